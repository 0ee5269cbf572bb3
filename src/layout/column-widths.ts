/** Widths of table columns from what stands in them, so that DOCX and PDF break cells alike. */
import type { Adjustments } from '../model/adjustments.ts'
import { bareRecord } from '../model/data.ts'
import type { Document, TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock } from '../model/walk.ts'
import { areaWidth, type Theme } from '../theme/theme.ts'
import { textWidth } from './text-width.ts'

/** Adjustments that need no printed page. */
export function layoutDocument(document: Document, theme: Theme): Adjustments {
  const tables = [...eachBlock(document.blocks)].filter((block): block is TableBlock => block.type === 'table')
  return { columnWidths: bareRecord(tables.map((table) => [table.id, columnWidths(table, theme)])) }
}

/** Every column gets what its longest cell needs; what is left over or missing is shared in proportion. Sum = type area. */
export function columnWidths(table: TableBlock, theme: Theme): number[] {
  const cell = theme.styles['table-cell'].size
  const total = areaWidth(theme)
  const needs = table.header.map((head, column) => {
    const texts = [head, ...table.rows.map((row) => row[column])].map((one) => (one ? textWidth(inlinesText(one.children)) : 0))
    return Math.min(24, Math.max(2, ...texts)) * cell + 2 * theme.table.padding + cell
  })
  const sum = needs.reduce((a, b) => a + b, 0)
  const widths = needs.map((need) => Math.floor((need / sum) * total))
  const rest = total - widths.reduce((a, b) => a + b, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
