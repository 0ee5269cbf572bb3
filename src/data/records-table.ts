/** A list of records (YAML, JSON, front matter) as a table. */
import { diagnose, type Result } from '../diagnostic.ts'
import {
  bareRecord,
  type Column,
  isScalar,
  lackOf,
  missingValue,
  numberValue,
  type RecordValue,
  scalarText,
  type TableValue,
  type Value,
} from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { otherNames } from '../tables/find-column.ts'
import { keyColumn, keyRows } from '../tables/key-rows.ts'
import { isNoFigure } from '../tables/no-figure.ts'
import { type ColumnDeclarations, columnNames, describeColumn } from './columns.ts'
import { withRowUnits } from './row-units.ts'
import { missingColumns, noteKeys } from './table-faults.ts'
import { excessOfTable } from './table-size.ts'

/** Null when the value is something else. */
export function recordsTable(
  name: string,
  file: string,
  value: Value,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue | null> {
  const rows =
    value.kind === 'list'
      ? value.items.filter((item): item is RecordValue => item.kind === 'record')
      : []
  if (value.kind !== 'list' || rows.length === 0 || rows.length !== value.items.length)
    return { value: null, diagnostics: [] }
  const known = [...new Set(rows.flatMap((row) => Object.keys(row.fields)))]
  const much = excessOfTable(known.length, rows.length)
  if (much) return { value: null, diagnostics: [diagnose('data/too-large', place, much)] }
  const names = columnNames(known.map((text) => ({ text, letter: '' })))
  const columns = known.map((header, at): Column => {
    const texts = rows.flatMap(({ fields }) => {
      const cell = fields[header]
      const text = cell && isScalar(cell) ? scalarText(cell) : ''
      return text === '' || isNoFigure(text) ? [] : [text]
    })
    const numeric = texts.length > 0 && texts.every((text) => numberValue(text) !== null)
    return describeColumn(header, names[at] ?? header, declared, numeric)
  })
  const source = { file, sheet: '' }
  const called = columns.map((column) => column.name)
  const twice = [...new Set(called.filter((one, index) => called.indexOf(one) !== index))]
  const diagnostics = [
    ...twice.map((column) =>
      diagnose('data/duplicate-column', place, { column, cells: [], names: [column] }),
    ),
    ...missingColumns(columns, known, declared, file, place),
  ]
  const others = otherNames(columns)
  const full = withRowUnits(
    rows.map((row): RecordValue => {
      const fields = bareRecord(
        columns.map(
          (column) =>
            [
              column.name,
              row.fields[column.header] ?? missingValue(lackOf(source, ''), column.owner),
            ] as const,
        ),
      )
      return others ? { kind: 'record', fields, names: others } : { kind: 'record', fields }
    }),
  )
  const key = keyColumn(columns, full)
  const { byKey, unusable } = keyRows(key, full)
  for (const each of noteKeys(name, full, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, source, columns, rows: full, key, byKey, choice: null },
    diagnostics,
  }
}
