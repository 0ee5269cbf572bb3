/** Columns of one table beside the rows of another that have the same key: last year's figures beside this year's. */
import { addTo } from '../model/add-to.ts'
import {
  bareRecord,
  type Column,
  isScalar,
  lackOf,
  missingValue,
  type RecordValue,
  scalarText,
  type TableValue,
} from '../model/values.ts'
import { keyRows } from './key-rows.ts'

export interface Join {
  readonly other: TableValue
  /** Columns that hold the key. */
  readonly key: string
  readonly otherKey: string
  /** Columns that come along, new name → name in the other table. */
  readonly columns: Readonly<Record<string, string>>
}
interface Joined {
  readonly table: TableValue
  /** Keys for which the other table has no row, or more than one: their cells are missing. */
  readonly unmatched: readonly string[]
}

export function joinTables(table: TableValue, { other, key, otherKey, columns }: Join): Joined {
  const keyOf = (row: RecordValue, column: string): string => {
    const cell = row.fields[column]
    return cell && isScalar(cell) ? scalarText(cell).replace(/\s+/g, '') : ''
  }
  const found = new Map<string, RecordValue[]>()
  for (const row of other.rows) addTo(found, keyOf(row, otherKey), row)
  const added = Object.entries(columns)
  const unmatched: string[] = []
  const rows = table.rows.map((row): RecordValue => {
    const name = keyOf(row, key)
    // a row without a name is nobody's
    const [match, second] = name === '' ? [] : (found.get(name) ?? [])
    if (!match || second) unmatched.push(name)
    const hole = missingValue(lackOf(other.source, `（${name}）`))
    const cells = added.map(
      ([own, theirs]) => [own, (!second && match?.fields[theirs]) || hole] as const,
    )
    return { ...row, fields: bareRecord([...Object.entries(row.fields), ...cells]) }
  })
  const newColumns = added.flatMap(([own, theirs]): Column[] => {
    const column = other.columns.find((column) => column.name === theirs)
    return column ? [{ ...column, name: own, head: own }] : []
  })
  const all = [...table.columns, ...newColumns]
  return {
    table: { ...table, columns: all, rows, byKey: keyRows(table.key, rows).byKey },
    unmatched,
  }
}

/** Every column of numbers of the other table, under its name behind a prefix. */
export const prefixedColumns = (
  other: TableValue,
  otherKey: string,
  prefix: string,
): Record<string, string> =>
  bareRecord(
    other.columns
      .filter((column) => column.type === 'number' && column.name !== otherKey)
      .map((column) => [`${prefix}${column.name}`, column.name] as const),
  )
