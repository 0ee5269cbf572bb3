/** Every case in test/cases/pages and every paper in content: the pages and lines of the PDF are those of the DOCX in LibreOffice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chartLine } from '../support/chart-words.ts'
import { openDocx } from '../support/docx.ts'
import { layOutAll, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { pagePapers } from '../support/page-papers.ts'
import { readPdf } from '../support/pdf.ts'
import { closePrinter, type PrintedPaper, printFolder } from '../support/print.ts'
import { comparePages, type PageDifferences } from '../support/same-pages.ts'

const missing = libreOfficeOrReason('pages of the DOCX against pages of the PDF')
/** By paper; one entry per output. */
const found = new Map<string, { printed: PrintedPaper; differences: PageDifferences }[]>()

describe.skipIf(missing !== '')('the DOCX in LibreOffice against the PDF', () => {
  beforeAll(async () => {
    const printed: { name: string; paper: PrintedPaper }[] = []
    for (const { name, folder, main } of pagePapers)
      for (const paper of await printFolder(folder, main)) printed.push({ name, paper })
    const theirs = layOutAll(
      printed.map(({ paper }) => paper.docx),
      standardFontconfig(),
    )
    for (const [index, { name, paper }] of printed.entries()) {
      const differences = comparePages(
        await readPdf(paper.pdf),
        await readPdf(theirs[index] ?? new Uint8Array()),
        chartLine(openDocx(paper.docx)),
      )
      found.set(name, [...(found.get(name) ?? []), { printed: paper, differences }])
    }
  })
  afterAll(closePrinter)

  it.each(pagePapers.map((paper) => [paper.name, paper] as const))('%s', (name, { share }) => {
    const outputs = found.get(name) ?? []
    expect(outputs.length).toBeGreaterThan(0)
    for (const { printed, differences } of outputs) {
      const { pages, lines, differing } = differences
      const said = `${name} ${printed.name}: ${pages.join(' and ')} pages, ${differing.length} of ${lines} lines differ`
      if (differing.length > 0 || process.env['VERBOSE'])
        process.stderr.write(`${[said, ...differing].join('\n  ')}\n`)
      expect(pages[1], said).toBe(pages[0])
      expect(pages[0], said).toBe(printed.pages)
      expect(lines).toBeGreaterThan(0)
      expect(1 - differing.length / lines, said).toBeGreaterThanOrEqual(share)
    }
  })
})
