/** The text of a PDF that a browser printed, page by page. */
import { browserText } from './browser-text.ts'
import type { PrintedText } from './text-piece.ts'

/** Read with what knows the files of browsers alone; a file of any other form with pdfjs, which is loaded then. */
export async function printedText(pdf: Uint8Array): Promise<PrintedText> {
  const text = browserText(pdf)
  if (text) return text
  const { textByPdfjs } = await import('./text-by-pdfjs.ts')
  return textByPdfjs(pdf)
}
