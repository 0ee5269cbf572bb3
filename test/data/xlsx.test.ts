/** Workbooks: what a good one says, and a clear word with an address for everything that is wrong with a bad one. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Origin, placeName } from '../../src/origin.ts'
import { makePaper, speech } from '../support/paper.ts'
import { namedJson, withNames } from '../support/place-names.ts'
import { type Cell, type SheetSpec, styled, workbook } from '../support/xlsx.ts'

async function read(
  body: string,
  book: Uint8Array,
  setting = '账.xlsx',
): Promise<{ filled: string; found: string[]; data: readonly object[] }> {
  const made = await makePaper(speech(body, `data: {t: ${setting}}\n`), { '账.xlsx': book })
  const quiet = /^data\/(?:inferred|unused)/
  const kept = made.found
    .map((one, index) => [one.split(' ')[0] ?? '', made.diagnostics[index]?.data ?? {}] as const)
    .filter(([rule]) => !quiet.test(rule))
  return {
    filled: made.filled[0] ?? '',
    found: kept.map(([rule]) => rule),
    data: kept.map(([, data]) => data),
  }
}
const sheet = (rows: readonly (readonly Cell[])[], rest: Partial<SheetSpec> = {}): SheetSpec => ({
  name: '指标',
  rows,
  ...rest,
})
const head = ['指标', '本期', '上年同期']

describe('a workbook', () => {
  it('gives numbers as Excel shows them, without the noise of a double', async () => {
    const rows = [
      head,
      ['甲', 0.30000000000000004, styled(1, 0.956)],
      ['乙', styled(3, 12.3), styled(4, 1234567)],
      ['丙', 123456789012345680000, 1e-7],
    ]
    const { filled, found } = await read(
      '{{#each t}}{{指标}}{{本期}}/{{上年同期}} {{/each}}',
      workbook(sheet(rows)),
    )
    expect(filled).toBe(
      '⟦甲⟧⟦0.3⟧/⟦95.6%⟧ ⟦乙⟧⟦12.30⟧/⟦1,234,567⟧ ⟦丙⟧⟦123456789012345680000⟧/⟦0.0000001⟧ ',
    )
    expect(found).toEqual([])
  })
  it('gives dates, yes and no, texts of formulas, and readings left out', async () => {
    const rows: Cell[][] = [
      ['名', '值'],
      ['日', styled(2, 46213)],
      ['否', { raw: '<v>0</v>', attributes: 't="b"' }],
      ['式', { raw: '<f>A1&amp;"x"</f><v>甲乙</v>', attributes: 't="str"' }],
      [
        '音',
        {
          raw: '<is><r><t>东</t></r><rPh sb="0" eb="1"><t>dong</t></rPh><r><t>岸</t></r></is>',
          attributes: 't="inlineStr"',
        },
      ],
    ]
    const { filled } = await read(
      '{{t.日.值}} {{t.否.值}} {{t.式.值}} {{t.音.值}}',
      workbook(sheet(rows)),
    )
    expect(filled).toBe('⟦2026年7月10日⟧ ⟦否⟧ ⟦甲乙⟧ ⟦东岸⟧')
  })
  it('takes the cell of a figure along', async () => {
    const made = await makePaper(speech('{{t.甲.本期}}', 'data: {t: 账.xlsx}\n'), {
      '账.xlsx': workbook(sheet([['标题'], [], head, ['甲', 5, 4]])),
    })
    const [paragraph] = (made.documents[0]?.blocks ?? []).slice(-1)
    expect(namedJson(paragraph)).toContain('"provenance":"账.xlsx#指标!B4"')
  })
  it('finds the header below titles, joins merged headings, and counts a merged number once', async () => {
    const rows: Cell[][] = [
      ['2026年上半年服务站点情况表', null, null, null],
      ['片区', '站点（个）', null, '备注'],
      [null, '本期', '上年', null],
      ['城区', 10, 8, '甲'],
      [null, 7, 6, '乙'],
      ['山区', 5, 5, '丙'],
    ]
    const merged = ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'A4:A5', 'C5:C6']
    const { filled } = await read(
      '{{#each t}}{{片区}}{{[站点（个）本期]}}/{{#if [站点（个）上年]}}{{[站点（个）上年]}}{{else}}空{{/if}}{{备注}} {{/each}}',
      workbook(sheet(rows, { merged })),
    )
    expect(filled).toBe('⟦城区⟧⟦10⟧/⟦8⟧⟦甲⟧ ⟦城区⟧⟦7⟧/⟦6⟧⟦乙⟧ ⟦山区⟧⟦5⟧/⟦5⟧⟦丙⟧ ')
  })
  it('has its header below a line of remarks, its notes below the rows, names in the column that tells rows apart', async () => {
    const rows: Cell[][] = [
      ['2026年上半年服务站点情况表'],
      ['填报单位：市政务服务管理局', null, null, '数据截至：2026年6月底'],
      ['片区', '县区', '服务点', '满意度'],
      ['城区', '青禾区', 10, '95.2%'],
      [null, '东岸区', 8, '—'],
      ['山区', '云岭县', 7, '96.0%'],
      [null, '石桥县', 5, '-'],
      ['合计', '合计', 30, '95.6%'],
      ['注：满意度由第三方回访。'],
      ['填表人：张某', '审核人：李某'],
    ]
    const book = workbook(sheet(rows, { merged: ['A1:D1', 'A2:C2', 'A4:A5', 'A6:A7', 'A9:D9'] }))
    const { filled, found, data } = await read(
      '{{t.云岭县.服务点}} {{个数 t}} {{列举 t}} {{最高 t "服务点"}}',
      book,
    )
    expect(filled).toBe('⟦7⟧ ⟦4⟧ ⟦青禾区、东岸区、云岭县、石桥县⟧ ⟦青禾区（10）⟧')
    expect(found).toEqual(['data/note-row', 'data/note-row'])
    expect(data).toEqual([
      { cell: 'A9', text: '注：满意度由第三方回访。' },
      { cell: 'A10', text: '填表人：张某' },
    ])
    const dash = await read('{{t.东岸区.满意度}}', book)
    expect(withNames(dash.data)).toContainEqual({
      name: 't.东岸区.满意度',
      cells: ['账.xlsx#指标!D5'],
      owners: [],
    })
    const table = await makePaper(
      speech('```table\n数据: t\n列: [县区, 满意度]\n```', 'data: {t: 账.xlsx}\n'),
      {
        '账.xlsx': book,
      },
    )
    expect(table.found.filter((one) => /missing/.test(one))).toEqual([])
    expect(JSON.stringify(table.documents[0]?.blocks.at(-1))).toContain('"—"')
  })
  it('names its rows by what stands behind their numbers', async () => {
    const rows: Cell[][] = [
      ['序号', '县区', '服务点'],
      [1, '青禾区', 10],
      [2, '云岭县', 7],
    ]
    const { filled } = await read('{{t.云岭县.服务点}} {{最高 t "服务点"}}', workbook(sheet(rows)))
    expect(filled).toBe('⟦7⟧ ⟦青禾区（10）⟧')
  })
  it('is spoken of with sheet and cell', async () => {
    const { origin } = (
      await makePaper(
        speech('{{t.甲.本期}}', 'data: {t: {file: 账.xlsx, columns: {本期: {type: number}}}}\n'),
        {
          '账.xlsx': workbook(sheet([head, ['甲', '未报', 2]])),
        },
      )
    ).diagnostics.find((one) => one.rule === 'data/not-a-number') as { origin: Origin }
    expect(origin.cell && placeName(origin.cell)).toBe('账.xlsx#指标!B2')
  })
  it('chooses sheet and range by name, and says which sheet it took by itself', async () => {
    const book = workbook(
      { name: '说明', rows: [['看第二张']], state: 'hidden' },
      sheet([head, ['甲', 1, 2]]),
      {
        name: '全年',
        rows: [['x', 'x', 'x'], head, ['甲', 9, 8], ['乙', 7, 6]],
      },
    )
    expect((await read('{{t.甲.本期}}', book)).found).toEqual(['data/sheet-chosen'])
    expect((await read('{{t.甲.本期}}', book, '"账.xlsx#全年!A2:C3"')).filled).toBe('⟦9⟧')
    expect(
      (await read('{{t.乙.本期}}', book, '{file: 账.xlsx, sheet: 全年, header: 2}')).filled,
    ).toBe('⟦7⟧')
    const missing = await read('{{t.甲.本期}}', book, '账.xlsx#指表')
    expect(missing.found).toContain('data/missing-sheet')
    expect(missing.data[0]).toMatchObject({ sheet: '指表', nearest: '指标' })
  })
  it('reads hidden rows or not, and says so', async () => {
    const book = workbook(sheet([head, ['甲', 1, 2], ['乙', 3, 4]], { hidden: [2] }))
    expect(await read('{{#each t}}{{指标}}{{/each}}', book)).toMatchObject({
      filled: '⟦甲⟧⟦乙⟧',
      found: ['data/hidden-rows'],
    })
    expect(
      await read('{{#each t}}{{指标}}{{/each}}', book, '{file: 账.xlsx, hidden: 略去}'),
    ).toMatchObject({
      filled: '⟦甲⟧',
      found: ['data/hidden-rows'],
    })
  })
})

describe('a bad workbook', () => {
  const good = workbook(sheet([head, ['甲', 1, 2]]))
  it.each<[string, Uint8Array, string, object]>([
    [
      'a formula without its result',
      workbook(sheet([head, ['甲', { raw: '<f>1+1</f>' }, 2]])),
      'data/uncached',
      { cell: '账.xlsx#指标!B2' },
    ],
    [
      'a formula with an empty result',
      workbook(sheet([head, ['甲', { raw: '<f>1+1</f><v></v>' }, 2]])),
      'data/uncached',
      { cell: '账.xlsx#指标!B2' },
    ],
    [
      'an error value',
      workbook(sheet([head, ['甲', { raw: '<f>1/0</f><v>#DIV/0!</v>', attributes: 't="e"' }, 2]])),
      'data/error-cell',
      { cell: '账.xlsx#指标!B2', fault: '#DIV/0!' },
    ],
    [
      'a password, or an old format',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'data/workbook',
      { fault: 'password' },
    ],
    ['a truncated file', good.slice(0, good.length - 60), 'data/workbook', { fault: 'damaged' }],
    [
      'bytes cut out of the middle',
      Uint8Array.from([...good.slice(0, 700), ...good.slice(760)]),
      'data/workbook',
      { fault: 'damaged' },
    ],
    [
      'a zip of something else',
      zipSync({ 'a.txt': strToU8('x') }),
      'data/other-format',
      { format: 'archive' },
    ],
    [
      'broken XML',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') }),
      'data/workbook',
      { fault: 'damaged' },
    ],
    [
      'a zip that unpacks to a gigabyte',
      zipSync({ 'xl/workbook.xml': new Uint8Array(310 * 1024 * 1024) }, { level: 1 }),
      'data/workbook',
      { fault: 'too-large' },
    ],
  ])('%s', async (_name, book, rule, data) => {
    const made = await read('{{t.甲.本期}}', book)
    expect(made.found).toContain(rule)
    expect(made.data[made.found.indexOf(rule)]).toMatchObject(data)
    expect(made.filled).not.toContain('⟦0⟧')
  })
  it('says where a text stands in a column of numbers', async () => {
    const book = workbook(sheet([head, ['甲', 1, 2], ['乙', '约三', 4]]))
    const made = await read('{{t.甲.本期}}', book, '{file: 账.xlsx, columns: {本期: {type: 数字}}}')
    expect(made.data[made.found.indexOf('data/not-a-number')]).toMatchObject({
      cell: 'B3',
      value: '约三',
      column: '本期',
    })
  })
  it('names the column that a renamed header has lost', async () => {
    const made = await read('x', good, '{file: 账.xlsx, columns: {数: 本期数}}')
    expect(made.data[made.found.indexOf('data/missing-column')]).toMatchObject({
      column: '本期数',
      nearest: '本期',
    })
  })
  it('prints a hole for a missing cell, never 0', async () => {
    const made = await read('{{t.乙.本期}}', workbook(sheet([head, ['甲', 1, 2], ['乙', null, 4]])))
    expect(made.filled).toBe('⟦【缺：账.xlsx#指标!B3】⟧')
    expect(made.found).toContain('data/missing-value')
  })
  it('reads fifty thousand rows of ten columns', async () => {
    const rows = [
      Array.from({ length: 10 }, (_, column) => `列${column}`),
      ...Array.from({ length: 50_000 }, (_, row) => [
        `行${row}`,
        ...Array.from({ length: 9 }, (__, column) => row * column),
      ]),
    ]
    const book = workbook(sheet(rows))
    const before = process.memoryUsage().rss
    const start = performance.now()
    const made = await read('{{t.行49999.列9}}', book)
    process.stderr.write(
      `50 000 × 10: ${Math.round(performance.now() - start)} ms, ${Math.round((process.memoryUsage().rss - before) / 1048576)} MB\n`,
    )
    expect(made.filled).toBe('⟦399992⟧')
  })
})
