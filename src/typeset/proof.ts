/** 核对稿: what is said of a figure beside it, for those who check it before it is signed. */
import type { FigureValue } from '../model/document.ts'
import { cellsOf, formulaOf } from '../model/values.ts'
import { placeNames } from '../origin.ts'

/** Source cells, how it was computed, and the value before formatting; empty for a figure without a source. */
export function proofWords({ shown, raw, provenance }: FigureValue): string {
  const cells = cellsOf(provenance)
  const formula = formulaOf(provenance)
  if (cells.length === 0) return ''
  const more = cells.length > 12 ? `等${cells.length}格` : ''
  return [
    `来源：${placeNames(cells.slice(0, 12))}${more}`,
    ...(formula === '' ? [] : [`算法：${formula}`]),
    ...(raw === shown || raw === '' ? [] : [`原值：${raw}`]),
  ].join('；')
}
