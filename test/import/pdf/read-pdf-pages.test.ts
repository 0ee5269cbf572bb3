/** The text layer of PDFs: lines to paragraphs, columns, furniture, and PDFs that cannot be read. */
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/import/draft.ts'
import { readPdfPages } from '../../../src/import/pdf/read-pdf-pages.ts'
import type { PlacedPiece, TextPage } from '../../../src/import/pdf/text-page.ts'
import { readTextPages } from '../../../src/io/pdf/read-text-pages.ts'

const size = 16
const left = 80
/** A line of Chinese letters, each one size wide: where it begins is counted in letters. */
const line = (row: number, at: number, text: string, own = size): PlacedPiece => ({
  text,
  x: left + at * size,
  y: 110 + row * 29,
  width: text.length * own,
  size: own,
  turned: false,
})
const page = (...pieces: PlacedPiece[]): TextPage => ({
  width: 595,
  height: 842,
  pieces,
  pictures: false,
})
/** A line as wide as the type area: 28 letters. */
const full = (text: string): string => text.repeat(28).slice(0, 28)
const read = (...pages: TextPage[]): Draft => {
  const { value } = readPdfPages({ pages, title: null, author: null }, '稿.pdf')
  if (!value) throw new Error('not read')
  return value
}
const texts = ({ blocks }: Draft): string[] =>
  blocks.map((block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '',
  )

describe('lines of a page', () => {
  it('become paragraphs by indent and by short last lines', () => {
    const draft = read(
      page(
        line(0, 9.8, '在会上的讲话', 22),
        line(1, 2, '一、提高认识'),
        line(2, 2, full('今').slice(2)),
        line(3, 0, full('年')),
        line(4, 0, '底。'),
        line(5, 2, full('明').slice(2)),
        line(6, 0, '天。'),
      ),
    )
    expect(texts(draft)).toEqual([
      '在会上的讲话',
      '一、提高认识',
      `${full('今').slice(2)}${full('年')}底。`,
      `${full('明').slice(2)}天。`,
    ])
    expect(draft.blocks[0]).toMatchObject({ look: { align: 'center' }, runs: [{ size: 22 }] })
  })
  it('go on over a page end, without page numbers and running heads', () => {
    const pages = [1, 2, 3, 4].map((n) =>
      page(
        { ...line(-2, 0, '内部资料 注意保存'), size: 9 },
        ...(n === 1
          ? [line(0, 2, full('甲').slice(2))]
          : [line(0, 0, full('乙丁戊己'[n - 1] ?? ''))]),
        ...Array.from({ length: 20 }, (_, index) =>
          line(1 + index, 0, full(String.fromCharCode(0x4e00 + 20 * n + index))),
        ),
        line(23, 12, `— ${n} —`, 14),
      ),
    )
    const draft = read(...pages)
    expect(draft.blocks).toHaveLength(1)
    expect(draft.left.map(({ reason, text }) => `${reason} ${text}`)).toEqual(
      [1, 2, 3, 4].flatMap((n) => ['header 内部资料注意保存', `page-number — ${n} —`]),
    )
  })
  it.each(['1', '- 12 -', '— 3 —', '第 4 页', '第1页共9页', '2/10', 'Page 3 of 7'])(
    'a last line “%s” is a page number',
    (number) => {
      const draft = read(page(line(0, 0, full('文')), line(1, 0, '完。'), line(5, 13, number)))
      expect(draft.left).toMatchObject([{ reason: 'page-number', text: number }])
    },
  )
  it('a year or a count inside the text is none', () => {
    const draft = read(
      page(line(0, 2, '2026'), line(1, 0, '年。'), line(2, 0, '3'), line(3, 0, '完。')),
    )
    expect(draft.left.filter(({ text }) => text === '3')).toEqual([])
  })
  it('Latin words keep their space, Chinese letters get none', () => {
    const draft = read(
      page(
        line(0, 2, `${full('用').slice(8)}the`.padEnd(26, 'x')),
        line(1, 0, 'new system'),
        { ...line(3, 0, '共'), width: 16 },
        { ...line(3, 1.6, '同') },
      ),
    )
    expect(texts(draft)[0]).toMatch(/x new system$/)
    expect(texts(draft).at(-1)).toBe('共同')
  })
  it('in two columns are read one after the other, a title over both first', () => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      line(row + 2, 0, `左${row}`.padEnd(13, '左')),
      line(row + 2, 15, `右${row}`.padEnd(13, '右')),
    ])
    const text = texts(
      read(page(line(0, 4, '一个横跨两栏而且很长很长的标题', 22), ...rows.flat())),
    ).join('')
    expect(text.indexOf('标题')).toBeLessThan(text.indexOf('左0'))
    expect(text.indexOf('左9')).toBeLessThan(text.indexOf('右0'))
  })
  it('cells of a table stay on one line', () => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      line(row, 0, `县${row}`),
      line(row, 10, '12'),
      line(row, 20, '3.5'),
    ])
    expect(texts(read(page(...rows.flat()))).slice(0, 2)).toEqual(['县0\t12\t3.5', '县1\t12\t3.5'])
    const said = readPdfPages(
      { pages: [page(...rows.flat())], title: null, author: null },
      '稿.pdf',
    )
    expect(said.diagnostics.map(({ rule }) => rule)).toEqual(['import/pdf-tables'])
  })
  it('a date at the right ends its page, whatever the next begins with', () => {
    const draft = read(
      page(line(0, 2, '完。'), line(2, 20, '2026年7月8日')),
      page(line(0, 0, '附件1')),
    )
    expect(texts(draft)).toEqual(['完。', '2026年7月8日', '附件1'])
  })
  it('set wide apart have no blanks', () => {
    expect(texts(read(page(line(0, 2, '第 一 ，群 众 办 事 A B'))))).toEqual(['第一，群众办事 A B'])
  })
  it('that are turned are a watermark', () => {
    const draft = read(page(line(0, 0, '文。'), { ...line(3, 4, '仅供内部使用'), turned: true }))
    expect(draft.left).toMatchObject([{ reason: 'watermark', text: '仅供内部使用' }])
  })
})

describe('PDFs that say too little', () => {
  const rules = (...pages: TextPage[]): string[] =>
    readPdfPages({ pages, title: null, author: null }, '稿.pdf').diagnostics.map(({ rule }) => rule)
  const scan: TextPage = { ...page(), pictures: true }

  it('scans are refused, a scanned page among others is said', () => {
    expect(rules(scan, scan)).toEqual(['import/pdf-scanned'])
    expect(rules(page(line(0, 0, full('文'))), page(line(0, 0, full('文'))), scan)).toEqual([
      'import/pdf-scanned-pages',
    ])
  })
  it('letters of private use are said', () => {
    expect(rules(page(line(0, 0, '\ue001\ue002文字')))).toEqual(['import/pdf-letters'])
  })
  it.each([
    ['no PDF at all', '讲话'],
    ['cut off', '%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>>'],
  ])('bytes that are %s are refused', async (_name, text) => {
    expect(await readTextPages(new TextEncoder().encode(text))).toEqual({ refused: 'broken' })
  })
})

describe('a PDF that was written by hand', () => {
  const pdf = (content: string, more = ''): Uint8Array => {
    const objects = [
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    ]
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
    return new TextEncoder().encode(`%PDF-1.4\n${body}trailer <</Root 1 0 R /Size 6>>\n%%EOF`)
  }
  it.each([
    ['upright', '', '1 0 0 1 72 700 Tm'],
    ['turned by its page', '/Rotate 90', '0 1 -1 0 100 72 Tm'],
    ['turned the other way', '/Rotate 270', '0 -1 1 0 500 770 Tm'],
  ])('is read %s', async (_name, more, matrix) => {
    const read = await readTextPages(pdf(`BT /F 12 Tf ${matrix} (Half-year report) Tj ET`, more))
    if ('refused' in read) throw new Error(read.refused)
    const [piece] = read.pages[0]?.pieces ?? []
    expect(piece).toMatchObject({ text: 'Half-year report', size: 12, turned: false })
    expect(piece?.x).toBeCloseTo(72, 0)
  })
  it('a stamp across the page is turned', async () => {
    const read = await readTextPages(pdf('BT /F 12 Tf .7 .7 -.7 .7 100 100 Tm (DRAFT) Tj ET'))
    expect(read).toMatchObject({ pages: [{ pieces: [{ text: 'DRAFT', turned: true }] }] })
  })
})
