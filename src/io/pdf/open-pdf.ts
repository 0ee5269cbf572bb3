/** A PDF opened with pdfjs, to be read alone. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfjs } from './load-pdfjs.ts'

/** pdfjs is loaded on first use and lets go of the document afterwards. */
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
