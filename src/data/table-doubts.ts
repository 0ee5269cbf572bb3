/** What looks like a slip in the cells of a table: words among numbers, numbers among dates, shares that are too small. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import {
  type Column,
  cellsOf,
  type NumberValue,
  placeOf,
  type RecordValue,
} from '../model/values.ts'
import {
  type CellPlace,
  cellAddress,
  type DataSheet,
  type Origin,
  originOf,
  placeNames,
} from '../origin.ts'
import { counting } from '../tables/key-rows.ts'
import { mayAddUp } from '../tables/sum-cells.ts'
import { isMadeOfOthers } from '../tables/total-rows.ts'
import type { ColumnFacts } from './columns.ts'
import type { FoundTable } from './find-table.ts'
import { cellIn, placeIn } from './sheet.ts'

export function sayInferred(
  name: string,
  columns: readonly Column[],
  place: Origin | null,
): Diagnostic[] {
  const inferred = columns.filter(
    (one) => one.inferred && one.type === 'number' && !counting.test(one.name),
  )
  if (inferred.length === 0) return []
  const names = inferred.map((column) => column.name)
  return [diagnose('data/inferred', place, { table: name, columns: names })]
}

/** Words among numbers make a whole column text: most likely one of them is a slip. */
export function strayTexts(column: Column, facts: ColumnFacts, source: DataSheet): Diagnostic[] {
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

/** A bare number among dates, or in a column that is called one of dates, is most likely a date that has lost its format. */
export function strayDates(
  { name, unit }: Column,
  { dates }: ColumnFacts,
  { rows, source }: FoundTable,
  column: number,
): Diagnostic[] {
  if (dates === 0 && (unit !== '' || !datesName.test(name))) return []
  const found = rows.flatMap((row): Diagnostic[] => {
    const cell = cellIn(row, column)
    if (cell?.format !== '' || !/^[2-7]\d{4}$/.test(cell.text)) return []
    const at = placeIn(source, row, column)
    const date = new Date(Date.UTC(1899, 11, 30) + Number(cell.text) * 86_400_000)
    const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
    const data = { column: name, cell: cellAddress(at), value: cell.text, date: day }
    return [diagnose('data/serial-date', originOf(at), data)]
  })
  // a whole column of them is said once
  return found.length > serialsSaid ? found.slice(0, 1) : found
}
const serialsSaid = 3
const datesName = /日期|年月日|时间$|[时期]限$/

/** 0.956 where the unit is % most likely means 95.6%: a cell that lost its number format. */
export function smallShares(
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

/** A column of figures that add up. */
export const addsUp = ({ name, type, unit }: Column, key: string): boolean =>
  type === 'number' && unit !== '%' && name !== key && mayAddUp(name)

/** The first or the last row is the sum of all others to the last digit, and is called like a whole but no total: 清源市 over its counties. */
export function unnamedTotal(
  rows: readonly RecordValue[],
  columns: readonly Column[],
  key: string,
): Diagnostic[] {
  const counted = rows.filter((row) => !isMadeOfOthers(row))
  const adding = columns.filter((column) => addsUp(column, key)).map(({ name }) => name)
  if (counted.length < 3 || adding.length === 0) return []
  for (const whole of [counted[0], counted.at(-1)]) {
    const others = counted.filter((row) => row !== whole)
    const name = whole?.fields[key]
    if (!whole || name?.kind !== 'text' || !isWhole(name.text, others, key)) continue
    if (!adding.every((column) => isSumOfOthers(whole, others, column))) continue
    const data = { row: name.text, count: others.length, columns: adding }
    return [diagnose('data/unnamed-total', placeOf(name.provenance), data)]
  }
  return []
}

/** 总人口, or a city over districts and counties. */
function isWhole(name: string, others: readonly RecordValue[], key: string): boolean {
  const last = name.at(-1)
  const isSame = ({ fields }: RecordValue): boolean => {
    const other = fields[key]
    return other?.kind === 'text' && other.text.at(-1) === last
  }
  return /^[总全各]/.test(name) || (/[市省州国盟]$/.test(name) && !others.some(isSame))
}

function isSumOfOthers(
  whole: RecordValue,
  others: readonly RecordValue[],
  column: string,
): boolean {
  const stated = whole.fields[column]
  if (stated?.kind !== 'number') return false
  let sum = new Big(0)
  for (const { fields } of others) {
    const value = fields[column]
    if (value?.kind !== 'number') return false
    sum = sum.plus(value.amount)
  }
  return sum.eq(stated.amount) && !sum.eq(0)
}
