/** Tables made of tables: rows joined, chosen, grouped, ordered, in this order, as the paper's `data` asks for. */

import { nearestName } from '../chinese/nearest-name.ts'
import { plainEntry } from '../data/read-data.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { bareRecord, isScalar, type TableValue, type Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import type { Field, Fields } from '../paper/fields.ts'
import { findColumn } from '../tables/find-column.ts'
import { groupTable } from '../tables/group-table.ts'
import { joinTables, prefixedColumns } from '../tables/join-tables.ts'
import { keyRows } from '../tables/key-rows.ts'
import { joinSettings, type ShapeSetting, shapeSettings } from '../tables/setting-groups.ts'
import { settingNames, wordsOf } from '../tables/setting-names.ts'
import { firstRows, readSortOrder, sortRows, unsortableCell } from '../tables/sort-rows.ts'
import { rowConditions } from '../template/by-row.ts'

type EntrySettings = Readonly<Record<string, Field>>
const isMap = (value: Field | undefined): value is EntrySettings =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: Field | undefined): string => (typeof value === 'string' ? value.trim() : '')

/** Says what cannot be used of a setting, and what could stand there. */
type Wrong = (setting: ShapeSetting, value: string, known: readonly string[]) => void

/** What a shaping carries along. */
interface Shaping {
  readonly name: string
  readonly fields: Fields
  readonly diagnostics: Diagnostic[]
  /** A table by name, shaped itself; null when there is none. */
  readonly find: (name: string, setting: ShapeSetting) => TableValue | null
}

/** The data with every table as it was asked for. */
export function shapeData(
  values: Readonly<Record<string, Value>>,
  fields: Fields,
): Result<Record<string, Value>> {
  const declared = fields.values['data']
  const diagnostics: Diagnostic[] = []
  const entries = isMap(declared) ? declared : {}
  const names = Object.keys(entries)
  const made = bareRecord<Value>()
  const open = new Set<string>()
  const shaped = (name: string): Value | undefined => {
    if (Object.hasOwn(made, name)) return made[name]
    const settings = plainEntry(entries[name], names)
    const find = (wanted: string, setting: ShapeSetting): TableValue | null => {
      const place = placeOf(fields, name, setting)
      if (open.has(wanted)) diagnostics.push(diagnose('data/table-cycle', place, { name: wanted }))
      const value = open.has(wanted) ? undefined : shaped(wanted)
      if (value?.kind === 'table') return value
      if (!open.has(wanted))
        diagnostics.push(
          diagnose('data/unknown-table', place, {
            name,
            table: wanted,
            nearest: nearestName(wanted, names),
          }),
        )
      return null
    }
    open.add(name)
    if (settings !== entries[name]) {
      for (const each of doubled(entries[name], name, fields)) diagnostics.push(each)
    }
    const shapes = isMap(settings) && settings !== entries[name] ? settings : null
    const own = shapes ?? (isMap(settings) ? onlyFile(settings) : null)
    const start =
      own && textOf(own['table']) !== '' ? find(textOf(own['table']), 'table') : values[name]
    const value =
      own && start?.kind === 'table'
        ? shape(start, own, { name, fields, diagnostics, find })
        : (start ?? undefined)
    open.delete(name)
    if (value) made[name] = value.kind === 'table' ? { ...value, name } : value
    return value
  }
  for (const name of new Set([...Object.keys(values), ...names])) shaped(name)
  return { value: made, diagnostics }
}

/** A map with a file is one of settings. */
const onlyFile = (settings: EntrySettings): EntrySettings | null =>
  typeof settings['file'] === 'string' ? settings : null

function placeOf({ places }: Fields, name: string, setting: ShapeSetting): Origin | null {
  return (
    wordsOf(setting)
      .map((word) => places[`data.${name}.${word}`])
      .find((place) => place) ??
    places[`@data.${name}`] ??
    null
  )
}

/** A setting as the author calls it, in Chinese. */
function written({ places }: Fields, name: string, setting: ShapeSetting): string {
  const [shown, , ...others] = wordsOf(setting)
  return others.find((word) => places[`data.${name}.${word}`]) ?? shown
}

/** One setting under two names: which of them holds is nobody's guess. */
function doubled(entry: Field | undefined, name: string, fields: Fields): Diagnostic[] {
  if (!isMap(entry)) return []
  return shapeSettings.flatMap((setting) => {
    const [first, second] = wordsOf(setting).filter((word) => entry[word] !== undefined)
    if (first === undefined || second === undefined) return []
    const place = fields.places[`data.${name}.${second}`] ?? placeOf(fields, name, setting)
    const value = `${first}、${second}`
    return [diagnose('data/shape', place, { name, setting: second, value, known: [first] })]
  })
}

function shape(table: TableValue, settings: EntrySettings, shaping: Shaping): TableValue {
  const { name, fields, diagnostics } = shaping
  const wrong: Wrong = (setting, value, known) =>
    void diagnostics.push(
      diagnose('data/shape', placeOf(fields, name, setting), {
        name,
        setting: written(fields, name, setting),
        value,
        known,
      }),
    )
  const columnIn = (of: TableValue, column: string, setting: ShapeSetting): string | null => {
    const found = column === '' ? null : findColumn(of.columns, column)
    if (found === null && column !== '') wrong(setting, column, namesIn(of))
    return found
  }
  let made = table
  const key = columnIn(made, textOf(settings['key']), 'key')
  if (key !== null) made = withRows({ ...made, key }, made.rows)
  for (const join of [settings['join'] ?? []].flat())
    made = joined(made, join as Field, shaping, wrong)
  if (settings['where'] !== undefined) {
    const place = placeOf(fields, name, 'where') ?? { file: '', start: 0, end: 0 }
    const held = rowConditions(made.rows, { text: textOf(settings['where']), place }, [])
    for (const each of held.diagnostics) diagnostics.push(each)
    const words = textOf(settings['where'])
    const columns = made.columns.filter(({ name: column }) => words.split(/\s+/).includes(column))
    const looked = made.rows
      .flatMap((row) => columns.flatMap((column) => row.fields[column.name] ?? []))
      .filter(isScalar)
    const kept = made.rows.filter((_, index) => held.value[index])
    made = { ...withRows(made, kept), choice: { words, looked } }
  }
  const group = columnIn(made, textOf(settings['group']), 'group')
  if (group !== null) made = groupTable(made, group)
  if (settings['sort'] !== undefined) {
    const order = readSortOrder(textOf(settings['sort']))
    const column = columnIn(made, order.column, 'sort')
    const stray = column === null ? null : unsortableCell(made.rows, column)
    if (stray !== null) wrong('sort', stray, numberColumns(made))
    else if (column !== null) made = withRows(made, sortRows(made.rows, { ...order, column }))
  }
  if (settings['first'] !== undefined) {
    const first = Number(textOf(settings['first']))
    if (Number.isInteger(first) && first > 0) made = withRows(made, firstRows(made.rows, first))
    else wrong('first', textOf(settings['first']), ['1', '2', '3…'])
  }
  return made
}

const namesIn = ({ columns }: TableValue): string[] => columns.map(({ name }) => name)

const withRows = (table: TableValue, rows: TableValue['rows']): TableValue => ({
  ...table,
  rows,
  byKey: keyRows(table.key, rows).byKey,
})

/** Columns of the other table by the names that they get here; null when none are named. */
function pickedColumns(picked: Field | undefined): Record<string, string> | null {
  if (isMap(picked))
    return bareRecord(Object.entries(picked).map(([name, old]) => [name, textOf(old)] as const))
  if (!Array.isArray(picked)) return null
  return bareRecord(picked.map((one: Field) => [textOf(one), textOf(one)] as const))
}

/** Columns that can be ordered by size. */
const numberColumns = ({ columns }: TableValue): string[] =>
  columns.filter(({ type }) => type === 'number').map(({ name }) => name)

const joinNames = settingNames(...joinSettings)

/** `{表: 上年各县, 键: 县区, 列: {上年服务点: 服务点}}`, or all columns of numbers with 上年 before their names. */
function joined(
  table: TableValue,
  said: Field,
  { name, fields, diagnostics, find }: Shaping,
  wrong: Wrong,
): TableValue {
  const entries = Object.entries(isMap(said) ? said : { table: said })
  const stray = entries.map(([key]) => key).find((key) => joinNames[key] === undefined)
  if (stray !== undefined) wrong('join', stray, ['表', '键', '列', '前缀'])
  const settings: EntrySettings = bareRecord(
    entries.map(([key, value]) => [joinNames[key] ?? key, value] as const),
  )
  const other = find(textOf(settings['table']), 'join')
  if (!other || stray !== undefined) return table
  const key = textOf(settings['key'])
  const own = findColumn(table.columns, key || table.key)
  const theirs = findColumn(other.columns, key || other.key)
  if (own === null || theirs === null) {
    const of = own === null ? table : other
    wrong('join', key || of.key, namesIn(of))
    return table
  }
  const wanted =
    pickedColumns(settings['columns']) ??
    prefixedColumns(other, theirs, textOf(settings['prefix']) || '上年')
  const columns = bareRecord(
    Object.entries(wanted).map(
      ([name, old]) => [name, findColumn(other.columns, old) ?? old] as const,
    ),
  )
  const absent = Object.values(columns).find(
    (column) => !other.columns.some((one) => one.name === column),
  )
  const taken = Object.keys(columns).find((column) =>
    table.columns.some((one) => one.name === column),
  )
  if (absent !== undefined)
    wrong(
      'join',
      absent,
      other.columns.map((one) => one.name),
    )
  if (taken !== undefined) wrong('join', taken, [])
  if (absent !== undefined || taken !== undefined) return table
  const made = joinTables(table, { other, key: own, otherKey: theirs, columns })
  if (made.unmatched.length > 0)
    diagnostics.push(
      diagnose('data/join-unmatched', placeOf(fields, name, 'join'), {
        name,
        table: other.name,
        keys: [...new Set(made.unmatched)].slice(0, 10),
      }),
    )
  return made.table
}
