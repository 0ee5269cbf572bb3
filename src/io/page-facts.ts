/** Reads the printed PDF back with pdfjs. */
import type { PageFacts } from '../model/page-facts.ts'
import type { Theme } from '../theme/theme.ts'

/** Facts, and how many of the pages carry something under the type area: a page number. */
export interface PrintedPages extends PageFacts {
  readonly numbered: number
}
interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Lines of the type area, page by page. */
export async function readPageFacts(pdf: Uint8Array, theme: Theme): Promise<PrintedPages> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdfjs takes the bytes over: it gets a copy
  const task = getDocument({ data: pdf.slice(), verbosity: 0, disableFontFace: true, isEvalSupported: false })
  const document = await task.promise
  const foot = (theme.page.height - theme.page.bottom) / 20
  const pages: { lines: string[] }[] = []
  let numbered = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const height = page.view[3] ?? 0
    const { items } = await page.getTextContent({ disableNormalization: true })
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item)) return []
      const [, , , , x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, y: height - y }]
    })
    if (pieces.some((piece) => piece.y > foot && piece.text.trim() !== '')) numbered++
    pages.push({ lines: joinLines(pieces.filter((piece) => piece.y <= foot)) })
  }
  await task.destroy()
  return { pages, numbered }
}

/** Pieces on one baseline are one line. */
function joinLines(pieces: readonly Piece[]): string[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0]?.y ?? 0) - piece.y) < 3) row.push(piece)
    else rows.push([piece])
  }
  const text = (row: Piece[]): string =>
    row
      .sort((a, b) => a.x - b.x)
      .map((piece) => piece.text)
      .join('')
      .replace(/[\s\u3000\u200b]/g, '')
  return rows.map(text).filter((line) => line !== '')
}
