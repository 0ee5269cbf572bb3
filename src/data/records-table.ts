/** A list of records (YAML, JSON, front matter) as a table. */
import { diagnose, type Result } from '../diagnostic.ts'
import {
  bareRecord,
  type Column,
  cellsOf,
  isScalar,
  lackOf,
  missingValue,
  numberValue,
  type RecordValue,
  scalarText,
  type TableValue,
  type Value,
} from '../model/values.ts'
import type { DataSheet, Origin } from '../origin.ts'
import { otherNames } from '../tables/find-column.ts'
import { keyColumn, keyRows } from '../tables/key-rows.ts'
import { isMask, isNoFigure } from '../tables/no-figure.ts'
import { type CellFaults, cellFaults } from './cell-faults.ts'
import { type ColumnDeclarations, columnNames, describeColumn } from './columns.ts'
import { settledTotals } from './doubtful-totals.ts'
import { withRowUnits } from './row-units.ts'
import { addsUp } from './table-doubts.ts'
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
      return text === '' || isNoFigure(text) || isMask(text) ? [] : [text]
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
  const faults = cellFaults()
  const full = withRowUnits(
    rows.map((row): RecordValue => {
      const fields = bareRecord(
        columns.map(
          (column) =>
            [column.name, inColumn(row.fields[column.header], column, source, faults)] as const,
        ),
      )
      return others ? { kind: 'record', fields, names: others } : { kind: 'record', fields }
    }),
  )
  for (const each of faults.diagnostics()) diagnostics.push(each)
  const key = keyColumn(columns, full)
  const adding = columns.filter((column) => addsUp(column, key)).map((column) => column.name)
  const settled = settledTotals(full, { key, adding })
  const counted = full.map((row, at): RecordValue => {
    const verdict = settled[at]
    return verdict ? { ...row, part: verdict === 'sum' } : row
  })
  const { byKey, unusable } = keyRows(key, counted)
  for (const each of noteKeys(name, counted, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, source, columns, rows: counted, key, byKey, choice: null },
    diagnostics,
  }
}

/** In a column of numbers a text is a number, says that there is none, or stands for one that was left out. */
function inColumn(
  value: Value | undefined,
  { type, owner }: Column,
  source: DataSheet,
  faults: CellFaults,
): Value {
  if (!value) return missingValue(lackOf(source, ''), owner)
  if (type !== 'number' || value.kind !== 'text') return value
  const { text, provenance } = value
  if (isNoFigure(text)) return missingValue(provenance, owner, text)
  const [place] = cellsOf(provenance)
  if (!isMask(text) || !place) return numberValue(text, provenance) ?? value
  faults.add(text, place)
  return { ...missingValue(provenance, owner), fault: text }
}
