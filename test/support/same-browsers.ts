/** What the embedded browser prints of every paper, and another browser's print of the same HTML beside it. */
import { expect } from 'vitest'
import { createPrinter } from '../../src/io/browser/printer.ts'
import { rulerOf } from '../../src/io/browser/ruler.ts'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { browserText } from '../../src/io/pdf/browser-text.ts'
import { textByPdfjs } from '../../src/io/pdf/text-by-pdfjs.ts'
import { standardFontconfig } from './libreoffice.ts'
import { pagePapers } from './page-papers.ts'
import { type Pdf, readPdf } from './pdf.ts'
import { printFolder } from './print.ts'
import { linesAndPlaces, withoutUpdate } from './printed-text.ts'
import { comparePages } from './same-pages.ts'

export interface PrintedPages {
  readonly name: string
  readonly html: string
  /** As the browser wrote it. */
  readonly bytes: Uint8Array
  readonly pdf: Pdf
}

export async function printedPages(): Promise<PrintedPages[]> {
  const pages: PrintedPages[] = []
  for (const { name, folder, main } of pagePapers)
    for (const { html, pdf } of await printFolder(folder, main))
      pages.push({ name, html, bytes: withoutUpdate(pdf), pdf: await readPdf(pdf) })
  return pages
}

/** How many PDFs, none or one, are read without pdfjs: such a one says what pdfjs finds in it. */
export async function readAlike(pdf: Uint8Array, name: string): Promise<number> {
  const quick = browserText(pdf)
  if (!quick) return 0
  expect(linesAndPlaces(quick), name).toEqual(linesAndPlaces(await textByPdfjs(pdf)))
  return 1
}

/** Every line of every page is the same; how many there are is printed. */
export async function expectSamePages(
  what: string,
  path: string,
  ours: readonly PrintedPages[],
): Promise<void> {
  const theme = openHouse('/no/such/folder').theme('gbt9704').value
  if (!theme) throw new Error('no theme')
  const printer = createPrinter({
    chromium: path,
    tagged: true,
    fontconfig: standardFontconfig(),
    fonts: {},
    ruler: rulerOf(chooseFonts(theme, '/no/such/folder', true), ''),
  })
  try {
    let lines = 0
    let read = 0
    const differing: string[] = []
    for (const { name, html, pdf } of ours) {
      const bytes = await printer.print(html)
      read += await readAlike(bytes, `${what}: ${name}`)
      const found = comparePages(pdf, await readPdf(bytes))
      lines += found.lines
      differing.push(...found.differing.map((line) => `${name} ${line}`))
      if (found.pages[0] !== found.pages[1]) differing.push(`${name} ${found.pages} pages`)
    }
    // root has no sandbox, and is told so; no browser was passed over
    const notes = printer.notes().filter(({ rule }) => rule !== 'browser/no-sandbox')
    expect(notes).toEqual([])
    expect(lines).toBeGreaterThan(2000)
    process.stderr.write(
      `${what}: ${lines - differing.length} of ${lines} lines equal, ${read} of ${ours.length} read without pdfjs\n`,
    )
    expect(differing).toEqual([])
  } finally {
    await printer.close()
  }
}
