/** Widths of table columns from what stands in them, so that DOCX and PDF break cells alike. */
import type { TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { areaWidth, type Theme } from '../theme/theme.ts'
import { textWidth } from './text-width.ts'

/** Every column gets what its longest cell needs; what is left over or missing is shared in proportion. Sum = type area, or `total`. */
export function columnWidths(table: TableBlock, theme: Theme, total = areaWidth(theme)): number[] {
  const cell = theme.styles['table-cell'].size
  const needs = table.header.map((head, column) => {
    const texts = [head, ...table.rows.map((row) => row[column])].map((one) => (one ? textWidth(inlinesText(one.children)) : 0))
    return Math.min(24, Math.max(2, ...texts)) * cell + 2 * theme.table.padding + cell
  })
  const sum = needs.reduce((a, b) => a + b, 0)
  const widths = needs.map((need) => Math.floor((need / sum) * total))
  const rest = total - widths.reduce((a, b) => a + b, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
