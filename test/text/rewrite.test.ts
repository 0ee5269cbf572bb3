/** A few places of a file are changed, every other byte stays: in UTF-8 and GB18030, with any line ends. */
import { describe, expect, it } from 'vitest'
import { toGb18030 } from '../../src/text/gb18030.ts'
import { rewrite } from '../../src/text/rewrite.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | null, encoding = 'utf-8') =>
  bytes && new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

describe('GB18030', () => {
  // 乂 in two bytes, 㐀 and 𠀀 in four
  const bytes = Uint8Array.from([
    0xc1, 0x5c, 0x81, 0x39, 0xee, 0x39, 0x2c, 0x95, 0x32, 0x82, 0x36, 0x0d, 0x0a, 0xb0, 0xa1, 0x2c,
  ])
  const written = read(bytes, 'gb18030') ?? ''
  it('letters of every length keep their bytes', () => {
    const text = written.replace(/\r\n/g, '\n')
    const comma = text.indexOf(',')
    const last = text.lastIndexOf(',')
    const edits = [comma, last].map((start) => ({ start, end: start + 1, to: '，' }))
    const mended = rewrite(bytes, text, edits)
    expect(read(mended, 'gb18030')).toBe(written.replaceAll(',', '，'))
    expect(mended?.subarray(0, 6)).toEqual(bytes.subarray(0, 6))
  })
  it('knows the marks of papers, and says what it does not know', () => {
    expect(read(toGb18030('，。；：？！（）“”‘’……——～〔〕《》一a1'), 'gb18030')).toBe(
      '，。；：？！（）“”‘’……——～〔〕《》一a1',
    )
    expect(toGb18030('𠀀')).toBe(null)
  })
})

it('a line end goes with its CR', () =>
  expect(read(rewrite(utf8('甲\r\n乙\r\n丙'), '甲\n乙\n丙', [{ start: 1, end: 2, to: '' }]))).toBe(
    '甲乙\r\n丙',
  ))
it('a file in UTF-16 is left', () =>
  expect(rewrite(Uint8Array.from([0xff, 0xfe, 0x32, 0x75]), '甲', [])).toBe(null))
