/** Totals and shares of tables. */
import { expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'

const table = (header: string, ...rows: string[]): string =>
  [
    `| 县区 | ${header} |`,
    `|---|${header
      .split('|')
      .map(() => '---|')
      .join('')}`,
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')

it.each<[string, string, string[]]>([
  ['a right total', table('数', '甲 | 3', '乙 | 4', '合计 | 7'), []],
  [
    'a total off by 0.1',
    table('数', '甲 | 3.1', '乙 | 4.2', '合计 | 7.4'),
    ['table/total 稿.md:9:8'],
  ],
  ['0.1 + 0.2', table('数', '甲 | 0.1', '乙 | 0.2', '合计 | 0.3'), []],
  [
    'thousands and large numbers',
    table('数', '甲 | 123,456,789,012,345,678', '乙 | 1', '总计 | 123,456,789,012,345,679'),
    [],
  ],
  [
    'a total in the first row',
    table('数', '全市 | 8', '甲 | 3', '乙 | 4'),
    ['table/total 稿.md:7:8'],
  ],
  ['parts named 其中', table('数', '甲 | 3', '其中：山区 | 1', '乙 | 4', '合计 | 7'), []],
  [
    'a column of rates',
    table('完成率 | 满意度', '甲 | 80 | 90', '乙 | 90 | 92', '合计 | 85 | 91'),
    [],
  ],
  ['per cent', table('数', '甲 | 80%', '乙 | 90%', '合计 | 85%'), []],
  ['a hole in a row', table('数', '甲 | —', '乙 | 4', '合计 | 7'), []],
  ['two totals', table('数', '甲 | 3', '合计 | 3', '乙 | 4', '合计 | 9'), []],
  ['shares that round', table('占比（%）', '甲 | 33.3', '乙 | 33.3', '丙 | 33.3'), []],
  [
    'shares that do not',
    table('占比（%）', '甲 | 33.3', '乙 | 33.3', '丙 | 34.4'),
    ['table/shares 稿.md:5:1'],
  ],
])('%s', async (_name, body, expected) =>
  expect((await makePaper(speech(body))).found).toEqual(expected),
)
