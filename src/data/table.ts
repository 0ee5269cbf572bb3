/** A grid of cells or a list of records into a Table: declared columns, inferred types, rows also found by key. */
import Big from 'big.js'
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import {
  bareRecord,
  type Column,
  cellsOf,
  isScalar,
  lackOf,
  missingValue,
  numberValue,
  placeOf,
  plainUnit,
  type RecordValue,
  type Scalar,
  scalarText,
  type TableValue,
  textValue,
  type Value,
} from '../model/values.ts'
import {
  type CellPlace,
  cellAddress,
  columnLetters,
  type DataSheet,
  type Origin,
  originOf,
  placeName,
  placeNames,
  sheetName,
} from '../origin.ts'
import { counting, keyColumn, keyRows } from '../tables/key-rows.ts'
import { withRowUnits } from './row-units.ts'

export interface GridCell {
  readonly text: string
  readonly place: CellPlace
  /** Why a workbook's cell cannot be trusted: #DIV/0!, or ? for a formula without its result. */
  readonly fault?: string
}
export interface Grid {
  readonly source: DataSheet
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
  grid: Grid,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue> {
  const diagnostics: Diagnostic[] = []
  const { source } = grid
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
    diagnostics.push(...strayTexts(column, body, index))
  const seen = new Set<string>()
  columns.forEach((column, index) => {
    if (column.name !== '' && seen.has(column.name))
      diagnostics.push(
        diagnose('data/duplicate-column', header[index] ? originOf(header[index].place) : null, {
          column: column.name,
        }),
      )
    seen.add(column.name)
  })
  const known = header.map((cell) => cell.text)
  diagnostics.push(...missingColumns(columns, known, declared, sheetName(source), place))
  const rows = withRowUnits(
    body.map((row) => {
      const cells = columns.map((column, index) =>
        readCell(row[index], column, source, diagnostics),
      )
      return record(columns, cells)
    }),
  )
  diagnostics.push(...smallShares(name, rows, place))
  const inferred = columns
    .filter((one) => one.inferred && one.type === 'number')
    .map((one) => one.name)
  if (inferred.length > 0)
    diagnostics.push(
      diagnose('data/inferred', place, { table: name, columns: inferred.join('、') }),
    )
  const key = keyColumn(columns, rows)
  const { byKey, unusable } = keyRows(key, rows)
  diagnostics.push(...noteKeys(name, rows, unusable, place))
  return {
    value: { kind: 'table', name, source, columns, rows, key, byKey, choice: null },
    diagnostics,
  }
}

/** A column of values without a heading is called by its letter: two of them would be one. */
function named(cell: GridCell, diagnostics: Diagnostic[]): string {
  if (cell.text !== '') return cell.text
  const name = `${columnLetters(cell.place.column)}列`
  diagnostics.push(
    diagnose('data/unnamed-column', originOf(cell.place), { cell: cellAddress(cell.place), name }),
  )
  return name
}

/** A cell of figures that says there is none. */
const dash = /^[-—–－―]{1,2}$/

function describeColumn(
  header: string,
  declared: ColumnDeclarations,
  texts: readonly string[],
): Column {
  const { name, unit } = splitHeader(header)
  const found = Object.entries(declared).find(
    ([, one]) => one.from === header || splitHeader(one.from).name === name,
  )
  const said = found?.[1]
  const filled = texts.filter((text) => text !== '' && !dash.test(text))
  const numeric = filled.length > 0 && filled.every((text) => numberValue(text) !== null)
  return {
    name: found?.[0] ?? name,
    header,
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
        diagnose('data/note-row', originOf(cell.place), {
          cell: cellAddress(cell.place),
          text: cell.text.slice(0, 30),
        }),
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
  const cells = stray.slice(0, 5).map((cell) => `${cellAddress(cell.place)}“${cell.text}”`)
  return [
    diagnose('data/mixed-column', originOf(first.place), {
      column: column.name,
      cells: cells.join('、'),
    }),
  ]
}

function readCell(
  cell: GridCell | undefined,
  column: Column,
  of: DataSheet,
  diagnostics: Diagnostic[],
): Scalar {
  const provenance = cell?.place ?? lackOf(of, '')
  if (cell?.fault) {
    const data = { cell: placeName(cell.place), fault: cell.fault }
    const rule = cell.fault === '?' ? 'data/uncached' : 'data/error-cell'
    diagnostics.push(diagnose(rule, originOf(cell.place), data))
    return missingValue(provenance, column.owner)
  }
  if (!cell || cell.text === '') return missingValue(provenance, column.owner)
  if (column.type === 'text') return textValue(cell.text, provenance)
  if (dash.test(cell.text)) return missingValue(provenance, column.owner, '—')
  const number = numberValue(cell.text, provenance, column.unit)
  if (!number) {
    diagnostics.push(
      diagnose('data/not-a-number', originOf(cell.place), {
        column: column.name,
        cell: cellAddress(cell.place),
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
    .map(({ value }) => `${placeNames(cellsOf(value.provenance))} ${value.lexeme}`)
  return [
    diagnose('data/small-share', placeOf(first.value.provenance) ?? place, {
      table,
      cells: cells.join('；'),
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
  return [
    diagnose('data/duplicate-key', place, { table: name, keys: unusable.slice(0, 10).join('、') }),
  ]
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
  const source = { file, sheet: '' }
  const columns = known.map((header) => describeColumn(header, declared, rows.map(texts(header))))
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
          (column) => row.fields[column.header] ?? missingValue(lackOf(source, ''), column.owner),
        ),
      ),
    ),
  )
  const key = keyColumn(columns, full)
  const { byKey, unusable } = keyRows(key, full)
  diagnostics.push(...noteKeys(name, full, unusable, place))
  return {
    value: { kind: 'table', name, source, columns, rows: full, key, byKey, choice: null },
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
        known: known.join('、'),
      }),
    )
}
