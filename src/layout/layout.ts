/** What both renderers must agree on before they set anything. */
import type { Adjustments } from '../model/adjustments.ts'
import { noAdjustments } from '../model/adjustments.ts'
import { bareRecord } from '../model/data.ts'
import type { Document, TableBlock } from '../model/document.ts'
import { eachBlock } from '../model/walk.ts'
import type { Theme } from '../theme/theme.ts'
import { columnWidths } from './column-widths.ts'

/** Adjustments that need no printed page. */
export function layoutDocument(document: Document, theme: Theme): Adjustments {
  const tables = [...eachBlock(document.blocks)].filter((block): block is TableBlock => block.type === 'table')
  return { ...noAdjustments, columnWidths: bareRecord(tables.map((table) => [table.id, columnWidths(table, theme)])) }
}
