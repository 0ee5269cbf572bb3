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

/** A count of the same kind above it, in its section. */
const isOuter = (other: Series, own: Series): boolean =>
  other.family === own.family && other.section === own.section

/** Whether another 一是 stands between the first point and this one, in the middle of a phrase: 那里一是. */
function startsAgain(first: Ordinal | undefined, point: Ordinal, source: string): boolean {
  if (!first?.origin || !point.origin || first.origin.file !== point.origin.file) return false
  return source.slice(first.origin.end, point.origin.start).includes(first.marker)
}

/** Whether a line in between starts with the number that is missed, in a form that is not read as one: 6. “一表同享”. */
function isThere(
  last: Ordinal | undefined,
  { family, origin }: Ordinal,
  wanted: number,
  source: string,
): boolean {
  if (family !== 'digit' || !last?.origin || last.origin.file !== origin?.file) return false
  const between = source.slice(last.origin.end, origin.start)
  return new RegExp(`\\n[ \\t\\u3000]*${wanted}[.．、]`).test(between)
}

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
      const outer = all.slice(0, place).filter((other) => isOuter(other, own))
      let expected = 1
      const sure = certainMembers(points.map(({ n }, index) => (n === 0 ? index + 1 : n)))
      return points.flatMap((point, index) => {
        const wanted = expected
        const claims = point.n === 0 ? expected : point.n
        expected = claims + 1
        // behind a misnumbered point the count may go on as if nothing had happened
        if (claims === wanted || claims === index + 1) return []
        // 一是甲，那里一是乙，二是丙；二是丁: it goes on with the one that holds it
        const isHeld = outer.some((other) => other.points.at(-1)?.n === claims - 1)
        if (isHeld || startsAgain(points[0], point, source)) return []
        if (isThere(points[index - 1], point, wanted, source)) return []
        const right = sure[index] && claims !== wanted ? renumbered(point, wanted) : ''
        const data = { found: point.marker, expected: wordOf(family, wanted), right }
        return [diagnose('series/broken', point.origin, data)]
      })
    })
  },
}
