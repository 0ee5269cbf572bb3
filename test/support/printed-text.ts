/** What a reader finds in a PDF, so that another reader can be compared with it. */
import type { PrintedText, TextPiece } from '../../src/io/pdf/text-piece.ts'

/** A PDF as the browser wrote it, without what was added behind it. */
export function withoutUpdate(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const before = /\/Prev (\d+)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text)?.[1]
  if (before === undefined) throw new Error('no update')
  return pdf.slice(0, text.indexOf('%%EOF', Number(before)) + '%%EOF\n'.length)
}

interface LinesAndPlaces {
  readonly pages: readonly {
    readonly width: number
    readonly height: number
    /** By their height on the page, tenths of a point, with where they begin. */
    readonly lines: readonly string[]
  }[]
  readonly destinations: Readonly<Record<string, number>>
}

/** Lines letter by letter: readers may cut them into pieces otherwise. Blanks are none of the letters. */
export function linesAndPlaces(read: PrintedText | null): LinesAndPlaces {
  if (!read) throw new Error('a file of a form that is not known')
  const pages = read.pages.map(({ width, height, pieces }) => ({
    width,
    height,
    // the number of a page that lies on its side stands upright in its margin: pdfjs makes one piece of it
    lines: [
      ...linesOf(pieces.filter(({ x }) => !isAside(x, width > height))),
      lettersOf(pieces.filter(({ x }) => isAside(x, width > height))),
    ],
  }))
  return { pages, destinations: { ...read.destinations } }
}

/** Points from the left edge. */
const margin = 96
const isAside = (x: number, onItsSide: boolean): boolean => onItsSide && x < margin
const lettersOf = (pieces: readonly TextPiece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

function linesOf(pieces: readonly TextPiece[]): string[] {
  const rows = new Map<string, TextPiece[]>()
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const height = piece.y.toFixed(1)
    rows.set(height, [...(rows.get(height) ?? []), piece])
  }
  return [...rows].map(([height, row]) => {
    const sorted = row.sort((a, b) => a.x - b.x)
    return `${height} ${(sorted[0]?.x ?? 0).toFixed(1)} ${lettersOf(sorted)}`
  })
}
