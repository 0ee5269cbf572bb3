/** One paper, one way: 12,345 beside 23456, 15%～20% beside 15%—20% (GB/T 15835-2011 5.1.1, 5.1.3). */
import { findNumbers } from '../../chinese/numbers.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

type Mixed = Readonly<Record<'written' | 'other', string>>
const standard = (clause: string) =>
  ({ source: '国标', clause: `GB/T 15835-2011 ${clause}`, force: '推荐' }) as const
const cards = {
  'number/mixed-grouping': card<Mixed>({
    severity: 'info',
    basis: standard('5.1.1'),
    zh: ({ written, other }) => [
      `大数的写法不一：这里是“${written}”，别处是“${other}”`,
      '千分位的逗号全文都加，或者都不加。',
    ],
    en: ({ written, other }) => [
      `large numbers differ in form: "${written}" here, "${other}" elsewhere`,
      'Group the thousands of all of them, or of none.',
    ],
    fires: [
      {
        paper: '办件12345件，来电23456次，走访⟦34,567⟧户。',
        says: '大数的写法不一：这里是“34,567”，别处是“12345”',
      },
    ],
    quiet: [{ paper: '办件12,345件，来电2345次。' }, { paper: '办件12345件，走访34567户。' }],
  }),
  'number/mixed-range': card<Mixed>({
    severity: 'info',
    basis: standard('5.1.3'),
    zh: ({ written, other }) => [
      `起止的连接号不一：这里是“${written}”，别处是“${other}”`,
      '全文用一种，百分数和金额一般用“～”。',
    ],
    en: ({ written, other }) => [
      `ranges differ in form: "${written}" here, "${other}" elsewhere`,
      'Use one sign in all of them.',
    ],
    fires: [
      {
        paper: '增长15%～20%，下降3%～5%，占⟦20%—30%⟧。',
        says: '起止的连接号不一：这里是“20%—30%”，别处是“15%～20%”',
      },
    ],
    quiet: [{ paper: '增长15%～20%，2024—2026年，第3—5条。' }],
  }),
}
type Rule = keyof typeof cards
const diagnose = diagnosing(cards)

interface Found {
  readonly prose: Prose
  readonly from: number
  readonly written: string
}
const range =
  /(?<![\d.])\d{1,6}(?:\.\d{1,4})?(?:[%％]|[万亿]?元)[～—]\d{1,6}(?:\.\d{1,4})?(?=[%％元]|[万亿]元)[%％]?/g
/** What is counted: 12345件, and no 12345热线. */
const measured = /^[万亿]?[个人户件次元项名家处吨亩米台辆套公千平份]/
/** Fewer digits need no grouping. */
const grouped = /^\d{2,3}(?:,\d{3})+(?:\.\d+)?$/
const plain = /^\d{5,}(?:\.\d+)?$/

export const mixedSigns: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const running = texts.filter(({ part }) => part === 'text')
    // most papers group none, and need no look at their numbers
    const isGrouped = running.some(({ text }) => /\d,\d{3}/.test(text))
    const numbers = (isGrouped ? running : []).flatMap((prose) =>
      findNumbers(prose.text)
        .filter(({ to }) => measured.test(prose.text.slice(to, to + 2)))
        .map(({ from, text }) => ({ prose, from, written: text })),
    )
    const ranges = running.flatMap((prose) =>
      [...prose.text.matchAll(range)].map(({ index, 0: written }) => ({
        prose,
        from: index,
        written,
      })),
    )
    const where = (all: readonly Found[], is: RegExp) =>
      all.filter(({ written }) => is.test(written))
    return [
      ...fewer('number/mixed-grouping', where(numbers, grouped), where(numbers, plain)),
      ...fewer('number/mixed-range', where(ranges, /—/), where(ranges, /～/)),
    ]
  },
}

/** Those of the form that fewer have; the first of them where there are as many of each. */
function fewer(rule: Rule, first: readonly Found[], second: readonly Found[]): Diagnostic[] {
  const [few, many] = first.length <= second.length ? [first, second] : [second, first]
  const other = many[0]?.written
  if (other === undefined) return []
  return few.map(({ prose, from, written }) =>
    diagnose(rule, placeIn(prose, from, from + written.length), { written, other }),
  )
}
