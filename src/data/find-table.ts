/** The tables of a sheet: titles above and notes below left out, the header found, tables below each other told apart. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, type DataSheet, type Origin, originOf } from '../origin.ts'
import { type Heading, headerDepth, headingsOf, letterName } from './headings.ts'
import { type Covered, coveredCells } from './merged-cells.ts'
import {
  withoutCounting,
  withoutEmptyForms,
  withoutGroupHeads,
  withoutRepeatedHeads,
} from './rows-left-out.ts'
import { placeIn, type Range, type Selection, type Sheet, type SheetRow } from './sheet.ts'
import { withoutNotes } from './table-notes.ts'
import { type Start, tableStarts } from './table-starts.ts'
import { sayFolded, unfold } from './unfold.ts'
import { unitAround, type WrittenUnit } from './unit-line.ts'

export interface FoundTable {
  readonly source: DataSheet
  readonly headings: readonly Heading[]
  readonly rows: readonly SheetRow[]
  readonly covered: Covered
  /** 单位：万元 above the table, or below it. */
  readonly unit: WrittenUnit | null
}

/**
 * Finds a table.
 * @param place where the paper names the file, for messages
 * @returns null when the sheet has no such table
 */
export function findTable(
  sheet: Sheet,
  selection: Selection,
  place: Origin | null,
  diagnostics: Diagnostic[],
): FoundTable | null {
  const rows = chosenRows(sheet, selection, place, diagnostics)
  const starts = tableStarts(rows, sheet.merged, selection.header)
  const wanted = starts[selection.table - 1]
  if (wanted === undefined) {
    if (selection.table > 1)
      diagnostics.push(
        diagnose('data/missing-table', place, {
          ...sheet.source,
          table: selection.table,
          known: starts.length,
        }),
      )
    return null
  }
  sayOthers(sheet, rows, starts, selection.table, diagnostics)
  const after = starts[selection.table]
  const { top, title } = wanted
  const depth = headerDepth(rows, top, sheet.merged)
  const body = rows.slice(top + depth, after?.title ?? rows.length)
  const bare = withoutRepeatedHeads(
    withoutCounting(body, sheet.source, diagnostics),
    rows[top],
    sheet.source,
    diagnostics,
  )
  const data = withoutNotes(bare, rows[top], sheet.source, diagnostics)
  const unit =
    unitAround(sheet.source, rows.slice(title, top)) ??
    unitAround(sheet.source, bare.slice(data.length))
  const whole = headingsOf(sheet, rows.slice(top, top + depth), data)
  const { headings, rows: unfolded } = unfold(whole, data)
  if (unfolded !== data) diagnostics.push(sayFolded(sheet.source, whole))
  const kept = withoutEmptyForms(
    withoutGroupHeads(unfolded, headings, sheet, diagnostics),
    headings,
  )
  sayRagged(kept, rows[top], sheet.source, diagnostics)
  const columns = headings.map((heading) => heading.place.column)
  sayHiddenColumns(sheet, headings, place, diagnostics)
  const covered = coveredCells(sheet.merged, kept, columns)
  return { source: sheet.source, headings, rows: kept, covered, unit }
}

/** Rows with a value, inside the range; hidden ones are said. */
function chosenRows(
  { source, rows }: Sheet,
  { range, dropHidden }: Selection,
  place: Origin | null,
  diagnostics: Diagnostic[],
): SheetRow[] {
  const filled = rows.filter((row) => row.cells.length > 0)
  const hidden = filled.filter((row) => row.hidden).length
  if (hidden > 0)
    diagnostics.push(
      diagnose('data/hidden-rows', place, { ...source, rows: hidden, dropped: dropHidden ? 1 : 0 }),
    )
  const shown = dropHidden ? filled.filter((row) => !row.hidden) : filled
  return range ? shown.flatMap((row) => rowInside(row, range) ?? []) : shown
}

/** A table without 列 prints all its columns, those that the workbook hides too. */
function sayHiddenColumns(
  { source, hiddenColumns = [] }: Sheet,
  headings: readonly Heading[],
  place: Origin | null,
  diagnostics: Diagnostic[],
): void {
  const hidden = headings.filter(({ place: { column } }) =>
    hiddenColumns.some(({ left, right }) => column >= left && column <= right),
  )
  if (hidden.length === 0) return
  const columns = hidden.map((heading) => heading.text || letterName(heading))
  diagnostics.push(diagnose('data/hidden-columns', place, { ...source, columns }))
}

function rowInside(row: SheetRow, { top, bottom, left, right }: Range): SheetRow | null {
  if (row.row < top || row.row > bottom) return null
  const cells = row.cells.filter((cell) => cell.column >= left && cell.column <= right)
  return cells.length === 0 ? null : { ...row, cells }
}
/** Tables that were seen and not read. */
function sayOthers(
  { source }: Sheet,
  rows: readonly SheetRow[],
  starts: readonly Start[],
  read: number,
  diagnostics: Diagnostic[],
): void {
  starts.forEach(({ title, top }, index) => {
    if (index === read - 1) return
    const head = rows[title] ?? rows[top]
    const [cell] = head?.cells ?? []
    if (!head || !cell) return
    const at = placeIn(source, head, cell.column)
    diagnostics.push(
      diagnose('data/other-table', originOf(at), {
        ...source,
        cell: cellAddress(at),
        text: cell.text.slice(0, 30),
        number: index + 1,
        read,
      }),
    )
  })
}

/** Lines of a text file with more or fewer cells than the header: a comma too many moves every figure behind it. */
function sayRagged(
  rows: readonly SheetRow[],
  head: SheetRow | undefined,
  source: DataSheet,
  diagnostics: Diagnostic[],
): void {
  const expected = head?.width ?? 0
  if (!head || expected === 0) return
  const extent = (row: SheetRow): number =>
    row.width < expected ? row.width : Math.max(expected, (row.cells.at(-1)?.column ?? 0) + 1)
  const ragged = rows.filter((row) => extent(row) !== expected)
  const [first] = ragged
  if (!first) return
  diagnostics.push(
    diagnose('data/ragged-row', first.line ?? originOf(placeIn(source, first, 0)), {
      row: first.row + 1,
      expected,
      actual: extent(first),
      count: ragged.length,
    }),
  )
}
