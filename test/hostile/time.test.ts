/** What took for ever, or more than the stack holds, ends in time: the cases that were found, and others of their kind. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'

const csv = (rows: number, row: (at: number) => string): string =>
  `名称,数\n${Array.from({ length: rows }, (_, at) => row(at)).join('')}`
const spaces = ' '.repeat(20_000)
interface Case {
  readonly name: string
  readonly paper: string
  readonly files?: Readonly<Record<string, string>>
  /** A rule that speaks; none is ours. */
  readonly says?: string
}
const x = 'data: {x: x.csv}\n'
const small = { 'x.csv': '名称,数\n甲,1\n乙,2\n' }
const cases: readonly Case[] = [
  {
    name: 'attributes that may be read in many ways',
    paper: speech(`填写{${'a=b-'.repeat(16)}"}`),
  },
  { name: 'attributes with Chinese quotes', paper: speech(`# 题{${'a=“b '.repeat(8000)}}`) },
  { name: 'attributes of a list', paper: speech(`- {${'a=b-'.repeat(5000)}"}`) },
  {
    name: 'attributes of a container',
    paper: speech(`::: quote {${'-'.repeat(9000)}"}\n文。\n:::`),
  },
  {
    name: 'spaces in an expression by row',
    paper: speech(`\`\`\`table\n数据: x\n列: [名称, {名称: 幅, 写: "{{${spaces}x"}]\n\`\`\``, x),
    files: small,
  },
  {
    name: 'spaces in a condition by row',
    paper: speech(`\`\`\`table\n数据: x\n只要: "${spaces}大于 数 1"\n\`\`\``, x),
    files: small,
  },
  {
    name: 'spaces in an order',
    paper: speech(`\`\`\`table\n数据: x\n排序: "数${spaces}从高"\n\`\`\``, x),
    files: small,
  },
  { name: '8,000 faults on a line', paper: speech('××县'.repeat(8000)), says: 'blank/left' },
  { name: '8,000 units without numbers', paper: speech('余名'.repeat(8000)), says: 'blank/unit' },
  {
    name: '8,000 notes on a line',
    paper: speech('甲[^1]'.repeat(8000)),
    says: 'markdown/unknown-note',
  },
  { name: '10,001 headings', paper: speech('## 题\n\n文。\n\n'.repeat(10_001)) },
  {
    name: '150,000 rows',
    paper: speech('合计{{合计 x "数"}}。', x),
    files: { 'x.csv': csv(150_000, (at) => `甲${at},${at}\n`) },
  },
  {
    name: '150,000 rows without a value',
    paper: speech('合计{{合计 x "数"}}。', x),
    files: { 'x.csv': csv(150_000, (at) => `甲${at},${at % 2 || ''}\n`) },
  },
  {
    name: '150,000 rows that are ragged',
    paper: speech('合计{{合计 x "数"}}。', x),
    files: { 'x.csv': csv(150_000, (at) => `甲${at},1,2\n`) },
    says: 'data/ragged-row',
  },
  {
    name: '150,000 rows of one name',
    paper: speech('合计{{合计 x "数"}}。', x),
    files: { 'x.csv': csv(150_000, (at) => `甲,${at}\n`) },
  },
  {
    name: 'more rows than are allowed',
    paper: speech('合计{{合计 x "数"}}。', x),
    files: { 'x.csv': csv(200_001, () => '甲,1\n') },
    says: 'data/too-large',
  },
  {
    name: 'the highest of 100,000 rows',
    paper: speech('{{最高 x "数"}}，{{前几 x "数" 3}}，{{平均 x "数"}}。', x),
    files: { 'x.csv': csv(100_000, (at) => `甲${at},${at}\n`) },
  },
  {
    name: '60,000 rows of one name, joined to themselves',
    paper: speech(
      '合计{{合计 y "数"}}。',
      'data: {x: x.csv, y: {file: x.csv, 并入: {表: x, 键: 名称}}}\n',
    ),
    files: { 'x.csv': csv(60_000, (at) => `甲,${at}\n`) },
  },
  {
    name: '60,000 rows of one group',
    paper: speech('合计{{合计 x "数"}}。', 'data: {x: {file: x.csv, 分组: 名称}}\n'),
    files: { 'x.csv': csv(60_000, (at) => `甲,${at}\n`) },
  },
  {
    name: '5,000 records of 5,000 names',
    paper: speech('{{合计 x "k1"}}。', 'data: {x: x.json}\n'),
    files: {
      'x.json': JSON.stringify(Array.from({ length: 5000 }, (_, at) => ({ [`k${at}`]: at }))),
    },
    says: 'data/too-large',
  },
  {
    name: 'a table of 2,000 columns',
    paper: speech(`|${'甲|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'乙|'.repeat(2000)}`),
    says: 'markdown/table-size',
  },
  {
    name: 'a million lines of nothing',
    paper: speech('合计{{合计 x "数"}}。', x),
    files: { 'x.csv': `名称,数\n甲,1\n${'\n'.repeat(1_000_000)}` },
    says: 'data/too-large',
  },
  {
    name: '20,000 points of one paragraph',
    paper: speech(`一是${'抓好落实。二是'.repeat(20_000)}收尾。`),
    says: 'series/broken',
  },
  { name: 'comments that are not closed', paper: speech('<!-- 甲'.repeat(8000)) },
  { name: 'comments of templates that are not closed', paper: speech('{{!-- 甲'.repeat(8000)) },
  { name: 'brackets in an expression', paper: speech(`{{合计 ${'['.repeat(30_000)}”}}`) },
  {
    name: 'blocks that are not closed',
    paper: speech(`${'{{#if 标题}}甲'.repeat(90)}${'{{#if'.repeat(5000)}`),
  },
  {
    name: 'blocks that nest too deeply',
    paper: speech('{{#if 标题}}'.repeat(5000)),
    says: 'template/too-much',
  },
  { name: 'holes that are not closed', paper: speech('【待填'.repeat(10_000)) },
  { name: 'holes in holes', paper: speech('【待填【甲'.repeat(8000)) },
  { name: 'strong marks that are not closed', paper: speech('**甲 '.repeat(8000)) },
  { name: 'links that are not closed', paper: speech('[甲]('.repeat(8000)) },
  { name: 'quotation marks that are not closed', paper: speech('“1'.repeat(10_000)) },
  { name: 'digits without end', paper: speech(`共${'1'.repeat(30_000)}个。`) },
  { name: 'digits and commas', paper: speech(`共${'1,'.repeat(15_000)}个。`) },
  {
    name: 'a number of 30,000 digits',
    paper: speech('{{数 x.甲.数 千分位=是}}。', x),
    files: { 'x.csv': `名称,数\n甲,${'9'.repeat(30_000)}\n` },
  },
  {
    name: 'a title of 30,000 characters',
    paper: speech('文。').replace('标题: 在', `标题: ${'在某县某局、'.repeat(5000)}`),
  },
  { name: 'a field of 30,000 colons', paper: speech('文。', `作者: ${'甲: '.repeat(10_000)}\n`) },
  { name: 'a field with 30,000 commas', paper: speech('文。', `附件: ${'1.甲、'.repeat(8000)}\n`) },
  {
    name: 'fields by the thousand',
    paper: speech('文。', Array.from({ length: 3000 }, (_, at) => `字段${at}：值\n`).join('')),
  },
  {
    name: 'lists in lists in lists',
    paper: speech(
      Array.from({ length: 2000 }, (_, at) => `${'  '.repeat(at % 60)}- 项\n`).join(''),
    ),
  },
  { name: 'quotes in quotes in quotes', paper: speech(`${'> '.repeat(3000)}甲`) },
  {
    name: 'containers in containers',
    paper: speech(`${'::: quote\n'.repeat(2000)}甲\n${':::\n'.repeat(2000)}`),
  },
  {
    name: 'mappings in mappings',
    paper: speech('文。', `data: ${'{a: '.repeat(3000)}1${'}'.repeat(3000)}\n`),
  },
  {
    name: 'lists in lists of JSON',
    paper: speech('{{x}}', 'data: {x: x.json}\n'),
    files: { 'x.json': `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  },
  {
    name: 'lists in lists of YAML',
    paper: speech('{{x}}', 'data: {x: x.yml}\n'),
    files: { 'x.yml': `a: ${'[ '.repeat(8000)}` },
  },
]

describe('what took for ever', () => {
  it.each(cases)('$name', async ({ paper, files = {}, says }) => {
    const start = process.cpuUsage()
    const { diagnostics } = await makePaper(paper, files)
    const { user, system } = process.cpuUsage(start)
    const rules = diagnostics.map(({ rule }) => rule)
    expect((user + system) / 1e6).toBeLessThan(10)
    expect(rules).not.toContain('internal/failed')
    if (says !== undefined) expect(rules).toContain(says)
  })
})
