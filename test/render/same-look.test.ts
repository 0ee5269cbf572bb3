/** The PDF read back, and the DOCX as LibreOffice lays it out with the same font files: lines and pages must agree. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocx } from '../support/docx.ts'
import { layOut, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { letters, type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const root = join(import.meta.dirname, '../..')
const example = readFileSync(join(root, 'content/speech/讲话.md'), 'utf8')
const files = Object.fromEntries(
  ['data/指标.csv', 'data/县区.csv'].map((name) => [
    name,
    readFileSync(join(root, 'content/speech', name), 'utf8'),
  ]),
)

/** Chinese prose with every mark at every place of a line, as people write it: no digit, no Latin letter. */
function pureChinese(): string {
  const words = [
    '便民',
    '服务点',
    '已经',
    '建到',
    '家门口',
    '群众',
    '“一站式”窗口',
    '窗口（村、社区）',
    '《办法》',
    '和',
    '阅览室',
    '食堂——老人的',
    '办事',
    '更近',
    '更快',
    '大家',
    '都说好',
    '“‘小事’不小”',
    '【一】号',
    '〔二〕号',
    '买菜……都方便',
  ]
  const marks = ['，', '，', '，', '、', '；', '：', '。', '。', '！', '？']
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor(seed / 65536) % below
  }
  const clause = (): string =>
    Array.from({ length: 2 + next(5) }, () => words[next(words.length)]).join('') +
    marks[next(marks.length)]
  return Array.from(
    { length: 60 },
    () => `${Array.from({ length: 12 }, clause).join('')}完。`,
  ).join('\n')
}
const mixed = Array.from(
  { length: 40 },
  (_, index) =>
    `今年上半年，全市建成便民服务点${1200 + index}个，比上年同期增长${10 + index}.3%，完成全年目标的${50 + index}.6%；APP注册用户达到1.9万户，“12345”热线受理3.5万件，办结率为63%～68%，“1+3+N”体系基本成形，15分钟服务圈覆盖${index}个街道，人均2026元，时间为9:30至17:00。`,
).join('\n')
const paper = (body: string): string => `---\n文种: 讲话稿\n标题: 断行断页\n---\n${body}\n`

describe('the example speech, printed', () => {
  let pdf: Pdf
  let docx: Uint8Array
  beforeAll(async () => {
    const printed = await printPaper(example, files)
    docx = printed.docx
    pdf = await readPdf(printed.pdf)
  })
  afterAll(closePrinter)
  /** Pages of body text alone: tables and titles have pitches of their own. */
  const textPages = () =>
    pdf.pages
      .map((lines) => lines.filter((line) => line.baseline < 262))
      .filter((lines) => lines.every((line) => Math.abs(line.size - 16) < 0.4))
  const fullPages = () => textPages().filter((lines) => lines.length === 22)

  it('has 22 lines on a full page and 28 characters on a full line (5.2.3)', () => {
    expect(fullPages().length).toBeGreaterThan(5)
    expect(Math.max(...textPages().map((lines) => lines.length))).toBe(22)
    const pure = pdf.body.filter(
      (line) =>
        /^[\u3400-\u9fff，。、；：“”（）！？]+$/.test(line.text) &&
        line.right > 183 &&
        line.left < 29,
    )
    const counts = pure.map((line) => [...line.text].length)
    expect(pure.length).toBeGreaterThan(60)
    expect(Math.max(...counts.filter((count) => count <= 28))).toBe(28)
    // one more where marks give half a character each
    for (const { text } of pure.filter((line) => [...line.text].length > 28))
      expect((text.match(/[，、；：。？！）》”’]/g) ?? []).length).toBeGreaterThanOrEqual(
        2 * ([...text].length - 28),
      )
    // fewer only where a mark may not start the next line
    expect(counts.filter((count) => count === 28).length / counts.length).toBeGreaterThan(0.7)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(27)
  })
  it('keeps the edges of the type area: 28 and 37 mm, 156 by 225 mm, to a millimetre (5.2.1)', () => {
    const full = fullPages().flat()
    expect(Math.min(...full.map((line) => line.left))).toBeGreaterThan(27)
    expect(Math.min(...full.map((line) => line.left))).toBeLessThan(29)
    expect(Math.max(...full.map((line) => line.right))).toBeGreaterThan(183)
    expect(Math.max(...full.map((line) => line.right))).toBeLessThan(185)
    for (const lines of fullPages()) {
      // the first line's box starts at 37 mm, the last one ends at 262 mm; a baseline stands at 0.8 of its box of 10.2
      expect((lines[0]?.baseline ?? 0) - 37).toBeCloseTo(8.2, 0)
      expect(262 - (lines.at(-1)?.baseline ?? 0)).toBeCloseTo(2.1, 0)
    }
  })
  it('numbers pages — 1 — in 14 pt, odd right, even left, 7 mm under the type area, none on the outline sheet (7.5)', () => {
    expect(pdf.pages[0]?.filter((line) => line.baseline > 262)).toEqual([])
    expect(pdf.numbers.map((line) => line.text)).toEqual(
      pdf.numbers.map((_, index) => `— ${index + 1} —`),
    )
    for (const [index, line] of pdf.numbers.entries()) {
      expect(line.size).toBeCloseTo(14, 0)
      // in the shipped 宋 the dash's middle stands 0.426 em above the baseline: read off a page at 600 dpi
      const dash = line.baseline - (0.426 * 14 * 25.4) / 72 - 262
      expect(Math.abs(dash - 7)).toBeLessThan(1)
      if (index % 2 === 0) expect(184 - line.right).toBeCloseTo(4.94, 0)
      else expect(line.left - 28).toBeCloseTo(4.94, 0)
    }
  })
  it('holds no Type 3 font', () => expect(pdf.fontTypes).not.toContain('Type3'))

  it('says the same as the DOCX, paragraph by paragraph', () => {
    const paragraphs = openDocx(docx)
      .paragraphs.map((one) => letters(one.text))
      .filter((text) => text !== '')
    const all = pdf.body.map((line) => letters(line.text)).join('')
    // cells of a row stand on one line in the PDF and are paragraphs in the DOCX, in the same order
    expect(paragraphs.join('')).toBe(all)
  })
})

const missing = libreOfficeOrReason('DOCX against PDF in LibreOffice')

describe.skipIf(missing !== '')(
  `DOCX against PDF in LibreOffice${missing === '' ? '' : ` (skipped: ${missing})`}`,
  () => {
    const fontconfig = standardFontconfig()
    afterAll(closePrinter)

    it.each([
      ['the example speech', example, 0.99],
      ['pure Chinese with all marks', paper(pureChinese()), 1],
      ['digits, per cent, Latin letters', paper(mixed), 0.99],
    ])('%s: pages and lines are equal', async (_name, text, share) => {
      const printed = await printPaper(text, files)
      const ours = await readPdf(printed.pdf)
      const theirs = await readPdf(layOut(printed.docx, fontconfig))
      // LibreOffice leaves out the blank page that puts page 1 on a right-hand side
      const pages = (pdf: Pdf) =>
        pdf.pages
          .map((lines) =>
            lines.filter((line) => line.baseline < 262).map((line) => letters(line.text)),
          )
          .filter((lines) => lines.length > 0)
      const [left, right] = [pages(ours), pages(theirs)]
      const differing = left.flatMap((lines, page) =>
        lines
          .filter((line, index) => right[page]?.[index] !== line)
          .map((line) => `${page + 1}: ${line}`),
      )
      const total = left.flat().length
      if (differing.length > 0)
        process.stderr.write(
          `${differing.length} of ${total} lines differ:\n${differing.join('\n')}\n`,
        )
      expect(right.length).toBe(left.length)
      expect(1 - differing.length / total).toBeGreaterThanOrEqual(share)
    })
  },
)
