/** Numbers stay with their units: where a printed line parts them the paragraph is set tighter, in both formats alike. */
import { afterAll, describe, expect, it } from 'vitest'
import { partedBy, unparted } from '../../src/chinese/unparted.ts'
import { openDocx } from '../support/docx.ts'
import { speech } from '../support/paper.ts'
import { letters, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

afterAll(closePrinter)
const shown = (text: string, names: readonly string[] = []): string[] =>
  unparted(text, names).map(({ start, end }) => text.slice(start, end))

describe('what belongs together', () => {
  it.each([
    ['新建36个，投入1,286.5万元，占12.5%', ['36个', '1,286.5万元']],
    ['依照〔2026〕5号文第3条和第十二条', ['5号', '〔2026〕5号', '3条', '第3条', '第十二条']],
    ['2026年7月10日前', ['2026年', '7月', '10日', '2026年7月10日']],
    ['二〇二六年度', ['二〇二六年']],
    ['共12,345件', ['12,345件']],
    ['电话0700-1234567，传真400-8100-1234', ['0700-1234567', '400-8100-1234']],
    ['一个人也没有', []],
  ])('%s', (text, expected) => expect(shown(text).sort()).toEqual([...expected].sort()))
  it('and the names of persons', () =>
    expect(shown('请王明主持王明的会', ['王明'])).toEqual(['王明', '王明']))
  it('is parted by a line that begins inside', () => {
    const whole = unparted('新建36个', [])
    expect([2, 3, 4, 5].map((start) => partedBy(whole, [start]))).toEqual([0, 1, 1, 0])
  })
})

describe('a paragraph whose third line would end between 136 and 个', () => {
  // lines of 26, 28 and 28 characters: 76 stand before 全县建成
  const text = `${'把便民服务的事情一件一件办到群众的家门口'.repeat(4).slice(0, 76)}全县建成136个，群众办事更近了，也更省心了，大家都说这件事情办得实在办得好。`
  it('has no mark that could give room and is set wider: its first line holds one character fewer', async () => {
    const { body } = await readPdf((await printPaper(speech(`一、网点\n${text}\n`))).pdf)
    const lines = body.map((line) => letters(line.text))
    expect(lines.filter((line) => line.includes('136个'))).toHaveLength(1)
    expect([...(lines.find((line) => line.startsWith('把便民')) ?? '')].length).toBe(25)
  })
})

describe('a paragraph that would end with a lone character', () => {
  // 24 characters, with marks and without
  const marked = '各站点，按时办件；遇急事，先受理，再补齐；办完回访。'
  const plain = '便民服务的事情一件一件办到群众家门口大家都说办得实在'
  const linesOf = async (text: string): Promise<string[]> => {
    const { pdf, docx } = await printPaper(speech(`一、网点\n${text}\n`))
    expect(openDocx(docx).parts['word/document.xml']?.includes('w:w w:val="96"')).toBe(false)
    const { body } = await readPdf(pdf)
    return body.map((line) => letters(line.text)).slice(-3)
  }
  /** `length` characters, of which the last is 。 */
  const cut = (text: string, length: number): string => `${text.repeat(4).slice(0, length - 1)}。`
  it.each([
    ['with marks, its line above gives room', cut(marked, 26 + 28 + 2), 2],
    ['without, more characters go down', cut(plain, 26 + 28 + 2), 3],
    ['without, of two lines', cut(plain, 26 + 2), 2],
  ])('%s', async (_, text, lines) => {
    const printed = await linesOf(text)
    const own = printed.slice(-lines)
    expect(own.join('')).toBe(text)
    expect(own.at(-1)?.replace('。', '').length).toBeGreaterThan(1)
  })
})
