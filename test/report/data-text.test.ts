/** `wengao data`: how a file is read, and a declaration that reads it the same way. */
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/messages/index.ts'
import { dataFacts } from '../../src/report/data-json.ts'
import { dataText } from '../../src/report/data-text.ts'
import { madeRows, readDataFile } from '../../src/run/read-data-file.ts'
import { makePaper, speech } from '../support/paper.ts'
import { withNames } from '../support/place-names.ts'

const csv = [
  '2026年上半年情况表,,,',
  ',,,单位：万元',
  '序号,县区,资金,完成率(%)',
  '1,甲县,1236.5,95.6',
  '2,乙县,1180,90.0',
  ',合计,2416.5,',
  '注：快报数。',
].join('\n')
const bytes = new TextEncoder().encode(csv)
const read = () => readDataFile(bytes, 't.csv', () => undefined).value
const said = (lang: Lang = 'zh'): string =>
  dataText(
    read().map((one) => ({ ...one, made: madeRows(one.table) })),
    lang,
  )

describe('how a data file is read, as plain data', () => {
  const facts = () =>
    dataFacts(
      read().map((one) => ({ ...one, made: madeRows(one.table) })),
      'zh',
    )
  it('has columns with their kinds and units', () =>
    expect(facts()[0]).toMatchObject({
      path: 't.csv',
      key: '县区',
      rows: 3,
      totals: ['合计'],
      columns: [
        { name: '序号', type: 'number', unit: '' },
        { name: '县区', type: 'text', unit: '' },
        { name: '资金', type: 'number', unit: '万元' },
        { name: '完成率', header: '完成率(%)', type: 'number', unit: '%' },
      ],
    }))
  it('has doubts with their rule and words', () =>
    expect(facts()[0]?.doubts).toContainEqual(
      expect.objectContaining({
        rule: 'data/note-row',
        message: expect.stringContaining('注：快报数。'),
      }),
    ))
  it('survives JSON', () => expect(JSON.parse(JSON.stringify(facts()))).toEqual(facts()))
})

describe('how a data file is read', () => {
  it('says key, columns with types and units, totals, notes and first rows', () => {
    const text = said()
    for (const words of [
      't.csv：3 行，4 列',
      '按“县区”一列取行，如 {{表.甲县.资金}}',
      '资金：数字，单位万元',
      '完成率：数字，单位%（表头 完成率(%)）',
      '不算进合计、个数和排名的行：合计',
      '注：快报数。',
      '甲县  1236.5',
    ])
      expect(text).toContain(words)
  })
  it('says so in English, too', () => {
    const text = said('en')
    for (const words of [
      't.csv: 3 row(s), 4 column(s)',
      'rows are named by the column "县区", as in {{表.甲县.资金}}',
      '  资金: number, unit 万元\n',
      '  完成率: number, unit % (heading 完成率(%))\n',
      'rows left out of sums, counts and ranks: 合计',
      'to paste: data: {表: {file: "t.csv", key: 县区, columns: {资金: {type: number, unit: 万元}',
    ])
      expect(text).toContain(words)
    expect(text.replace(/.*快报数.*|to paste.*/g, '')).not.toMatch(/[：，（）“”]/)
  })
  it.each(['zh', 'en'] as const)(
    'gives a declaration in %s that reads it the same way',
    async (lang) => {
      const [, pasted = ''] = /(?:写法：|to paste: )(data: .*)/.exec(said(lang)) ?? []
      const plain = await makePaper(
        speech('{{合计 表 "资金"}} {{表.甲县.完成率}}', 'data: {表: t.csv}\n'),
        {
          't.csv': bytes,
        },
      )
      const settled = await makePaper(
        speech('{{合计 表 "资金"}} {{表.甲县.完成率}}', `${pasted}\n`),
        {
          't.csv': bytes,
        },
      )
      expect(settled.filled).toEqual(['⟦2416.5⟧ ⟦95.6⟧'])
      const figures = (made: typeof plain): unknown =>
        withNames(
          made.documents[0]?.blocks.flatMap((block) =>
            block.type === 'paragraph'
              ? block.children
                  .filter((one) => one.type === 'figure-value')
                  .map(({ origin: _, ...rest }) => rest)
              : [],
          ),
        )
      expect(figures(settled)).toEqual(figures(plain))
      expect(settled.found.filter((one) => one.startsWith('data/inferred'))).toEqual([])
    },
  )
})
