/** The text of a PDF of any form, read with pdfjs. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { bareRecord } from '../../model/values.ts'
import { withPdf } from './open-pdf.ts'
import type { PrintedPage, PrintedText, TextPiece } from './text-piece.ts'

export const textByPdfjs = (pdf: Uint8Array): Promise<PrintedText> =>
  withPdf(pdf, async (document) => {
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [, , width = 0, height = 0] = page.view
      pages.push({ width, height, pieces: await textPieces(page) })
    }
    return { pages, destinations: await destinationsOf(document) }
  })

async function textPieces(page: PDFPageProxy): Promise<TextPiece[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.flatMap((item): TextPiece[] => {
    if (!('str' in item)) return []
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x, y, size: Math.hypot(c, d) }]
  })
}

async function destinationsOf(document: PDFDocumentProxy): Promise<Record<string, number>> {
  const destinations = bareRecord<number>()
  for (const [name, target] of Object.entries(await document.getDestinations()))
    if (Array.isArray(target)) destinations[name] = await document.getPageIndex(target[0])
  return destinations
}
