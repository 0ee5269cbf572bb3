/** A PDF opened to be read back, and where the pieces of text stand on its pages. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfjs } from './load-pdfjs.ts'

/** A piece of text, in points from the lower left corner of its page. */
export interface TextPiece {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Reads a PDF that a browser printed with pdfjs, which is loaded on first use and lets go of the document afterwards. */
export async function withPdf<T>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await loadPdfjs()
  const task = getDocument({
    data: withoutOutlines(pdf),
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

const fontFile = '/FontFile2'

/**
 * A copy, since pdfjs takes the bytes over, whose fonts have no files that it could find. What the letters are and how wide they are
 * stands beside the files; reading and mending the drawings of all letters would take half of the time.
 */
function withoutOutlines(pdf: Uint8Array): Uint8Array {
  const copy = new Uint8Array(pdf)
  const bytes = Buffer.from(copy.buffer)
  for (let at = bytes.indexOf(fontFile); at >= 0; at = bytes.indexOf(fontFile, at))
    at += bytes.write('/NoFontFile'.slice(0, fontFile.length), at, 'latin1')
  return copy
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
