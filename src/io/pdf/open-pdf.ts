/** A PDF opened to be read back, and where the pieces of text stand on its pages. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfjs } from './load-pdfjs.ts'

/** A piece of text, in points from the lower left corner of its page. */
export interface TextPiece {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Reads a PDF with pdfjs, which is loaded on first use and lets go of the document afterwards. */
export async function withPdf<T>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await loadPdfjs()
  // pdfjs takes the bytes over: it gets a copy
  const task = getDocument({
    data: pdf.slice(),
    verbosity: 0,
    disableFontFace: true,
    isEvalSupported: false,
  })
  try {
    return await read(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** In the order in which they are drawn; blanks are pieces too. */
export async function textPieces(page: PDFPageProxy): Promise<TextPiece[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.flatMap((item): TextPiece[] => {
    if (!('str' in item)) return []
    const [, , , , x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x, y }]
  })
}
