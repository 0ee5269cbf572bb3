/** What the printed PDF says of its pages, read back from it. */
import type { PageFacts, PageLine } from '../../model/page-facts.ts'
import type { Theme } from '../../theme/theme.ts'
import { printedText } from './printed-text.ts'
import type { TextPiece } from './text-piece.ts'

/** Facts, and how many of the pages carry something under the type area: a page number. */
export interface PrintedPages extends PageFacts {
  readonly numbered: number
}

/** Lines of the type area, page by page, and where probed blocks stand; heights of destinations are not to be trusted. */
export async function readPageFacts(pdf: Uint8Array, theme: Theme): Promise<PrintedPages> {
  const { pages: printed, destinations: anchors } = await printedText(pdf)
  const foot = (theme.page.height - theme.page.bottom) / 20
  let numbered = 0
  // the page of links behind a measured paper is not the paper's
  const pages = printed.slice(0, anchors['probes'] ?? printed.length).map((page) => {
    // of a page that lies on its side the foot of the paper is at the left
    const below = (piece: TextPiece): boolean =>
      page.width > page.height ? piece.x < theme.page.bottom / 20 - 1 : piece.y > foot
    const pieces = page.pieces.map((piece) => ({ ...piece, y: page.height - piece.y }))
    if (pieces.some((piece) => below(piece) && piece.text.trim() !== '')) numbered++
    return {
      lines: joinLines(
        pieces.filter((piece) => !below(piece)),
        theme,
      ),
    }
  })
  return { pages, anchors, firstNumbered: anchors['main'] ?? 0, numbered }
}

/** Pieces whose baselines are nearer than this are one line, in type sizes of the text. */
const near = 0.4
/** What is smaller than this beside another piece, in its size, is raised over it: a number of a note. */
const small = 0.8
/** A raised number stands a third of the type size higher and a pixel, each baseline at a whole pixel: less than this of its size. */
const raised = 0.5

/** Pieces on one baseline are one line. */
function joinLines(pieces: readonly TextPiece[], theme: Theme): PageLine[] {
  const rows: TextPiece[][] = []
  const usual = (near * theme.styles.body.size) / 20
  const apart = (above: TextPiece, piece: TextPiece): number =>
    above.size < small * piece.size ? Math.max(usual, raised * piece.size) : usual
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const [above] = row ?? []
    if (row && above && piece.y - above.y < apart(above, piece)) row.push(piece)
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
