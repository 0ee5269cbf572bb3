/** The heading of each column: its words level by level, merged ones over all that they span. */
import { type CellPlace, columnLetters } from '../origin.ts'
import { counting } from '../tables/key-rows.ts'
import { isFigure, isYear } from './figures.ts'
import { cellIn, type Range, type Sheet, type SheetRow } from './sheet.ts'
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
  return rows.slice(top, top + deepest).filter((row) => row.row <= last).length
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
 * @param header rows of the header
 * @param body rows below it: a column without a heading counts when it has a value there
 */
export function headingsOf(
  { source, merged, rows }: Sheet,
  header: readonly SheetRow[],
  body: readonly SheetRow[],
): Heading[] {
  const used = new Set<number>()
  const [top] = header
  // a comma too many in a line of text makes no column: it is a fault of the line
  const width = top?.width ? top.width : Number.POSITIVE_INFINITY
  for (const lines of [header, body])
    for (const row of lines)
      for (const { column } of row.cells) if (column < width) used.add(column)
  const columns = [...used].sort((a, b) => a - b)
  // a column that only a merged heading reaches, and that holds nothing, is white space
  const levels = levelsOf(header, merged, columns, rows)
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
    const text = cell?.text.replace(/\s+/g, '') ?? ''
    if (text === '') continue
    if (words.at(-1) !== text) words.push(text)
    deepest = range && range.right > range.left ? range : null
  }
  return { text: words.join(''), deepest }
}

/** What a column without a heading is called: E列. */
export const letterName = ({ place }: Heading): string => `${columnLetters(place.column)}列`
