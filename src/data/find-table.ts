/** The tables of a sheet: titles above and notes below left out, the header found, tables below each other told apart. */

import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { type CellPlace, cellAddress, type DataSheet, type Origin, originOf } from '../origin.ts'
import { isFigure, isYear } from './figures.ts'
import { type Heading, headerDepth, headingsOf } from './headings.ts'
import { type Covered, coveredCells } from './merged-cells.ts'
import type { Range, Selection, Sheet, SheetRow } from './sheet.ts'
import { insideAny } from './stretches.ts'
import { withoutNotes } from './table-notes.ts'

export interface FoundTable {
  readonly source: DataSheet
  readonly headings: readonly Heading[]
  readonly rows: readonly SheetRow[]
  readonly covered: Covered
  /** 单位：万元 above the table. */
  readonly unit: { readonly written: string; readonly place: CellPlace } | null
}

export const placeIn = (source: DataSheet, row: SheetRow, column: number): CellPlace => ({
  kind: 'cell',
  of: source,
  row: row.row,
  column,
  line: row.line,
})

/**
 * Finds a table.
 * @param place where the paper names the file, for messages
 * @returns null when the sheet has no such table
 */
export function findTable(
  sheet: Sheet,
  selection: Selection,
  place: Origin | null,
  diagnostics: Diagnostic[],
): FoundTable | null {
  const rows = chosenRows(sheet, selection, place, diagnostics)
  const starts = tableStarts(rows, sheet.merged, selection.header)
  const wanted = starts[selection.table - 1]
  if (wanted === undefined) {
    if (selection.table > 1)
      diagnostics.push(
        diagnose('data/missing-table', place, {
          ...sheet.source,
          table: selection.table,
          known: starts.length,
        }),
      )
    return null
  }
  sayOthers(sheet, rows, starts, selection.table, diagnostics)
  const after = starts[selection.table]
  const { top, title } = wanted
  const depth = headerDepth(rows, top, sheet.merged)
  const body = rows.slice(top + depth, after?.title ?? rows.length)
  const unit = unitAbove(sheet.source, rows.slice(title, top))
  const bare = withoutRepeatedHeads(
    withoutCounting(body, sheet.source, diagnostics),
    rows[top],
    sheet.source,
    diagnostics,
  )
  const data = withoutNotes(bare, sheet.source, diagnostics)
  const headings = headingsOf(sheet, rows.slice(top, top + depth), data)
  const kept = withoutEmptyForms(withoutGroupHeads(data, headings, sheet, diagnostics), headings)
  sayRagged(kept, rows[top], sheet.source, diagnostics)
  const columns = headings.map((heading) => heading.place.column)
  const covered = coveredCells(sheet.merged, kept, columns)
  return { source: sheet.source, headings, rows: kept, covered, unit }
}

/** Rows with a value, inside the range; hidden ones are said. */
function chosenRows(
  { source, rows }: Sheet,
  { range, dropHidden }: Selection,
  place: Origin | null,
  diagnostics: Diagnostic[],
): SheetRow[] {
  const filled = rows.filter((row) => row.cells.length > 0)
  const hidden = filled.filter((row) => row.hidden).length
  if (hidden > 0)
    diagnostics.push(
      diagnose('data/hidden-rows', place, { ...source, rows: hidden, dropped: dropHidden ? 1 : 0 }),
    )
  const shown = dropHidden ? filled.filter((row) => !row.hidden) : filled
  return range ? shown.flatMap((row) => rowInside(row, range) ?? []) : shown
}

function rowInside(row: SheetRow, { top, bottom, left, right }: Range): SheetRow | null {
  if (row.row < top || row.row > bottom) return null
  const cells = row.cells.filter((cell) => cell.column >= left && cell.column <= right)
  return cells.length === 0 ? null : { ...row, cells }
}

/** Where a table begins: its titles, then its header; indexes of rows. */
interface Start {
  readonly title: number
  readonly top: number
}

function tableStarts(
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
    if (figures > 0 && isHead(row, spans) && hasFiguresBelow(rows, at)) {
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

/** Tables that were seen and not read. */
function sayOthers(
  { source }: Sheet,
  rows: readonly SheetRow[],
  starts: readonly Start[],
  read: number,
  diagnostics: Diagnostic[],
): void {
  starts.forEach(({ title, top }, index) => {
    if (index === read - 1) return
    const head = rows[title] ?? rows[top]
    const [cell] = head?.cells ?? []
    if (!head || !cell) return
    const at = placeIn(source, head, cell.column)
    diagnostics.push(
      diagnose('data/other-table', originOf(at), {
        ...source,
        cell: cellAddress(at),
        text: cell.text.slice(0, 30),
        number: index + 1,
        read,
      }),
    )
  })
}

const unitLine = /(?:^|[（(\s，,；;])(?:金额|计量|货币|数量|价值)?单位[：:]\s*([^\s）)；;]+)/

function unitAbove(source: DataSheet, rows: readonly SheetRow[]): FoundTable['unit'] {
  for (const row of [...rows].reverse())
    for (const cell of row.cells) {
      const written = unitLine.exec(cell.text)?.[1]
      if (written) return { written, place: placeIn(source, row, cell.column) }
    }
  return null
}

/** A row that is no data. */
function skipped(
  source: DataSheet,
  row: SheetRow,
  why: 'numbers' | 'repeated' | 'group',
): Diagnostic {
  const at = placeIn(source, row, row.cells[0]?.column ?? 0)
  const text = row.cells.map((cell) => cell.text).join(' ')
  return diagnose('data/skipped-row', originOf(at), {
    cell: cellAddress(at),
    text: text.slice(0, 30),
    why,
  })
}

const ordinals = /^(?:[甲乙丙丁戊]|栏\s?[次号]|行次|[（(]?\d{1,2}[)）]?|\d{1,2}\s*[=＝].*|[-—])$/

/**
 * 栏次 (甲 1 2 3=1+2) under a header numbers its columns and is no row. Where neither the word nor a formula says so, a row
 * 甲 1 2 may be one of people called 甲 and 乙: the row below it tells.
 */
function withoutCounting(
  body: readonly SheetRow[],
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const [first, second] = body
  if (!first || first.cells.length < 2 || !first.cells.every((cell) => ordinals.test(cell.text)))
    return body
  const numbers = first.cells.flatMap((cell) => /\d+/.exec(cell.text)?.[0] ?? []).map(Number)
  const inOrder =
    numbers[0] === 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  const isSaid = first.cells.some((cell) => /^[栏行]|[=＝]/.test(cell.text))
  const next = second?.cells[0]?.text ?? ''
  const isAlone = numbers.length > 1 && next !== '' && !/^[甲乙丙丁戊]$|^2$/.test(next)
  if (!inOrder || !(isSaid || isAlone)) return body
  diagnostics.push(skipped(source, first, 'numbers'))
  return body.slice(1)
}

/** A header that a long table repeats on every page is no row. */
function withoutRepeatedHeads(
  body: readonly SheetRow[],
  head: SheetRow | undefined,
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const texts = ({ cells }: SheetRow): string => cells.map((cell) => cell.text).join('\n')
  const wanted = head ? texts(head) : ''
  const isRepeated = (row: SheetRow): boolean =>
    row.cells.length > 1 &&
    row.cells.length === head?.cells.length &&
    row.cells[0]?.text === head.cells[0]?.text &&
    texts(row) === wanted
  const repeated = body.filter(isRepeated)
  const [first] = repeated
  if (!first) return body
  diagnostics.push(skipped(source, first, 'repeated'))
  return body.filter((row) => !isRepeated(row))
}

/** 一、城区片区 merged over a whole row heads those below and is none itself. */
function withoutGroupHeads(
  rows: readonly SheetRow[],
  headings: readonly Heading[],
  { source, merged }: Sheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const [left, right] = [headings[0]?.place.column ?? 0, headings.at(-1)?.place.column ?? 0]
  const wide = new Set(
    merged
      .filter((one) => one.left <= left && one.right >= right && right - left > 1)
      .map((one) => one.top),
  )
  if (wide.size === 0) return rows
  return rows.filter((row) => {
    const [cell] = row.cells
    if (!cell || row.cells.length > 1 || cell.kind !== 'text' || !wide.has(row.row)) return true
    diagnostics.push(skipped(source, row, 'group'))
    return false
  })
}

/** Rows of nothing but their number are a form that was not filled in. */
function withoutEmptyForms(
  rows: readonly SheetRow[],
  headings: readonly Heading[],
): readonly SheetRow[] {
  const [first] = headings
  if (!first?.counts) return rows
  const { column } = first.place
  return rows.filter((row) => row.cells.some((cell) => cell.column !== column))
}

/** Lines of a text file with more or fewer cells than the header: a comma too many moves every figure behind it. */
function sayRagged(
  rows: readonly SheetRow[],
  head: SheetRow | undefined,
  source: DataSheet,
  diagnostics: Diagnostic[],
): void {
  const expected = head?.width ?? 0
  if (!head || expected === 0) return
  const extent = (row: SheetRow): number =>
    row.width < expected ? row.width : Math.max(expected, (row.cells.at(-1)?.column ?? 0) + 1)
  const ragged = rows.filter((row) => extent(row) !== expected)
  const [first] = ragged
  if (!first) return
  diagnostics.push(
    diagnose('data/ragged-row', first.line ?? originOf(placeIn(source, first, 0)), {
      row: first.row + 1,
      expected,
      actual: extent(first),
      count: ragged.length,
    }),
  )
}
