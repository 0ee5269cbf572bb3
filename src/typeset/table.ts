/** Tables as printed: caption and unit above, heads parted where they may be, a space below. */
import type { Inline, TableBlock } from '../model/document.ts'
import { splitInlines, text } from '../model/nodes.ts'
import { inlinesText, tableCaption } from '../model/plain-text.ts'
import { textWidth } from '../theme/measure.ts'
import type { Style, Theme } from '../theme/theme.ts'
import { ruleLine } from './letter.ts'
import { line, type Typesetter } from './line.ts'
import type { TypesetBlock, TypesetSpace } from './typeset.ts'

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
  const continued = continuedCaption(block, theme)
  const rowIds = continued === null ? [] : block.rows.map((_, row) => rowId(block.id, row))
  const starts = [0, ...(adjustments.tableParts[block.id] ?? [])]
  return starts.flatMap((start, part): TypesetBlock[] => {
    const end = starts[part + 1]
    const own = { rows: rows.slice(start, end), rowIds: rowIds.slice(start, end) }
    const id = part === 0 ? block.id : ''
    return [
      ...(part === 0 ? above : goesOn(continued ?? '', block, typesetter)),
      { type: 'table', id, block, widths, header, ...own },
    ]
  })
}

/** The name of a row for those who ask on which page it stands. */
export const rowId = (table: string, row: number): string => `${table}.${row + 1}`

/** What stands over a table that goes on on a further page; null for one that is not named there. */
export const continuedCaption = (
  { caption, number }: Pick<TableBlock, 'caption' | 'number'>,
  { table }: Theme,
): string | null =>
  caption && number > 0 && table.continued !== null
    ? table.continued.replace('{n}', String(number))
    : null

/** A further page of a table: its number, and the unit, without which nobody can read the figures there. */
const goesOn = (caption: string, block: TableBlock, typesetter: Typesetter): TypesetBlock[] => [
  { type: 'page-break' },
  line('', 'table-caption', [text(caption)], typesetter, { before: 0 }),
  ...(block.unit ? [line('', 'table-unit', block.unit, typesetter)] : []),
]

/** A head too long for its column is parted before （ when that is enough: 资金 above （万元）. */
function partHead(head: readonly Inline[], style: Style, room: number): readonly Inline[] {
  const words = inlinesText(head)
  const at = words.indexOf('（')
  const fits = (part: string): boolean => textWidth(part, style) <= room
  if (at <= 0 || fits(words) || !fits(words.slice(0, at)) || !fits(words.slice(at))) return head
  const [name = [], rest = []] = splitInlines(head, [at])
  return [...name, text('\n'), ...rest]
}

/**
 * Text under a table stands a little below its last rule, and so does a table: without a paragraph between them word processors
 * make one table of two.
 */
export function spaceUnderTables(blocks: readonly TypesetBlock[], theme: Theme): TypesetBlock[] {
  return blocks.flatMap((block, index): TypesetBlock[] => {
    if (block.type === 'sideways')
      return [{ ...block, blocks: spaceUnderTables(block.blocks, theme) }]
    if (blocks[index - 1]?.type !== 'table') return [block]
    if (block.type === 'table') return [spaceBetween(theme), block]
    if (block.type !== 'paragraph') return [block]
    const before = block.before ?? theme.styles[block.style].before
    return [before < theme.table.gap ? { ...block, before: theme.table.gap } : block]
  })
}

/** A theme may want no white there; a paragraph has some height. */
const spaceBetween = ({ table }: Theme): TypesetSpace => ({
  type: 'space',
  height: Math.max(table.gap, ruleLine),
})
