/** Rows of a table by the text of the column that names them. */
import { bareRecord, type Column, isScalar, type RecordValue, scalarText } from '../model/values.ts'

/** Heading of a column that only numbers its rows. */
export const counting = /^(?:序号|编号|№|No\.?)$/i

/** The first column that does not count them names the rows; where it groups them (片区) the first one of words that tells them all apart. */
export function keyColumn(columns: readonly Column[], rows: readonly RecordValue[]): string {
  const first = columns.find(({ name }) => !counting.test(name))?.name ?? columns[0]?.name ?? ''
  const namesIn = (column: string): string[] =>
    rows.map((row) => rowName(row, column)).filter((name) => name !== '')
  const counts = new Map<string, number>()
  for (const name of namesIn(first)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const shared = [...counts.values()]
    .filter((count) => count > 1)
    .reduce((sum, count) => sum + count, 0)
  // one name twice is a slip, to be said; most names shared are groups
  if (rows.length < 4 || shared * 2 <= rows.length) return first
  const telling = columns.find(
    ({ name, type }) => type === 'text' && tellsApart(namesIn(name), rows.length),
  )
  return telling?.name ?? first
}

/** 合计 may stand under the groups alone. */
const tellsApart = (names: readonly string[], rows: number): boolean =>
  new Set(names).size === names.length && names.length >= rows - 1

function rowName(row: RecordValue, column: string): string {
  const cell = row.fields[column]
  return cell && isScalar(cell) ? scalarText(cell).replace(/\s+/g, '') : ''
}

/** Rows by the text of a column; a blank or repeated one names no row. */
export function keyRows(
  key: string,
  rows: readonly RecordValue[],
): { byKey: Record<string, RecordValue>; unusable: string[] } {
  const byKey = bareRecord<RecordValue>()
  const repeated = new Set<string>()
  for (const row of rows) {
    const name = rowName(row, key)
    if (name === '' || name in byKey || repeated.has(name)) repeated.add(name)
    else byKey[name] = row
  }
  for (const name of repeated) delete byKey[name]
  return { byKey, unusable: [...repeated].map((name) => name || '（空）') }
}
