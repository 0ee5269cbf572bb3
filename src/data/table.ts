/** A grid of cells or a list of records into a Table: declared columns, inferred types, rows also found by key. */
import Big from 'big.js'
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import {
  bareRecord,
  type Column,
  isScalar,
  missingValue,
  numberValue,
  plainUnit,
  type RecordValue,
  type Scalar,
  scalarText,
  type TableValue,
  textValue,
  type Value,
} from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { counting, keyColumn, keyRows } from '../tables/key-rows.ts'
import { withRowUnits } from './row-units.ts'

export interface GridCell {
  readonly text: string
  readonly cell: string
  readonly origin: Origin
  /** Why a workbook's cell cannot be trusted: #DIV/0!, or ? for a formula without its result. */
  readonly fault?: string
}
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[]
}
/** What the author says of a column; `from` is its header in the file. */
export interface ColumnDeclaration {
  readonly from: string
  readonly type: 'number' | 'text' | null
  readonly unit: string | null
  readonly decimals: number | null
  readonly owner: string
  readonly period: string
}
export type ColumnDeclarations = Readonly<Record<string, ColumnDeclaration>>

/** `完成率 (%)` → name 完成率, unit %. */
export function splitHeader(header: string): { name: string; unit: string } {
  const text = header.replace(/\s+/g, '')
  const match = /^(.+?)[（(]([^（()）]*)[)）]$/.exec(text)
  // an outer heading says the unit of all below it: 资金（万元）本期
  const outer = /^[^（(]+[（(]([^（()）]*)[)）][^（()）]+$/.exec(text)
  return { name: match?.[1] ?? text, unit: plainUnit(match?.[2] ?? outer?.[1] ?? '') }
}

/**
 * Makes a table of a grid whose first row is the header.
 * @param declared columns by the name templates use
 * @param place where the declaration stands, for messages
 */
export function gridTable(
  name: string,
  file: string,
  grid: Grid,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue> {
  const diagnostics: Diagnostic[] = []
  const [header = [], ...body] = withoutEmpty([
    grid.rows[0] ?? [],
    ...withoutNotes(grid.rows.slice(1), diagnostics),
  ])
  const columns = header.map((cell, index) =>
    describeColumn(
      named(cell, diagnostics),
      declared,
      body.map((row) => row[index]?.text ?? ''),
    ),
  )
  for (const [index, column] of columns.entries())
    for (const each of strayTexts(column, body, index)) diagnostics.push(each)
  const seen = new Set<string>()
  columns.forEach((column, index) => {
    if (column.name !== '' && seen.has(column.name))
      diagnostics.push(
        diagnose('data/duplicate-column', header[index]?.origin ?? null, { column: column.name }),
      )
    seen.add(column.name)
  })
  const known = header.map((cell) => cell.text)
  for (const each of missingColumns(columns, known, declared, file, place)) diagnostics.push(each)
  const rows = withRowUnits(
    body.map((row) => {
      const cells = columns.map((column, index) => readCell(row[index], column, file, diagnostics))
      return record(columns, cells)
    }),
  )
  for (const each of smallShares(name, rows, place)) diagnostics.push(each)
  const inferred = columns
    .filter((one) => one.inferred && one.type === 'number')
    .map((one) => one.name)
  if (inferred.length > 0)
    diagnostics.push(diagnose('data/inferred', place, { table: name, columns: inferred }))
  const key = keyColumn(columns, rows)
  const { byKey, unusable } = keyRows(key, rows)
  for (const each of noteKeys(name, rows, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, file, columns, rows, key, byKey, choice: null },
    diagnostics,
  }
}

/** A column of values without a heading is called by its letter: two of them would be one. */
function named(cell: GridCell, diagnostics: Diagnostic[]): GridCell {
  if (cell.text !== '') return cell
  const name = `${cell.cell.replace(/\d/g, '')}列`
  diagnostics.push(diagnose('data/unnamed-column', cell.origin, { cell: cell.cell, name }))
  return { ...cell, text: name }
}

/** A cell of figures that says there is none. */
const dash = /^[-—–－―]{1,2}$/

function describeColumn(
  cell: GridCell,
  declared: ColumnDeclarations,
  texts: readonly string[],
): Column {
  const { name, unit } = splitHeader(cell.text)
  const found = Object.entries(declared).find(
    ([, one]) => one.from === cell.text || splitHeader(one.from).name === name,
  )
  const said = found?.[1]
  const filled = texts.filter((text) => text !== '' && !dash.test(text))
  const numeric = filled.length > 0 && filled.every((text) => numberValue(text) !== null)
  return {
    name: found?.[0] ?? name,
    header: cell.text,
    type: said?.type ?? (numeric ? 'number' : 'text'),
    unit: said?.unit ?? unit,
    decimals: said?.decimals ?? null,
    owner: said?.owner ?? '',
    period: said?.period ?? '',
    inferred: !said?.type,
  }
}

/** Columns without a heading and a value are white space, rows of nothing but their number a form not filled in. */
function withoutEmpty(rows: readonly (readonly GridCell[])[]): GridCell[][] {
  const [header = [], ...body] = rows
  const used = header.map(
    (cell, index) => cell.text !== '' || body.some((row) => (row[index]?.text ?? '') !== ''),
  )
  const pick = (row: readonly GridCell[]): GridCell[] =>
    row.filter((_, index) => used[index] ?? true)
  const numbered = counting.test(header[0]?.text ?? '')
  return [
    header,
    ...body.filter((row) => !numbered || row.slice(1).some((cell) => cell.text !== '')),
  ].map(pick)
}

const noteWords =
  /^[（(*※]?(?:注|备注|附注|说明|数据来源|资料来源|来源|(?:填报|填表|制表|审核|复核)(?:人|单位|日期|时间)?|单位负责人|联系人|联系电话)[：:、\d.）)]/

/** Lines under a table that say something of it are no rows: one of words alone that begins with 注：, and what follows. */
function withoutNotes(
  rows: readonly (readonly GridCell[])[],
  diagnostics: Diagnostic[],
): readonly (readonly GridCell[])[] {
  const isNote = (row: readonly GridCell[]): boolean =>
    noteWords.test(row.find((cell) => cell.text !== '')?.text ?? '') &&
    row.every((cell) => numberValue(cell.text) === null)
  const first = rows.findIndex(isNote)
  if (
    first < 0 ||
    !rows
      .slice(first)
      .every((row) => isNote(row) || row.filter((cell) => cell.text !== '').length === 1)
  )
    return rows
  for (const row of rows.slice(first)) {
    const [cell] = row.filter((one) => one.text !== '')
    if (cell)
      diagnostics.push(
        diagnose('data/note-row', cell.origin, { cell: cell.cell, text: cell.text.slice(0, 30) }),
      )
  }
  return rows.slice(0, first)
}

/** Words among numbers make a whole column text: most likely one of them is a slip. */
function strayTexts(
  column: Column,
  body: readonly (readonly GridCell[])[],
  index: number,
): Diagnostic[] {
  if (!column.inferred || column.type === 'number') return []
  const filled = body.flatMap((row) =>
    row[index] && row[index].text !== '' && !dash.test(row[index].text) && !row[index].fault
      ? [row[index]]
      : [],
  )
  const stray = filled.filter((cell) => numberValue(cell.text) === null)
  const [first] = stray
  if (!first || filled.length < 3 || stray.length > filled.length / 3) return []
  const cells = stray.slice(0, 5).map((cell) => `${cell.cell}“${cell.text}”`)
  return [diagnose('data/mixed-column', first.origin, { column: column.name, cells })]
}

function readCell(
  cell: GridCell | undefined,
  column: Column,
  file: string,
  diagnostics: Diagnostic[],
): Scalar {
  const provenance = {
    cells: cell ? [`${file}!${cell.cell}`] : [file],
    formula: '',
    place: cell?.origin ?? null,
  }
  if (cell?.fault) {
    const data = { cell: `${file}!${cell.cell}`, fault: cell.fault }
    diagnostics.push(
      diagnose(cell.fault === '?' ? 'data/uncached' : 'data/error-cell', cell.origin, data),
    )
    return missingValue(provenance, column.owner)
  }
  if (!cell || cell.text === '') return missingValue(provenance, column.owner)
  if (column.type === 'text') return textValue(cell.text, provenance)
  if (dash.test(cell.text)) return missingValue(provenance, column.owner, '—')
  const number = numberValue(cell.text, provenance, column.unit)
  if (!number) {
    diagnostics.push(
      diagnose('data/not-a-number', cell.origin, {
        column: column.name,
        cell: cell.cell,
        value: cell.text,
      }),
    )
    return textValue(cell.text, provenance)
  }
  if (column.decimals === null) return number
  const amount = new Big(number.amount).toFixed(column.decimals, 1)
  return {
    ...number,
    lexeme: number.unit === '%' && /[%％]$/.test(number.lexeme) ? `${amount}%` : amount,
    amount,
  }
}

/** 0.956 where the unit is % most likely means 95.6%: a cell that lost its number format. */
function smallShares(
  table: string,
  rows: readonly RecordValue[],
  place: Origin | null,
): Diagnostic[] {
  const small = rows.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([column, value]) =>
      value.kind === 'number' && value.unit === '%' && /^-?0\.\d{2,}$/.test(value.lexeme)
        ? [{ column, value }]
        : [],
    ),
  )
  const [first] = small
  if (!first) return []
  const cells = small
    .slice(0, 5)
    .map(({ value }) => `${value.provenance.cells.join('、')} ${value.lexeme}`)
  return [
    diagnose('data/small-share', first.value.provenance.place ?? place, {
      table,
      cells,
    }),
  ]
}

const record = (columns: readonly Column[], cells: readonly Value[]): RecordValue => ({
  kind: 'record',
  fields: bareRecord(columns.map((column, index) => [column.name, cells[index] ?? missingValue()])),
})

function noteKeys(
  name: string,
  rows: readonly RecordValue[],
  unusable: readonly string[],
  place: Origin | null,
): Diagnostic[] {
  if (rows.length === 0) return [diagnose('data/empty', place, { name })]
  if (unusable.length === 0) return []
  return [diagnose('data/duplicate-key', place, { table: name, keys: unusable.slice(0, 10) })]
}

/** A list of records (YAML, JSON, inline) as a table; null when the value is something else. */
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
  const texts =
    (header: string) =>
    (row: RecordValue): string => {
      const cell = row.fields[header]
      return cell && isScalar(cell) ? scalarText(cell) : ''
    }
  const origin = { file, start: 0, end: 0 }
  const columns = known.map((header) =>
    describeColumn({ text: header, cell: '', origin }, declared, rows.map(texts(header))),
  )
  const names = columns.map((column) => column.name)
  const twice = [...new Set(names.filter((one, index) => names.indexOf(one) !== index))]
  const diagnostics = [
    ...twice.map((column) => diagnose('data/duplicate-column', place, { column })),
    ...missingColumns(columns, known, declared, file, place),
  ]
  const full = withRowUnits(
    rows.map((row) =>
      record(
        columns,
        columns.map(
          (column) =>
            row.fields[column.header] ??
            missingValue({ cells: [file], formula: '', place: null }, column.owner),
        ),
      ),
    ),
  )
  const key = keyColumn(columns, full)
  const { byKey, unusable } = keyRows(key, full)
  for (const each of noteKeys(name, full, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, file, columns, rows: full, key, byKey, choice: null },
    diagnostics,
  }
}

function missingColumns(
  columns: readonly Column[],
  known: readonly string[],
  declared: ColumnDeclarations,
  file: string,
  place: Origin | null,
): Diagnostic[] {
  return Object.entries(declared)
    .filter(([name]) => !columns.some((one) => one.name === name))
    .map(([, { from }]) =>
      diagnose('data/missing-column', place, {
        table: file,
        column: from,
        nearest: nearestName(from, known),
        known,
      }),
    )
}
