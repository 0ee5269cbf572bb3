/** A sheet as its file holds it, CSV and workbook alike: rows of typed cells, each with what it shows and what it holds. */
import type { CellPlace, DataSheet, Origin } from '../origin.ts'

export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'fault'
  readonly column: number
  /** As the sheet shows it, without blanks at its ends. */
  readonly text: string
  /**
   * What it holds: a plain decimal with 15 digits, in per cent where it is shown so; a date as 2026-07-05; of a fault its
   * name, `#DIV/0!`, or `?` for a formula whose result the file does not hold.
   */
  readonly value: string
  /** Its number format; empty for General and for texts. */
  readonly format: string
  /** How far its text is moved in, in half characters: two for a wide blank and a step of a workbook's indent. */
  readonly indent: number
  /** The column where it stands, if it was moved under the one that it belongs to. */
  readonly from?: number
}
export interface SheetRow {
  /** From 0, as the file counts. */
  readonly row: number
  readonly hidden: boolean
  /** In order of their columns; cells without a value are not there. */
  readonly cells: readonly SheetCell[]
  /** Its line in a text file, null in a workbook. */
  readonly line: Origin | null
  /** Cells that its line has, empty ones too; 0 in a workbook. */
  readonly width: number
  /** Columns by which its cells stand further right in the file: a row out of the second half of a folded table. */
  readonly shift?: number
}
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
export interface Sheet {
  readonly source: DataSheet
  readonly rows: readonly SheetRow[]
  readonly merged: readonly Range[]
  /** Stretches of columns that a workbook hides. */
  readonly hiddenColumns?: readonly { readonly left: number; readonly right: number }[]
}
/** Which part of a file is the table. */
export interface Selection {
  /** Empty for the first sheet that is not hidden. */
  readonly sheet: string
  readonly range: Range | null
  /** Row of the header, from 1 as the file counts; null to find it. */
  readonly header: number | null
  /** Leave hidden rows out. */
  readonly dropHidden: boolean
  /** Which of the tables below each other, from 1. */
  readonly table: number
}
export const wholeSheet: Selection = {
  sheet: '',
  range: null,
  header: null,
  dropHidden: false,
  table: 1,
}

/** The fault of a formula cell without its result. */
export const uncached = '?'

/** Blanks in front of a text, in half characters. */
export function indentOf(written: string): number {
  const blanks = written.slice(0, written.length - written.trimStart().length)
  return Array.from(blanks).reduce(
    (sum, one) => sum + (one === '\u3000' || one === '\t' ? 2 : 1),
    0,
  )
}

/** The cell of a row in a column: cells stand in order, mostly without gaps. */
export function cellIn({ cells }: SheetRow, column: number): SheetCell | undefined {
  let low = 0
  let high = Math.min(cells.length - 1, column - (cells[0]?.column ?? 0))
  while (low <= high) {
    const middle = cells[high]?.column === column ? high : (low + high) >> 1
    const found = cells[middle]
    if (!found || found.column === column) return found
    if (found.column < column) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

export const placeIn = (source: DataSheet, row: SheetRow, column: number): CellPlace => ({
  kind: 'cell',
  of: source,
  row: row.row,
  column: column + (row.shift ?? 0),
  line: row.line,
})

/** Columns in which some rows have cells, in order. */
export function distinctColumns(rows: readonly SheetRow[]): number[] {
  const columns = new Set<number>()
  for (const row of rows) for (const cell of row.cells) columns.add(cell.column)
  return [...columns].sort((a, b) => a - b)
}

/** A → 0, AA → 26, of an address such as AB12. */
export function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return Math.max(0, column - 1)
}

/** A3:F20, or a single cell; null for anything else. */
export function parseRange(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(
    text.trim().toUpperCase(),
  )
  if (!match) return null
  const [left, top] = [columnOf(match[1] ?? 'A'), Number(match[2]) - 1]
  const [right, bottom] = match[3] ? [columnOf(match[3]), Number(match[4]) - 1] : [left, top]
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  }
}
