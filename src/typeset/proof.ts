/** 核对稿: what is said of a figure beside it, for those who check it before it is signed. */
import type { FigureValue } from '../model/document.ts'

/** Source cells, how it was computed, and the value before formatting; empty for a figure without a source. */
export function proofWords({ shown, raw, provenance }: FigureValue): string {
  if (provenance.cells.length === 0) return ''
  const cells = provenance.cells.slice(0, 12).join('、')
  const more = provenance.cells.length > 12 ? `等${provenance.cells.length}格` : ''
  return [
    `来源：${cells}${more}`,
    ...(provenance.formula === '' ? [] : [`算法：${provenance.formula}`]),
    ...(raw === shown || raw === '' ? [] : [`原值：${raw}`]),
  ].join('；')
}
