/** Rows of a table by the text of the column that names them. */
import { bareRecord, type Column, isScalar, type RecordValue, scalarText } from '../model/values.ts'

/** Heading of a column that only numbers its rows. */
export const counting = /^(?:序号|编号|№|No\.?)$/i
/** Headings of columns that rank, encode or date the rows instead of naming them. */
const noNames =
  /^(?:#|(?:.{0,4})(?:排名|名次|位次|位序|排序|排位)|(?:.{0,6})(?:代码|编码|编号|序号)|年份|年度|年|月份|月|季度|日期)$/

/**
 * The column that names the rows: the first that does not count them. Where it ranks, encodes or dates them, or holds
 * nothing but numbers, a column of words that tells all rows apart is their name, if there is one; where it groups them
 * (片区), likewise.
 */
export function keyColumn(columns: readonly Column[], rows: readonly RecordValue[]): string {
  const named = columns.filter(({ name }) => !counting.test(name))
  const [first = columns[0]] = named
  if (!first) return ''
  const namesIn = (column: string): string[] =>
    rows.map((row) => rowName(row, column)).filter((name) => name !== '')
  const isWeak = first.type === 'number' || noNames.test(first.name)
  if (!isWeak && !isShared(namesIn(first.name), rows.length)) return first.name
  const telling = named.find(
    ({ name, type }) =>
      type === 'text' && !noNames.test(name) && tellsApart(namesIn(name), rows.length),
  )
  return telling?.name ?? first.name
}

/** One name twice is a slip, to be said; most names shared are groups. */
function isShared(names: readonly string[], rows: number): boolean {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const shared = [...counts.values()]
    .filter((count) => count > 1)
    .reduce((sum, count) => sum + count, 0)
  return rows >= 4 && shared * 2 > rows
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
