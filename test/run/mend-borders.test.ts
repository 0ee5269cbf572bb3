/** What --fix never touches, wherever it stands: codes, times, addresses, formulas, file names, expressions, values and the head. */
import { describe, expect, it } from 'vitest'
import { withoutIgnored } from '../../src/check/ignore.ts'
import { mendPapers } from '../../src/run/mend-papers.ts'
import { memoryIo, speech } from '../support/paper.ts'

const head = '单位: "甲局,乙局"\ndata: {名: "甲,乙(丙)", 数: 3}\n'

async function mended(body: string): Promise<string> {
  const io = memoryIo({ '稿.md': speech(body, head) })
  const papers = [{ file: '稿.md', base: '稿', named: true }]
  const { files } = await mendPapers(papers, io, withoutIgnored(io.texts))
  const after = files[0]?.after ?? speech(body, head)
  expect(after.startsWith(speech('', head))).toBe(true)
  return after.slice(speech('', head).length)
}

const untouched = [
  'https://www.example.gov.cn/办事/a,b(1).html?x=1;y=2',
  'http://例子.example.cn/a_(b)',
  'www.example.gov.cn:8080/a',
  'fu.wu-2026@example.gov.cn',
  'ISO 9001:2015',
  'GB/T 9704-2012',
  'v1.2.3-rc.1',
  '1,234,567.89',
  '9:30',
  '14:05:59',
  '2026-07-15',
  '2026/7/15',
  '0571-12345678',
  '192.168.1.1:8080',
  '3:2',
  'S=(a+b)*h/2',
  'f(x)=x^2+1',
  '(x,y)',
  '(116.4,39.9)',
  '附表(1).xlsx',
  '名单,终稿.docx',
  'C:\\文件\\表,一.csv',
  './数据/a,b.csv',
  '`甲,乙(丙)`',
  '{{名}}',
  '{{#if 数}}{{名}}{{/if}}',
  '{{大写 数}}',
  '[网站](https://example.gov.cn/a,b)',
  '{"a":1,"b":[2,3]}',
  '<a href="x.html">',
  '--fix',
  '-m "fix: a"',
  '$HOME/a.b',
  'A-12-3',
  'PM2.5',
  '5+2',
  '1+6+X',
  '7×24',
  "it's",
]

describe('beside what is mended', () => {
  it.each(untouched)('%s', async (code) => {
    const body = `提高站位,请看 ${code} 这一处,抓好落实.\n另见${code}。\n`
    const right = `提高站位，请看 ${code} 这一处，抓好落实。\n另见${code}。\n`
    expect(await mended(body)).toBe(right)
  })
})

describe('blocks that are no prose of the author', () => {
  it.each([
    '```table\ndata: 名\ntitle: 甲,乙(丙)\n```\n',
    '<!-- 注,释(一)\n续,行 -->\n',
    '::: byline\n{{名}}\n:::\n',
  ])('%j', async (block) =>
    expect(await mended(`甲乙,丙丁。\n\n${block}`)).toBe(`甲乙，丙丁。\n\n${block}`),
  )
})
