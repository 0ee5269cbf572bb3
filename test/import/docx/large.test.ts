/** A Word file of two hundred pages and more: how long it takes and how much memory; changed bytes never make it fail otherwise than with a reason. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { handDocx, p, r } from '../../support/hand-docx.ts'

/** A page holds 22 lines of 28 letters (GB/T 9704-2012 5.2.3). */
const pageOfText = 22 * 28
const sentence = '今年以来全市上下坚持稳中求进工作总基调扎实推进各项任务落实'
const row = `<w:tr>${['甲县', '10', '12'].map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`

const bookOf = (pages: number): Uint8Array => {
  const count = Math.ceil((pages * pageOfText) / (sentence.length * 4))
  const paragraphs = Array.from({ length: count }, (_, index) => {
    const runs = [r(`${index}`, '<w:b/>'), r(sentence), r(sentence, '<w:color w:val="FF0000"/>')]
    const table = index % 40 === 0 ? `<w:tbl>${row.repeat(10)}</w:tbl>` : ''
    return `<w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr>${runs.join('')}${r(sentence.repeat(2))}</w:p>${table}`
  })
  return handDocx(paragraphs.join(''))
}

describe('a long file', () => {
  it('is read in time that grows with it', () => {
    const time = (pages: number): number => {
      const bytes = bookOf(pages)
      const start = performance.now()
      const { value } = readDocx(bytes, { file: 't.docx' })
      const took = performance.now() - start
      expect(value?.blocks.length).toBeGreaterThan(pages * 4)
      return took
    }
    time(50)
    const short = time(200)
    const before = process.memoryUsage().heapUsed
    const long = time(800)
    const grown = (process.memoryUsage().heapUsed - before) / 1048576
    process.stdout.write(
      `200 pages: ${Math.round(short)} ms, 800 pages: ${Math.round(long)} ms, ${Math.round(grown)} MB\n`,
    )
    // four times as long a text, with room for a busy machine
    expect(long).toBeLessThan(short * 12 + 500)
    expect(grown).toBeLessThan(200)
  }, 120_000)

  it('is refused or read, whatever single bytes are changed', () => {
    const whole = bookOf(1)
    const answers = new Set<string>()
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const { value, diagnostics } = readDocx(bytes, { file: 't.docx' })
      answers.add(value ? 'read' : String(diagnostics[0]?.data['fault']))
    }
    expect([...answers].filter((answer) => !known.has(answer))).toEqual([])
    expect(answers.size).toBeGreaterThan(1)
  }, 60_000)

  it.each([
    ['white space', `<w:r><w:t>${' '.repeat(300_000)}甲</w:t></w:r>`],
    [
      'the code of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \\o${' '.repeat(300_000)}x</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
  ])('is read in time where %s has no end', (_, runs) => {
    const start = performance.now()
    const { value } = readDocx(handDocx(`<w:p>${runs}</w:p>`), { file: 't.docx' })
    expect(value?.blocks).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is harmless where a part says that it is smaller than it is', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8(' '.repeat(50 * 1024 * 1024)) })
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.length - 6, true)
    for (const at of [22, directory + 24]) view.setUint32(at, 100, true)
    const start = performance.now()
    expect(readDocx(bytes, { file: 't.docx' }).value).toBeNull()
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
const known = new Set(['read', 'damaged', 'not-word', 'too-large', 'password'])
