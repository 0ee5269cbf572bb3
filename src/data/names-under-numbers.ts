/** 合计 that stands under 序号 while its name cell is blank: the words go to the column of names, for they name the row. */
import { counting, isNoName } from '../tables/key-rows.ts'
import { isPartName, isSumName, isTotalName } from '../tables/total-rows.ts'
import { isNumber } from './columns.ts'
import type { FoundTable } from './find-table.ts'
import { cellIn, type SheetCell, type SheetRow } from './sheet.ts'

/** 3, 三, （三）, 甲: a number of the row and no name. */
const ordinal =
  /^[（(]?(?:\d[\d.]*|[一二三四五六七八九十百]+|[甲乙丙丁戊己庚辛壬癸])[）)]?[、.．]?$/
const isTotal = (name: string): boolean => isTotalName(name) || isPartName(name) || isSumName(name)

/** The table with such names in the next column; a moved cell keeps the place where it stands. */
export function namesMoved(found: FoundTable): FoundTable {
  const pairs = found.headings.flatMap(({ text, place: { column: from } }, at) => {
    const to = found.headings[at + 1]?.place.column
    const heading = text.replace(/\s+/g, '')
    const isOrdinal = counting.test(heading)
    if (to === undefined || !(isOrdinal || isNoName(heading))) return []
    return holdsNames(found.rows, to) ? [{ from, to, isOrdinal }] : []
  })
  if (pairs.length === 0) return found
  const moved = new Map<number, number>()
  const rows = found.rows.map((row): SheetRow => {
    for (const { from, to, isOrdinal } of pairs) {
      const cell = cellIn(row, from)
      const isName = cell?.kind === 'text' && isNameOf(cell.text, isOrdinal)
      if (!isName || cellIn(row, to) || typeof found.covered.at(row.row, to) === 'object') continue
      moved.set(row.row, from)
      return { ...row, cells: row.cells.map((one) => (one === cell ? inColumn(cell, to) : one)) }
    }
    return row
  })
  if (moved.size === 0) return found
  const { at, labels } = found.covered
  return {
    ...found,
    rows,
    covered: {
      at: (row, column) => (moved.get(row) === column ? 'inside' : at(row, column)),
      labels,
    },
  }
}

const inColumn = (cell: SheetCell, column: number): SheetCell => ({
  ...cell,
  column,
  from: cell.column,
})

function isNameOf(text: string, isOrdinal: boolean): boolean {
  const bare = text.replace(/\s+/g, '')
  if (isTotal(bare)) return true
  return isOrdinal && !ordinal.test(bare) && /\p{Script=Han}.*\p{Script=Han}/u.test(bare)
}

/** Most of its cells are words. */
function holdsNames(rows: readonly SheetRow[], column: number): boolean {
  let words = 0
  let numbers = 0
  for (const row of rows) {
    const cell = cellIn(row, column)
    if (!cell) continue
    if (isNumber(cell) || cell.kind !== 'text') numbers++
    else words++
  }
  return words > numbers
}
