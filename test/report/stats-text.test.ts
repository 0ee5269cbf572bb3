/** Papers in figures as text: columns that stand under each other, in both languages. */
import { describe, expect, it } from 'vitest'
import { width } from '../../src/report/columns.ts'
import { statsText } from '../../src/report/stats-text.ts'
import { statsWords } from '../../src/report/stats-words.ts'
import { paperStats } from '../../src/stats/paper-stats.ts'
import { makePaper, speech } from '../support/paper.ts'

const text = speech(
  `开头。\n\n# 织密网点，让办事更近\n一是甲。二是乙。\n\n# 办好食堂，让吃饭更香\n${'很长的一句话，'.repeat(12)}完。\n\n# 别的\n丙。\n`,
)
async function shown(lang: 'zh' | 'en', all = false, papers = [text]) {
  const documents = await Promise.all(papers.map(async (one) => (await makePaper(one)).documents))
  const place = ({ start = -1 } = {}): string =>
    start < 0 ? '' : String(text.slice(0, start).split('\n').length)
  return statsText(documents.flat().map(paperStats), lang, (origin) => place(origin ?? {}), all)
}

describe('a paper', () => {
  it('is shown in figures', async () =>
    expect(await shown('zh')).toBe(`在工作推进会上的讲话
全文  137 字（Word 的字数，标点也算）  115 字（不计标点）
正文  127 字（Word 的字数，标点也算）  105 字（不计标点）
讲    不到 1 分钟

部分                      字数  占比  分钟  行
（开头）                  3     2%    0.0   5
一、织密网点，让办事更近  20    16%   0.1   7
二、办好食堂，让吃饭更香  98    77%   0.5   10
三、别的                  6     5%    0.0   13

长句：不计标点 60 字以上的 1 句
  73  11  很长的一句话，很长的一句话，很长的一句话，很长的一句话，很长…

一级标题：不齐
   9 字（4，5）  7   织密网点，让办事更近
   9 字（4，5）  10  办好食堂，让吃饭更香
≠  2 字（2）     13  别的

序列
  一是…二是  2 条  8  一、织密网点，让办事更近
`))
  it('in columns as wide as their widest cell, a Chinese letter two', async () => {
    const rows = (await shown('zh')).split('\n').slice(5, 10)
    const ends = rows.map((row) => width(/^\S+ +(?=\S)/.exec(row)?.[0] ?? ''))
    expect(new Set(ends).size).toBe(1)
  })
  it('and in English', async () => {
    const words = await shown('en')
    expect(words).toContain('all     137 as Word counts (marks included)')
    expect(words).toContain('long sentences: 1 of 60 letters or more')
    expect(words).toContain('headings 1: unlike')
    expect(words).not.toMatch(/部分|分钟|字（/)
    const nested = speech('# 甲\n\n（一）乙乙\n文。\n\n（二）丙丙\n文。\n')
    expect(await shown('en', false, [nested])).toContain('headings 2 under "一、甲": alike\n')
  })
  it('with ten of its long sentences, or all', async () => {
    const long = speech(`${'很长的一句话，'.repeat(12)}完。\n\n`.repeat(13))
    expect(await shown('zh', false, [long])).toContain('还有 3 句，加 --all 全部列出')
    expect((await shown('zh', true, [long])).match(/^ {2}73 /gm)).toHaveLength(13)
  })
})
it('several papers end with a table of all', async () =>
  expect(
    (await shown('zh', false, [text, speech('一二三。')])).split('\n').slice(-5).join('\n'),
  ).toBe(`篇                    正文字数  不计标点  分钟
在工作推进会上的讲话  127       105       0.6
在工作推进会上的讲话  4         3         0.0
合计                  131       108       0.7
`))

describe('minutes of a speech', () => {
  const said = (least: string, most: string) => statsWords('zh').minutes('2', least, most, '200')
  it.each([
    ['2', '3', '快慢之间 2～3 分钟'],
    ['2', '2', '快慢之间 2 分钟'],
    ['9', '10', '快慢之间 9～10 分钟'],
  ])('between %s and %s', (least, most, words) => expect(said(least, most)).toContain(words))
  it('are one number in English too', () =>
    expect(statsWords('en').minutes('2', '2', '2', '200')).toContain('quick to slow 2 min'))
})
