/** The text layer of a PDF from elsewhere, read with pdfjs: nothing in it runs, nothing is fetched. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlacedPiece, TextPage, TextPages } from '../../import/pdf/text-page.ts'
import { loadPdfjs } from './load-pdfjs.ts'
import { withPdf } from './open-pdf.ts'

/** Pages that are read of one file. */
const mostPages = 2000

/** Reads all pages; a PDF that cannot be read is told apart from one with a password. */
export async function readTextPages(pdf: Uint8Array): Promise<TextPages> {
  try {
    return await withPdf(pdf, async (document) => {
      if (document.numPages > mostPages)
        return { refused: 'long', pages: document.numPages, limit: mostPages } as const
      const pages: TextPage[] = []
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        pages.push(await textPage(page))
        page.cleanup()
      }
      const { info } = await document.getMetadata()
      return { pages, title: wordOf(info, 'Title'), author: wordOf(info, 'Author') }
    })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') return { refused: 'locked' }
    if (/^(?:InvalidPDF|MissingPDF|UnknownError|FormatError|ResponseException)/.test(name))
      return { refused: 'broken' }
    throw error
  }
}

async function textPage(page: PDFPageProxy): Promise<TextPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const [left = 0, bottom = 0] = page.view
  const { items } = await page.getTextContent()
  const turn = page.rotate
  const pieces = items.flatMap((item): PlacedPiece[] => {
    if (!('str' in item)) return []
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    return [
      {
        text: item.str,
        ...placed({ x: x - left, y: y - bottom }, { width, height }, turn),
        width: item.width,
        // letters may be squeezed in their width; their height is their size
        size: Math.hypot(c, d) || item.height,
        turned: isTurned(Math.atan2(b, a) * (180 / Math.PI) - turn),
      },
    ]
  })
  const letters = pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  // the drawing of a page is only looked at where there is hardly any text
  return { width, height, pieces, pictures: letters < 10 && (await hasPictures(page)) }
}

/** More than three degrees from upright, and not by whole turns. */
const isTurned = (degrees: number): boolean => Math.abs(((degrees + 540) % 360) - 180) > 3

/** A place as it is seen on a page that is shown turned. */
function placed(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  turn: number,
): { x: number; y: number } {
  if (turn === 90) return { x: y, y: x }
  if (turn === 180) return { x: width - x, y }
  if (turn === 270) return { x: width - y, y: height - x }
  return { x, y: height - y }
}

async function hasPictures(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await loadPdfjs()
  const { fnArray } = await page.getOperatorList()
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]
  return fnArray.some((operation) => pictures.includes(operation))
}

function wordOf(info: object, key: string): string | null {
  const value: unknown = Reflect.get(info, key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
