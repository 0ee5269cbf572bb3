/** The columns of a found table: what each is and where, and what is to be said of them. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { addTo } from '../model/add-to.ts'
import type { Column } from '../model/values.ts'
import { type CellPlace, cellAddress, namesOfPlaces, originOf } from '../origin.ts'
import { lineUnit } from './cell-units.ts'
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
import type { FoundTable } from './find-table.ts'
import { type LineUnit, unitFromLine } from './row-units.ts'
import { strayDates, strayTexts } from './table-doubts.ts'

/** A column of the sheet and what it is. */
export interface TableColumn {
  readonly index: number
  readonly spec: Column
  readonly place: CellPlace
  readonly facts: ColumnFacts
  /** Of the line above the table, empty where the column does not take it. */
  readonly lineUnit: string
  /** The author has said its unit: of what the cells hold, however a format shows it. */
  readonly isSettled: boolean
}

export function columnsOf(
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
    const strays = [
      ...strayTexts(spec, facts, found.source),
      ...strayDates(spec, facts, found, heading.place.column),
    ]
    for (const each of strays) diagnostics.push(each)
    const takes = spec.type === 'number' && spec.unit === ''
    const said = declaredFor(declared, text, names[at] ?? text)?.[1]
    return {
      index: heading.place.column,
      spec,
      place: heading.place,
      facts,
      lineUnit: takes ? unitFromLine(spec.header, line) : '',
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
  { unit: written, percent }: LineUnit,
  columns: readonly TableColumn[],
): Diagnostic[] {
  if (!unit) return []
  return [written, percent ? '%' : ''].flatMap((one): Diagnostic[] => {
    const taking = columns.filter((column) => one !== '' && column.lineUnit === one)
    if (taking.length === 0) return []
    const names = taking.map((column) => column.spec.name)
    return [diagnose('data/unit-line', originOf(unit.place), { unit: one, columns: names })]
  })
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
