/** GFM tables; a table ends at the first line without `|`, and no cell is ever dropped. */
import type { StateBlock } from 'markdown-it'
import type { CellAlign } from '../../model/document.ts'
import { printedExcess } from '../../model/table-size.ts'
import { contextOf, report } from '../context.ts'
import { lineAt, pushInline } from '../lines.ts'
import { carry, pushToken } from '../tokens.ts'

interface Cell {
  readonly start: number
  readonly end: number
}
const delimiterRow = /^\|?[ \t\u3000]*:?-+:?[ \t\u3000]*(?:\|[ \t\u3000]*:?-+:?[ \t\u3000]*)*\|?$/

export function table(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const head = lineAt(state, startLine)
  if (!head.text.includes('|') || startLine + 1 >= endLine) return false
  const rule = lineAt(state, startLine + 1)
  if (!rule.text.includes('-') || !rule.text.includes('|') || !delimiterRow.test(rule.text))
    return false
  const header = splitCells(head.text, head.start)
  const marks = splitCells(rule.text, rule.start).map((cell) =>
    state.src.slice(cell.start, cell.end),
  )
  if (header.length !== marks.length) return false
  if (silent) return true

  const rows: Cell[][] = [header]
  let line = startLine + 2
  for (; line < endLine; line++) {
    const here = lineAt(state, line)
    if (!here.text.includes('|')) break
    const cells = splitCells(here.text, here.start)
    if (cells.length !== header.length)
      report(contextOf(state.env), 'markdown/table-cells', here.start, here.end, {
        cells: cells.length,
        columns: header.length,
      })
    rows.push(cells)
  }
  const end = lineAt(state, line - 1).end
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  state.line = line
  const size = printedExcess(widest, count)
  if (size) {
    report(contextOf(state.env), 'markdown/table-size', head.start, end, size)
    return true
  }
  const open = pushToken(state, 'table_open', null)
  for (const row of rows) pushRow(state, row)
  carry(open, 'table_open', {
    start: head.start,
    end,
    align: marks.map(alignOf),
  })
  pushToken(state, 'table_close', null)
  return true
}

function alignOf(mark: string): CellAlign {
  if (!mark.endsWith(':')) return 'left'
  return mark.startsWith(':') ? 'center' : 'right'
}

/** Cells between unescaped `|`, trimmed; the outer bars may be there or not. */
function splitCells(text: string, offset: number): Cell[] {
  const bars: number[] = []
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === '|') bars.push(index)
  }
  const edges = [
    ...(bars[0] === 0 ? [] : [-1]),
    ...bars,
    ...(bars.at(-1) === text.length - 1 ? [] : [text.length]),
  ]
  return edges.slice(1).map((edge, index) => {
    const raw = text.slice((edges[index] ?? 0) + 1, edge)
    const lead = /^[\s\u3000]*/.exec(raw)?.[0].length ?? 0
    const body = raw.trim()
    const start = offset + (edges[index] ?? 0) + 1 + (body === '' ? 0 : lead)
    return { start, end: start + body.length }
  })
}

function pushRow(state: StateBlock, cells: readonly Cell[]): void {
  pushToken(state, 'row', { cells: cells.length })
  for (const cell of cells) pushInline(state, cell.start, cell.end)
}
