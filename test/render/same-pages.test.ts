/** Every case in test/cases/pages, every paper in content, every kind's starter: the PDF has the pages and lines of the DOCX in LibreOffice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chartLine } from '../support/chart-words.ts'
import { openDocx } from '../support/docx.ts'
import { layOutAll, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { pagePapers, starters } from '../support/page-papers.ts'
import { readPdf } from '../support/pdf.ts'
import { closePrinter, type PrintedPaper, printFolder, printJobs } from '../support/print.ts'
import { comparePages, type PageDifferences } from '../support/same-pages.ts'

const missing = libreOfficeOrReason('pages of the DOCX against pages of the PDF')
/** By paper; one entry per output. */
const found = new Map<string, { printed: PrintedPaper; differences: PageDifferences }[]>()

const starterName = (kind: string): string => `starter/${kind}`

describe.skipIf(missing !== '')('the DOCX in LibreOffice against the PDF', () => {
  beforeAll(async () => {
    const printed: { name: string; paper: PrintedPaper }[] = []
    for (const { name, folder, main } of pagePapers)
      for (const paper of await printFolder(folder, main)) printed.push({ name, paper })
    for (const { kind, files } of starters)
      for (const paper of await printJobs(files, '稿.md'))
        printed.push({ name: starterName(kind), paper })
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

  const papers = [
    ...pagePapers.map(({ name, share }) => [name, share] as const),
    ...starters.map(({ kind }) => [starterName(kind), 1] as const),
  ]
  it.each(papers)('%s', (name, share) => {
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
  it.each(starters.map(({ kind }) => kind))('%s starts without a fault in print', (kind) => {
    const said = (found.get(starterName(kind)) ?? []).flatMap(({ printed }) => printed.diagnostics)
    expect(said.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})
