/** The cells of a found table as values, each in the unit of its cell, column, row or table. */
import Big from 'big.js'
import { calendarDate } from '../chinese/calendar-date.ts'
import {
  bareRecord,
  missingValue,
  type NumberValue,
  numberValue,
  type RecordValue,
  type Scalar,
  showsPercent,
  type TextValue,
} from '../model/values.ts'
import type { CellPlace } from '../origin.ts'
import { otherNames } from '../tables/find-column.ts'
import { isMask, isNoFigure } from '../tables/no-figure.ts'
import { isScaled, readFormat } from '../tables/number-format.ts'
import type { CellFaults } from './cell-faults.ts'
import { formatUnit } from './cell-units.ts'
import type { FoundTable } from './find-table.ts'
import { rowUnitsOf, takesRowUnit, unitColumns, unitsInNames } from './row-units.ts'
import { cellIn, placeIn, type SheetCell, type SheetRow } from './sheet.ts'
import type { TableColumn } from './table-columns.ts'

export function rowsOf(
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
  const own = cellIn(row, column.index)
  const place = placeIn(found.source, row, own?.from ?? column.index)
  if (own) return readCell(own, place, column, unit, faults)
  const covered = found.covered.at(row.row, column.index)
  if (covered === 'inside') return { ...missingValue(place), merged: true }
  return readCell(covered, place, column, unit, faults)
}

/** What a column 单位 says, row by row, or the names of the rows; null without either. */
function unitsByRow(
  rows: readonly SheetRow[],
  columns: readonly TableColumn[],
): readonly string[] | null {
  const textsOf = ({ index }: TableColumn): string[] =>
    rows.map((row) => cellIn(row, index)?.text ?? '')
  const column = unitColumns
    .map((name) => columns.find((one) => one.spec.name === name))
    .find((one) => one !== undefined)
  const units = column ? rowUnitsOf(textsOf(column)) : null
  const names = columns.find(({ spec }) => spec.type === 'text')
  return units ?? (names ? unitsInNames(textsOf(names)) : null)
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
  const isShare = /[%％]$/.test(lexeme) || readFormat(format).kind === 'percent'
  const unit = isShare ? '%' : formatUnit(format)
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
  const sign = valued.unit === '%' && showsPercent(valued.lexeme) ? '%' : ''
  return { kind: 'number', lexeme: amount + sign, amount, unit, provenance: place }
}
