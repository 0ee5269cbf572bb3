/** The number of a note stands in its line, whatever the line's type size and however little stands in it. */
import { afterAll, expect, it } from 'vitest'
import { speech } from '../../support/paper.ts'
import { letters, readPdf } from '../../support/pdf.ts'
import { closePrinter, printPaper } from '../../support/print.ts'

afterAll(closePrinter)

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
const notes = (count: number): string =>
  numbers(count)
    .map((number) => `\n[^${number}]: 注${number}。\n`)
    .join('')
const lineBy = numbers(13).map((count) => `${'今天讲一点'.repeat(count)}好[^${count}]。\n\n`)
const table = '\n| 项目[^1] | 数 |\n|---|---|\n| 甲[^2] | 1 |\n'

const papers: readonly (readonly [what: string, text: string])[] = [
  ['a short last line', speech(`今天讲一点。\n\n好[^1]。\n${notes(1)}`)],
  ['lines of every length', speech(`${lineBy.join('')}${notes(13)}`)],
  ['two numbers, and one that opens a line', speech(`好[^1][^2]。\n\n[^3]好。\n${notes(3)}`)],
  ['a heading, a table', speech(`一、情况[^3]\n\n好。\n${table}\n好。\n${notes(3)}`)],
  [
    'the title of an annex',
    `---\n文种: 通知\n标题: 关于公布名单的通知\n主送: 各县\n单位: 甲局\n日期: 2026-07-01\n附件: [名单]\n---\n好。\n::: attachment\n::: title\n名单[^1]\n:::\n好[^2]。\n:::\n${notes(2)}`,
  ],
  ['large print', speech(`今天讲一点。\n\n好[^1]。\n${notes(1)}`, '版式: reading\n')],
]
it.each(papers)('%s: is read as it was counted', async (_, text) => {
  const { diagnostics } = await printPaper(text)
  expect(diagnostics.filter(({ rule }) => rule.startsWith('pages/'))).toEqual([])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

it('leaves a signature with the text that it belongs to', async () => {
  const body = numbers(59).map((number) => `第${number}句[^${number}]。\n\n`)
  const head =
    '文种: 半年工作报告\n标题: 上半年工作报告\n单位: 甲局\n主送: 市政府\n日期: 2026-07-01'
  const { pdf, diagnostics } = await printPaper(`---\n${head}\n---\n${body.join('')}${notes(59)}`)
  expect(diagnostics.filter(({ rule }) => rule.startsWith('pages/'))).toEqual([])
  const { pages } = await readPdf(pdf)
  const words = pages.map((lines) => letters(lines.map(({ text }) => text).join('')))
  expect(words.find((page) => page.includes('2026年7月1日'))).toMatch(/第59句/)
})
