/** PDFs that no browser wrote, or not whole: what knows browsers alone leaves them to pdfjs. */
import { afterAll, describe, expect, it } from 'vitest'
import { browserText } from '../../../src/io/pdf/browser-text.ts'
import { printedText } from '../../../src/io/pdf/printed-text.ts'
import { closePrinter, printPaper } from '../../support/print.ts'
import { withoutUpdate } from '../../support/printed-text.ts'
import { readAlike } from '../../support/same-browsers.ts'

interface Parts {
  readonly content?: string
  readonly page?: string
  readonly font?: string
  readonly table?: string
  readonly catalog?: string
}
const table = '1 beginbfchar <0001> <4E00> endbfchar 1 beginbfrange <0002> <0003> <0041> endbfrange'

/** A page as a browser writes it, with what a case has otherwise. */
function pdfOf(parts: Parts = {}): Uint8Array {
  const content = parts.content ?? 'BT /F1 16 Tf 1 0 0 1 72 700 Tm <0001> Tj 16 0 Td <0002> Tj ET'
  const letters = parts.table ?? table
  const objects = [
    `<</Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''}>>`,
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>> ${parts.page ?? ''}>>`,
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    parts.font ??
      '<</Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R]>>',
    `<</Length ${letters.length}>> stream\n${letters}\nendstream`,
    '<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDToGIDMap /Identity /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 1000 /FontDescriptor 8 0 R>>',
    '<</Type /FontDescriptor /FontName /A /Flags 4 /ItalicAngle 0 /FontBBox [0 0 1000 1000]>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  text += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

const lettersOf = (pdf: Uint8Array): string | undefined =>
  browserText(pdf)
    ?.pages[0]?.pieces.map(({ text, x, y }) => `${text}@${x},${y}`)
    .join(' ')

describe('a PDF as browsers write it', () => {
  it('is read with its places', () => {
    expect(lettersOf(pdfOf())).toBe('一A@72,700')
  })
  it('counts ranges on, moves with its matrices, and ends a piece where the text goes back', () => {
    const content =
      '2 0 0 2 10 20 cm q 1 0 0 1 5 5 cm BT /F1 8 Tf 1 0 0 1 1 1 Tm <00020003> Tj -4 0 Td <0001> Tj ET Q'
    expect(lettersOf(pdfOf({ content }))).toBe('AB@22,32 一@14,32')
  })
  it('has its destinations by page', () => {
    const catalog = '/Dests <</main [3 0 R /XYZ 0 0 0] /a#20b [3 0 R /XYZ 0 0 0]>>'
    expect(browserText(pdfOf({ catalog }))?.destinations).toEqual({ main: 0, 'a b': 0 })
  })
})

const otherForms: readonly (readonly [string, Parts])[] = [
  ['operators that shift letters', { content: 'BT /F1 16 Tf 3 Ts <0001> Tj ET' }],
  ['text without a font', { content: 'BT <0001> Tj ET' }],
  [
    'a font of before that comes back',
    { content: 'q BT /F1 16 Tf <0001> Tj ET Q BT <0001> Tj ET' },
  ],
  ['letters without a name', { content: 'BT /F1 16 Tf 1 0 0 1 72 700 Tm <0009> Tj ET' }],
  ['a picture in the text', { content: 'BI /W 1 /H 1 ID x EI' }],
  ['a font of one byte', { font: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>' }],
  ['a turned page', { page: '/Rotate 90' }],
  ['a page that is cut', { page: '/CropBox [0 0 100 100]' }],
  ['destinations in a tree', { catalog: '/Names <</Dests <</Names []>>>>' }],
  ['a destination on no page', { catalog: '/Dests <</main [2 0 R /XYZ 0 0 0]>>' }],
  ['a range without end', { table: '1 beginbfrange <0000> <01000000> <0041> endbfrange' }],
  ['lists without end', { content: `${'['.repeat(100)} BT ET` }],
  ['a string without end', { content: 'BT (abc' }],
  ['codes in brackets', { content: 'BT /F1 16 Tf 1 0 0 1 72 700 Tm (\\0\\1) Tj ET' }],
  ['half a code', { content: 'BT /F1 16 Tf 1 0 0 1 72 700 Tm <000100> Tj ET' }],
  ['text without its end', { content: 'BT /F1 16 Tf 1 0 0 1 72 700 Tm <0001> Tj' }],
  [
    'another font in the middle of a line',
    { content: 'BT /F1 16 Tf 1 0 0 1 72 700 Tm <0001> Tj /F1 8 Tf <0002> Tj ET' },
  ],
  [
    'letters from the right',
    { table: '1 beginbfchar <0001> <05D0> endbfchar 1 beginbfchar <0002> <05D1> endbfchar' },
  ],
]

describe('a PDF of another form', () => {
  it.each(otherForms)('%s: is not read by half', (_, parts) => {
    expect(browserText(pdfOf(parts))).toBeNull()
  })
  it('is read by pdfjs', async () => {
    const read = await printedText(pdfOf({ page: '/CropBox [0 0 595 842]' }))
    expect(read.pages[0]?.pieces.map(({ text }) => text).join('')).toBe('一A')
  })
  it.each([0, 0.2, 0.5, 0.8, 0.95])('cut at %s of its length: is not read by half', (share) => {
    const whole = pdfOf()
    expect(browserText(whole.slice(0, Math.floor(whole.length * share)))).toBeNull()
  })
})

const oddTexts: readonly (readonly [what: string, text: string, isRead: boolean])[] = [
  ['pictures of feelings', '会上👍👩‍👩‍👧‍👦🇨🇳表扬☺️三人。', true],
  ['rare characters', '𠮷县𠀀乡𪚥镇㐀村鿿组〇号。', false],
  ['Hebrew alone', '译文 שלום 一种。', false],
  ['writing from right to left', '译文 مرحبا بالعالم 和 שלום 两种。', false],
  ['marks over letters', 'é ẫ が（か゚） a\u0301\u0323 和ไทย नमस्ते 各一句。', false],
  ['nothing to see', '零\u200b宽\u2060和\ufeff软\u00ad连\u00ad字符。', true],
  ['letters that join', 'office affluent fjord ﬁ ﬀ 的英文。', false],
  ['circles, signs and units', '①⑩㈠㊣㎡℃‰№§†→■★¥€£½Ⅲⅲ。', true],
  ['raised words', '面积 3 m^2^ 和注^①^。', true],
  ['widths', 'ＡＢＣ１２３ﾊﾝｶｸ　全角空格。', false],
]

describe('a paper with odd letters', () => {
  afterAll(closePrinter)
  it.each(oddTexts)('%s: is read as pdfjs reads it, or left to it', async (name, text, isRead) => {
    const paper = `---\n文种: 讲话稿\n标题: 在会上的讲话\n讲话人: 王　明\n日期: 2026-07-15\n---\n${text}${'正文。'.repeat(40)}\n`
    const { pdf } = await printPaper(paper)
    expect(await readAlike(withoutUpdate(pdf), name)).toBe(isRead ? 1 : 0)
  })
})
