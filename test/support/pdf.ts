/** Reads a PDF back with pdfjs: lines by page, with their place in millimetres from the top left of the paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfLine {
  readonly page: number
  readonly text: string
  /** Left and right edge of the ink-bearing text, mm. */
  readonly left: number
  readonly right: number
  /** Baseline from the top of the paper, mm. */
  readonly baseline: number
  /** Type size of the first piece, pt. */
  readonly size: number
}
export interface Pdf {
  readonly pages: readonly (readonly PdfLine[])[]
  /** Body lines without page numbers. */
  readonly body: readonly PdfLine[]
  readonly numbers: readonly PdfLine[]
  readonly fontTypes: readonly string[]
  /** Pieces of the page number of every page that lies on its side, from the top. */
  readonly turned: readonly (readonly PdfLine[])[]
}
const mm = (points: number): number => (points * 25.4) / 72

interface Piece {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly y: number
  readonly size: number
}

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  })
  const document = await task.promise
  const pages: PdfLine[][] = []
  const turned: PdfLine[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const content = await page.getTextContent({
      includeMarkedContent: false,
      disableNormalization: true,
    })
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str === '') return []
      const [, , , scale = 0, x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, width: item.width, y: height - y, size: Math.abs(scale) }]
    })
    // on a page that lies on its side the page number stands upright letter by letter, left of all lines
    const aside = pieces.filter((piece) => width > height && mm(piece.x) < 34)
    const lines = joinLines(
      pieces.filter((piece) => !aside.includes(piece)),
      number,
    )
    pages.push(lines)
    turned.push(joinLines(aside, number))
  }
  const raw = Buffer.from(bytes).toString('latin1')
  const fontTypes = [
    ...new Set(
      [...raw.matchAll(/\/Subtype\s*\/(Type0|Type1|Type3|TrueType|CIDFontType\d)/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
  ]
  const isNumber = (line: PdfLine): boolean => line.baseline > 262
  const all = pages.flat()
  await task.destroy()
  return {
    pages,
    body: all.filter((line) => !isNumber(line)),
    numbers: all.filter(isNumber),
    fontTypes,
    turned,
  }
}

/** Pieces on one baseline are one line; spaces that only fill a gap do not count. */
function joinLines(pieces: readonly Piece[], page: number): PdfLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0]?.y ?? 0) - piece.y) < 3) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row): PdfLine[] => {
    const sorted = row.sort((a, b) => a.x - b.x)
    const inked = sorted.filter((piece) => piece.text.trim() !== '')
    const [first] = inked
    const last = inked.at(-1)
    if (!first || !last) return []
    return [
      {
        page,
        text: sorted
          .map((piece) => piece.text)
          .join('')
          .trim(),
        left: mm(first.x),
        right: mm(last.x + last.width),
        baseline: mm(first.y),
        size: first.size,
      },
    ]
  })
}

/** All text without white space, to compare readers that space differently. */
export const letters = (text: string): string =>
  text.replace(/[\s\u3000\u200b]/g, '').replaceAll('\u2011', '-')
