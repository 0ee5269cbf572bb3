import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/text/decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decodeText', () => {
  it('reads UTF-8 with and without BOM, and CRLF as LF', () => {
    expect(decodeText(utf8('\ufeff讲话\r\n正文\r末'), 'a').value).toBe('讲话\n正文\n末')
  })
  it('reads GB18030 and says so', () => {
    const bytes = new Uint8Array([0xbd, 0xb2, 0xbb, 0xb0, 0xb8, 0xe5])
    expect(decodeText(bytes, 'a')).toMatchObject({
      value: '讲话稿',
      diagnostics: [{ rule: 'source/encoding' }],
    })
  })
  it('reads UTF-16 with BOM', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0xb2, 0x8b]), 'a').value).toBe('讲')
  })
  it.each([
    ['little', true],
    ['big', false],
  ])('reads UTF-16 without BOM, %s end first', (_name, little) => {
    const text = '通知\n各乡镇：'
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little)
    expect(decodeText(bytes, 'a').value).toBe(text)
  })
  it('ends lines in the body of a paper where a word processor ended them', () => {
    const bytes = new TextEncoder().encode(
      '---\n标题: 甲\u2028乙\n---\n一、甲\u2028二、乙\v12\f34家\u2029丙\u0085丁',
    )
    const { value, diagnostics } = decodeText(bytes, '稿.md')
    expect(value).toBe('---\n标题: 甲\u2028乙\n---\n一、甲\n二、乙\n12\n34家\n丙\n丁')
    expect(diagnostics).toEqual([])
  })
  it('leaves those inside the cells of a table, and takes out what no cell can hold', () => {
    const { value, diagnostics } = decodeText(new TextEncoder().encode('甲\v乙\u2028,丙'), '表.csv')
    expect(value).toBe('甲乙\u2028,丙')
    expect(diagnostics).toHaveLength(1)
  })
  it('takes out controls, noncharacters and lone surrogates, and names what went', () => {
    const read = decodeText(utf8('甲\u0001乙\ufdd07\ufdd1丙\t丁'), 'a')
    expect(read.value).toBe('甲乙7丙\t丁')
    expect(read.diagnostics[0]?.data).toEqual({ codes: ['U+0001', 'U+FDD0', 'U+FDD1'] })
  })
  it.each([
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20])],
    ['a PDF', utf8('%PDF-1.7')],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256),
    ],
    ['text with NUL', utf8('a\0b')],
  ])('refuses %s', (_name, bytes) => {
    expect(decodeText(bytes, 'a')).toMatchObject({
      value: null,
      diagnostics: [{ rule: 'source/not-text' }],
    })
  })
  it('refuses more than 20 MB', () => {
    expect(decodeText(new Uint8Array(20 * 1024 * 1024 + 1), 'a').diagnostics[0]?.rule).toBe(
      'source/too-large',
    )
  })
})
