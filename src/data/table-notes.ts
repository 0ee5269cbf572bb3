/** Lines under a table that say something of it: 注：, 数据来源：, 填表人： and what follows them. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, type DataSheet, originOf } from '../origin.ts'
import { isFigure } from './figures.ts'
import { cellIn, placeIn, type SheetCell, type SheetRow } from './sheet.ts'

const noteWords =
  /^[（(*※]?(?:注|备注|附注|说明|数据来源|资料来源|来源|口径|(?:填报|填表|制表|审核|复核|报送|经办|编制)(?:人|单位|日期|时间)?|单位负责人|分管领导|负责人|联系人|联系电话|(?:金额|计量|货币)?单\s?位(?=\s?[：:]))\d{0,2}\s?[：:、.）)]/
/** 说明 over its points, 报送日期 beside its date. */
const noteName =
  /^(?:注|备注|附注|说明|数据来源|资料来源|来源|口径|(?:填报|填表|制表|审核|复核|报送|经办|编制)(?:人|单位|日期|时间)?|单位负责人|分管领导|负责人|联系人|联系电话)$/

/** What tells a note from a row: how the rows of the table open, and how many cells a full one has. */
interface Rows {
  readonly width: number
  /** Whether rows with figures open like this cell: a month that is not filled in yet, the last of several sentences. */
  readonly isLike: (cell: SheetCell) => boolean
  /** Whether a column holds words rather than figures. */
  readonly isWordy: (column: number) => boolean
}

function rowsAbove(rows: readonly SheetRow[], width: number): Rows {
  const full = width < 2 ? rows : rows.filter(({ cells }) => cells.length > 1)
  const shapes = new Map<number, Set<string>>()
  const shapesIn = (column: number): Set<string> => {
    const known = shapes.get(column)
    if (known) return known
    const own = new Set(full.flatMap((row) => shapeOf(cellIn(row, column)) ?? []))
    shapes.set(column, own)
    return own
  }
  return {
    width,
    isLike: (cell) => shapesIn(cell.column).has(shapeOf(cell) ?? ''),
    isWordy: (column) => {
      const rows = full.filter(({ cells }) => !isNamedAsNote(cells[0]))
      const words = rows.filter((row) => {
        const cell = cellIn(row, column)
        return cell !== undefined && !isFigure(cell)
      })
      return words.length > 0 && words.length * 2 >= rows.length
    },
  }
}
const isNamedAsNote = (first: SheetCell | undefined): boolean =>
  noteName.test(first?.text.replace(/\s+/g, '') ?? '')

/** A date by its form, 0000年0月, or `。` for a sentence; null for any other words. */
function shapeOf(cell: SheetCell | undefined): string | null {
  if (!cell) return null
  if (cell.kind === 'date' || date.test(cell.text)) return cell.text.replace(/\d{1,2}/g, '0')
  return sentence.test(cell.text) ? '。' : null
}
const date = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/
const sentence = /.{8}[。；]$/

/** Words that are no data: by how they open, or a sentence or a date alone. */
function isNote({ cells }: SheetRow, { width, isLike, isWordy }: Rows): boolean {
  const [first, second, third] = cells
  if (!first || cells.some(isFigure)) return false
  if (noteWords.test(first.text)) return true
  // 联系人 | 张三 in a table of two columns of words is a row
  const isRow = second !== undefined && cells.length >= width && isWordy(second.column)
  if (isNamedAsNote(first)) return !third && !isRow
  return !second && shapeOf(first) !== null && !isLike(first)
}

/** The rows without notes; each note is said. */
export function withoutNotes(
  rows: readonly SheetRow[],
  head: SheetRow | undefined,
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const above = rowsAbove(rows, head?.cells.length ?? 0)
  let first = rows.length
  // from the end: all below the first note are notes or lines of one text
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as SheetRow
    if (isNote(row, above)) first = at
    else if (row.cells.length > 1) break
  }
  for (const row of rows.slice(first)) {
    const [cell] = row.cells
    if (!cell) continue
    const at = placeIn(source, row, cell.column)
    diagnostics.push(
      diagnose('data/note-row', originOf(at), {
        cell: cellAddress(at),
        text: cell.text.slice(0, 30),
      }),
    )
  }
  return rows.slice(0, first)
}
