/** Groups that stand in their first row alone, as merged cells are left by a text file: 东片 holds for the blank cells below it. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, originOf } from '../origin.ts'
import { counting, isNoName, isRemark } from '../tables/key-rows.ts'
import { isLooseTotal, isPartName, isSumName, isTotalName } from '../tables/total-rows.ts'
import type { FoundTable } from './find-table.ts'
import { cellIn, placeIn, type SheetCell, type SheetRow } from './sheet.ts'
import type { TableColumn } from './table-columns.ts'

/** A mark of some rows is no group: ★, √, 是. */
const isMark = (text: string): boolean => /^(?:.|[★☆√✓●○◆]+|重点|新增|续建)$/u.test(text)
const isMade = (text: string): boolean =>
  isTotalName(text) || isLooseTotal(text) || isPartName(text) || isSumName(text)

/** Province, city, county. */
const mostLevels = 3

/** The table with such groups in every row; each column of them is said. */
export function filledDown(
  found: FoundTable,
  columns: readonly TableColumn[],
  diagnostics: Diagnostic[],
): FoundTable {
  const rows = found.rows.filter(({ cells }) => !cells.some(({ text }) => isMade(text)))
  // both halves of a folded table have rows of one number
  if (rows.some(({ shift }) => shift !== undefined)) return found
  const texts = columns.filter(({ spec }) => spec.type === 'text' && !isRemark(spec.name))
  // behind the names a blank cell is one: 职务 of somebody
  const names = texts.find(
    ({ index, spec }) => !isNoName(spec.name) && rows.every((row) => cellIn(row, index)),
  )
  const filled = new Map<number, ReadonlyMap<number, SheetCell>>()
  const front = texts.filter(
    ({ index, spec }) => names && index < names.index && !counting.test(spec.name),
  )
  for (const { index } of front) {
    const cells = groupCells(rows, index, found)
    if (cells) filled.set(index, cells)
  }
  // one row alone that is filled in is a form with an example, and many columns are none of groups
  const isGrouped = [...filled.keys()].some(
    (index) => rows.filter((row) => cellIn(row, index)).length > 1,
  )
  if (!isGrouped || filled.size > mostLevels) return found
  for (const { index, spec } of front) {
    const cells = filled.get(index)
    if (!cells) continue
    const [first] = rows.filter(({ row }) => cells.has(row))
    if (!first) continue
    const place = placeIn(found.source, first, index)
    diagnostics.push(
      diagnose('data/filled-down', originOf(place), {
        column: spec.name,
        cell: cellAddress(place),
        text: cells.get(first.row)?.text ?? '',
        count: cells.size,
      }),
    )
  }
  const { at, labels } = found.covered
  return {
    ...found,
    covered: {
      at: (row, column) => at(row, column) ?? filled.get(column)?.get(row),
      labels: new Set([...labels, ...filled.keys()]),
    },
  }
}

/** The groups of blank cells by their rows; null for a column that is not filled like this: some group stands there twice. */
function groupCells(
  rows: readonly SheetRow[],
  column: number,
  { covered }: FoundTable,
): ReadonlyMap<number, SheetCell> | null {
  const cells = new Map<number, SheetCell>()
  const seen = new Set<string>()
  let group: SheetCell | null = null
  for (const row of rows) {
    const cell = cellIn(row, column)
    if (cell) {
      if (seen.has(cell.text) || cell.kind !== 'text' || isMark(cell.text)) return null
      seen.add(cell.text)
      group = cell
    } else if (!group || covered.at(row.row, column) !== undefined) return null
    else cells.set(row.row, group)
  }
  return cells.size > 0 ? cells : null
}
