/** The heading of each column: its words level by level, merged ones over all that they span. */
import { type CellPlace, columnLetters } from '../origin.ts'
import { counting } from '../tables/key-rows.ts'
import { isFigure, isYear } from './figures.ts'
import { cellIn, type Range, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

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
  while (isSubheading(rows, last, merged)) last++
  // blank rows inside a merged header are not there
  return rows.slice(top, top + deepest).filter((row) => row.row <= last).length
}

/** Subheadings stand under what spans them, and nowhere else; a row with more is one of data. */
function isSubheading(rows: readonly SheetRow[], above: number, merged: readonly Range[]): boolean {
  const wide = merged.filter((one) => one.right > one.left && one.bottom === above)
  const below = rows.find((row) => row.row === above + 1)?.cells ?? []
  const isUnder = (cell: SheetCell): boolean =>
    wide.some((one) => cell.column >= one.left && cell.column <= one.right)
  return (
    wide.length > 0 &&
    below.length > 1 &&
    below.every((cell) => isUnder(cell) && (!isFigure(cell) || isYear(cell.text)))
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
  const spans = merged.filter((one) =>
    header.some((row) => row.row >= one.top && row.row <= one.bottom),
  )
  const words = columns.map((column) => wordsAbove(header, column, spans, rows))
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

function wordsAbove(
  header: readonly SheetRow[],
  column: number,
  merged: readonly Range[],
  rows: readonly SheetRow[],
): Words {
  const words: string[] = []
  let deepest: Range | null = null
  for (const row of header) {
    const range = merged.find(
      (one) =>
        row.row >= one.top && row.row <= one.bottom && column >= one.left && column <= one.right,
    )
    const master = range && rows.find((other) => other.row === range.top)
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
