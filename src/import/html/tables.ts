/** Tables of a page: those with data stay tables, those that only lay out the page give their text. */
import type { DraftBlock, DraftCell } from '../draft.ts'

/** A table that is being read. */
export interface OpenTable {
  readonly line: number
  readonly rows: DraftCell[][]
  /** How many sinks were open when it began. */
  readonly depth: number
}

/** A cell with more letters than this in several paragraphs is a column of a page, no datum. */
const longCell = 300

/** The table, or the text of its cells in reading order. */
export function settledTable({ line, rows }: OpenTable): DraftBlock[] {
  const filled = rows.filter((row) => row.length > 0)
  const cells = filled.flat()
  if (cells.every(({ blocks }) => blocks.length === 0)) return []
  if (cells.length === 1 || cells.some(laysOut)) return cells.flatMap(({ blocks }) => blocks)
  return [{ type: 'table', line, rows: filled }]
}

const laysOut = ({ blocks }: DraftCell): boolean =>
  blocks.some(({ type }) => type === 'table') ||
  (blocks.length > 1 && blocks.reduce((sum, block) => sum + lengthOf(block), 0) > longCell)

const lengthOf = (block: DraftBlock): number =>
  block.type === 'paragraph' ? block.runs.reduce((sum, { text }) => sum + text.length, 0) : 0
