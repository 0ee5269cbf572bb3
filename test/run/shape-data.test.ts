/** Tables made of tables in the head of a paper: joined, chosen, grouped, ordered, with the way back to every cell. */
import { describe, expect, it } from 'vitest'
import { makePaper } from '../support/paper.ts'
import { namedJson } from '../support/place-names.ts'

const files = {
  '今年.csv':
    '县区,片区,服务点,满意度\n青禾区,东片,212,96.8%\n云岭县,西片,156,95.4%\n东岸区,东片,198,96.5%\n',
  '上年.csv': '县区,服务点\n东岸区,176\n青禾区,184\n临江县,90\n',
}
async function made(data: string, body: string, more: Record<string, string> = {}) {
  const paper = await makePaper(`---\n文种: 讲话稿\n标题: 讲话\ndata:\n${data}---\n${body}\n`, {
    ...files,
    ...more,
  })
  const found = paper.found.filter((one) => !/^data\/inferred/.test(one))
  return { text: (paper.filled[0] ?? '').trim(), found, documents: paper.documents }
}

describe('data shaped in the head of a paper', () => {
  it('joins last year by key, with the way back to both cells', async () => {
    const { text, found, documents } = await made(
      '  上年: 上年.csv\n  各县: { 文件: 今年.csv, 并入: { 表: 上年 }, 只要: 等于 片区 "东片" }\n',
      '{{#each 各县}}{{县区}}{{服务点}}（{{上年服务点}}，{{同比 服务点 上年服务点}}）{{/each}}。',
    )
    expect(text).toBe('⟦青禾区⟧⟦212⟧（⟦184⟧，⟦增长15.2%⟧）⟦东岸区⟧⟦198⟧（⟦176⟧，⟦增长12.5%⟧）。')
    expect(found).toEqual(['data/join-unmatched 稿.md:6:25'])
    expect(namedJson(documents)).toContain('"cells":["今年.csv!C2","上年.csv!B3"]')
  })
  it('says for which keys there is no row, and prints a hole there', async () => {
    const { text, found } = await made(
      '  上年: 上年.csv\n  各县: { 文件: 今年.csv, 并入: { 表: 上年, 键: 县区, 列: { 基数: 服务点 } } }\n',
      '{{各县.云岭县.基数}}。',
    )
    expect(text).toBe('⟦【缺：上年.csv（云岭县）】⟧。')
    expect(found).toEqual(['data/join-unmatched 稿.md:6:25', 'data/missing-value 稿.md:8:1'])
  })
  it('makes a table of groups out of another one', async () => {
    const { text, found } = await made(
      '  各县: 今年.csv\n  片区: { 表: 各县, 按: 片区, 排序: 服务点 从高到低 }\n',
      '{{#each 片区}}{{片区}}{{个数}}个，服务点{{服务点}}个；{{/each}}{{合计 各县 "服务点"}}。',
    )
    expect(text).toBe('⟦东片⟧⟦2⟧个，服务点⟦410⟧个；⟦西片⟧⟦1⟧个，服务点⟦156⟧个；⟦566⟧。')
    expect(found).toEqual([])
  })
  it.each([
    ['大于 服务点 160 且 小于 服务点 200', '东岸区'],
    ['等于 片区 "西片" 或 大于 服务点 200', '青禾区、云岭县'],
    ['等于 片区 "西片" 或 等于 片区 "东片" 且 小于 服务点 200', '云岭县、东岸区'],
    ['不等于 县区 "甲 且 乙" 且 不等于 县区 "青禾区"', '云岭县、东岸区'],
  ])('chooses by several conditions: %s', async (where, names) => {
    const { text, found } = await made(
      `  各县: { 文件: 今年.csv, 只要: '${where}' }\n`,
      '{{列举 各县 "县区"}}。',
    )
    expect(found).toEqual([])
    expect(text).toBe(`⟦${names}⟧。`)
  })
  it('says of a count what was looked at, in the rows left out too', async () => {
    const { documents } = await made(
      '  多: { 文件: 今年.csv, 只要: 大于 服务点 160 }\n',
      '有{{个数 多}}个。',
    )
    const shown = namedJson(documents[0]?.blocks.at(-1))
    expect(shown).toContain('"formula":"个数（大于 服务点 160）"')
    expect(shown).toContain(
      '"cells":["今年.csv!A2","今年.csv!A4","今年.csv!C2","今年.csv!C3","今年.csv!C4"]',
    )
  })
  it('says which of several conditions is wrong, and where', async () => {
    const { found } = await made(
      '  各县: { 文件: 今年.csv, 只要: 大于 服务点 160 且 大于 办件 3 }\n',
      '{{列举 各县 "县区"}}。',
    )
    expect(found.slice(0, 1)).toEqual(['template/unknown-name 稿.md:5:41'])
  })
  it('orders and cuts: 前 and 排序', async () => {
    const { text } = await made(
      '  大县: { file: 今年.csv, sort: 服务点 desc, first: "2" }\n',
      '{{列举 大县 "县区"}}。',
    )
    expect(text).toContain('青禾区、东岸区')
  })
  it.each([
    ['  各县: { 文件: 今年.csv, 并入: { 表: 去年 } }\n', 'data/unknown-table'],
    ['  各县: { 文件: 今年.csv, 排序: 办件 }\n', 'data/shape'],
    ['  各县: { 文件: 今年.csv, 前: 很多 }\n', 'data/shape'],
    ['  各县: { 文件: 今年.csv, 按: 地区 }\n', 'data/shape'],
    ['  各县: { 文件: 今年.csv, 只要: 大于 办件 3 }\n', 'template/unknown-name'],
    ['  甲: { 表: 乙 }\n  乙: { 表: 甲 }\n', 'data/table-cycle'],
    [
      '  上年: 上年.csv\n  各县: { 文件: 今年.csv, 并入: { 表: 上年, 列: { 服务点: 服务点 } } }\n',
      'data/shape',
    ],
    ['  各县: { 文件: 今年.csv, 排许: 服务点 }\n', 'data/unknown-setting'],
  ])('%s is an error: %s', async (data, rule) => {
    const { found } = await made(data, '{{各县}}{{上年}}。')
    expect(
      found.some((one) => one.startsWith(`${rule} 稿.md:`)),
      found.join(),
    ).toBe(true)
  })
})

describe('words among numbers', () => {
  it('are said with their cells, before a helper stumbles over them', async () => {
    const { found } = await made('  表: 表.csv\n', '{{表.甲.数}}。', {
      '表.csv': '名,数\n甲,3\n乙,约5\n丙,7\n丁,9\n',
    })
    expect(found).toEqual(['data/mixed-column 表.csv:3:1'])
  })
})
