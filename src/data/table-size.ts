/** How large the data of a paper may be: what is larger is refused by name, before it takes a machine's room and time. */
import type { RuleData } from '../diagnostic.ts'
import { distinctColumns, type Range, type Sheet, type SheetRow } from './sheet.ts'
import { countBetween } from './stretches.ts'

/** Most rows of a table, its header among them. */
export const rowLimit = 200_000
/** Most columns of a table. */
const columnLimit = 2_000
/** Most cells of a table, empty ones too; and most that merged ones may cover. */
export const cellLimit = 3_000_000
/** Most merged cells of a sheet. */
export const mergedLimit = 50_000
/** Most values of a YAML or JSON file. */
export const valueLimit = 500_000

export type TooLarge = RuleData['data/too-large']
type Counts = Readonly<Partial<Record<TooLarge['what'], number>>>

const limits: Readonly<Record<TooLarge['what'], number>> = {
  rows: rowLimit,
  columns: columnLimit,
  cells: cellLimit,
  merged: mergedLimit,
  covered: cellLimit,
  values: valueLimit,
}

/** The first thing that is too much; null when all is as it may be. */
export function excess(counts: Counts): TooLarge | null {
  for (const [what, count] of Object.entries(counts) as [TooLarge['what'], number][])
    if (count > limits[what]) return { what, limit: limits[what] }
  return null
}

/** What is too much in a table that has every cell of its rows and columns. */
export const excessOfTable = (columns: number, rows: number): TooLarge | null =>
  excess({ rows, columns, cells: columns * rows })

/** What is too much in a sheet. Its reader takes no more than one thing beyond a limit, so that counting suffices. */
export function excessOfSheet({ rows, merged }: Sheet): TooLarge | null {
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
  return (
    excess({ rows: rows.length, merged: merged.length, columns: widest, cells }) ??
    excess({ covered: coveredCount(merged, rows) })
  )
}

/** Cells under merged ones, where the sheet has rows and columns; counted until they are too many. */
function coveredCount(merged: readonly Range[], rows: readonly SheetRow[]): number {
  if (merged.length === 0) return 0
  const numbers = rows.map(({ row }) => row).sort((a, b) => a - b)
  const columns = distinctColumns(rows)
  let count = 0
  for (const { top, bottom, left, right } of merged) {
    count += countBetween(numbers, top, bottom) * countBetween(columns, left, right)
    if (count > cellLimit) break
  }
  return count
}
