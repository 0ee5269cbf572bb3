/** XLSX into rows of cells: sheet and range chosen, header found, merged cells never counted twice. */

import { nearestName } from '../../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { WorkbookProblem } from '../../ooxml/open-package.ts'
import { type Origin, originOf } from '../../origin.ts'
import { rowLimit } from '../csv.ts'
import type { Grid, GridCell } from '../table.ts'
import type { Range, Sheet, SheetCell } from './sheet.ts'
import { openWorkbook } from './workbook.ts'

/** Which part of a workbook is the table. */
export interface Selection {
  /** Empty for the first sheet that is not hidden. */
  readonly sheet: string
  readonly range: Range | null
  /** Row of the header, from 1 as the workbook counts; null to find it. */
  readonly header: number | null
  /** Leave hidden rows out. */
  readonly dropHidden: boolean
}

/**
 * Reads one table of a workbook.
 * @param place where the paper names the workbook, for messages
 * @returns the grid with the name of its sheet; null when there is none that could be trusted
 */
export function readXlsx(
  bytes: Uint8Array,
  file: string,
  selection: Selection,
  place: Origin | null,
): Result<{ grid: Grid } | null> {
  const fail = (one: Diagnostic): Result<null> => ({ value: null, diagnostics: [one] })
  try {
    const book = openWorkbook(bytes)
    const name = selection.sheet || (book.names[0] ?? '')
    const sheet = book.sheet(name)
    if (!sheet) {
      const data = {
        file,
        sheet: name,
        nearest: nearestName(name, book.names),
        known: book.names.join('、'),
      }
      return fail(diagnose('data/missing-sheet', place, data))
    }
    if (sheet.rows.length > rowLimit)
      return fail(diagnose('data/too-large', place, { rows: sheet.rows.length, limit: rowLimit }))
    const diagnostics: Diagnostic[] = []
    if (selection.sheet === '' && book.names.length > 1)
      diagnostics.push(
        diagnose('data/sheet-chosen', place, { file, sheet: name, known: book.names.join('、') }),
      )
    const grid = gridOf(sheet, file, name, selection, diagnostics, place)
    return { value: grid && { grid }, diagnostics }
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error
    return fail(diagnose('data/workbook', place, { file, fault: error.fault }))
  }
}

type Row = ReadonlyMap<number, SheetCell>

function gridOf(
  sheet: Sheet,
  file: string,
  name: string,
  { range, header, dropHidden }: Selection,
  diagnostics: Diagnostic[],
  place: Origin | null,
): Grid | null {
  const source = { file, sheet: name }
  const inside = (row: number, column: number): boolean =>
    !range ||
    (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)
  const hidden = sheet.rows.filter((one) => one.hidden && one.cells.length > 0).length
  if (hidden > 0)
    diagnostics.push(
      diagnose('data/hidden-rows', place, {
        file,
        sheet: name,
        rows: hidden,
        dropped: dropHidden ? 1 : 0,
      }),
    )
  const rows = new Map<number, Row>()
  for (const { row, hidden: isHidden, cells } of sheet.rows) {
    if (isHidden && dropHidden) continue
    const kept = cells.filter((cell) => inside(row, cell.column))
    if (kept.length > 0) rows.set(row, new Map(kept.map((cell) => [cell.column, cell])))
  }
  const top = header === null ? findHeader(rows, sheet.merged) : header - 1
  const head = top === null ? undefined : rows.get(top)
  if (top === null || !head) return { source, rows: [] }
  const depth = headerDepth(top, rows, sheet.merged)
  const columns = [
    ...new Set([...rows].flatMap(([row, cells]) => (row >= top ? [...cells.keys()] : []))),
  ].sort((a, b) => a - b)
  const cellAt = (row: number, column: number, text: string, fault = ''): GridCell => {
    const place = { kind: 'cell', of: source, row, column, line: null } as const
    return { text, place, ...(fault === '' ? {} : { fault }) }
  }
  const names = columns.map((column) =>
    cellAt(top, column, headerText(top, depth, column, rows, sheet.merged)),
  )
  for (const [row, cells] of rows)
    for (const [column, { text }] of row < top ? cells : []) {
      const unit = /^[（(]?(?:金额|计量)?单位[：:]\s*([^\s）)]+)/.exec(text)?.[1]
      if (unit)
        diagnostics.push(
          diagnose('data/unit-line', originOf(cellAt(row, column, text).place), { unit }),
        )
    }
  const body = [...rows.keys()]
    .filter((row) => row >= top + depth)
    .sort((a, b) => a - b)
    .map((row) =>
      columns.map((column) => {
        const own = rows.get(row)?.get(column)
        const shown = own ?? labelAbove(row, column, rows, sheet.merged)
        return cellAt(row, column, shown?.text ?? '', own?.fault ?? '')
      }),
    )
  // a column without a name and without values is white space
  const used = columns.map(
    (_, index) => names[index]?.text !== '' || body.some((row) => row[index]?.text !== ''),
  )
  const pick = (row: readonly GridCell[]): GridCell[] => row.filter((_, index) => used[index])
  return { source, rows: [pick(names), ...body.map(pick)] }
}

const isNumber = (text: string): boolean => /^[-+]?[\d,.]+%?$/.test(text)
/** 2025 over a column is a heading. */
const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text)

/** The first row with two words and no number: titles above a table fill one cell, data hold numbers. */
function findHeader(rows: ReadonlyMap<number, Row>, merged: readonly Range[]): number | null {
  const sorted = [...rows.keys()].sort((a, b) => a - b)
  const isWide = (row: number): boolean =>
    merged.some((one) => one.top <= row && row <= one.bottom && one.right - one.left > 2)
  const words = (row: number): SheetCell[] =>
    [...(rows.get(row)?.values() ?? [])].filter((cell) => cell.text !== '')
  const isHead = (row: number): boolean => {
    const cells = words(row)
    return (
      cells.length > 1 &&
      cells.some((cell) => !isNumber(cell.text)) &&
      cells.every((cell) => !isNumber(cell.text) || isYear(cell.text)) &&
      !(cells.length < 3 && isWide(row))
    )
  }
  // 填报单位：… beside 数据截至：… stands above a header that has more cells
  const isRemark = (row: number): boolean => words(row).some((cell) => /[：:]/.test(cell.text))
  const heads = sorted.filter(isHead)
  const found = heads.find(
    (row) =>
      !isRemark(row) ||
      !heads.some((other) => other > row && words(other).length > words(row).length),
  )
  return found ?? sorted.find((row) => words(row).length > 0) ?? null
}

/** Rows that the header takes: as deep as its cells are merged downward, one more where a cell spans subheadings. */
function headerDepth(
  top: number,
  rows: ReadonlyMap<number, Row>,
  merged: readonly Range[],
): number {
  const own = merged.filter((one) => one.top === top)
  const down = Math.max(1, ...own.map((one) => one.bottom - one.top + 1))
  const wide = own.filter((one) => one.right > one.left && one.bottom === one.top)
  const below = [...(rows.get(top + 1) ?? [])].filter(([, cell]) => cell.text !== '')
  const under = ([column]: readonly [number, SheetCell]): boolean =>
    wide.some((one) => column >= one.left && column <= one.right)
  // subheadings stand under what spans them, and nowhere else; a row with more is one of data
  const headings =
    below.length > 1 &&
    below.every((one) => under(one) && (!isNumber(one[1].text) || isYear(one[1].text)))
  return down === 1 && headings ? 2 : down
}

/** The words above a column, outer heading first: 服务点 over 本期 is 服务点本期. */
function headerText(
  top: number,
  depth: number,
  column: number,
  rows: ReadonlyMap<number, Row>,
  merged: readonly Range[],
): string {
  const words: string[] = []
  for (let row = top; row < top + depth; row++) {
    // a heading over several columns is the outer one of each; without subheadings it is that of the first alone
    const outer = mergedInto(
      row,
      column,
      rows,
      depth > 1 ? merged : merged.filter((one) => one.left === one.right),
    )
    const text = (rows.get(row)?.get(column) ?? outer)?.text ?? ''
    if (text !== '' && words.at(-1) !== text) words.push(text)
  }
  return words.join('').replace(/\s+/g, '')
}

function mergedInto(
  row: number,
  column: number,
  rows: ReadonlyMap<number, Row>,
  merged: readonly Range[],
): SheetCell | undefined {
  const range = merged.find(
    (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
  )
  return range ? rows.get(range.top)?.get(range.left) : undefined
}

/** A label merged over several rows holds for each of them; a number belongs to the first row alone, or it would be counted twice. */
function labelAbove(
  row: number,
  column: number,
  rows: ReadonlyMap<number, Row>,
  merged: readonly Range[],
): SheetCell | undefined {
  const range = merged.find(
    (one) => row > one.top && row <= one.bottom && column === one.left && one.right === one.left,
  )
  const cell = range ? rows.get(range.top)?.get(column) : undefined
  return cell && !/\d/.test(cell.text) ? cell : undefined
}
