/** 版记 on a page of its own: on an even one, behind a blank page where the text ends on an even page too (GB/T 9704-2012 7.4.1). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BothOutputs, bothOutputs, pageWords } from '../support/both-outputs.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const notice = (body: string, head = ''): string =>
  `---\n文种: 通知\n标题: 关于核查工作的通知\n主送: 各县\n单位: 甲局\n日期: 2026-07-01\n${head}印发机关: 甲局办公室\n---\n${body}`
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `请第${index + 1}组认真落实。\n\n`).join('')
const annex =
  '请落实。\n::: attachment\n::: title\n表\n:::\n::: sideways\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n:::\n:::\n'

const papers = {
  'a turned page at the end': notice(annex, '附件: [表]\n'),
  '34 lines': notice(lines(34)),
  '35 lines': notice(lines(35)),
  '36 lines': notice(lines(36)),
  'an upright annex': notice(
    '请落实。\n::: attachment\n::: title\n表\n:::\n一行。\n:::\n',
    '附件: [表]\n',
  ),
  'text that ends on page 3': notice(lines(58)),
}
let outputs: ReadonlyMap<string, BothOutputs> = new Map()
beforeAll(async () => {
  outputs = await bothOutputs(papers)
})
afterAll(closePrinter)

describe.each(Object.keys(papers))('%s', (name) => {
  it('has its 版记 on the last page, which is even, nothing on the page before if it is blank', () => {
    const output = outputs.get(name)
    const words = output ? pageWords(output.pdf) : []
    expect(words.length).toBeGreaterThan(0)
    expect(words.length % 2, words.join('\n')).toBe(0)
    expect(words.at(-1)).toMatch(/甲局办公室2026年7月1日印发/)
  })
  it('is counted as it is printed, and the DOCX has its pages', () => {
    const { printed, theirs } = outputs.get(name) ?? {}
    expect(printed?.diagnostics.filter(({ rule }) => rule === 'pages/lines-differ')).toEqual([])
    if (theirs) expect(theirs.differences).toMatchObject({ differing: [] })
    expect(theirs?.differences.pages[1] ?? printed?.pages).toBe(printed?.pages)
  })
})

it.each(['a turned page at the end', '35 lines'])('%s: a blank page stands between', (name) => {
  const { pdf } = outputs.get(name) ?? {}
  expect(pdf?.pages.map((page) => page.length > 0)).toEqual([true, true, false, true])
})

const copies = (count: number): string =>
  `抄送: ${Array.from({ length: count }, (_, index) => `甲乙第${index}县人民政府办公室`).join('，')}\n`

describe('a 版记 with many 抄送机关', () => {
  it.each([
    ['on the page of the text', 12, false],
    ['on a page of its own', 40, false],
    ['longer than a page', 160, true],
    ['longer than two', 320, true],
  ])('%s: is warned of where no page holds it', async (_, count, isLong) => {
    const { diagnostics } = await printPaper(notice('请落实。', copies(count)))
    const said = diagnostics.filter(({ rule }) => rule === 'pages/colophon-long')
    expect(said).toHaveLength(isLong ? 1 : 0)
  })
})
