/** Numbers that strangers type, or Word counts, in front of headings and items: 第一章 一、 （一） ㈠ 1. 1.1 （1） ⑴ 1） ①. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'

/** From the outermost to the innermost. */
export const families = [
  'chapter',
  'section',
  'han',
  'han-bracket',
  'arabic',
  'dotted-2',
  'dotted-3',
  'arabic-bracket',
  'paren',
  'circle',
] as const
export type Family = (typeof families)[number]

export interface NumberForm {
  readonly family: Family
  readonly n: number
  /** As typed, white space behind it included. */
  readonly written: string
}

const numeral = '[一二三四五六七八九十百零〇]{1,5}'
const either = `(${numeral}|\\d{1,3})`
const gap = '[ \\u00a0\\u3000]*'
/** What a figure counts: 2.5万亩 is no number of a heading. */
const units = '万亿千百倍个元吨亩户人名项次家处所座条件米公里里级分度月日时天年%％℃'

interface Form {
  readonly family: Family
  readonly pattern: RegExp
}
const forms: readonly Form[] = [
  {
    family: 'chapter',
    pattern: new RegExp(`^第${gap}${either}${gap}(?:章|部分|编)${gap}[、：:]?${gap}`),
  },
  { family: 'section', pattern: new RegExp(`^第${gap}${either}${gap}节${gap}[、：:]?${gap}`) },
  {
    family: 'han-bracket',
    pattern: new RegExp(`^[（(]${gap}(${numeral})${gap}[）)]${gap}[、.．]?${gap}`),
  },
  {
    family: 'han',
    pattern: new RegExp(`^(${numeral})${gap}[、.．]${gap}`),
  },
  { family: 'han', pattern: new RegExp(`^(${numeral})[ \\u3000]{1,4}(?=\\p{Script=Han})`, 'u') },
  {
    family: 'dotted-3',
    pattern: new RegExp(`^\\d{1,2}[.．]\\d{1,2}[.．](\\d{1,2})[.．]?(?!\\d|[.．])${gap}`),
  },
  {
    family: 'dotted-2',
    pattern: new RegExp(
      `^\\d{1,2}[.．](\\d{1,2})(?!\\d|[.．]\\d|${gap}[${units}])[.．]?${gap}(?=\\S)`,
    ),
  },
  {
    family: 'arabic',
    pattern: new RegExp(`^(\\d{1,3})${gap}(?:[.．](?!\\d)|、(?!\\d+[、日月号年点时]))${gap}`),
  },
  {
    family: 'arabic-bracket',
    pattern: new RegExp(`^[（(]${gap}(\\d{1,2})${gap}[）)]${gap}[、.．]?${gap}`),
  },
  { family: 'paren', pattern: new RegExp(`^(\\d{1,2})[）)]${gap}[、.．]?${gap}`) },
]

/** Single letters that are numbers: where each set begins, and how many there are. */
const letters: readonly (readonly [Family, number, number])[] = [
  ['han-bracket', 0x3220, 10],
  ['circle', 0x2460, 20],
  ['circle', 0x2776, 10],
  ['arabic-bracket', 0x2474, 20],
  ['arabic', 0x2488, 20],
]

/** The number that a line starts with; null for none. */
export function numberForm(text: string): NumberForm | null {
  const code = text.codePointAt(0) ?? 0
  for (const [family, from, count] of letters)
    if (code >= from && code < from + count) {
      const written = new RegExp(`^.${gap}[、.．]?${gap}`, 'u').exec(text)?.[0] ?? ''
      return { family, n: code - from + 1, written }
    }
  for (const { family, pattern } of forms) {
    const match = pattern.exec(text)
    const n = match ? fromChineseNumeral((match[1] ?? '').replace(/〇/g, '零')) : null
    if (!match || n === null || n === 0 || match[0].length === text.length) continue
    if (family === 'han' && countsOn(text.slice(match[0].length), n)) return null
    return { family, n, written: match[0] }
  }
  return null
}

/** A figure and white space, which are a number where the like of it has others below: 1 现状, 1.1 规模. */
export function bareNumber(text: string): NumberForm | null {
  const [written, n] = /^(\d{1,2})[ \u00a0\u3000]{1,4}(?=\p{Script=Han})/u.exec(text) ?? []
  return written === undefined ? null : { family: 'arabic', n: Number(n), written }
}

/** 一，认识要再提高: no number but where others count on from it. */
export function commaNumber(text: string): NumberForm | null {
  const [written, n = ''] =
    /^([一二三四五六七八九十]{1,2})[，,][ \u3000]{0,4}(?=\p{Script=Han})/u.exec(text) ?? []
  const count = fromChineseNumeral(n)
  return written === undefined || count === null ? null : { family: 'han', n: count, written }
}

/** Whether numbers count on from 1, two of them at least; one may stand twice by mistake. */
export const countFromOne = (numbers: readonly number[]): boolean =>
  numbers.length > 1 &&
  numbers.every((n, at) => n - (numbers[at - 1] ?? 0) === 1 || (at > 0 && n === numbers[at - 1]))

/** 四、五类危桥, 一、二、三等奖 count on; 一、三农工作 does not. */
function countsOn(rest: string, n: number): boolean {
  const next = new RegExp(`^${numeral}`).exec(rest)?.[0]
  return next !== undefined && fromChineseNumeral(next) === n + 1
}
