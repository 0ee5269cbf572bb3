/** Series in prose: 一是…三是 without 二是, a repeated 二是, 一要 that turns into 二是. */

import { toChineseNumeral } from '../../chinese/numerals.ts'
import { diagnosing } from '../../diagnostic.ts'
import type { Ordinal } from '../../model/document.ts'
import { collectSeries, type Series } from '../../model/series.ts'
import { card } from '../../rules/card.ts'
import { certainMembers } from '../repeated-numbers.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'series/broken': card<{ found: string; expected: string; right: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ found, expected }) => [
      `这里是“${found}”，前面接下来应当是“${expected}”`,
      '核对是写错了，还是丢了一条；正文里的序词按原文印出。',
    ],
    en: ({ found, expected }) => [
      `"${found}" stands where "${expected}" should`,
      'A point is misnumbered or lost; it is printed as typed.',
    ],
    fix: ({ found, right }) => (right === '' ? null : { from: found, to: right }),
    fires: [
      {
        paper: '一是甲；二是乙；⟦二是⟧丙；四是丁。',
        says: '这里是“二是”，前面接下来应当是“三是”',
      },
      {
        paper: '一是甲。\n⟦三是⟧丙。',
        says: '这里是“三是”，前面接下来应当是“二是”',
      },
      {
        paper: '首先，甲。⟦再次⟧，乙。',
        says: '这里是“再次”，前面接下来应当是“其次”',
      },
    ],
    quiet: [
      {
        paper: '一是甲。\n二是乙。\n三是丙。',
      },
      {
        paper: '三农工作、一流服务、第一季度。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const firsts = ['首先', '其次', '再次', '最后']
const wordOf = (family: Ordinal['family'], n: number): string => {
  if (family === '首先') return firsts[n - 1] ?? `第${toChineseNumeral(n)}`
  if (family === '第') return `第${toChineseNumeral(n)}，`
  if (family === 'digit') return `${n}.`
  return family === 'bracket' ? `（${n}）` : `${toChineseNumeral(n)}${family}`
}

/** How far above a point other counts and lines are looked for. */
const reach = 4000
const mostAbove = 20

/** 一是甲，那里一是乙，二是丙；二是丁: whether the point goes on with a count that holds its own. */
const isHeld = (above: readonly Series[], own: Series, { n }: Ordinal): boolean =>
  above.some(
    ({ family, section, points }) =>
      family === own.family && section === own.section && points.at(-1)?.n === n - 1,
  )

/** What the author wrote between two points, as far as it is looked at. */
function between(first: Ordinal | undefined, { origin }: Ordinal, source: string): string {
  if (!first?.origin || first.origin.file !== origin?.file) return ''
  return source.slice(Math.max(first.origin.end, origin.start - reach), origin.start)
}

/** Whether a line starts with the number that is missed, in a form that is not read as one: 6. “一表同享”. */
const isThere = (text: string, family: string, wanted: number): boolean =>
  family === 'digit' &&
  text
    .split('\n')
    .some((line) => ['.', '．', '、'].some((mark) => line.trim().startsWith(`${wanted}${mark}`)))

/** Its marker with another number; empty for 其次, which has none. */
const renumbered = ({ family, marker, n }: Ordinal, wanted: number): string =>
  family === 'digit' || family === 'bracket'
    ? marker.replace(String(n), String(wanted))
    : marker.replace(toChineseNumeral(n), toChineseNumeral(wanted))

export const series: TextRule = {
  cards,
  needs: ['text'],
  run: (document, { source }) => {
    const all = collectSeries(document.blocks)
    return all.flatMap((own, place) => {
      const { family, points } = own
      const [first] = points
      let expected = 1
      const sure = certainMembers(points.map(({ n }, index) => (n === 0 ? index + 1 : n)))
      return points.flatMap((point, index) => {
        const isSure = sure[index] === true
        const wanted = isSure ? index + 1 : expected
        const claims = point.n === 0 ? expected : point.n
        expected = claims + 1
        // behind a misnumbered point the count may go on as if nothing had happened
        if (claims === wanted || claims === index + 1) return []
        if (isHeld(all.slice(Math.max(0, place - mostAbove), place), own, point)) return []
        // another 一是 stands in the middle of a phrase: 那里一是
        if (first && between(first, point, source).includes(first.marker)) return []
        if (isThere(between(points[index - 1], point, source), family, wanted)) return []
        const right = isSure ? renumbered(point, wanted) : ''
        const data = { found: point.marker, expected: wordOf(family, wanted), right }
        return [diagnose('series/broken', point.origin, data)]
      })
    })
  },
}
