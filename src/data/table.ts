/** A found table into a Table: columns described, cells read as values, rows also found by key. */
import Big from 'big.js'
import { calendarDate } from '../chinese/calendar-date.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { addTo } from '../model/add-to.ts'
import {
  bareRecord,
  type Column,
  cellsOf,
  missingValue,
  type NumberValue,
  numberValue,
  placeOf,
  type RecordValue,
  type Scalar,
  type TableValue,
  type TextValue,
} from '../model/values.ts'
import {
  type CellPlace,
  cellAddress,
  type DataSheet,
  namesOfPlaces,
  type Origin,
  originOf,
  placeNames,
  sheetName,
} from '../origin.ts'
import { otherNames } from '../tables/find-column.ts'
import { counting, keyColumn, keyRows } from '../tables/key-rows.ts'
import { isMask, isNoFigure } from '../tables/no-figure.ts'
import { isScaled, readFormat } from '../tables/number-format.ts'
import { type CellFaults, cellFaults } from './cell-faults.ts'
import { formatUnit, lineUnit } from './cell-units.ts'
import {
  type ColumnDeclarations,
  type ColumnFacts,
  columnFacts,
  columnNames,
  declaredFor,
  describeColumn,
  headersOf,
  noFacts,
} from './columns.ts'
import { type FoundTable, placeIn } from './find-table.ts'
import { partRows } from './part-rows.ts'
import { rowUnitsOf, takesLineUnit, takesRowUnit, unitColumns } from './row-units.ts'
import { cellIn, type SheetCell, type SheetRow } from './sheet.ts'
import { missingColumns, noteKeys } from './table-faults.ts'

/** A column of the sheet and what it is. */
interface TableColumn {
  readonly index: number
  readonly spec: Column
  readonly place: CellPlace
  readonly facts: ColumnFacts
  /** Of the line above the table, empty where the column does not take it. */
  readonly lineUnit: string
  /** The author has said its unit: of what the cells hold, however a format shows it. */
  readonly isSettled: boolean
}

/**
 * Makes a table of what was found in a sheet.
 * @param declared columns by the name templates use
 * @param place where the declaration stands, for messages
 */
export function gridTable(
  name: string,
  found: FoundTable,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue> {
  const diagnostics: Diagnostic[] = []
  const { source } = found
  const columns = columnsOf(found, declared, diagnostics)
  const specs = columns.map((column) => column.spec)
  const headers = specs.map((one) => one.header)
  for (const each of missingColumns(specs, headers, declared, sheetName(source), place))
    diagnostics.push(each)
  const faults = cellFaults()
  const rows = rowsOf(found, columns, faults)
  const doubts = [...smallShares(name, rows, place), ...sayInferred(name, specs, place)]
  for (const each of [...faults.diagnostics(), ...doubts]) diagnostics.push(each)
  const key = keyColumn(specs, rows)
  const parted = withParts(rows, found, columns, key, diagnostics)
  const { byKey, unusable } = keyRows(key, parted)
  for (const each of noteKeys(name, parted, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, source, columns: specs, rows: parted, key, byKey, choice: null },
    diagnostics,
  }
}

function columnsOf(
  found: FoundTable,
  declared: ColumnDeclarations,
  diagnostics: Diagnostic[],
): TableColumn[] {
  const headers = headersOf(found.headings)
  const names = columnNames(headers)
  const line = lineUnit(found.unit, diagnostics)
  const allFacts = columnFacts(found.rows)
  const columns = found.headings.map((heading, at): TableColumn => {
    const { text } = headers[at] ?? { text: '' }
    const facts = allFacts.get(heading.place.column) ?? noFacts
    const numeric = facts.filled > 0 && facts.numbers === facts.filled
    const spec = describeColumn(text, names[at] ?? text, declared, numeric)
    if (heading.text === '')
      diagnostics.push(
        diagnose('data/unnamed-column', originOf(heading.place), {
          cell: cellAddress(heading.place),
          name: spec.name,
        }),
      )
    const strays = [...strayTexts(spec, facts, found.source), ...strayDates(spec, facts, found)]
    for (const each of strays) diagnostics.push(each)
    const takes = spec.type === 'number' && spec.unit === '' && takesLineUnit(spec.header, line)
    const said = declaredFor(declared, text, names[at] ?? text)?.[1]
    return {
      index: heading.place.column,
      spec,
      place: heading.place,
      facts,
      lineUnit: takes ? line : '',
      isSettled: said?.unit !== undefined && said.unit !== null,
    }
  })
  for (const each of [...sayLineUnit(found, line, columns), ...sayDoubled(columns)])
    diagnostics.push(each)
  return columns
}

/** Which columns take the unit above the table. */
function sayLineUnit(
  { unit }: FoundTable,
  line: string,
  columns: readonly TableColumn[],
): Diagnostic[] {
  const taking = columns.filter((column) => column.lineUnit !== '')
  if (!unit || line === '' || taking.length === 0) return []
  return [
    diagnose('data/unit-line', originOf(unit.place), {
      unit: line,
      columns: taking.map((column) => column.spec.name),
    }),
  ]
}

/** Columns of one header are told apart by their letters. */
function sayDoubled(columns: readonly TableColumn[]): Diagnostic[] {
  const byHeader = new Map<string, TableColumn[]>()
  for (const column of columns) addTo(byHeader, column.spec.header, column)
  return [...byHeader].flatMap(([header, same]) => {
    const [first] = same
    if (!first || same.length < 2) return []
    return [
      diagnose('data/duplicate-column', originOf(first.place), {
        column: header,
        cells: namesOfPlaces(same.map((column) => column.place)),
        names: same.map((column) => column.spec.name),
      }),
    ]
  })
}

function rowsOf(
  found: FoundTable,
  columns: readonly TableColumn[],
  faults: CellFaults,
): RecordValue[] {
  const names = otherNames(columns.map((column) => column.spec))
  const units = unitsByRow(found.rows, columns)
  return found.rows.map((row, at) => {
    const unit = units?.[at] ?? ''
    const fields = fieldsOf(columns, (column) => valueIn(found, row, column, unit, faults))
    return names ? { kind: 'record', fields, names } : { kind: 'record', fields }
  })
}

/** Fields by name, without a prototype; made plain first, since that takes a quarter of the room. */
function fieldsOf(
  columns: readonly TableColumn[],
  read: (column: TableColumn) => Scalar,
): Record<string, Scalar> {
  if (columns.some(({ spec }) => spec.name === '__proto__'))
    return bareRecord(columns.map((column) => [column.spec.name, read(column)] as const))
  const fields: Record<string, Scalar> = {}
  for (const column of columns) fields[column.spec.name] = read(column)
  return Object.setPrototypeOf(fields, null) as Record<string, Scalar>
}

function valueIn(
  found: FoundTable,
  row: SheetRow,
  column: TableColumn,
  unit: string,
  faults: CellFaults,
): Scalar {
  const place = placeIn(found.source, row, column.index)
  const own = cellIn(row, column.index)
  if (own) return readCell(own, place, column, unit, faults)
  const covered = found.covered.at(row.row, column.index)
  if (covered === 'inside') return { ...missingValue(place), merged: true }
  return readCell(covered, place, column, unit, faults)
}

/** What a column 单位 says, row by row; null without one. */
function unitsByRow(
  rows: readonly SheetRow[],
  columns: readonly TableColumn[],
): readonly string[] | null {
  const column = unitColumns
    .map((name) => columns.find((one) => one.spec.name === name))
    .find((one) => one !== undefined)
  return column ? rowUnitsOf(rows.map((row) => cellIn(row, column.index)?.text ?? '')) : null
}

function readCell(
  cell: SheetCell | undefined,
  place: CellPlace,
  column: TableColumn,
  rowUnit: string,
  faults: CellFaults,
): Scalar {
  const { spec } = column
  if (!cell) return missingValue(place, spec.owner)
  if (cell.kind === 'fault') {
    faults.add(cell.value, place)
    return { ...missingValue(place, spec.owner), fault: cell.value }
  }
  if (spec.type === 'text') return textOf(cell, place)
  if (cell.kind === 'text' && isNoFigure(cell.text))
    return missingValue(place, spec.owner, cell.text)
  if (cell.kind === 'text' && isMask(cell.text)) {
    faults.add(cell.text, place)
    return { ...missingValue(place, spec.owner), fault: cell.text }
  }
  const number = numberOf(cell, place)
  if (!number) {
    faults.addText(spec.name, cell.text, place)
    return textOf(cell, place)
  }
  return inColumn(number, column, rowUnit, place, faults)
}

function textOf(cell: SheetCell, place: CellPlace): TextValue {
  if (cell.kind === 'date')
    return { kind: 'text', text: cell.text, date: cell.value, provenance: place }
  const day = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(cell.text) ? calendarDate(cell.text) : null
  if (!day) return { kind: 'text', text: cell.text, provenance: place }
  const [year, month, date] = day
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return { kind: 'text', text: `${year}年${month}月${date}日`, date: iso, provenance: place }
}

function numberOf(cell: SheetCell, place: CellPlace): NumberValue | null {
  if (cell.kind === 'text') return numberValue(cell.text, place)
  if (cell.kind !== 'number') return null
  const { text: lexeme, value: amount, format } = cell
  const unit = /[%％]$/.test(lexeme) ? '%' : formatUnit(format)
  return format === ''
    ? { kind: 'number', lexeme, amount, unit, provenance: place }
    : { kind: 'number', lexeme, amount, unit, format, provenance: place }
}

/** The number in the unit of its cell, column, row or table, with the decimals that the author asks for. */
function inColumn(
  number: NumberValue,
  { spec, lineUnit: line, isSettled }: TableColumn,
  rowUnit: string,
  place: CellPlace,
  faults: CellFaults,
): NumberValue {
  const ofRow = rowUnit !== '' && takesRowUnit(spec.name, rowUnit) ? rowUnit : ''
  const outside = spec.unit || ofRow || line
  const format = number.format ? readFormat(number.format) : null
  // 1.2万 under 单位：万元: nobody can tell whether the cell holds 元 or 万元
  if (format && isScaled(format) && outside !== '' && !isSettled)
    faults.addScaled(spec.header, outside, format.code, place)
  if (format && !format.readable) faults.addFormat(format.code, place)
  const unit = number.unit === '%' ? '%' : spec.unit || number.unit || ofRow || line
  const valued = unit === number.unit ? number : { ...number, unit }
  if (spec.decimals === null) return valued
  const amount = new Big(valued.amount).toFixed(spec.decimals, 1)
  const sign = valued.unit === '%' && /[%％]$/.test(valued.lexeme) ? '%' : ''
  return { kind: 'number', lexeme: amount + sign, amount, unit, provenance: place }
}

/** Rows that are parts of others are marked, and said. */
function withParts(
  rows: readonly RecordValue[],
  found: FoundTable,
  columns: readonly TableColumn[],
  key: string,
  diagnostics: Diagnostic[],
): readonly RecordValue[] {
  const named = columns.map(({ index, spec }) => ({
    index,
    isText: spec.type === 'text',
    name: spec.name,
  }))
  const parts = partRows(found.rows, named, key)
  const first = found.rows[parts.findIndex(Boolean)]
  if (!first) return rows
  const keyIndex =
    columns.find(({ spec }) => spec.name === key)?.index ?? first.cells[0]?.column ?? 0
  const names = found.rows.flatMap((row, at) =>
    parts[at] ? [cellIn(row, keyIndex)?.text ?? row.cells[0]?.text ?? ''] : [],
  )
  const at = placeIn(found.source, first, keyIndex)
  diagnostics.push(
    diagnose('data/part-rows', originOf(at), {
      count: names.length,
      rows: names.slice(0, 5),
    }),
  )
  return rows.map((row, index) => (parts[index] ? { ...row, part: true } : row))
}

function sayInferred(name: string, columns: readonly Column[], place: Origin | null): Diagnostic[] {
  const inferred = columns.filter(
    (one) => one.inferred && one.type === 'number' && !counting.test(one.name),
  )
  if (inferred.length === 0) return []
  const names = inferred.map((column) => column.name)
  return [diagnose('data/inferred', place, { table: name, columns: names })]
}

/** Words among numbers make a whole column text: most likely one of them is a slip. */
function strayTexts(column: Column, facts: ColumnFacts, source: DataSheet): Diagnostic[] {
  const { strays, strayCount, filled, numbers, dates } = facts
  const [first] = strays
  if (!column.inferred || column.type === 'number' || !first || numbers === 0 || dates > 0)
    return []
  if (filled < 3 || strayCount > filled / 3) return []
  const at = ({ row, cell }: (typeof strays)[number]): CellPlace =>
    placeIn(source, row, cell.column)
  const cells = strays.map((one) => `${cellAddress(at(one))}“${one.cell.text}”`)
  return [
    diagnose('data/mixed-column', originOf(at(first)), {
      column: column.name,
      cells,
    }),
  ]
}

/** A bare number among dates is most likely a date that has lost its format. */
function strayDates(column: Column, { dates }: ColumnFacts, found: FoundTable): Diagnostic[] {
  if (dates === 0 || column.type === 'number') return []
  return serialDates(column.name, found)
}

function serialDates(name: string, { rows, headings, source }: FoundTable): Diagnostic[] {
  const heading = headings.find((one) => one.text.startsWith(name) || name.startsWith(one.text))
  if (!heading) return []
  const { column } = heading.place
  return rows.flatMap((row): Diagnostic[] => {
    const cell = cellIn(row, column)
    const serial = Number(cell?.value)
    if (cell?.kind !== 'number' || !Number.isInteger(serial) || serial < 20_000 || serial > 80_000)
      return []
    const at = placeIn(source, row, column)
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
    const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
    return [
      diagnose('data/serial-date', originOf(at), {
        column: name,
        cell: cellAddress(at),
        value: cell.text,
        date: day,
      }),
    ]
  })
}

/** 0.956 where the unit is % most likely means 95.6%: a cell that lost its number format. */
function smallShares(
  table: string,
  rows: readonly RecordValue[],
  place: Origin | null,
): Diagnostic[] {
  const small: NumberValue[] = []
  for (const { fields } of rows)
    for (const name in fields) {
      const value = fields[name]
      if (value?.kind === 'number' && value.unit === '%' && /^-?0\.\d{2,}$/.test(value.lexeme))
        small.push(value)
    }
  const [first] = small
  if (!first) return []
  const cells = small
    .slice(0, 5)
    .map((value) => `${placeNames(cellsOf(value.provenance))} ${value.lexeme}`)
  return [
    diagnose('data/small-share', placeOf(first.provenance) ?? place, {
      table,
      cells,
    }),
  ]
}
