/**
 * Results that whoever wrote a workbook did not reckon: XlsxWriter stores 0 for every formula and asks for all of them to be
 * reckoned when the file is opened (`fullCalcOnLoad`); writers that fill in a form leave the old ones. A plain formula is
 * reckoned here and compared; of the others a 0 is believed only beside results that are none.
 */
import { type SheetRow, uncached } from '../sheet.ts'
import { type Holding, reckonFormula } from './reckon-formula.ts'

/** A cell of a sheet as it stands in the file. */
export interface StoredCell {
  readonly row: number
  readonly column: number
  readonly holds: Holding
  /** Empty for a cell without a formula, and for one that shares that of another. */
  readonly formula: string
  readonly isFormula: boolean
}
type Verdict = 'right' | 'wrong' | 'unknown'

const widest = 20_000
const keyOf = (row: number, column: number): number => row * widest + column
/** Cells that are looked at in all, and formulas that rest on each other. */
const mostLooks = 5_000_000
const deepest = 200

/** The rows of a sheet, results that are not to be believed as good as none. */
export function withoutUnreckoned(
  rows: readonly SheetRow[],
  stored: readonly StoredCell[],
): readonly SheetRow[] {
  const keys = unreckonedIn(stored)
  if (keys.size === 0) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      keys.has(keyOf(row.row, cell.column))
        ? { kind: 'fault', column: cell.column, text: '', value: uncached, format: '', indent: 0 }
        : cell,
    ),
  }))
}

function unreckonedIn(cells: readonly StoredCell[]): ReadonlySet<number> {
  const formulas = cells.filter((cell) => cell.isFormula)
  const verdicts = verdictsOf(cells)
  const isWrong = formulas.some((cell) => verdicts(cell, 0) === 'wrong')
  const isReckoned = formulas.some(({ holds }) => typeof holds === 'number' && holds !== 0)
  const suspects = formulas.filter((cell) => {
    const verdict = verdicts(cell, 0)
    if (verdict !== 'unknown') return verdict === 'wrong'
    return cell.holds === 0 && (isWrong || !isReckoned)
  })
  return new Set(suspects.map(({ row, column }) => keyOf(row, column)))
}

/** Judges a formula cell, and those that it rests on, once. */
function verdictsOf(cells: readonly StoredCell[]): (cell: StoredCell, depth: number) => Verdict {
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]))
  const known = new Map<StoredCell, Verdict>()
  let looks = 0
  const judge = (cell: StoredCell, depth: number): Verdict => {
    const before = known.get(cell)
    if (before) return before
    if (depth > deepest) return 'unknown'
    // a circle of formulas finds itself here
    known.set(cell, 'unknown')
    let restsOnWrong = false
    const look = (row: number, column: number): Holding => {
      if (++looks > mostLooks) return null
      const held = byPlace.get(keyOf(row, column))
      if (!held) return 'blank'
      if (held.isFormula && judge(held, depth + 1) === 'wrong') restsOnWrong = true
      return held.holds
    }
    const result = cell.formula === '' ? null : reckonFormula(cell.formula, look)
    const verdict = verdictOn(cell, result, restsOnWrong)
    known.set(cell, verdict)
    return verdict
  }
  return judge
}

function verdictOn({ holds }: StoredCell, result: number | null, restsOnWrong: boolean): Verdict {
  if (restsOnWrong) return 'wrong'
  if (result === null || typeof holds !== 'number') return 'unknown'
  const slack = 1e-9 * Math.max(1, Math.abs(result), Math.abs(holds))
  return Math.abs(result - holds) <= slack ? 'right' : 'wrong'
}
