/** What looks like a slip in the cells of a table: words among numbers, numbers among dates, shares that are too small. */
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

/** A bare number among dates is most likely a date that has lost its format. */
export function strayDates(
  column: Column,
  { dates }: ColumnFacts,
  found: FoundTable,
): Diagnostic[] {
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
