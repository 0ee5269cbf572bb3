/** Tables from CSV, YAML, JSON and the head of a paper: numbers keep their lexeme, faults name their cell. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'
import { withNames } from '../support/place-names.ts'

const text = (made: Awaited<ReturnType<typeof makePaper>>): string => made.filled[0] ?? ''
const csv =
  '指标,单位,2026年上半年,2025年上半年\n服务点,个,120,100\n满意度,%,95.60,93.5\n经费,万元,"1,234.50",1000\n'
const withData = (body: string, data: string) => speech(body, `data: ${data}\n`)

describe('CSV', () => {
  const head = '{指标: {file: a.csv, columns: {本期: 2026年上半年, 上年同期: 2025年上半年}}}'
  it('gives cells by key and stable column names, letter by letter', async () => {
    const made = await makePaper(
      withData('{{指标.服务点.本期}} {{指标.满意度.本期}} {{指标.经费.本期}}', head),
      { 'a.csv': csv },
    )
    expect(text(made)).toBe('⟦120⟧ ⟦95.60⟧ ⟦1,234.50⟧')
    const figure = made.documents[0]?.blocks
      .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
      .find((one) => one.type === 'figure-value')
    expect(withNames(figure)).toMatchObject({ shown: '120', raw: '120', provenance: 'a.csv!C2' })
  })
  it('reads GB18030 and TSV', async () => {
    const gb = new Uint8Array([0xcf, 0xd8, 0x09, 0xca, 0xfd, 0x0a, 0xbc, 0xd7, 0x09, 0x37, 0x0a])
    const made = await makePaper(withData('{{t.甲.数}}', '{t: a.tsv}'), { 'a.tsv': gb })
    expect(text(made)).toBe('⟦7⟧')
  })
  it('keeps codes, long numbers and trailing zeros', async () => {
    const made = await makePaper(withData('{{#each t}}{{码}}/{{数}};{{/each}}', '{t: a.csv}'), {
      'a.csv': '码,数\n0123,12.30\n0456,123456789012345678\n',
    })
    expect(text(made)).toBe('⟦0123⟧/⟦12.30⟧;⟦0456⟧/⟦123456789012345678⟧;')
    expect(made.diagnostics.find((one) => one.rule === 'data/inferred')?.data['columns']).toEqual([
      '数',
    ])
  })
  it('names a header without its spaces and unit', async () => {
    expect(
      text(
        await makePaper(withData('{{t.甲.完成率}} {{t.甲.[完成率]}}', '{t: a.csv}'), {
          'a.csv': '县,完成率 (%)\n甲,50.0\n',
        }),
      ),
    ).toBe('⟦50.0⟧ ⟦50.0⟧')
  })
  it('rounds declared decimals half up', async () => {
    const made = await makePaper(
      withData(
        '{{t.甲.数}} {{t.乙.数}}',
        '{t: {file: a.csv, columns: {数: {type: 数字, decimals: "2"}}}}',
      ),
      { 'a.csv': '县,数\n甲,1.005\n乙,2.5\n' },
    )
    expect(text(made)).toBe('⟦1.01⟧ ⟦2.50⟧')
  })
  it.each([
    [
      'a missing column',
      '{t: {file: a.csv, columns: {本期: 2026上半年}}}',
      '县,2026年上半年\n甲,1\n',
      ['data/missing-column 稿.md:4:8'],
    ],
    [
      'text in a number column',
      '{t: {file: a.csv, columns: {数: {type: 数字}}}}',
      '县,数\n甲,约5\n',
      ['data/not-a-number a.csv:2:1'],
    ],
    ['a row that is too long', '{t: a.csv}', '县,数\n甲,1,2\n', ['data/ragged-row a.csv:2:1']],
    ['an unclosed quote', '{t: a.csv}', '县,数\n甲,"1\n', ['data/syntax a.csv:2:1']],
    ['a file that is not there', '{t: b.csv}', '', ['source/unreadable 稿.md:4:8']],
    ['a format that is not known', '{t: b.exe}', '', ['source/unreadable 稿.md:4:8']],
  ])('reports %s', async (_name, data, content, found) => {
    const made = await makePaper(withData('正文。', data), { 'a.csv': content })
    expect(made.found.filter((one) => !/^data\/(?:inferred|unused)/.test(one))).toEqual(found)
    expect(made.documents).toEqual([])
  })
  it('takes any name: data in the text, the field where the kind prints it', async () => {
    const data = '{日期: a.csv, 标题: [甲, 乙]}'
    const made = await makePaper(
      withData('甲县{{日期.甲.数}}个，{{#each 标题}}{{this}}{{/each}}。', data),
      { 'a.csv': '县,数\n甲,1\n' },
    )
    expect(text(made)).toBe('甲县⟦1⟧个，⟦甲⟧⟦乙⟧。')
    expect(made.documents[0]?.meta.title).not.toBe('')
    expect(made.found.filter((one) => !one.startsWith('data/inferred'))).toEqual([
      'data/name-taken 稿.md:4:8',
      'data/name-taken 稿.md:4:19',
    ])
  })
  it('passes over rows that are wholly empty', async () => {
    expect(
      text(
        await makePaper(withData('{{#each t}}{{县}}{{/each}}', '{t: a.csv}'), {
          'a.csv': '县,数\n甲,1\n,\n\n乙,2\n',
        }),
      ),
    ).toBe('⟦甲⟧⟦乙⟧')
  })
  it('prints a hole for an empty cell, with its address and who owes it', async () => {
    const data = '{t: {file: a.csv, columns: {数: {owner: 民政局}}}}'
    const made = await makePaper(withData('共{{t.乙.数}}个。', data), {
      'a.csv': '县,数\n甲,1\n乙,\n',
    })
    expect(text(made)).toBe('共⟦【缺：a.csv!B3，民政局】⟧个。')
    expect(made.found).toContain('data/missing-value 稿.md:6:2')
  })
})

describe('YAML, JSON and inline data', () => {
  it.each([
    ['a.yaml', '总数: 12.30\n单位: {名称: 民政局, 人数: 0}\n'],
    ['a.json', '{"总数": 12.30, "单位": {"名称": "民政局", "人数": 0}}'],
  ])('%s keeps lexemes', async (file, content) => {
    expect(
      text(
        await makePaper(withData('{{d.总数}} {{d.单位.名称}} {{d.单位.人数}}', `{d: ${file}}`), {
          [file]: content,
        }),
      ),
    ).toBe('⟦12.30⟧ ⟦民政局⟧ ⟦0⟧')
  })
  it('makes a table of a list of records', async () => {
    const made = await makePaper(
      withData('{{t.甲.数}}{{#each t}}{{数}}{{/each}}', '{t: {file: a.json, columns: {数: 人数}}}'),
      {
        'a.json': '[{"县":"甲","人数":1},{"县":"乙","人数":2}]',
      },
    )
    expect(text(made)).toBe('⟦1⟧⟦1⟧⟦2⟧')
  })
  it.each([
    ['{t: {file: a.csv, columns: {本期: 今年, 上年同期: 今年}}}', ['本期', '上年同期']],
    ['{t: {file: a.csv, columns: {甲: 去年, 乙: 去年}}}', ['甲', '乙']],
    ['{t: {file: a.json, columns: {甲: 去年, 乙: 去年}}}', ['甲', '乙']],
  ])('says that a column is used twice, and by which names: %s', async (data, names) => {
    const made = await makePaper(withData('文。', data), {
      'a.csv': '指标,今年,去年\n甲,3,2\n',
      'a.json': '[{"指标":"甲","今年":3,"去年":2}]',
    })
    const fault = made.diagnostics.find(({ rule }) => rule === 'data/column-twice')
    expect(fault?.data['names']).toEqual(names)
  })
  it('reads inline values', async () => {
    expect(
      text(
        await makePaper(withData('{{数}}{{县.[0]}}{{k.v}}', '{数: 36, 县: [甲, 乙], k: {v: 5}}')),
      ),
    ).toBe('⟦36⟧⟦甲⟧⟦5⟧')
  })
  it.each(['constructor', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'finds nothing under %s',
    async (name) => {
      const made = await makePaper(withData(`{{d.${name}}} {{${name}}}`, '{d: a.json}'), {
        'a.json': '{"x":1}',
      })
      expect(made.found).toEqual([
        'template/unknown-column 稿.md:6:3',
        `template/unknown-name 稿.md:6:${10 + name.length}`,
      ])
    },
  )
  it('reports broken JSON and YAML with their place', async () => {
    expect(
      (await makePaper(withData('文', '{d: a.json}'), { 'a.json': '{"x": [1,\n2' })).found[0],
    ).toMatch(/^data\/syntax a\.json:2/)
  })
})

describe('records', () => {
  it.each([
    ['- {县区: 甲县, 数: 30}\n- {县区: 乙县, 数: —}\n- {县区: 丙县, 数: "5"}\n', '35 甲县（30）'],
    ['- {县区: 甲县, 数: 1e3}\n- {县区: 乙县, 数: 0.5}\n', '1000.5 甲县（1000）'],
    ['- {县区: 甲县, 数: 30}\n- {县区: 乙县, 数: ××}\n', '【缺：t.yml:2:15】 【缺：t.yml:2:15】'],
  ])('are read as a sheet is: %j', async (yml, shown) => {
    const body = '{{合计 t "数"}} {{最高 t "数"}}'
    const made = await makePaper(withData(body, '{t: t.yml}'), { 't.yml': yml })
    expect(text(made).replace(/[⟦⟧]/g, '')).toBe(shown)
  })
})
