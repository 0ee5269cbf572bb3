/** Word lists as offices write them: either language, and what is wrong with one at its place. */
import { describe, expect, it } from 'vitest'
import { readLists } from '../../src/lists/read-lists.ts'
import { pairOf } from '../../src/lists/word-lists.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'

const read = (text: string) => {
  const { value, diagnostics } = readLists('词表.yml', text)
  return { value, found: diagnostics.map(({ data }) => `${data['path']} ${data['problem']}`) }
}
const pair = { wrong: '截止', right: '截至', before: '', after: '\\d', except: [], sure: false }

describe('a word list', () => {
  it.each([
    ["易错: [{ 错: 截止, 对: 截至, 后: '\\d' }]"],
    ["pairs: [{ wrong: 截止, right: 截至, after: '\\d' }]"],
  ])('has pairs in either language: %s', (text) => expect(read(text).value.pairs).toEqual([pair]))

  it.each([
    ["用语: [{ 词: 某词, 级别: 避免, 办法: 不写, 来源: 本单位, 日期: '2026' }]"],
    ["wordings: [{ term: 某词, level: avoid, advice: 不写, source: 本单位, date: '2026' }]"],
  ])('has wordings in either language: %s', (text) =>
    expect(read(text).value.wordings).toEqual([
      { term: '某词', level: 'avoid', advice: '不写', source: '本单位', date: '2026', except: [] },
    ]),
  )

  it('looks at a wording twice where no level is given', () =>
    expect(read('用语: [{ 词: 某词, 办法: 不写 }]').value.wordings?.[0]?.level).toBe('note'))

  it('has organs, what must be mended and words that stand', () =>
    expect(
      read(
        "机构: [某局, { 全称: 旧局, 停用: '2025-01', 改为: 某局 }]\n必改: { 甲乙: 乙甲 }\n白名单: [丙丁]",
      ).value,
    ).toMatchObject({
      organs: [
        { name: '某局', short: [], until: '', now: '' },
        { name: '旧局', short: [], until: '2025-01', now: '某局' },
      ],
      settled: [pairOf('甲乙', '乙甲')],
      allowed: ['丙丁'],
    }))

  it('may be empty', () => expect(read('').found).toEqual([]))

  it.each([
    ['易错: [{ 错: 云, 对: 云岭 }]', '易错.错 value'],
    ['易错: [{ 对: 云岭 }]', '易错.错 missing'],
    ["易错: [{ 错: 截止, 对: 截至, 前: '(' }]", '易错.前 pattern'],
    ['用语: [{ 词: 某词, 级别: 禁用, 办法: 不写 }]', '用语.级别 value'],
    ['机构: [{ 全称: 旧局, 停用: 去年 }]', '机构.停用 value'],
    ['易措: []', '易措 unknown'],
    ['__proto__: []', '__proto__ unknown'],
    ['易错: [', ' syntax'],
  ])('that is broken gives nothing, and says where: %s', (text, fault) => {
    const { value, found } = read(text)
    expect(value).toEqual({})
    expect(found).toContain(fault)
  })
  it.each([
    [
      'wordings: [{ word: 某词, advise: 不写 }]',
      [
        'there is no wordings.word; there are: term / level / advice / source / date / except / fires / quiet',
        'there is no wordings.advise Did you mean "advice"?',
        'wordings.term is missing',
        'wordings.advice is missing',
      ],
    ],
    ['用语: [{ 办法: 不写 }]', ['用语.词 is missing']],
    ['易错: [{ 错: 云, 对: 云岭 }]', ['易错.错 is "云"; it may be: 布署']],
    ['必改: { 云: 云岭 }', ['必改.云 is "云"; it may be: ≥ 2 字']],
    ['机构: [{ 简称: 某 }]', ['机构.全称 is missing']],
    ['机构: [3]', ['机构 is "3"; it may be: 市政务服务和数据管理局']],
  ])('that is broken names what there is: %s', (text, faults) => {
    const said = readLists('词表.yml', text).diagnostics.map((one) => {
      const [message, hint] = wordDiagnostic(one, 'en')
      const what = message.replace(/^.*?not used: /, '')
      return hint.startsWith('Did') ? `${what} ${hint}` : what
    })
    expect(said.sort()).toEqual([...faults].sort())
  })
})
