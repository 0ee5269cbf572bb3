/** The first page shows text (GB/T 9704-2012 7.3.3), in the PDF and in the DOCX as LibreOffice sets it; where it cannot, that is said. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { layOut, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { letters, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'
import { comparePages } from '../support/same-pages.ts'

afterAll(closePrinter)
const missing = libreOfficeOrReason('the first page of the DOCX')
const caseText = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../cases/pages', name, '稿.md'), 'utf8')

/** What each page says, page numbers included. */
const pagesOf = async (pdf: Uint8Array): Promise<string[]> =>
  (await readPdf(pdf)).pages.map((lines) => lines.map(({ text }) => letters(text)).join(''))
const text = '请按照要求抓好落实。'
const signature = '2026年7月15日'

describe('a short paper under a full red head', () => {
  it.each([
    // the signature comes up, or text goes down to it
    ['first-page-closer', 'pages/pitch', [[text, signature]]],
    ['first-page-wider', 'pages/pitch', [[text], [text, signature]]],
    // text of one line cannot be parted: it stays, as it must
    ['first-page-joint', 'pages/signature-alone', [[text], [signature]]],
  ] as const)('%s', async (name, rule, pages) => {
    const paper = await printPaper(caseText(name))
    expect(paper.diagnostics.map((finding) => finding.rule)).toContain(rule)
    const ours = await readPdf(paper.pdf)
    const said = await pagesOf(paper.pdf)
    expect(said).toHaveLength(pages.length)
    for (const [index, words] of pages.entries())
      for (const word of words) expect(said[index]).toContain(word)
    if (missing !== '') return
    const theirs = await readPdf(layOut(paper.docx, standardFontconfig()))
    expect(comparePages(ours, theirs).differing).toEqual([])
  })
  it('says so where addressees fill the page', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `第${index + 1}街道办事处`).join('，')
    const paper = await printPaper(
      caseText('first-page-closer').replace(/^主送: .*$/m, `主送: ${long}`),
    )
    expect(paper.diagnostics.map(({ rule }) => rule)).toContain('pages/first-page')
    expect((await pagesOf(paper.pdf))[0]).not.toContain(text)
  })
  it('is not said of a paper whose first page has a table or a paragraph', async () => {
    const body = `| 名 | 数 |\n|---|---|\n| 甲 | 3 |\n\n${text}\n`
    for (const own of [body, `${text}\n\n${body}`]) {
      const paper = await printPaper(
        caseText('first-page-closer').replace(/---\n[^-]*$/, `---\n${own}`),
      )
      expect(paper.diagnostics.map(({ rule }) => rule)).not.toContain('pages/first-page')
    }
  })
})
