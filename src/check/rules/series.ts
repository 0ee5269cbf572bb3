/** Series in prose: 一是…三是 without 二是, a repeated 二是, 一要 that turns into 二是. */

import { toChineseNumeral } from '../../chinese/numerals.ts'
import { diagnose } from '../../diagnostic.ts'
import type { Ordinal } from '../../model/document.ts'
import { collectSeries } from '../../model/series.ts'
import type { Rule } from '../rule.ts'

const firsts = ['首先', '其次', '再次', '最后']
const wordOf = (family: Ordinal['family'], n: number): string => {
  if (family === '首先') return firsts[n - 1] ?? `第${toChineseNumeral(n)}`
  if (family === '第') return `第${toChineseNumeral(n)}，`
  if (family === 'digit') return `${n}.`
  return family === 'bracket' ? `（${n}）` : `${toChineseNumeral(n)}${family}`
}

export const series: Rule = {
  ids: ['series/broken'],
  needs: 'text',
  run: (document) =>
    collectSeries(document.blocks).flatMap(({ family, points }) => {
      let expected = 1
      return points.flatMap((point, index) => {
        const wanted = expected
        const claims = point.n === 0 ? expected : point.n
        expected = claims + 1
        // behind a misnumbered point the count may go on as if nothing had happened
        if (claims === wanted || claims === index + 1) return []
        return [
          diagnose('series/broken', point.origin, {
            found: point.marker,
            expected: wordOf(family, wanted),
          }),
        ]
      })
    }),
}
