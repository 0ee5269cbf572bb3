/** Tables, lists and rows as helpers take them: rows without totals, a column's figures, the table that a row belongs to. */
import type Big from 'big.js'
import { nearestName } from '../chinese/nearest-name.ts'
import {
  isScalar,
  type NumberValue,
  numberValue,
  type RecordValue,
  type Scalar,
  scalarText,
  type TableValue,
  type TextValue,
  type Value,
} from '../model/values.ts'
import { isMadeOfOthers } from '../tables/total-rows.ts'
import { Exact } from './exact.ts'
import { type HelperCall, type HelperOption, HelperProblem, MissingInput } from './helper.ts'
import { describe, numberArgument, textArgument, textOption } from './helper-arguments.ts'
import { itemsOf } from './scope.ts'
import { checkLikeUnits } from './units.ts'

/** One entry of a column: the row or list item and its figure. */
export interface ColumnEntry {
  readonly item: Value
  readonly figure: NumberValue
  readonly amount: Big
}

/** Rows of a table or items of a list; rows that are made of the others (合计, 全市, 小计, 其中) are left out. */
export function itemsArgument(value: Value | undefined, name = '表'): readonly Value[] {
  if (value?.kind === 'missing') throw new MissingInput([value])
  const items = value && itemsOf(value)
  if (!items) throw new HelperProblem('not-a-list', describe(value, name))
  return items
    .map(({ value }) => value)
    .filter((item) => item.kind !== 'record' || !isMadeOfOthers(item))
}

/** Names of the columns that a table, a list of records or a row has. */
export function columnNames(value: Value): string[] {
  if (value.kind === 'table') return value.columns.map(({ name }) => name)
  if (value.kind === 'record') return Object.keys(value.fields)
  const records = (itemsOf(value) ?? [])
    .map(({ value }) => value)
    .filter((value): value is RecordValue => value.kind === 'record')
  return [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))]
}

/** The column named in the call, checked; null when none is named. */
export function columnArgument(of: Value | undefined, named: Value | undefined): string | null {
  if (named === undefined) return null
  const column = textArgument(named, '列')
  if (of) checkColumn(of, column)
  return column
}
function checkColumn(of: Value, column: string): void {
  const known = columnNames(of)
  if (known.length > 0 && !known.includes(column))
    throw new HelperProblem('no-column', column, nearestName(column, known))
}

/** The figures of a column, or of a list of numbers; every empty cell is named at once. */
function columnFigures(items: readonly Value[], column: string | null): ColumnEntry[] {
  const cells = items.map((item) => ({ item, cell: cellOf(item, column) }))
  const empty = cells.flatMap(({ cell }) => (cell.kind === 'missing' ? [cell] : []))
  if (empty.length > 0) throw new MissingInput(empty)
  // one word makes a whole column text: the word is what to name, not the numbers around it
  const wrong = cells.find(
    ({ cell }) => cell.kind !== 'number' && numberValue(scalarText(cell)) === null,
  )
  if (wrong) throw new HelperProblem('not-a-number', describe(wrong.cell, column ?? '列'))
  return cells.map(({ item, cell }) => {
    const figure = numberArgument(cell, column ?? '列')
    const amount = new Exact(figure.amount)
    return { item, figure, amount }
  })
}

/** The same, and at least one. */
export function filledColumn(
  items: readonly Value[],
  column: string | null,
): [ColumnEntry, ...ColumnEntry[]] {
  const [first, ...rest] = columnFigures(items, column)
  if (!first) throw new HelperProblem('empty', column ?? '')
  return [first, ...rest]
}

/** Columns read before: a helper inside {{#each}} asks for the same one row after row. */
const columnsRead = new WeakMap<Value, Map<string | null, FilledColumn>>()
type FilledColumn = readonly [ColumnEntry, ...ColumnEntry[]]

/** All figures of a table's column, of one unit and at least one; totals are left out. */
export function columnOf(of: Value | undefined, column: string | null): FilledColumn {
  const read = of && columnsRead.get(of)?.get(column)
  if (read) return read
  const entries = filledColumn(itemsArgument(of), column)
  checkLikeUnits(entries.map(({ figure }) => figure))
  if (of) columnsRead.set(of, (columnsRead.get(of) ?? new Map()).set(column, entries))
  return entries
}

export function cellOf(item: Value, column: string | null): Scalar {
  const value = item.kind === 'record' && column !== null ? item.fields[column] : item
  if (item.kind === 'record' && column === null) throw new HelperProblem('column-needed', '')
  if (value === undefined) throw new MissingInput([])
  if (!isScalar(value)) throw new HelperProblem('not-a-list', column ?? '')
  return value
}

export const nameColumn: HelperOption = {
  names: ['名称', 'name'],
  about: '用哪一列作名称，不写是表的第一列（或者“键”说的列）',
}

/** The column that names the rows of a table, the first one of records in a list. */
export function namingColumn(of: Value | undefined, item: Value): string {
  if (of?.kind === 'table') return of.key
  return item.kind === 'record' ? (Object.keys(item.fields)[0] ?? '') : ''
}

/** What an item is called: its cell in the name column, else in its first. */
export function nameOf(call: HelperCall, of: Value, item: Value): TextValue | NumberValue {
  const named = textOption(call, nameColumn, '')
  if (named !== '') checkColumn(of, named)
  const column = named === '' ? namingColumn(of, item) : named
  const cell = cellOf(item, column)
  if (cell.kind === 'missing') throw new MissingInput([cell])
  if (cell.kind === 'boolean') throw new HelperProblem('not-a-row', column)
  return cell
}
export const namesOf = (call: HelperCall, of: Value, items: readonly Value[]): string[] =>
  items.map((item) => scalarText(nameOf(call, of, item)))

/** A column of a row given as the only argument. */
export function rowColumn(row: Value | undefined, names: readonly string[]): NumberValue {
  if (row?.kind !== 'record') throw new HelperProblem('not-a-row', describe(row, names.join('/')))
  for (const name of names)
    if (Object.hasOwn(row.fields, name)) return numberArgument(row.fields[name], name)
  throw new HelperProblem('no-column', names.join(' / '))
}

/** The table or list of the data that holds this very row. */
export function tableOfRow(call: HelperCall, row: RecordValue): Value {
  const holds = (value: Value | undefined): TableValue | Value | undefined => {
    if (value?.kind === 'table') return value.rows.includes(row) ? value : undefined
    if (value?.kind === 'list') return value.items.includes(row) ? value : undefined
    return undefined
  }
  for (const layer of [...call.scope].reverse())
    for (const value of [...Object.values(layer.names), layer.value]) {
      const inside = value?.kind === 'record' ? Object.values(value.fields) : []
      const table = [value, ...inside].map(holds).find((one) => one !== undefined)
      if (table) return table
    }
  throw new HelperProblem('no-table', '')
}
