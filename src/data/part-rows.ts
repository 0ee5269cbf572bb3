/** 其中: rows whose figures stand in the row above too, told by the word, by indents, or by a second column of names. */
import { isSumName, isTotalName } from '../tables/total-rows.ts'
import { isNumber } from './columns.ts'
import { cellIn, type SheetCell, type SheetRow } from './sheet.ts'

interface NamedColumn {
  readonly index: number
  readonly name: string
  readonly isText: boolean
}
/** One narrow blank is a slip of the keyboard. */
const slip = 1

/**
 * @param key the column that names the rows
 * @returns for each row whether it is part of another
 */
export function partRows(
  rows: readonly SheetRow[],
  columns: readonly NamedColumn[],
  key: string,
): boolean[] {
  const texts = columns.filter((column) => column.isText)
  const name = texts.find((column) => column.name === key) ?? texts[0]
  if (!name) return rows.map(() => false)
  const indented = byIndent(rows, name.index)
  const [first, second] = texts
  const inner =
    first && second && first.index + 1 === second.index ? byColumn(rows, first, second) : null
  return rows.map((_, at) => (indented[at] ?? false) || (inner?.[at] ?? false))
}

const hasFigure = (row: SheetRow): boolean => row.cells.some(isNumber)
const isPart = (text: string): boolean => /^(?:其中|[#＃])/.test(text.replace(/\s+/g, ''))

/** How far a name is moved in, by blanks or by a dash in front. */
const levelOf = ({ indent, text }: SheetCell): number =>
  (indent > slip ? indent : 0) + (/^(?:[—–-]{1,2})\s*(?=\p{Script=Han})/u.test(text) ? 2 : 0)

/** Rows moved in below a row that has figures itself; what stands below a total is what it adds up. */
function byIndent(rows: readonly SheetRow[], column: number): boolean[] {
  const cells = rows.map((row) => cellIn(row, column))
  const levels = cells.map((cell) => (cell ? levelOf(cell) : 0))
  const named = cells.flatMap((cell, at) =>
    cell && !isTotalName(cell.text) ? [levels[at] ?? 0] : [],
  )
  let base = Number.POSITIVE_INFINITY
  for (const level of named) base = Math.min(base, level)
  let parent: { level: number; counts: boolean } | null = null
  // below a bare 其中： without figures everything is part, as long as it is not moved out
  let open: number | null = null
  return rows.map((row, at) => {
    const cell = cells[at]
    const level = levels[at] ?? 0
    if (!cell || isTotalName(cell.text) || isSumName(cell.text)) {
      parent = null
      open = null
      return false
    }
    if (isPart(cell.text)) {
      if (/^其中[：:]?$/.test(cell.text) && !hasFigure(row) && parent?.counts) open = level
      return false
    }
    if (open !== null && level >= open) return true
    open = null
    if (parent?.counts && level > base && level > parent.level) return true
    parent = { level, counts: hasFigure(row) }
    return false
  })
}

/** 第一产业 | , then | 农业: names in a second column belong to the one above in the first. */
function byColumn(rows: readonly SheetRow[], first: NamedColumn, second: NamedColumn): boolean[] {
  let open = false
  const parts = rows.map((row) => {
    const [outer, inner] = [cellIn(row, first.index), cellIn(row, second.index)]
    if (outer) {
      open = !inner && hasFigure(row) && !isTotalName(outer.text)
      return false
    }
    return open && inner !== undefined && hasFigure(row)
  })
  return parts
}
