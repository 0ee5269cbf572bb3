/** One kind of number in two forms: 新建3个、改造五个, 第3季度 beside 第四季度, 2026年 beside 二〇二六年 (GB/T 15835-2011 4.3). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { isQuoted } from '../quoted.ts'
import type { ProseRule } from '../rule.ts'

interface Mixed extends Readonly<Record<string, string>> {
  readonly written: string
  /** How the others are written. */
  readonly other: string
  readonly near: string
}
const basis = { source: '国标', clause: 'GB/T 15835-2011 4.3', force: '推荐' } as const
const cards = {
  'number/mixed-series': card<Mixed>({
    severity: 'warning',
    basis,
    zh: ({ written, other, near }) => [
      `并列的数写法不一：“${written}”和“${other}”，在“${near}”`,
      '都用阿拉伯数字，或者都用汉字。',
    ],
    en: ({ written, other }) => [
      `numbers of one list differ in form: "${written}" and "${other}"`,
      'Write them all in one form.',
    ],
    fires: [
      {
        paper: '新建3个站点、改造⟦五个⟧站点。',
        says: '并列的数写法不一：“五个”和“3个”，在“点、改造五个站点。”',
      },
    ],
    quiet: [
      { paper: '新建3个站点、改造5个站点。' },
      { paper: '新建3个站点，落实“三个一律”，每一个都达标。' },
    ],
  }),
  'number/mixed-quarter': card<Mixed>({
    severity: 'warning',
    basis,
    zh: ({ written, other }) => [
      `季度的写法不一：这里是“${written}”，别处是“${other}”`,
      '全文用一种写法。',
    ],
    en: ({ written, other }) => [
      `quarters differ in form: "${written}" here, "${other}" elsewhere`,
      'Write them in one form.',
    ],
    fires: [
      {
        paper: '第一季度开局平稳，第二季度加快，⟦第3季度⟧再加力。',
        says: '季度的写法不一：这里是“第3季度”，别处是“第一季度”',
      },
    ],
    quiet: [{ paper: '第一季度开局平稳，三季度再加力。' }, { paper: '第1季度平稳，第2季度加快。' }],
  }),
  'date/mixed-forms': card<Mixed>({
    severity: 'warning',
    basis,
    zh: ({ written, other }) => [
      `年份的写法不一：这里是“${written}”，别处是“${other}”`,
      '全文用一种写法；公文用阿拉伯数字。',
    ],
    en: ({ written, other }) => [
      `years differ in form: "${written}" here, "${other}" elsewhere`,
      'Write them in one form; official papers use Arabic digits.',
    ],
    fires: [
      {
        paper: '2025年打基础，⟦二〇二六年⟧见成效。',
        says: '年份的写法不一：这里是“二〇二六年”，别处是“2025年”',
      },
    ],
    quiet: [
      { paper: '2025年打基础，2026年见成效。' },
      { paper: '2025年打基础，石碑上刻着“一九七八年”。' },
    ],
  }),
}
type Rule = keyof typeof cards
const diagnose = diagnosing(cards)

const numerals = '[二两三四五六七八九十百千]{1,5}'
const item = '([个名户家次项件位种处座所套台辆条])'
/** 3个站点、改造五个, and the other way round. */
const digitsFirst = new RegExp(
  `(?<![\\d.第“])(\\d{1,4})${item}[^、，。；：“”（）\\d]{1,10}[、和]([^、，。；：“”（）\\d]{0,6}?)(${numerals})\\2(?!月)`,
  'gu',
)
const charactersFirst = new RegExp(
  `(?<![一二三四五六七八九十百千第“])(${numerals})${item}[^、，。；：“”（）\\d]{1,10}[、和][^、，。；：“”（）\\d]{0,6}?(?<![第.])(\\d{1,4})\\2(?!月)`,
  'gu',
)

export const mixedNumerals: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => [
    ...texts.flatMap(inSeries),
    ...unlike(texts, 'number/mixed-quarter', /第?[1-4]季度/g, /第?[一二三四]季度/g),
    ...unlike(
      texts.filter(({ part }) => part === 'text' || part === 'head'),
      'date/mixed-forms',
      /(?<!\d)(?:19|20)\d{2}年/g,
      /(?<![〇零一二三四五六七八九])[一二][〇零一二三四五六七八九]{3}年(?!级)/g,
    ),
  ],
}

function inSeries(prose: Prose): Diagnostic[] {
  const { text } = prose
  const found = [...text.matchAll(digitsFirst)].map((match) => {
    const [whole, digits = '', unit = '', , characters = ''] = match
    const written = `${characters}${unit}`
    return { from: match.index + whole.length - written.length, written, other: digits + unit }
  })
  const others = [...text.matchAll(charactersFirst)].map((match) => {
    const [, characters = '', unit = '', digits = ''] = match
    return { from: match.index, written: `${characters}${unit}`, other: digits + unit }
  })
  return [...found, ...others].map(({ from, written, other }) => {
    const to = from + written.length
    const near = around(text, from, to)
    return diagnose('number/mixed-series', placeIn(prose, from, to), { written, other, near })
  })
}

interface Found {
  readonly prose: Prose
  readonly from: number
  readonly written: string
}

/** Those of the form that fewer have; none inside quotation marks, where others speak. */
function unlike(texts: readonly Prose[], rule: Rule, digits: RegExp, characters: RegExp) {
  const inDigits = allOf(texts, digits)
  const inCharacters = allOf(texts, characters)
  const [few, many] =
    inDigits.length > inCharacters.length ? [inCharacters, inDigits] : [inDigits, inCharacters]
  // as many of each: characters beside a date in digits, digits beside a quarter
  const wanted = rule === 'date/mixed-forms' ? [inCharacters, inDigits] : [few, many]
  const [said = [], others = []] = wanted
  const other = others[0]?.written
  if (other === undefined || said.length > others.length) return []
  return said.map(({ prose, from, written }) => {
    const to = from + written.length
    const near = around(prose.text, from, to)
    return diagnose(rule, placeIn(prose, from, to), { written, other, near })
  })
}

const allOf = (texts: readonly Prose[], pattern: RegExp): Found[] =>
  texts.flatMap((prose) =>
    [...prose.words.matchAll(pattern)]
      .filter(({ index }) => !isQuoted(prose.text, index) && !isDateLine(prose.text, index))
      .map((match) => ({ prose, from: match.index, written: match[0] })),
  )

/** ——二〇二六年一月二十七日在…上, （二〇二六年七月一日）: the line under a title has its own form. */
const isDateLine = (text: string, at: number): boolean => /^(?:——|（)$/.test(text.slice(0, at))
