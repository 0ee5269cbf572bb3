/** Tables made of data: columns, written cells, rows chosen and ordered, groups with sums, totals; and what is wrong with a fence. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

const csv =
  '县区,片区,服务点（个）,上年服务点,满意度\n青禾区,东片,212,184,96.8%\n云岭县,西片,156,133,95.4%\n东岸区,东片,198,176,96.5%\n石桥县,西片,138.5,119,\n'
async function table(settings: string, sheet = csv) {
  const made = await makePaper(
    speech(`\`\`\`table\n数据: 各县\n${settings}\n\`\`\`\n`, 'data: {各县: 各县.csv}\n'),
    {
      '各县.csv': sheet,
    },
  )
  return {
    shown: showBlocks(made.documents[0]?.blocks.slice(1) ?? []),
    found: made.found.filter((one) => !/^(?:data\/inferred|part\/missing)/.test(one)),
  }
}
/** Rows as `a | b`, figures by their text. */
const rows = (shown: string): string[] =>
  shown
    .split('\n')
    .slice(1)
    .map((line) => line.trim().replace(/\{(?:figure|blank missing) (\S+?) ?(?: [^}]*)?\}/g, '$1'))

/** The message and hint of a block that is wrong. */
async function words(name: string, settings: string): Promise<string> {
  const made = await makePaper(speech(`\`\`\`${name}\n${settings}\n\`\`\`\n`), {})
  expect(made.found.filter((one) => one.startsWith('fence/'))).toHaveLength(1)
  return made.words.join('\n')
}

describe('a block that is wrong', () => {
  it.each([
    ['chart', '标题: 各县站点', '可以写：题。'],
    ['table', '表题: 各县站点', '可以写：题。'],
    ['chart', '系列: [{标题: 甲, 值: [1]}]', '可以写：'],
    ['chart', 'title: 各县站点', 'caption'],
    ['chart', '高度: 6', '可以写：高。'],
  ])('%s %s: the setting that is meant', async (name, settings, says) => {
    const said = await words(name, settings)
    expect(said).toContain(says)
    expect(said).not.toContain('可以写：标数')
  })
  it.each([
    ['table', '表：各县'],
    ['table', '表：各县\n列：[县区]'],
    ['table', '表: 各县\n列：[县区]'],
    ['chart', '类别: [甲]\n系列: [{名称：站点, 值: [1]}]'],
  ])('%s %j: a full-width colon', async (name, settings) => {
    const said = await words(name, settings)
    expect(said).toContain('冒号是全角的，要用半角的“:”，后面空一格')
    expect(said).not.toContain('U+000A')
  })
})

describe('a table of data', () => {
  it('has the columns that are asked for, renamed and aligned', async () => {
    const { shown, found } = await table(
      '列: [县区, {列: 服务点, 名称: 站点数, 对齐: 中}]\n题: 各县站点\n单位: 个',
    )
    expect(shown.split('\n').slice(0, 3)).toEqual([
      'table left,center',
      '  caption 各县站点',
      '  unit （单位：个）',
    ])
    expect(rows(shown).slice(2)).toEqual([
      '县区 | 站点数',
      '青禾区 | 212',
      '云岭县 | 156',
      '东岸区 | 198',
      '石桥县 | 138.5',
    ])
    expect(found).toEqual([])
  })
  it('has cells that a helper writes, each with its own row', async () => {
    const { shown, found } = await table(
      '列: [县区, {名称: 增幅, 写: 同比 服务点 上年服务点 只印数=是}]',
    )
    expect(rows(shown)).toEqual([
      '县区 | 增幅',
      '青禾区 | 15.2%',
      '云岭县 | 17.3%',
      '东岸区 | 12.5%',
      '石桥县 | 16.4%',
    ])
    expect(shown).toContain('各县.csv!C2 各县.csv!D2')
    expect(found).toEqual([])
  })
  it('has the rows that a condition lets through, in order, the first of them only', async () => {
    const { shown } = await table(
      '列: [县区, 服务点]\n只要: 大于 服务点 140\n排序: 服务点 从高到低\n前: 2',
    )
    expect(rows(shown)).toEqual(['县区 | 服务点（个）', '青禾区 | 212', '东岸区 | 198'])
  })
  it('has groups with their sums, and a total', async () => {
    const { shown, found } = await table(
      '列: [县区, 服务点, 上年服务点, 满意度]\n分组: 片区\n合计: 是',
    )
    expect(rows(shown)).toEqual([
      '县区 | 服务点（个） | 上年服务点 | 满意度',
      '{strong 一、东片} | {strong 410} | {strong 360} | {strong —}',
      '青禾区 | 212 | 184 | 96.8%',
      '东岸区 | 198 | 176 | 96.5%',
      '{strong 二、西片} | {strong 294.5} | {strong 252} | {strong —}',
      '云岭县 | 156 | 133 | 95.4%',
      '石桥县 | 138.5 | 119 | 【缺：各县.csv!E5】',
      '{strong 合计} | {strong 704.5} | {strong 612} | {strong —}',
    ])
    // the sums agree with what they add up, so that only the hole is an error
    expect(found).toEqual(['data/missing-value 稿.md:6:1'])
    expect(shown).toContain('{figure 410 各县.csv!C2 各县.csv!C4}')
  })
  it('prints for an empty cell what is asked for', async () => {
    const { shown, found } = await table('列: [县区, 满意度]\n空: —')
    expect(rows(shown).at(-1)).toBe('石桥县 | —')
    expect(found).toEqual([])
  })
  it('writes what is written row by row of the sums too', async () => {
    const columns =
      '列: [县区, {名称: 增幅, 写: 同比 服务点 上年服务点 只印数=是}, {名称: 位次, 写: 排名 行 "服务点" 只印数=是}]'
    const { shown, found } = await table(`${columns}\n分组: 片区\n合计: 是`)
    const strong = rows(shown).filter((row) => row.includes('strong'))
    expect(strong).toEqual([
      '{strong 一、东片} | {strong 13.9%} | {strong —}',
      '{strong 二、西片} | {strong 16.9%} | {strong —}',
      '{strong 合计} | {strong 15.1%} | {strong —}',
    ])
    expect(found).toEqual([])
  })
  it.each([
    ['排序: 办件', 8, 5],
    ['列: []', 8, 4],
    ['列: [县区, 办件]', 8, 9],
    ['列: [{写: 合计 各县 "服务点"}]', 8, 9],
    ['合计: [满意度]', 8, 5],
    ['前: 0', 8, 4],
    ['合计: 也许', 8, 5],
    ['题: {a: b}', 8, 5],
    ['constructor: 1', 8, 1],
    ['数据: 各县', 8, 1],
  ])('says where %s is wrong, and prints no table', async (settings, line, column) => {
    const { shown, found } = await table(settings)
    expect(found).toEqual([`fence/settings 稿.md:${line}:${column}`])
    expect(shown).not.toContain('table')
  })
  it('keeps words as they are written: 007, 1.50', async () => {
    const { shown } = await table('列: [县区]\n题: 007和1.50')
    expect(shown).toContain('caption 007和1.50')
  })
  it('says an unknown name in a written cell and in a condition, once each', async () => {
    const { found } = await table(
      '列: [县区, {名称: 增幅, 写: 同比 服务典 上年服务点}]\n只要: 大于 办件 3',
    )
    expect(found).toEqual(['template/unknown-name 稿.md:9:8', 'template/unknown-name 稿.md:8:24'])
  })
  it.each([
    ['列: [县区, {名称: 增幅, 写: 同比 服务点 上年服务点}]\n只要: 服务点 > 150', 9, 5],
    ['列: [县区]\n只要: 服务点 >= 150', 9, 5],
    ['只要: 大于 服务点 150 且 上年服务点 < 180', 8, 18],
  ])('says where a condition is that cannot be read: %s', async (settings, line, column) =>
    expect((await table(settings)).found).toEqual([`template/condition 稿.md:${line}:${column}`]),
  )
  it('says where a written cell is that cannot be read', async () => {
    const { found } = await table('列: [县区, {名称: 增幅, 写: 服务点 > 3}]\n前: 2')
    expect(found).toEqual(['template/syntax 稿.md:8:21'])
  })
  it.each([
    ['120.5\n甲,98\n乙,60\n丙,40万元\n', '各县.csv!B5 40万元'],
    ['3\n甲,约4\n乙,5\n丙,六\n', '各县.csv!B3 约4'],
    ['3\n甲,4\n乙,未报\n', '各县.csv!B4 未报'],
  ])('names the word that a chart cannot draw: %s', async (cells, named) => {
    const made = await makePaper(
      speech(
        '```chart\n类型: 柱形\n数据: 各县\n系列: [数]\n```\n',
        'data: {各县: {文件: 各县.csv, 列: {数: {类型: 文字}}}}\n',
      ),
      { '各县.csv': `名,数\n一,${cells}` },
    )
    const fault = made.diagnostics.find(({ rule }) => rule === 'fence/settings')
    expect(fault?.data).toMatchObject({ problem: 'not-a-number', value: named })
  })
  it('has one total where the data have one too, and says so', async () => {
    const { shown, found } = await table('列: [县区, 服务点]\n合计: 是', `${csv}合计,,704.5,612,\n`)
    expect(rows(shown).filter((row) => row.includes('合计'))).toEqual([
      '{strong 合计} | {strong 704.5}',
    ])
    expect(found).toEqual(['fence/total-again 稿.md:6:1'])
  })
})
