/** The house's other themes, printed: the lines and characters they promise, page numbers with a total, the same look in LibreOffice. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../src/io/fonts/fontconfig.ts'
import { openDocx } from '../support/docx.ts'
import { layOut, libreOfficeMissing } from '../support/libreoffice.ts'
import { letters, type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const prose =
  '我们要把便民服务这件事情一直办到群众的家门口，让“一站式”窗口（村、社区）更近更快；大家都说好。'
const mixed =
  '上半年建成服务点1286个，比上年增长12.3%，APP用户1.9万户，“12345”热线办结率为63%～68%。'
const caseText = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../cases/pages', name, '稿.md'), 'utf8')
const paper = (theme: string, head = ''): string =>
  `---\n文种: 讲话稿\n标题: 断行断页\n版式: ${theme}\n${head}---\n一、甲\n${Array.from({ length: 30 }, () => `${prose.repeat(4)}\n${mixed.repeat(2)}`).join('\n')}\n`

afterAll(closePrinter)

describe.each([
  ['gbt33476', 22, 28, 16],
  ['reading', 16, 20, 22],
] as const)('theme %s', (name, lines, characters, size) => {
  it(`has ${lines} lines on a full page and ${characters} characters on a full line`, async () => {
    const pdf = await readPdf((await printPaper(paper(name))).pdf)
    const text = pdf.pages.map((page) =>
      page.filter((line) => line.baseline < 264 && Math.abs(line.size - size) < 0.5),
    )
    // a line that begins with a digit is 2% smaller or larger, as wide as a Chinese character is set; the first page has a title, the last is not full
    expect(text.slice(1, -1).map((page) => page.length)).toEqual(text.slice(1, -1).map(() => lines))
    const full = text
      .flat()
      .filter((line) => /^[\u3400-\u9fff，。；、“”（）]+$/.test(line.text) && line.right > 183)
    expect(full.length).toBeGreaterThan(40)
    expect(Math.max(...full.map((line) => [...line.text].length))).toBe(characters)
    expect(Math.max(...full.map((line) => line.right))).toBeLessThan(185)
  })
})

describe('theme gbt33476', () => {
  it('has its ink nearer to 37 mm than the standard theme has it, and the number at the same place', async () => {
    const pdf = await readPdf((await printPaper(paper('gbt33476'))).pdf)
    const [first] = pdf.pages[2] ?? []
    const standard = await readPdf((await printPaper(paper('gbt9704'))).pdf)
    // the top of a 16 pt character stands 0.88 em above its baseline
    const ink = (line: { baseline: number } | undefined): number =>
      (line?.baseline ?? 0) - (0.88 * 16 * 25.4) / 72
    expect(ink(first) - 37).toBeLessThan(1.3)
    expect(ink(standard.pages[2]?.[0]) - ink(first)).toBeGreaterThan(1.5)
    expect(pdf.numbers[0]?.baseline).toBeCloseTo(standard.numbers[0]?.baseline ?? 0, 1)
  })
})

describe('a page number with a total', () => {
  it('counts all pages, in 16 pt in the middle of the foot', async () => {
    const { pdf, docx, pages } = await printPaper(paper('reading'))
    const { numbers } = await readPdf(pdf)
    expect(numbers.map((line) => line.text)).toEqual(
      numbers.map((_, index) => `${index + 1}/${pages}`),
    )
    for (const line of numbers) {
      expect(line.size).toBeCloseTo(16, 1)
      expect((line.left + line.right) / 2).toBeCloseTo(28 + 156 / 2, 0)
    }
    const { parts } = openDocx(docx)
    const footers = Object.keys(parts).filter((one) => one.startsWith('word/footer'))
    expect(footers.map((one) => /NUMPAGES/.test(parts[one] ?? ''))).toEqual([true])
  })
  it('counts the first page of a letter, which bears no number itself', async () => {
    const text = caseText('letter')
    const { pdf, pages } = await printPaper(text.replace('---\n', '---\n版式: reading\n'))
    const { numbers } = await readPdf(pdf)
    expect(numbers.map((line) => line.text)).toEqual(
      Array.from({ length: (pages ?? 0) - 1 }, (_, index) => `${index + 2}/${pages}`),
    )
  })
  it('leaves out the pages of the outline sheet', async () => {
    const { pdf, docx, pages } = await printPaper(paper('reading', '提纲: 是\n'))
    const { numbers } = await readPdf(pdf)
    expect(numbers.length).toBeLessThan(pages ?? 0)
    expect(numbers.map((line) => line.text)).toEqual(
      numbers.map((_, index) => `${index + 1}/${numbers.length}`),
    )
    expect(Object.values(openDocx(docx).parts).join('')).toContain('SECTIONPAGES')
  })
})

const missing = libreOfficeMissing()
if (missing !== '' && process.env['CI']) throw new Error(missing)

describe.skipIf(missing !== '')(
  `themes in LibreOffice${missing === '' ? '' : ` (skipped: ${missing})`}`,
  () => {
    const both = async (name: string, text: string) => {
      const theme = openHouse('/no/such/folder').theme(name).value
      if (!theme) throw new Error(name)
      const printed = await printPaper(text)
      const fontconfig = privateFontconfig(chooseFonts(theme, '/no/such/folder', true), theme)
      return {
        ours: await readPdf(printed.pdf),
        theirs: await readPdf(layOut(printed.docx, fontconfig, theme)),
      }
    }
    it.each(['office', 'gbt33476', 'reading'])(
      '%s: pages, lines and page numbers are equal',
      async (name) => {
        const { ours, theirs } = await both(name, paper(name))
        const lines = (pdf: Pdf) => pdf.pages.map((page) => page.map((line) => letters(line.text)))
        expect(lines(theirs)).toEqual(lines(ours))
      },
    )
    it('reading: the total leaves out the page of a 版记 by itself, there too', async () => {
      const more = '会议指出，站点建在群众身边。\n'.repeat(3)
      const text = `${caseText('minutes').replace('---\n', '---\n版式: reading\n')}${more}`
      const { ours, theirs } = await both('reading', text)
      expect(ours.pages).toHaveLength(3)
      expect(ours.numbers.map((line) => line.text)).toEqual(['1/2', '2/2'])
      expect(theirs.numbers.map((line) => line.text)).toEqual(['1/2', '2/2'])
    })
    it('reading: a joint report has its head, title and first lines on one page, there too', async () => {
      const text = caseText('joint-report').replace('---\n', '---\n版式: reading\n')
      const { ours, theirs } = await both('reading', text)
      const lines = (pdf: Pdf) => pdf.pages.map((page) => page.map((line) => letters(line.text)))
      expect(lines(theirs)).toEqual(lines(ours))
      const [first = []] = lines(ours)
      expect(first[0]).toBe('溪口县人民政府')
      expect(first.slice(-3)).toEqual(['现将上半年站点运行经费使用情况报告', '如下：', '1/3'])
    })
    it('reading: the total leaves out the outline sheet there too', async () => {
      const { ours, theirs } = await both('reading', paper('reading', '提纲: 是\n'))
      expect(theirs.numbers.map((line) => line.text)).toEqual(ours.numbers.map((line) => line.text))
    })
  },
)
