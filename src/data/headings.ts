/** The heading of each column: its words level by level, merged ones over all that they span. */
import { plainUnit } from '../model/values.ts'
import { type CellPlace, columnLetters } from '../origin.ts'
import { counting } from '../tables/key-rows.ts'
import { isUnit } from '../tables/unit-names.ts'
import { isFigure, isYear } from './figures.ts'
import { cellIn, type Range, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'
import { allBetween, insideAny } from './stretches.ts'

export interface Heading {
  /** All words above the column, without blanks: 财政收入 over 本期 is 财政收入本期. Empty for a column without one. */
  readonly text: string
  readonly place: CellPlace
  /** 序号: it counts the rows. */
  readonly counts: boolean
}

/** Most rows of a header. */
const deepest = 20

/** Rows that a header takes: as deep as its cells are merged downward, and on as long as cells span subheadings. */
export function headerDepth(
  rows: readonly SheetRow[],
  top: number,
  merged: readonly Range[],
): number {
  const first = rows[top]?.row ?? 0
  const own = merged.filter((one) => one.top === first)
  let last = own.reduce((lowest, { bottom }) => Math.max(lowest, bottom), first)
  while (last - first < deepest && isSubheading(rows, last, merged)) last++
  // blank rows inside a merged header are not there
  let depth = rows.slice(top, top + deepest).filter((row) => row.row <= last).length
  while (isBelowUnmerged(rows, top, depth)) depth++
  return depth
}

/** 数量 and 同比 under 本月 that is not merged over them, as a text file has them; 万元 and 个 under the headings that they are of. */
function isBelowUnmerged(rows: readonly SheetRow[], top: number, depth: number): boolean {
  const [head, below, ...next] = rows.slice(top + depth - 1, top + depth + 3)
  if (!head || !below || below.row !== head.row + 1) return false
  const first = rows[top]?.cells[0]?.column ?? 0
  if (!next.some(({ cells }) => cells.some(isFigure))) return false
  return isUnitRow(below, first) || (depth === 1 && isLoose(head, below))
}

/** Units and nothing else but the word 单位 in front. */
const isUnitRow = ({ cells }: SheetRow, first: number): boolean =>
  cells.some((cell) => cell.column !== first) &&
  cells.every((cell) =>
    cell.column === first ? /^(?:计量)?单位$/.test(cell.text) : isUnit(plainUnit(cell.text)),
  )

/** Words below a row of headings that has none over some of them, and nothing below its first. */
function isLoose(head: SheetRow, below: SheetRow): boolean {
  const [first] = head.cells
  const last = head.cells.at(-1)
  if (!first || !last || below.cells.length < 2) return false
  return (
    below.cells.every(({ column }) => column > first.column) &&
    below.cells.every((cell) => !isFigure(cell) || isYear(cell.text)) &&
    below.cells.some(({ column }) => !cellIn(head, column))
  )
}

/** Subheadings stand under what spans them, and nowhere else; a row with more is one of data. */
function isSubheading(rows: readonly SheetRow[], above: number, merged: readonly Range[]): boolean {
  const wide = merged.filter((one) => one.right > one.left && one.bottom === above)
  const isSpanned = insideAny(wide.map(({ left, right }) => ({ from: left, to: right })))
  const below = rows.find((row) => row.row === above + 1)?.cells ?? []
  return (
    wide.length > 0 &&
    below.length > 1 &&
    below.every((cell) => isSpanned(cell.column) && (!isFigure(cell) || isYear(cell.text)))
  )
}

/**
 * @param heads rows of the header
 * @param body rows below it: a column without a heading counts when it has a value there
 */
export function headingsOf(
  { source, merged, rows }: Sheet,
  heads: readonly SheetRow[],
  body: readonly SheetRow[],
): Heading[] {
  const used = new Set<number>()
  const [top] = heads
  // a comma too many in a line of text makes no column: it is a fault of the line
  const width = top?.width ? top.width : Number.POSITIVE_INFINITY
  for (const lines of [heads, body])
    for (const row of lines)
      for (const { column } of row.cells) if (column < width) used.add(column)
  const columns = [...used].sort((a, b) => a - b)
  // a column that only a merged heading reaches, and that holds nothing, is white space
  const levels = levelsOf(loosely(heads), merged, columns, rows)
  const words = columns.map((column) => wordsAbove(levels, column))
  return columns.map((column, index) => {
    const own = words[index] as Words
    const before = words[index - 1]
    // one heading over two columns of names: the second has none of its own
    const isShared = own.deepest !== null && own.deepest === before?.deepest
    const text = isShared ? '' : own.text
    return {
      text,
      place: {
        kind: 'cell',
        of: source,
        row: top?.row ?? 0,
        column,
        line: top?.line ?? null,
      },
      counts: counting.test(text),
    }
  })
}

/** Header rows with the words that hold for more columns than they stand over, and units in brackets. */
function loosely(header: readonly SheetRow[]): readonly SheetRow[] {
  const first = header[0]?.cells[0]?.column ?? 0
  return header.map((row, at) => {
    const below = header[at + 1]
    if (at > 0 && isUnitRow(row, first)) return { ...row, cells: unitCells(row, first) }
    if (at > 0 || !below || !isLoose(row, below)) return row
    const shared = below.cells.flatMap(({ column }) => {
      const over = row.cells.filter((cell) => cell.column <= column).at(-1)
      return over && over.column !== column ? [{ ...over, column }] : []
    })
    return { ...row, cells: [...row.cells, ...shared].sort((a, b) => a.column - b.column) }
  })
}

const unitCells = ({ cells }: SheetRow, first: number): readonly SheetCell[] =>
  cells
    .filter(({ column }) => column !== first)
    .map((cell) => (/^[（(]/.test(cell.text) ? cell : { ...cell, text: `（${cell.text}）` }))

/** A heading on one line: blanks between Chinese characters are not there, those between words are. */
const headText = (written: string): string =>
  written.replace(/\s+/g, ' ').replace(/(?<=[^ -~]) | (?=[^ -~])/g, '')

interface Words {
  readonly text: string
  /** The merged cell of the lowest level, if it is one over several columns. */
  readonly deepest: Range | null
}

/** A row of the header. */
interface Level {
  readonly row: SheetRow
  /** Merged cells that it has a part of, by column. */
  readonly spans: ReadonlyMap<number, Span>
}
interface Span {
  readonly range: Range
  /** The row in which it begins. */
  readonly master: SheetRow | undefined
}

function levelsOf(
  header: readonly SheetRow[],
  merged: readonly Range[],
  columns: readonly number[],
  rows: readonly SheetRow[],
): Level[] {
  const tops = new Set(header.map((row) => row.row))
  const reaching = merged.filter((one) =>
    header.some((row) => row.row >= one.top && row.row <= one.bottom),
  )
  for (const { top } of reaching) tops.add(top)
  const masters = new Map(rows.filter((row) => tops.has(row.row)).map((row) => [row.row, row]))
  return header.map((row) => {
    const spans = new Map<number, Span>()
    for (const range of reaching)
      if (row.row >= range.top && row.row <= range.bottom)
        for (const column of allBetween(columns, range.left, range.right))
          if (!spans.has(column)) spans.set(column, { range, master: masters.get(range.top) })
    return { row, spans }
  })
}

function wordsAbove(levels: readonly Level[], column: number): Words {
  const words: string[] = []
  let deepest: Range | null = null
  for (const { row, spans } of levels) {
    const { range, master } = spans.get(column) ?? {}
    const cell = cellIn(row, column) ?? (master && range && cellIn(master, range.left))
    const text = headText(cell?.text ?? '')
    if (text === '') continue
    if (words.at(-1) !== text) words.push(text)
    deepest = range && range.right > range.left ? range : null
  }
  return { text: words.join(''), deepest }
}

/** What a column without a heading is called: E列. */
export const letterName = ({ place }: Heading): string => `${columnLetters(place.column)}列`
