/** A table of a draft to one of the model: merged cells are opened, what they hold stands where they began. */
import type { CellAlign, Inline, TableBlock, TableCell } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { type Line, textOf } from '../clean/lines.ts'
import { inlinesOf, type NoteTexts } from './inlines.ts'

/** Most columns and rows that a cell is believed to cover. */
const widest = 200

export function tableBlock(
  table: Line,
  lines: readonly Line[],
  notes: NoteTexts,
): TableBlock | null {
  const grid = openGrid(table, lines, notes)
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const [header, ...rows] = grid.map((row) =>
    Array.from({ length: columns }, (_, index): TableCell => row[index] ?? cell([])),
  )
  // a table of empty cells holds nothing, and would read back as something else
  if (!header || columns === 0 || [header, ...rows].flat().every(isEmpty)) return null
  const align = header.map((_, column) => alignOf(rows.map((row) => row[column])))
  return {
    type: 'table',
    id: '',
    caption: null,
    unit: null,
    number: 0,
    align,
    header,
    rows,
    origin: null,
  }
}

const isEmpty = ({ children }: TableCell): boolean => children.length === 0
const cell = (children: readonly Inline[]): TableCell => ({ children, origin: null })

function openGrid(table: Line, lines: readonly Line[], notes: NoteTexts): TableCell[][] {
  const grid: (TableCell | undefined)[][] = table.rows.map(() => [])
  for (const [index, row] of table.rows.entries()) {
    let column = 0
    for (const { columns, rows, lines: inside } of row) {
      while (grid[index]?.[column]) column++
      const held = cell(
        cellText(
          inside.flatMap((at) => lines[at] ?? []),
          lines,
          notes,
        ),
      )
      for (let down = 0; down < Math.min(rows, grid.length - index); down++)
        for (let right = 0; right < Math.min(columns, widest); right++) {
          const target = grid[index + down]
          if (target) target[column + right] = down === 0 && right === 0 ? held : cell([])
        }
      column += Math.min(columns, widest)
    }
  }
  return grid.map((row) => Array.from(row, (one) => one ?? cell([])))
}

/** Paragraphs of a cell on one line. */
function cellText(inside: readonly Line[], lines: readonly Line[], notes: NoteTexts): Inline[] {
  const parts = inside.flatMap((line): Inline[][] => {
    if (line.of === 'table') {
      const nested = tableBlock(line, lines, notes)
      return nested
        ? [nested.header, ...nested.rows].map((row) =>
            row.flatMap((one) => [...one.children, text(' ')]),
          )
        : []
    }
    const number: Inline[] = line.number === null ? [] : [text(line.number)]
    const own = inlinesOf({ line, boldHead: 0, notes }, 0, textOf(line).length, true)
    return number.length + own.length > 0 ? [[...number, ...own]] : []
  })
  return parts.flatMap((part, index) => (index > 0 ? [text(' '), ...part] : part))
}

/** Figures to the right, all else to the left. */
function alignOf(cells: readonly (TableCell | undefined)[]): CellAlign {
  const texts = cells.map((one) => inlinesText(one?.children ?? [])).filter((one) => one !== '')
  const figures = texts.filter((one) => /^[-+−]?[\d,]+(?:\.\d+)?[%％]?$/.test(one))
  return texts.length > 0 && figures.length >= texts.length * 0.6 ? 'right' : 'left'
}
