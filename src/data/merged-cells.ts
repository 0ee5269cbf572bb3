/** Cells that stand under a merged one: a label holds for each of them, a figure for all of them together, once. */
import { isFigure } from './figures.ts'
import { cellIn, type Range, type SheetCell, type SheetRow } from './sheet.ts'
import { allBetween } from './stretches.ts'

export interface Covered {
  /** The label that holds for a cell too, `inside` for a cell that another stands for, undefined for any other cell. */
  readonly at: (row: number, column: number) => SheetCell | 'inside' | undefined
  /** Columns in which a label holds for more rows than its own. */
  readonly labels: ReadonlySet<number>
}
const nothing: Covered = { at: () => undefined, labels: new Set() }
const widest = 20_000

/**
 * @param columns of the table, in order
 */
export function coveredCells(
  merged: readonly Range[],
  rows: readonly SheetRow[],
  columns: readonly number[],
): Covered {
  const [first, last] = [rows[0]?.row, rows.at(-1)?.row]
  if (first === undefined || last === undefined) return nothing
  const own = merged.filter((one) => one.bottom >= first && one.top <= last)
  if (own.length === 0) return nothing
  const numbers = rows.map(({ row }) => row).sort((a, b) => a - b)
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const covered = new Map<number, SheetCell | 'inside'>()
  const labels = new Set<number>()
  for (const range of own) {
    const master = byRow.get(range.top)
    const cell = master && cellIn(master, range.left)
    if (!cell) continue
    const isLabel = range.left === range.right && !isFigure(cell)
    if (isLabel && range.bottom > range.top) labels.add(range.left)
    for (const row of allBetween(numbers, range.top, range.bottom))
      for (const column of allBetween(columns, range.left, range.right))
        if (row !== range.top || column !== range.left)
          covered.set(row * widest + column, isLabel ? cell : 'inside')
  }
  return { at: (row, column) => covered.get(row * widest + column), labels }
}
