/** Rows of sums in a ```table fence: 合计 behind all others, and the head of each group. */
import { diagnose } from '../../diagnostic.ts'
import type { Inline, TableCell } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import {
  bareRecord,
  cellsOfAll,
  missingValue,
  type NumberValue,
  type RecordValue,
} from '../../model/values.ts'
import { namesOfPlaces, type Origin } from '../../origin.ts'
import { counting, rowLabel } from '../../tables/key-rows.ts'
import { mayAddUp, sumCells, sumColumn } from '../../tables/sum-cells.ts'
import { isMadeOfOthers, isTotalRow } from '../../tables/total-rows.ts'
import {
  choiceOf,
  columnOf,
  FenceFault,
  listOf,
  type Setting,
  textOf,
  yesNo,
} from './fence-settings.ts'
import type { Making, TableColumn } from './table-making.ts'

/** A row of sums; what is written row by row is written of the sums (growth of a total); columns that do not add up are left open. */
export function sumRow(
  name: string,
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  formula: string,
  making: Making,
  wanted: readonly string[] | null = null,
): TableCell[] {
  const { origin } = making
  const sums = sumsOf(rows, columns, formula, making, wanted)
  const cell = ({ name: column, written }: TableColumn): readonly Inline[] => {
    if (written) return writtenSum(written, sums, making)
    const sum = sums.get(column)
    return sum ? [figureOf(sum, origin)] : open(origin)
  }
  const strong = (children: readonly Inline[]): readonly Inline[] => [
    { type: 'strong', children, origin },
  ]
  const named = nameIndex(columns, making.table.key)
  return columns.map((column, index) => {
    if (index < named) return { children: [], origin }
    return { children: strong(index === named ? [text(name, origin)] : cell(column)), origin }
  })
}

/** A sum has its name in the first column, behind 序号. */
function nameIndex(columns: readonly TableColumn[], key: string): number {
  const [first, second] = columns
  return first && counting.test(first.name) && second?.name === key ? 1 : 0
}

type Sums = ReadonlyMap<string, NumberValue | null>

/** The sums of all columns that add up; cells that say they have no figure are said. */
function sumsOf(
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  formula: string,
  { table, origin, diagnostics }: Making,
  wanted: readonly string[] | null,
): Sums {
  const summed = new Map(
    table.columns
      .filter((column) => (wanted ? wanted.includes(column.name) : mayAddUp(column.name)))
      .map((column) => [column.name, sumColumn(rows, column.name, formula)] as const),
  )
  const shown = new Set(columns.map((column) => column.name))
  const gaps = [...summed].flatMap(([column, one]) => (one && shown.has(column) ? one.gaps : []))
  if (gaps.length > 0)
    diagnostics.push(
      diagnose('data/passed-over', origin, {
        name: formula,
        cells: namesOfPlaces(cellsOfAll(gaps)),
      }),
    )
  return new Map([...summed].map(([column, one]) => [column, one?.sum ?? null] as const))
}

/** What an expression writes of the sums as it does of a row. */
function writtenSum(
  written: Setting,
  sums: Sums,
  { table, expressions, origin, place }: Making,
): readonly Inline[] {
  const whole: RecordValue = {
    kind: 'record',
    fields: bareRecord(
      table.columns.map(
        (column) => [column.name, sums.get(column.name) ?? missingValue()] as const,
      ),
    ),
  }
  const cells = expressions.sums(whole, textOf(written), place(written))
  const words = cells.value ?? []
  const failed = cells.diagnostics.some((finding) => finding.severity === 'error')
  return failed || words.length === 0 ? open(origin) : words
}

const open = (origin: Origin | null): readonly Inline[] => [text('—', origin)]
const figureOf = (sum: NumberValue, origin: Origin | null): Inline => ({
  type: 'figure-value',
  shown: sum.lexeme,
  raw: sum.amount,
  provenance: sum.provenance,
  origin,
})

/** The setting 合计, where it asks for a row. */
export const totalAsked = (setting: Setting | undefined): Setting | null =>
  setting && (typeof setting.value !== 'string' || choiceOf(setting, yesNo, false)) ? setting : null

/** The rows without totals of the data: the row that is asked for stands for them, which is said. */
export function withoutTotals(
  rows: readonly RecordValue[],
  { table, origin, diagnostics }: Making,
): readonly RecordValue[] {
  const totals = rows.filter(isTotalRow)
  if (totals.length === 0) return rows
  const names = totals.map((row) => rowLabel(row, table.key) || '合计')
  diagnostics.push(diagnose('fence/total-again', origin, { rows: names }))
  return rows.filter((row) => !isTotalRow(row))
}

/** The row 合计 behind all others, where it is asked for. */
export function totalRow(
  setting: Setting | null,
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  making: Making,
): TableCell[][] {
  if (!setting) return []
  const wanted =
    typeof setting.value === 'string'
      ? null
      : listOf(setting).map((column) => columnOf(making.table, textOf(column), column))
  const parts = rows.filter((row) => !isMadeOfOthers(row))
  const unsummable = wanted?.find((name) => sumCells(parts, name, '') === null)
  if (unsummable !== undefined) throw new FenceFault('no-sum', unsummable, [], setting)
  return [sumRow('合计', parts, columns, '合计', making, wanted)]
}
