/** Reads the printed PDF back with pdfjs. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageFacts, PageLine } from '../../model/page-facts.ts'
import { bareRecord } from '../../model/values.ts'
import type { Theme } from '../../theme/theme.ts'
import { type TextPiece, textPieces, withPdf } from './open-pdf.ts'

/** Facts, and how many of the pages carry something under the type area: a page number. */
export interface PrintedPages extends PageFacts {
  readonly numbered: number
}

/** Lines of the type area, page by page, and where probed blocks stand. */
export const readPageFacts = (pdf: Uint8Array, theme: Theme): Promise<PrintedPages> =>
  withPdf(pdf, (document) => pageFacts(document, theme))

async function pageFacts(document: PDFDocumentProxy, theme: Theme): Promise<PrintedPages> {
  const anchors = await readAnchors(document)
  // the page of links behind a measured paper is not the paper's
  const count = anchors['probes'] ?? document.numPages
  const foot = (theme.page.height - theme.page.bottom) / 20
  const pages: { lines: PageLine[] }[] = []
  let numbered = 0
  for (let number = 1; number <= count; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    // of a page that lies on its side the foot of the paper is at the left
    const below = (piece: TextPiece): boolean =>
      width > height ? piece.x < theme.page.bottom / 20 - 1 : piece.y > foot
    const drawn = await textPieces(page)
    const pieces = drawn.map((piece) => ({ ...piece, y: height - piece.y }))
    if (pieces.some((piece) => below(piece) && piece.text.trim() !== '')) numbered++
    pages.push({
      lines: joinLines(
        pieces.filter((piece) => !below(piece)),
        theme,
      ),
    })
  }
  const firstNumbered = anchors['main'] ?? 0
  return { pages, anchors, firstNumbered, numbered }
}

/** Pages of named destinations: the blocks that something links to. Their heights on the page are not to be trusted. */
async function readAnchors(document: PDFDocumentProxy): Promise<Record<string, number>> {
  const anchors = bareRecord<number>()
  for (const [name, target] of Object.entries(await document.getDestinations()))
    if (Array.isArray(target)) anchors[name] = await document.getPageIndex(target[0])
  return anchors
}

/** Pieces whose baselines are nearer than this are one line, in type sizes of the text: raised numbers stand a third of it higher. */
const near = 0.4

/** Pieces on one baseline are one line. */
function joinLines(pieces: readonly TextPiece[], theme: Theme): PageLine[] {
  const rows: TextPiece[][] = []
  const apart = (near * theme.styles.body.size) / 20
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0]?.y ?? 0) - piece.y) < apart) row.push(piece)
    else rows.push([piece])
  }
  const text = (row: TextPiece[]): string =>
    row
      .sort((a, b) => a.x - b.x)
      .map((piece) => piece.text)
      .join('')
      .replace(/[\s\u3000\u200b]/g, '')
  return rows
    .map((row) => ({
      text: text(row),
      baseline: Math.round(row.reduce((lowest, piece) => Math.max(lowest, piece.y), 0) * 20),
    }))
    .filter((line) => line.text !== '')
}
