/** 版头: lines of a letterhead by their labels (GB/T 9704-2012 7.2, 10). */
import type { Inline, LinesBlock } from './document.ts'
import { sliceText } from './nodes.ts'
import { inlinesText } from './plain-text.ts'

export type LetterheadForm = '文件' | '信函' | '命令' | '纪要'
export interface Letterhead {
  readonly form: LetterheadForm
  /** 份号, 密级和保密期限, 紧急程度: the lines at the top left, in this order. */
  readonly copy: readonly Inline[] | null
  readonly secret: readonly Inline[] | null
  readonly urgency: readonly Inline[] | null
  /** 发文机关标志: one organ, or several in joint issue, the host first. */
  readonly organs: readonly (readonly Inline[])[]
  /** 文件, 令 or 纪要 behind the organs' names; empty where the mark is the name alone. */
  readonly suffix: string
  /** 发文字号. */
  readonly number: readonly Inline[] | null
  /** 签发人, in the order of their organs. */
  readonly signers: readonly (readonly Inline[])[]
  /** 编印单位 and date of 纪要. */
  readonly issuer: readonly Inline[] | null
  readonly date: readonly Inline[] | null
  /** 套打: the paper has its red head already, only its room is kept. */
  readonly preprinted: boolean
}

/** Every label of a line; a line without one is an organ. */
const letterheadLabels = [
  '份号',
  '密级',
  '紧急程度',
  '机关',
  '后缀',
  '字号',
  '签发人',
  '编印',
  '日期',
  '套打',
] as const
const label = new RegExp(`^(${letterheadLabels.join('|')})[：:]\\s*`)
const forms: readonly string[] = ['文件', '信函', '命令', '纪要']

/** Reads the lines of a letterhead. */
export function readLetterhead({ attributes, lines }: LinesBlock): Letterhead {
  const labelled = lines.map((line) => splitLabel(line))
  const all = (wanted: string) =>
    labelled.filter((one) => one.name === wanted).map((one) => one.rest)
  const form = (
    forms.includes(attributes['form'] ?? '') ? attributes['form'] : '文件'
  ) as LetterheadForm
  return {
    form,
    copy: all('份号')[0] ?? null,
    secret: all('密级')[0] ?? null,
    urgency: all('紧急程度')[0] ?? null,
    organs: all('机关'),
    suffix: inlinesText(all('后缀')[0] ?? []),
    number: all('字号')[0] ?? null,
    signers: all('签发人'),
    issuer: all('编印')[0] ?? null,
    date: all('日期')[0] ?? null,
    preprinted: all('套打').length > 0,
  }
}

function splitLabel(line: readonly Inline[]): { name: string; rest: readonly Inline[] } {
  const [first, ...others] = line
  const match = first?.type === 'text' ? label.exec(first.value) : null
  if (first?.type !== 'text' || !match) return { name: '机关', rest: line }
  const cut = match[0].length
  const rest =
    cut < first.value.length ? [sliceText(first, cut, first.value.length), ...others] : others
  return { name: match[1] ?? '', rest }
}

/** What the letterhead prints, line by line. */
export function letterheadLines(block: LinesBlock): string[] {
  const { copy, secret, urgency, organs, suffix, number, signers, issuer, date, preprinted } =
    readLetterhead(block)
  const joint = organs.length > 1
  const marks = organs.map((one) => inlinesText(one) + (joint ? '' : suffix))
  const names = signers.map(inlinesText)
  return [
    ...[copy, secret, urgency].flatMap((one) => (one ? [inlinesText(one)] : [])),
    ...(preprinted ? [] : marks),
    ...(joint && suffix !== '' && !preprinted ? [suffix] : []),
    ...(number ? [inlinesText(number)] : []),
    ...(names.length > 0 ? [`签发人：${names.join('　')}`] : []),
    ...(issuer || date ? [inlinesText([...(issuer ?? []), ...(date ?? [])])] : []),
  ]
}
