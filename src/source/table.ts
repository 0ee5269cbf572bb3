/** A grid of cells or a list of records into a Table: declared columns, inferred types, rows also found by key. */
import Big from 'big.js'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import {
  bareRecord,
  type Column,
  isScalar,
  missingValue,
  numberValue,
  type RecordValue,
  type Scalar,
  scalarText,
  type TableValue,
  textValue,
  type Value,
} from '../model/data.ts'
import type { Origin } from '../model/document.ts'
import { nearestName } from '../model/nearest-name.ts'

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
}
export type ColumnDeclarations = Readonly<Record<string, ColumnDeclaration>>

/** `完成率 (%)` → name 完成率, unit %. */
export function splitHeader(header: string): { name: string; unit: string } {
  const text = header.replace(/\s+/g, '')
  const match = /^(.+?)[（(]([^（()）]*)[)）]$/.exec(text)
  return { name: match?.[1] ?? text, unit: match?.[2] ?? '' }
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
  const [header = [], ...body] = grid.rows
  const columns = header.map((cell, index) =>
    describeColumn(
      cell,
      declared,
      body.map((row) => row[index]?.text ?? ''),
    ),
  )
  const seen = new Set<string>()
  columns.forEach((column, index) => {
    if (column.name !== '' && seen.has(column.name))
      diagnostics.push(diagnose('data/duplicate-column', header[index]?.origin ?? null, { column: column.name }))
    seen.add(column.name)
  })
  const known = header.map((cell) => cell.text)
  diagnostics.push(...missingColumns(columns, known, declared, file, place))
  const rows = body.map((row) => {
    const cells = columns.map((column, index) => readCell(row[index], column, file, diagnostics))
    return record(columns, cells)
  })
  const inferred = columns.filter((one) => one.inferred && one.type === 'number').map((one) => one.name)
  if (inferred.length > 0) diagnostics.push(diagnose('data/inferred', place, { table: name, columns: inferred.join('、') }))
  const { byKey, unusable } = keyRows(columns, rows)
  diagnostics.push(...noteKeys(name, rows, unusable, place))
  return { value: { kind: 'table', name, file, columns, rows, byKey }, diagnostics }
}

function describeColumn(cell: GridCell, declared: ColumnDeclarations, texts: readonly string[]): Column {
  const { name, unit } = splitHeader(cell.text)
  const found = Object.entries(declared).find(([, one]) => one.from === cell.text || splitHeader(one.from).name === name)
  const said = found?.[1]
  const filled = texts.filter((text) => text !== '')
  const numeric = filled.length > 0 && filled.every((text) => numberValue(text) !== null)
  return {
    name: found?.[0] ?? name,
    header: cell.text,
    type: said?.type ?? (numeric ? 'number' : 'text'),
    unit: said?.unit ?? unit,
    decimals: said?.decimals ?? null,
    owner: said?.owner ?? '',
    inferred: !said?.type,
  }
}

function readCell(cell: GridCell | undefined, column: Column, file: string, diagnostics: Diagnostic[]): Scalar {
  const provenance = { cells: cell ? [`${file}!${cell.cell}`] : [file], formula: '', place: cell?.origin ?? null }
  if (cell?.fault) {
    const data = { cell: `${file}!${cell.cell}`, fault: cell.fault }
    diagnostics.push(diagnose(cell.fault === '?' ? 'data/uncached' : 'data/error-cell', cell.origin, data))
    return missingValue(provenance, column.owner)
  }
  if (!cell || cell.text === '') return missingValue(provenance, column.owner)
  if (column.type === 'text') return textValue(cell.text, provenance)
  const number = numberValue(cell.text, provenance, column.unit)
  if (!number) {
    diagnostics.push(diagnose('data/not-a-number', cell.origin, { column: column.name, cell: cell.cell, value: cell.text }))
    return textValue(cell.text, provenance)
  }
  if (column.decimals === null) return number
  const amount = new Big(number.amount).toFixed(column.decimals, 1)
  return { ...number, lexeme: number.unit === '%' && /[%％]$/.test(number.lexeme) ? `${amount}%` : amount, amount }
}

const record = (columns: readonly Column[], cells: readonly Value[]): RecordValue => ({
  kind: 'record',
  fields: bareRecord(columns.map((column, index) => [column.name, cells[index] ?? missingValue()])),
})

/** Rows by the first column's text; a blank or repeated one names no row. */
function keyRows(
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

function noteKeys(name: string, rows: readonly RecordValue[], unusable: readonly string[], place: Origin | null): Diagnostic[] {
  if (rows.length === 0) return [diagnose('data/empty', place, { name })]
  if (unusable.length === 0) return []
  return [diagnose('data/duplicate-key', place, { table: name, keys: unusable.slice(0, 10).join('、') })]
}

/** A list of records (YAML, JSON, inline) as a table; null when the value is something else. */
export function recordsTable(
  name: string,
  file: string,
  value: Value,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue | null> {
  const rows = value.kind === 'list' ? value.items.filter((item): item is RecordValue => item.kind === 'record') : []
  if (value.kind !== 'list' || rows.length === 0 || rows.length !== value.items.length) return { value: null, diagnostics: [] }
  const known = [...new Set(rows.flatMap((row) => Object.keys(row.fields)))]
  const texts =
    (header: string) =>
    (row: RecordValue): string => {
      const cell = row.fields[header]
      return cell && isScalar(cell) ? scalarText(cell) : ''
    }
  const origin = { file, start: 0, end: 0 }
  const columns = known.map((header) => describeColumn({ text: header, cell: '', origin }, declared, rows.map(texts(header))))
  const diagnostics = missingColumns(columns, known, declared, file, place)
  const full = rows.map((row) =>
    record(
      columns,
      columns.map(
        (column) => row.fields[column.header] ?? missingValue({ cells: [file], formula: '', place: null }, column.owner),
      ),
    ),
  )
  const { byKey, unusable } = keyRows(columns, full)
  diagnostics.push(...noteKeys(name, full, unusable, place))
  return { value: { kind: 'table', name, file, columns, rows: full, byKey }, diagnostics }
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
