/** A found table into a Table: columns described, cells read as values, rows also found by key. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { RecordValue, TableValue } from '../model/values.ts'
import { type Origin, originOf, sheetName } from '../origin.ts'
import { keyColumn, keyRows } from '../tables/key-rows.ts'
import { cellFaults } from './cell-faults.ts'
import type { ColumnDeclarations } from './columns.ts'
import type { FoundTable } from './find-table.ts'
import { partRows } from './part-rows.ts'
import { cellIn, placeIn } from './sheet.ts'
import { rowsOf } from './table-cells.ts'
import { columnsOf, type TableColumn } from './table-columns.ts'
import { sayInferred, smallShares } from './table-doubts.ts'
import { missingColumns, noteKeys } from './table-faults.ts'

/**
 * Makes a table of what was found in a sheet.
 * @param declared columns by the name templates use
 * @param place where the declaration stands, for messages
 */
export function gridTable(
  name: string,
  found: FoundTable,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue> {
  const diagnostics: Diagnostic[] = []
  const { source } = found
  const columns = columnsOf(found, declared, diagnostics)
  const specs = columns.map((column) => column.spec)
  const headers = specs.map((one) => one.header)
  for (const each of missingColumns(specs, headers, declared, sheetName(source), place))
    diagnostics.push(each)
  const faults = cellFaults()
  const rows = rowsOf(found, columns, faults)
  const doubts = [...smallShares(name, rows, place), ...sayInferred(name, specs, place)]
  for (const each of [...faults.diagnostics(), ...doubts]) diagnostics.push(each)
  const key = keyColumn(specs, rows)
  const parted = withParts(rows, found, columns, key, diagnostics)
  const { byKey, unusable } = keyRows(key, parted)
  for (const each of noteKeys(name, parted, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, source, columns: specs, rows: parted, key, byKey, choice: null },
    diagnostics,
  }
}

/** Rows that are parts of others are marked, and said. */
function withParts(
  rows: readonly RecordValue[],
  found: FoundTable,
  columns: readonly TableColumn[],
  key: string,
  diagnostics: Diagnostic[],
): readonly RecordValue[] {
  const named = columns.map(({ index, spec }) => ({
    index,
    isText: spec.type === 'text',
    name: spec.name,
  }))
  const parts = partRows(found.rows, named, key)
  const first = found.rows[parts.findIndex(Boolean)]
  if (!first) return rows
  const keyIndex =
    columns.find(({ spec }) => spec.name === key)?.index ?? first.cells[0]?.column ?? 0
  const names = found.rows.flatMap((row, at) =>
    parts[at] ? [cellIn(row, keyIndex)?.text ?? row.cells[0]?.text ?? ''] : [],
  )
  const at = placeIn(found.source, first, keyIndex)
  diagnostics.push(
    diagnose('data/part-rows', originOf(at), {
      count: names.length,
      rows: names.slice(0, 5),
    }),
  )
  return rows.map((row, index) => (parts[index] ? { ...row, part: true } : row))
}
