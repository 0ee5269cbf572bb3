/** Many 主送机关 under a red head: rule and title stay with the number, the names go over the page (GB/T 9704-2012 7.2.7, 7.3.2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BothOutputs, bothOutputs, pageWords } from '../support/both-outputs.ts'
import { closePrinter } from '../support/print.ts'

const names = (count: number): string =>
  Array.from({ length: count }, (_, index) => `甲乙第${index}县人民政府`).join('，')
const paper = (to: string, head = '', body = '请落实。'): string =>
  `---\n文种: 通知\n标题: 关于核查工作的通知\n发文机关: 甲局\n发文字号: 甲〔2026〕1号\n单位: 甲局\n日期: 2026-07-01\n主送: ${to}\n${head}---\n${body}\n`

const papers = {
  '14': paper(names(14)),
  '18': paper(names(18)),
  '22': paper(names(22)),
  '26': paper(names(26)),
  '60': paper(names(60)),
  'two, secret and urgent': paper(names(20), '密级: 秘密\n紧急程度: 特急\n'),
  'a long text': paper(names(26), '', '请落实。\n\n'.repeat(30)),
}
let outputs: ReadonlyMap<string, BothOutputs> = new Map()
beforeAll(async () => {
  outputs = await bothOutputs(papers)
})
afterAll(closePrinter)

describe.each(Object.keys(papers))('%s', (name) => {
  it('shows title and addressee on the first page', () => {
    const [first = ''] = pageWords(outputs.get(name)?.pdf ?? { pages: [] })
    expect(first).toContain('关于核查工作的通知')
    expect(first).toContain('甲乙第0县人民政府')
  })
  it('has the same pages in LibreOffice, and says where the first one shows no text', () => {
    const { printed, theirs, pdf } = outputs.get(name) ?? {}
    const rules = printed?.diagnostics.map(({ rule }) => rule) ?? ['nothing printed']
    const [first = ''] = pageWords(pdf ?? { pages: [] })
    expect(rules.includes('pages/first-page')).toBe(!first.includes('请落实。'))
    expect(rules).not.toContain('pages/lines-differ')
    expect(theirs?.differences.differing ?? []).toEqual([])
  })
})
