/** Units: what a call asks for is converted or refused, and what is typed behind a figure is held against the data. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'

const files = {
  'u.csv':
    '单位名称,奖补资金（万元）,完成率（%）,里程（公里）,株数（万株）\n柳溪镇,3,80,12,5\n枫桥乡,4,90,20,8.5\n',
  'm.csv': '名,款（元）\n甲,120000\n乙,15456000\n',
  'n.csv': '名,数（个）,率\n甲,12,95.6%\n乙,9,93.2%\n',
}
const run = (body: string) =>
  makePaper(speech(body, 'data: {名单: u.csv, m: m.csv, n: n.csv}\n'), files)
const filled = async (body: string) => (await run(body)).filled[0]?.replace(/[⟦⟧]/g, '')
const found = async (body: string) =>
  (await run(body)).found
    .map((line) => line.split(' ')[0] ?? '')
    .filter((rule) => rule !== 'data/inferred' && rule !== 'data/unused')

describe('a unit that is asked for', () => {
  it.each([
    ['{{增减 名单.枫桥乡.奖补资金 名单.柳溪镇.奖补资金 单位="元"}}', '增加10000元'],
    ['{{增减 m.乙.款 m.甲.款 单位="万元"}}', '增加1533.6万元'],
    ['{{增减 m.乙.款 m.甲.款 单位="万元" 小数=0}}', '增加1534万元'],
    ['{{最高 名单 "奖补资金" 单位="元"}}', '枫桥乡（40000元）'],
    ['{{最低 名单 "株数" 单位="株"}}', '柳溪镇（50000株）'],
    ['{{最高 m "款" 单位="亿元"}}', '乙（0.15亿元）'],
    [
      '{{前几 名单 "奖补资金" 2 带数=是 单位="亿元"}}',
      '枫桥乡（0.0004亿元）、柳溪镇（0.0003亿元）',
    ],
    ['{{数 名单.柳溪镇.奖补资金 单位="亿元"}}', '0.0003亿元'],
    // another word for what is counted is merely a word
    ['{{最高 n "数" 单位="项"}}', '甲（12项）'],
    ['{{增减 n.甲.数 n.乙.数 单位="家"}}', '增加3家'],
    ['{{增减 n.甲.率 n.乙.率 单位="个百分点"}}', '增加2.4个百分点'],
    ['{{最高 n "率" 单位="%"}}', '甲（95.6%）'],
  ])('%s → %s', async (call, shows) => expect(await filled(call)).toBe(shows))

  it.each([
    '{{最高 名单 "里程" 单位="米"}}',
    '{{前几 名单 "奖补资金" 1 带数=是 单位="万人"}}',
    '{{增减 名单.枫桥乡.完成率 名单.柳溪镇.完成率 单位="万元"}}',
    '```table\n表: 名单\n列: [单位名称, {列: 奖补资金, 名称: 资金}]\n单位: 元\n```',
    '```table\n表: 名单\n列: [单位名称, {列: 里程, 名称: 里程}]\n单位: 米\n```',
    '```chart\n类型: 柱形\n表: 名单\n系列: [{列: 奖补资金, 单位: 亿元}]\n```',
  ])('is refused where it measures something else: %s', async (body) =>
    expect((await found(body))[0]).toMatch(/^(?:template\/helper-arguments|fence\/settings)$/),
  )

  it.each([
    '```table\n表: 名单\n列: [单位名称, {列: 奖补资金, 名称: 资金}]\n单位: 万元\n```',
    '```table\n表: 名单\n列: [单位名称, 里程, 奖补资金]\n单位: 元\n```',
  ])('is the line above a table that tells of its columns: %s', async (body) =>
    expect(await found(body)).toEqual([]),
  )
})

describe('a unit typed behind', () => {
  it.each([
    '奖补{{合计 名单 "奖补资金"}}元。',
    '共{{合计 m "款"}}万元。',
    '共**{{名单.柳溪镇.奖补资金}}**亿元。',
    '里程{{名单.枫桥乡.里程}}米。',
    '栽{{约数 名单.枫桥乡.株数}}株。',
    '{{#each 名单}}{{单位名称}}{{株数}}株；{{/each}}',
  ])('of another size is an error: %s', async (body) =>
    expect(new Set(await found(body))).toEqual(new Set(['template/other-unit'])),
  )

  it.each([
    '奖补{{合计 名单 "奖补资金"}}万元，折{{数 (合计 名单 "奖补资金") 单位="元"}}。',
    '共{{数 m.甲.款 单位="万"}}元，里程{{名单.枫桥乡.里程}}千米。',
    '栽{{名单.枫桥乡.株数}}万株、{{n.甲.数}}项、{{名单.柳溪镇.奖补资金}}元旦前到位。',
  ])('of the same size is none: %s', async (body) => expect(await found(body)).toEqual([]))

  it.each([
    '完成率{{名单.柳溪镇.完成率}}，走在前面。',
    '平均完成{{平均 名单 "完成率"}}。',
    '{{#each 名单}}{{单位名称}}完成{{完成率}}；{{/each}}',
  ])('is missed behind a per cent: %s', async (body) =>
    expect(new Set(await found(body))).toEqual(new Set(['template/no-percent'])),
  )
  it.each([
    '完成{{名单.柳溪镇.完成率}}%，乙率{{n.甲.率}}。',
    '分别完成{{名单.柳溪镇.完成率}}、{{名单.枫桥乡.完成率}}%。',
    '百分之{{名单.柳溪镇.完成率}}。',
    '| 镇 | 完成率（%） |\n| --- | --- |\n| 柳溪 | {{名单.柳溪镇.完成率}} |',
    '```table\n表: 名单\n列: [单位名称, {名称: 率（%）, 写: 数 完成率 小数=1}]\n```',
  ])('is not where it stands already: %s', async (body) => expect(await found(body)).toEqual([]))
})
