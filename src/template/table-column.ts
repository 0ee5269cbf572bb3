/** Tables, lists and rows as helpers take them: rows without totals, a column's figures, the table that a row belongs to. */
import type Big from 'big.js'
import { nearestName } from '../chinese/nearest-name.ts'
import {
  isScalar,
  type MissingValue,
  type NumberValue,
  numberValue,
  type RecordValue,
  type Scalar,
  scalarText,
  type TableValue,
  type TextValue,
  type Value,
} from '../model/values.ts'
import { columnNamesOf, findColumn, plainName } from '../tables/find-column.ts'
import { isGap } from '../tables/sum-cells.ts'
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

/** Names of the columns that a table, a list of records or a row has, those of the file too. */
export function columnNames(value: Value): string[] {
  if (value.kind === 'table') return columnNamesOf(value.columns)
  if (value.kind === 'record') return Object.keys(value.fields)
  return [...new Set(recordsIn(value).flatMap(({ fields }) => Object.keys(fields)))]
}

const recordsIn = (value: Value): RecordValue[] =>
  (itemsOf(value) ?? [])
    .map((item) => item.value)
    .filter((item): item is RecordValue => item.kind === 'record')

/** The name of the column that is meant, as it is called or as it stands in the file; null when there is none. */
export function columnMeant(value: Value, written: string): string | null {
  if (value.kind === 'table') return findColumn(value.columns, written)
  const records = value.kind === 'record' ? [value] : recordsIn(value)
  for (const { fields, names } of records) {
    if (Object.hasOwn(fields, written)) return written
    const other = names?.[plainName(written)]
    if (other !== undefined) return other
  }
  return null
}

/** The column named in the call, checked; null when none is named. */
export function columnArgument(of: Value | undefined, named: Value | undefined): string | null {
  if (named === undefined) return null
  const column = textArgument(named, '列')
  return of ? knownColumn(of, column) : column
}
/** The column that is most likely meant; where two have one heading those that their letters tell apart: 盈亏（B列）. */
export function nearestColumn(written: string, known: readonly string[]): string {
  const front = `${plainName(written)}（`
  const lettered = known.filter((name) => name.startsWith(front) && name.endsWith('列）'))
  return lettered.length > 0 ? lettered.join('”或者“') : nearestName(written, known)
}
/** The column by the name that rows have it under; a table without columns is not asked. */
export function knownColumn(of: Value, written: string): string {
  const known = columnNames(of)
  const column = columnMeant(of, written)
  if (column === null && known.length > 0)
    throw new HelperProblem('no-column', written, nearestColumn(written, known))
  return column ?? written
}

/** The figures of a column, or of a list of numbers; every empty cell is named at once. */
function readColumn(items: readonly Value[], column: string | null): Column {
  const all = items.map((item) => ({ item, cell: cellOf(item, column) }))
  // a merged cell is said once, in the row that holds it; — says that there is no figure
  const gaps = all.flatMap(({ cell }) => (isGap(cell) ? [cell] : []))
  const merged = all.flatMap(({ cell }) => (isMerged(cell) ? [cell] : []))
  const isPassed = (cell: Scalar): boolean => isMerged(cell) || isGap(cell)
  const cells = all.filter(({ cell }) => !isPassed(cell))
  const empty = cells.flatMap(({ cell }) => (cell.kind === 'missing' ? [cell] : []))
  if (empty.length > 0) throw new MissingInput(empty)
  // one word makes a whole column text: the word is what to name, not the numbers around it
  const wrong = cells.find(
    ({ cell }) => cell.kind !== 'number' && numberValue(scalarText(cell)) === null,
  )
  if (wrong) throw new HelperProblem('not-a-number', describe(wrong.cell, column ?? '列'))
  const [first, ...rest] = cells.map(({ item, cell }): ColumnEntry => {
    const figure = numberArgument(cell, column ?? '列')
    return { item, figure, amount: new Exact(figure.amount) }
  })
  if (!first) throw new HelperProblem('empty', column ?? '')
  return { entries: [first, ...rest], gaps, merged }
}
const isMerged = (cell: Scalar): cell is MissingValue =>
  cell.kind === 'missing' && cell.merged === true

/**
 * At least one figure; cells that say they have none are passed over and said.
 * @param each whether every row ought to have a figure of its own: one that is merged over several is said
 */
export function filledColumn(
  call: HelperCall,
  items: readonly Value[],
  column: string | null,
  each = false,
): Entries {
  const { entries, gaps, merged } = readColumn(items, column)
  if (gaps.length > 0) call.passOver(gaps)
  if (each && merged.length > 0) call.shared(merged)
  return entries
}

/** Columns read before: a helper inside {{#each}} asks for the same one row after row. */
const columnsRead = new WeakMap<Value, Map<string | null, Column>>()
export type Entries = readonly [ColumnEntry, ...ColumnEntry[]]
interface Column {
  readonly entries: Entries
  readonly gaps: readonly MissingValue[]
  /** Cells that another one stands for. */
  readonly merged: readonly MissingValue[]
}

/** All figures of a table's column, of one unit and at least one; totals are left out. */
export function columnOf(call: HelperCall, of: Value | undefined, column: string | null): Entries {
  const known = of && columnsRead.get(of)?.get(column)
  const read = known ?? readColumn(itemsArgument(of), column)
  if (!known) checkLikeUnits(read.entries.map(({ figure }) => figure))
  if (of && !known) columnsRead.set(of, (columnsRead.get(of) ?? new Map()).set(column, read))
  if (read.gaps.length > 0) call.passOver(read.gaps)
  if (read.merged.length > 0) call.shared(read.merged)
  return read.entries
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
  const column = named === '' ? namingColumn(of, item) : knownColumn(of, named)
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
