/** Rows of a table by the text of its first column. */
import { bareRecord, type Column, isScalar, type RecordValue, scalarText } from '../model/data.ts'

/** Rows by the first column's text; a blank or repeated one names no row. */
export function keyRows(
  columns: readonly Column[],
  rows: readonly RecordValue[],
): { byKey: Record<string, RecordValue>; unusable: string[] } {
  const key = columns[0]?.name ?? ''
  const byKey = bareRecord<RecordValue>()
  const repeated = new Set<string>()
  for (const row of rows) {
    const cell = row.fields[key]
    const name = cell && isScalar(cell) ? scalarText(cell).replace(/\s+/g, '') : ''
    if (name === '' || name in byKey || repeated.has(name)) repeated.add(name)
    else byKey[name] = row
  }
  for (const name of repeated) delete byKey[name]
  return { byKey, unusable: [...repeated].map((name) => name || '（空）') }
}
