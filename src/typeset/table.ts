/** Tables as printed: caption and unit above, heads parted where they may be, a space below. */
import type { Inline, TableBlock } from '../model/document.ts'
import { splitInlines, text } from '../model/nodes.ts'
import { inlinesText, tableCaption } from '../model/plain-text.ts'
import { textWidth } from '../theme/measure.ts'
import type { Style, Theme } from '../theme/theme.ts'
import { line, type Typesetter } from './line.ts'
import type { TypesetBlock } from './typeset.ts'

export function typesetTable(block: TableBlock, typesetter: Typesetter): TypesetBlock[] {
  const { theme, adjustments } = typesetter
  const caption = block.caption ? [text(tableCaption(block.number, [])), ...block.caption] : []
  const above = [
    ...(block.caption ? [line('', 'table-caption', caption, typesetter)] : []),
    ...(block.unit ? [line('', 'table-unit', block.unit, typesetter)] : []),
  ]
  const widths = adjustments.columnWidths[block.id] ?? []
  const header = block.header.map((cell, column) => {
    const room = (widths[column] ?? 0) - 2 * theme.table.padding
    const words = partHead(cell.children, theme.styles['table-header'], room)
    return line('', 'table-header', words, typesetter)
  })
  const rows = block.rows.map((row) =>
    row.map((cell) => line('', 'table-cell', cell.children, typesetter)),
  )
  return [...above, { type: 'table', id: block.id, block, widths, header, rows }]
}

/** A head too long for its column is parted before （ when that is enough: 资金 above （万元）. */
function partHead(head: readonly Inline[], style: Style, room: number): readonly Inline[] {
  const words = inlinesText(head)
  const at = words.indexOf('（')
  const fits = (part: string): boolean => textWidth(part, style) <= room
  if (at <= 0 || fits(words) || !fits(words.slice(0, at)) || !fits(words.slice(at))) return head
  const [name = [], rest = []] = splitInlines(head, [at])
  return [...name, text('\n'), ...rest]
}

/** Text under a table stands a little below its last rule. */
export function spaceUnderTables(blocks: readonly TypesetBlock[], theme: Theme): TypesetBlock[] {
  return blocks.map((block, index): TypesetBlock => {
    if (block.type === 'sideways')
      return { ...block, blocks: spaceUnderTables(block.blocks, theme) }
    if (block.type !== 'paragraph' || blocks[index - 1]?.type !== 'table') return block
    const before = block.before ?? theme.styles[block.style].before
    return before < theme.table.gap ? { ...block, before: theme.table.gap } : block
  })
}
