/** Where the tables of a sheet begin: titles and remarks, then a header with figures below it. */
import { isFigure, isYear } from './figures.ts'
import type { Range, SheetRow } from './sheet.ts'
import { insideAny } from './stretches.ts'

/** Where a table begins: its titles, then its header; indexes of rows. */
export interface Start {
  readonly title: number
  readonly top: number
}

export function tableStarts(
  rows: readonly SheetRow[],
  merged: readonly Range[],
  header: number | null,
): Start[] {
  if (rows.length === 0) return []
  const asked =
    header === null ? findHeader(rows, merged) : rows.findIndex((row) => row.row === header - 1)
  if (asked < 0) return []
  const spans = spanningRows(merged)
  const starts: Start[] = [{ title: 0, top: asked }]
  let figures = 0
  for (let at = asked + 1; at < rows.length; at++) {
    const row = rows[at] as SheetRow
    if (figures > 0 && isHead(row, spans) && (hasFiguresBelow(rows, at) || isList(rows, at))) {
      const title = titleAbove(rows, at)
      const isApart = title < at || isGap(rows, at)
      if (isApart && title > (starts.at(-1)?.top ?? 0) + 1) {
        starts.push({ title, top: at })
        figures = 0
      }
    }
    if (row.cells.some((cell) => isFigure(cell))) figures++
  }
  return starts
}

const isGap = (rows: readonly SheetRow[], at: number): boolean =>
  (rows[at]?.row ?? 0) - (rows[at - 1]?.row ?? 0) > 1

/** A header is followed by figures, at the latest below its own subheadings; a form with nothing but numbers has them too. */
const hasFiguresBelow = (rows: readonly SheetRow[], at: number): boolean =>
  rows.slice(at + 1, at + 5).some((row) => row.cells.some((cell) => isFigure(cell)))

/** A list of words under a title and behind a gap: 联系人名单, then 姓名 and 职务, then rows as wide. */
function isList(rows: readonly SheetRow[], at: number): boolean {
  const width = rows[at]?.cells.length ?? 0
  const title = titleAbove(rows, at)
  const [first, second] = [rows[at + 1], rows[at + 2]]
  return (
    title < at &&
    title > 0 &&
    isGap(rows, title) &&
    rows[title]?.cells.length === 1 &&
    [first, second].every((row) => !row || row.cells.length >= Math.max(2, width - 1)) &&
    first !== undefined
  )
}

/** Lines of one text or of remarks right above a header, back to a blank row. */
function titleAbove(rows: readonly SheetRow[], at: number): number {
  let title = at
  while (title > 0) {
    const above = rows[title - 1] as SheetRow
    const isTitle =
      (above.cells.length === 1 || isRemark(above)) && !above.cells.some((cell) => isFigure(cell))
    if (!isTitle) break
    title--
    if (isGap(rows, title)) break
  }
  return title
}

/** 填报单位：… beside 数据截至：… stands above a header that has more cells. */
const isRemark = ({ cells }: SheetRow): boolean => cells.some((cell) => /[：:]/.test(cell.text))

/** Two words and more, and no number but years. */
function isHead({ row, cells }: SheetRow, { reachDown, areWide }: SpanningRows): boolean {
  const isWorded =
    cells.length > 1 &&
    cells.every((cell) => !isFigure(cell) || isYear(cell.text)) &&
    cells.some((cell) => !isFigure(cell))
  if (!isWorded || cells.length > 2) return isWorded
  // two words of which one spans the sheet are a title with its unit, unless the other reaches down over subheadings
  return reachDown.has(row) || !areWide(row)
}

/** Rows by their merged cells. */
interface SpanningRows {
  /** From which one reaches down. */
  readonly reachDown: ReadonlySet<number>
  /** In which one spans more than three columns. */
  readonly areWide: (row: number) => boolean
}
const spanningRows = (merged: readonly Range[]): SpanningRows => ({
  reachDown: new Set(merged.filter((one) => one.bottom > one.top).map((one) => one.top)),
  areWide: insideAny(
    merged
      .filter((one) => one.right - one.left > 2)
      .map(({ top, bottom }) => ({ from: top, to: bottom })),
  ),
})

/** How far down a header is looked for. */
const deepest = 200

function findHeader(rows: readonly SheetRow[], merged: readonly Range[]): number {
  const upper = rows.slice(0, deepest)
  const spans = spanningRows(merged)
  const heads = upper.flatMap((row, index) => (isHead(row, spans) ? [index] : []))
  const width = (index: number): number => rows[index]?.cells.length ?? 0
  const found = heads.find(
    (index) =>
      !isRemark(rows[index] as SheetRow) ||
      !heads.some((other) => other > index && width(other) > width(index)),
  )
  return found ?? 0
}
