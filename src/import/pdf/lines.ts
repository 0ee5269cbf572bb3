/** Pieces of text on a page become lines, columns one after the other. */
import { largest, smallest } from '../../text/extremes.ts'
import type { PlacedPiece, TextPage } from './text-page.ts'

/** A line as it is printed, in points. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Type size of most of its letters. */
  readonly size: number
  /** From 0; a line over the whole width is in column 0. */
  readonly column: number
}

/** Pieces whose baselines are nearer than this part of their size are on one line: raised digits stand a third higher. */
const sameLine = 0.4
/** A gap wider than this many type sizes parts a line in two: columns, cells. */
const wideGap = 1.5
/** A gap wider than this part of the size between letters that are no Chinese is a space. */
const spaceGap = 0.22

/** Lines of a page in reading order; turned pieces are not among them. */
export function linesOf(page: TextPage): PrintedLine[] {
  const rows = rowsOf(page.pieces.filter(({ turned, text }) => !turned && text !== ''))
  const stretches = rows.map(stretchesOf)
  const gutter = gutterOf(stretches, page.width)
  if (gutter === null) return stretches.flatMap((row) => joined(row))
  return inColumns(stretches, gutter)
}

/** Pieces by their baseline, each row from left to right. */
function rowsOf(pieces: readonly PlacedPiece[]): PlacedPiece[][] {
  const rows: { y: number; size: number; pieces: PlacedPiece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && piece.y - row.y < sameLine * Math.max(row.size, piece.size)) {
      row.pieces.push(piece)
      if (piece.size > row.size) row.size = piece.size
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x))
}

/** The stretches of a row without a wide gap inside; blanks at their ends are no part of them. */
function stretchesOf(row: readonly PlacedPiece[]): PrintedLine[] {
  const stretches: PlacedPiece[][] = []
  for (const piece of row) {
    if (piece.text.trim() === '') continue
    const last = stretches.at(-1)?.at(-1)
    const gap = last ? piece.x - (last.x + last.width) : Number.POSITIVE_INFINITY
    if (gap > wideGap * piece.size) stretches.push([piece])
    else stretches.at(-1)?.push(piece)
  }
  return stretches.map(lineOf)
}

function lineOf(pieces: readonly PlacedPiece[]): PrintedLine {
  const [first] = pieces
  let text = ''
  let right = first?.x ?? 0
  for (const piece of pieces) {
    const gap = piece.x - right
    const apart = text !== '' && gap > spaceGap * piece.size
    if (apart && needsSpace(text.at(-1) ?? '', piece.text.at(0) ?? '', gap / piece.size))
      text += ' '
    text += piece.text.replaceAll(stretched, '')
    right = Math.max(right, piece.x + piece.width)
  }
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right,
    y: largest(
      pieces.map(({ y }) => y),
      first?.y ?? 0,
    ),
    size: sizeOf(pieces),
    column: 0,
  }
}

/** Of most of the letters, to half a point. */
function sizeOf(pieces: readonly PlacedPiece[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of pieces) {
    const half = Math.round(size * 2) / 2
    letters.set(half, (letters.get(half) ?? 0) + text.length)
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 0
}

/** Blanks that a reader puts where Chinese letters are set wide apart. */
const stretched =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u303f“”‘’]) (?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u303f“”‘’])/g
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
/** Half a letter between Chinese letters is only stretched setting. */
const needsSpace = (before: string, after: string, gap: number): boolean =>
  han.test(before) && han.test(after) ? gap > 0.8 : true

/** Rows of several columns that are needed before a page is taken to have any. */
const fewestRows = 8
/** Letters that the lines of a column have at least, on average: cells of a table have fewer. */
const fewestLetters = 10

/** Where the gap between two columns is; null for a page of one. */
function gutterOf(rows: readonly (readonly PrintedLine[])[], width: number): number | null {
  const parted = rows.filter((row) => row.length === 2)
  if (parted.length < fewestRows || parted.length < rows.length / 2) return null
  const letters = parted.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (letters / (2 * parted.length) < fewestLetters) return null
  const from = largest(
    parted.map(([left]) => left?.right ?? 0),
    0,
  )
  const to = smallest(
    parted.map(([, right]) => right?.left ?? width),
    width,
  )
  return to > from ? (from + to) / 2 : null
}

/** Stretches beside each other that are no columns are cells of one line. */
function joined(row: readonly PrintedLine[]): PrintedLine[] {
  const [first] = row
  const last = row.at(-1)
  if (!first || !last) return []
  return [{ ...first, text: row.map(({ text }) => text).join('\t'), right: last.right }]
}

/** Rows over the whole width part the page; between them the left column comes first. */
function inColumns(rows: readonly (readonly PrintedLine[])[], gutter: number): PrintedLine[] {
  const lines: PrintedLine[] = []
  let left: PrintedLine[] = []
  let right: PrintedLine[] = []
  const flush = (): void => {
    for (const each of [...left, ...right]) lines.push(each)
    left = []
    right = []
  }
  for (const row of rows) {
    const across = row.some((line) => line.left < gutter && line.right > gutter)
    if (across) {
      flush()
      for (const each of joined(row)) lines.push(each)
      continue
    }
    for (const each of joined(row.filter((line) => line.right <= gutter))) left.push(each)
    for (const line of joined(row.filter((each) => each.left >= gutter)))
      right.push({ ...line, column: 1 })
  }
  flush()
  return lines
}
