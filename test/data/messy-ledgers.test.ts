/** Ledgers as offices keep them: what has once printed a wrong number without a word. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'
import { type Cell, workbook } from '../support/xlsx.ts'

async function read(
  body: string,
  rows: readonly (readonly Cell[])[],
  merged: readonly string[] = [],
  more = '',
) {
  const book = workbook({ name: '表', rows, merged })
  const made = await makePaper(speech(body, `data:\n  表: 账.xlsx\n${more}`), { '账.xlsx': book })
  const found = made.found
    .map((one) => one.split(' ')[0])
    .filter((one) => one !== 'data/inferred' && one !== 'data/unused')
  return {
    filled: (made.filled[0] ?? '').replace(/[⟦⟧]/g, ''),
    found,
    blocks: JSON.stringify(made.documents[0]?.blocks),
  }
}

describe('headings', () => {
  it('spanning two columns without subheadings take no row of data', async () => {
    const rows: Cell[][] = [
      ['地区', null, '服务点'],
      ['东片', '甲县', 10],
      ['东片', '乙县', 20],
      ['西片', '丙县', 5],
    ]
    const { filled, found } = await read('{{合计 表 "服务点"}} {{个数 表}}', rows, ['A1:B1'])
    expect(filled).toBe('35 3')
    expect(found).toContain('data/unnamed-column')
  })
  it('may be years', async () => {
    const rows: Cell[][] = [
      ['主要指标'],
      ['指标', 2025, 2026],
      ['服务点', 8, 10],
      ['评价', '良好', '优秀'],
      ['资金', 4, 5],
    ]
    const { filled } = await read('{{#each 表}}{{指标}} {{[2025]}} {{[2026]}}；{{/each}}', rows)
    expect(filled).toBe('服务点 8 10；评价 良好 优秀；资金 4 5；')
  })
  it('that are absent do not make one column of two', async () => {
    const { filled, found } = await read('{{#each 表}}{{本期}} {{C列}} {{D列}}{{/each}}', [
      ['县区', '本期', null, null],
      ['甲县', 10, 8, 7],
    ])
    expect(filled).toBe('10 8 7')
    expect(found).toEqual(['data/unnamed-column', 'data/unnamed-column'])
  })
  it('that come to one name without their brackets are called as they stand', async () => {
    const body = '{{#each 表}}{{资金}} {{[资金（万元）]}} {{[资金(万元)]}}{{/each}}'
    const made = await makePaper(speech(body, 'data: {表: t.yml}\n'), {
      't.yml': '- {县区: 甲县, 资金: 12, 资金（万元）: 5}\n',
    })
    expect(made.filled[0]).toBe('⟦12⟧ ⟦5⟧ ⟦5⟧')
  })
  it('of two levels give their unit to all below', async () => {
    const rows: Cell[][] = [
      ['县区', '资金（万元）', null],
      [null, '本期', '上年'],
      ['甲县', 3000, 2500],
      ['乙县', 2000, 1800],
    ]
    const { filled } = await read('{{大写 (合计 表 "资金（万元）本期")}}', rows, ['A1:A2', 'B1:C1'])
    expect(filled).toBe('伍仟万元整')
  })
  it('may explain instead of giving a unit; full-width ％ is a unit', async () => {
    const rows: Cell[][] = [
      ['指标', '服务点（含开发区）', '满意度（％）', '上年（％）'],
      ['甲', 5, 95.6, 93.5],
    ]
    const { filled } = await read(
      '{{#each 表}}{{数 服务点 带单位=是}} {{同比 满意度 上年}}{{/each}}',
      rows,
    )
    expect(filled).toBe('5 提高2.1个百分点')
  })
})

describe('rows made of others', () => {
  it.each(['全市', '合计', '合计：', '全市合计', '累计', '其中：城区', '东片小计'])(
    '%s is not counted twice',
    async (name) => {
      const { filled } = await read('{{合计 表 "数"}} {{个数 表}} {{最高 表 "数"}}', [
        ['县区', '数'],
        ['甲县', 10],
        ['乙县', 20],
        [name, 25],
      ])
      expect(filled).toBe('30 2 乙县（20）')
    },
  )
  it('are found behind a column of numbers and one of groups', async () => {
    const rows: Cell[][] = [
      ['序号', '片区', '县区', '数'],
      [1, '东', '甲县', 10],
      [2, '西', '乙县', 20],
      [null, null, '合计', 30],
    ]
    expect((await read('{{合计 表 "数"}} {{个数 表}}', rows)).filled).toBe('30 2')
  })
  it('are no group, and none of the first', async () => {
    const rows: Cell[][] = [
      ['县区', '片区', '数'],
      ['甲县', '东', 10],
      ['乙县', '西', 20],
      ['丙县', '东', 15],
      ['合计', null, 45],
    ]
    const more = '  区: { 表: 表, 按: 片区 }\n  前二: { 表: 表, 排序: 数 从高到低, 前: 2 }\n'
    const { filled } = await read(
      '{{个数 区}} {{合计 区 "数"}} {{列举 前二 "县区"}} {{合计 前二 "数"}}',
      rows,
      [],
      more,
    )
    expect(filled).toBe('2 45 乙县、丙县 35')
  })
  it('keep the count of a group apart from a column of that name', async () => {
    const rows: Cell[][] = [
      ['片区', '个数', '数'],
      ['东', 3, 10],
      ['东', 4, 20],
      ['西', 5, 5],
      ['西', 6, 5],
    ]
    const { filled } = await read(
      '{{#each 区}}{{行数}} {{个数}} {{数}}；{{/each}}',
      rows,
      [],
      '  区: { 表: 表, 按: 片区 }\n',
    )
    expect(filled).toContain('2 7')
  })
  it('are refused where a block groups, and left out and said where it adds up itself', async () => {
    const rows: Cell[][] = [
      ['县区', '片区', '数'],
      ['甲县', '东', 10],
      ['乙县', '西', 20],
      ['全市', null, 30],
    ]
    for (const [setting, rule] of [
      ['合计: 是', 'fence/total-again'],
      ['分组: 片区', 'fence/settings'],
    ])
      expect(
        (await read(`\`\`\`table\n数据: 表\n列: [县区, 数]\n${setting}\n\`\`\``, rows)).found,
      ).toContain(rule)
  })
  it('and rows of a number only are no rows', async () => {
    const rows: Cell[][] = [
      ['序号', '县区', '数'],
      [1, '甲县', 10],
      [2, '乙县', 20],
      [3, null, null],
      [4, null, null],
    ]
    expect((await read('{{个数 表}}', rows)).filled).toBe('2')
  })
})

describe('a total of the workbook', () => {
  it.each([
    [
      [
        ['甲县', 10],
        ['乙县', 20],
        ['全市', 31],
      ],
      ['data/total'],
    ],
    [
      [
        ['甲县', 10],
        ['乙县', 20],
        ['全市合计', 30],
      ],
      [],
    ],
    [
      [
        ['甲县', 10],
        ['东片小计', 10],
        ['乙县', 20],
        ['合计', 30],
      ],
      [],
    ],
    [
      [
        ['一、东片', 10],
        ['甲县', 10],
        ['乙县', 20],
        ['合计', 30],
      ],
      [],
    ],
  ] as [Cell[][], string[]][])('%j', async (rows, expected) => {
    const { found } = await read('{{个数 表}}', [['县区', '数'], ...rows])
    expect(found).toEqual(expected)
  })
})

describe('an order', () => {
  it('by words that are numbers is refused', async () => {
    const rows: Cell[][] = [
      ['县区', '人数'],
      ['甲县', '12万'],
      ['乙县', '3500'],
    ]
    const order = '人数 从高到低'
    expect(
      (await read('{{列举 多 "县区"}}', rows, [], `  多: { 表: 表, 排序: ${order}, 前: 1 }\n`))
        .found,
    ).toContain('data/shape')
    expect((await read(`\`\`\`table\n数据: 表\n排序: ${order}\n\`\`\``, rows)).found).toContain(
      'fence/settings',
    )
  })
})

describe('units', () => {
  it('of a row are not those of its rates', async () => {
    const rows: Cell[][] = [
      ['指标', '计量单位', '本期', '同比增幅'],
      ['资金', '亿元', 8, 11.7],
    ]
    const { filled } = await read(
      '{{数 表.资金.本期 单位="万元" 小数=0}} {{数 表.资金.同比增幅 带单位=是}}',
      rows,
    )
    expect(filled).toBe('80000万元 11.7')
  })
  it('above the table are those of its columns of money, and said', async () => {
    const rows: Cell[][] = [
      ['情况表'],
      [null, '单位：万元'],
      ['县区', '资金', '人数'],
      ['甲县', 10, 3],
    ]
    const body = '{{表.甲县.资金}} {{数 表.甲县.资金 带单位=是}} {{数 表.甲县.人数 带单位=是}}'
    const { filled, found } = await read(body, rows)
    expect(filled).toBe('10 10万元 3')
    expect(found).toEqual(['data/unit-line'])
  })
  it('in per cent are doubted below 1', async () => {
    const { found } = await read('{{表.满意度.本期}}', [
      ['指标', '单位', '本期'],
      ['满意度', '%', 0.956],
    ])
    expect(found).toEqual(['data/small-share'])
  })
  it('are alike in a comparison', async () => {
    const rows: Cell[][] = [
      ['县区', '率'],
      ['甲县', '95.6%'],
      ['乙县', '90%'],
    ]
    expect((await read('{{个数 表 列="率" 大于=95}}', rows)).filled).toBe('1')
    expect((await read('{{个数 表 列="率" 大于=0.95}}', rows)).filled).toContain('【')
    expect(
      (await read('{{#if (大于 表.甲县.率 0.95)}}高{{/if}}', rows)).found.length,
    ).toBeGreaterThan(0)
  })
})

describe('totals of a block', () => {
  it('leave open what does not add up', async () => {
    const rows: Cell[][] = [
      ['县区', '年份', '单价（元）', '完成进度', '均衡资金'],
      ['甲县', 2024, 3, 80, 1],
      ['乙县', 2025, 5, 90, 2],
    ]
    const { blocks } = await read('```table\n数据: 表\n合计: 是\n```', rows)
    expect(blocks).not.toMatch(/4049|"8"|"170"/)
    expect(blocks).toContain('"shown":"3"')
  })
})
