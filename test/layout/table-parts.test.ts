/** 续表: a table that goes on on a further page has its number there, alike in the PDF and in the DOCX as LibreOffice sets it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDocx } from '../support/docx.ts'
import { layOut, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { letters, type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, type PrintedPaper, printPaper } from '../support/print.ts'
import { comparePages } from '../support/same-pages.ts'

afterAll(closePrinter)
const missing = libreOfficeOrReason('parts of tables in the DOCX')
const themes = {
  'templates/themes/续.yml': 'label: 续\nextends: gbt9704\ntable:\n  continued: 表{n}（续）\n',
}
const long = readFileSync(
  join(import.meta.dirname, '../cases/pages/table-over-pages/稿.md'),
  'utf8',
)
const rows = (count: number): string =>
  Array.from({ length: count }, (_, index) => `| ${index + 1} | 柳树镇站 | 33 |\n`).join('')
const table = (caption: string, count: number): string =>
  `${caption}| 序号 | 站点 | 办件 |\n|---:|---|---:|\n${rows(count)}\n`
const report = (body: string): string =>
  `---\n文种: 交流材料\n标题: 站点情况\n单位: 市局\n日期: 2026-07-08\n---\n一、总体情况\n${body}`

const print = (text: string): Promise<Omit<PrintedPaper, 'name'>> =>
  printPaper(text.replace('---\n', '---\n版式: 续\n'), themes)
/** The captions over tables, page by page. */
const captionsOf = ({ pages }: Pdf): string[][] =>
  pages.map((lines) =>
    lines.map(({ text }) => letters(text)).filter((text) => /^表\d|^续表/.test(text)),
  )

describe('a table over several pages', () => {
  it.each([
    ['of mixed rows', long, [['表1各站点运行情况'], ['表1（续）'], ['表1（续）']]],
    [
      'of many rows, with text behind it',
      report(`${table('表：大表\n（单位：件）\n\n', 60)}文。\n`),
      [['表1大表'], ['表1（续）'], ['表1（续）']],
    ],
    [
      'turned',
      report(`::: sideways\n${table('表：宽表\n\n', 40)}:::\n\n文。\n`),
      [[], ['表1宽表'], ['表1（续）'], ['表1（续）'], []],
    ],
    ['without a caption', report(table('', 60)), [[], [], []]],
  ])('%s', async (_, text, captions) => {
    const paper = await print(text)
    expect(paper.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    const ours = await readPdf(paper.pdf)
    expect(captionsOf(ours)).toEqual(captions)
    if (missing !== '') return
    const theirs = await readPdf(layOut(paper.docx, standardFontconfig()))
    const { pages, lines, differing } = comparePages(ours, theirs)
    expect(pages[1]).toBe(pages[0])
    expect(lines).toBeGreaterThan(20)
    expect(differing).toEqual([])
  })
  it('loses no row and says none twice', async () => {
    const { parts } = openDocx((await print(long)).docx)
    const own = openDocx((await printPaper(long)).docx)
    const cells = (xml = ''): string[] =>
      [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)]
        .map(([row]) => row.replace(/<[^>]+>/g, ''))
        .filter((row) => !row.startsWith('序号'))
    expect(cells(parts['word/document.xml'])).toEqual(cells(own.parts['word/document.xml']))
    expect(parts['word/document.xml']?.match(/<w:tbl>/g)).toHaveLength(3)
  })
  it('stays one table in a theme that does not name its parts', async () => {
    const { docx, pdf } = await printPaper(long)
    expect(openDocx(docx).parts['word/document.xml']?.match(/<w:tbl>/g)).toHaveLength(1)
    expect(captionsOf(await readPdf(pdf)).flat()).toEqual(['表1各站点运行情况'])
  })
})
