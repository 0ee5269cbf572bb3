/** A composed paper in figures. */
import { describe, expect, it } from 'vitest'
import { countWords } from '../../src/stats/count-words.ts'
import { paperStats } from '../../src/stats/paper-stats.ts'
import { libreOfficeOrReason, wordsAsCounted } from '../support/libreoffice.ts'
import { buildPaper, type Files, makePaper, speech } from '../support/paper.ts'

async function statsOf(text: string, files: Files = {}) {
  const { documents } = await makePaper(text, files)
  const [document] = documents
  if (!document) throw new Error('no document')
  return paperStats(document)
}
const line = (text: string, start: number | undefined): string =>
  text.slice(start).split('\n')[0] ?? ''

const body = `开头的话。

# 抓好组织
一是甲。二是乙。三是丙。

# 抓好队伍
${'很长的一句话，'.repeat(12)}说完了。短的。

| 名 | 数 |
|---|---|
| 甲县 | 12 |

---

结尾的话。
`

describe('a paper', () => {
  it('is counted whole and as it is read out, part by part', async () => {
    const { all, body: spoken, sections, title } = await statsOf(speech(body))
    expect(title).toBe('在工作推进会上的讲话')
    expect(sections.map(({ of, title: head, counts }) => [of, head, counts.words])).toEqual([
      ['opening', '', 5],
      ['section', '一、抓好组织', 6 + 12],
      ['section', '二、抓好队伍', 6 + 84 + 4 + 3],
      ['closing', '', 5],
    ])
    const sum = sections.reduce((words, { counts }) => words + counts.words, 0)
    expect(spoken.words).toBe(sum)
    expect(sections.reduce((share, section) => share + section.share, 0)).toBeCloseTo(1)
    // the title and the table are printed, too
    expect(all.words - sum).toBe(countWords('在工作推进会上的讲话名数甲县').words + 1)
  })
  it('has its long sentences with their places', async () => {
    const text = speech(body)
    const { long } = await statsOf(text)
    expect(long).toHaveLength(1)
    expect(long[0]?.letters).toBe(6 * 12 + 3)
    expect(line(text, long[0]?.origin?.start)).toMatch(/^很长的一句话/)
  })
  it('the place of a sentence is its own, not that of its paragraph', async () => {
    const text = speech(`短的一句。${'很长的一句话，'.repeat(12)}说完了。`)
    const { long } = await statsOf(text)
    expect(line(text, long[0]?.origin?.start)).toMatch(/^很长/)
  })
  it('has headings side by side, by what they stand under', async () => {
    const { headings } = await statsOf(
      speech('# 抓好组织\n## 建好班子\n文。\n## 带好队伍\n文。\n# 抓好队伍\n## 只有一个\n文。\n'),
    )
    expect(
      headings.map(({ level, under, likeness, shapes }) => [
        level,
        under,
        likeness,
        shapes.map(({ text }) => text),
      ]),
    ).toEqual([
      [1, '', 'alike', ['抓好组织', '抓好队伍']],
      [2, '一、抓好组织', 'alike', ['建好班子', '带好队伍']],
    ])
  })
  it('has its series, by what they stand under', async () => {
    const { series } = await statsOf(speech(body))
    expect(series.map(({ under, markers }) => [under, markers])).toEqual([
      ['一、抓好组织', ['一是', '二是', '三是']],
    ])
  })
  it('is counted behind its data', async () => {
    const head = 'data: {t: t.csv}\n'
    const files = { 't.csv': '名,数\n甲,12\n乙,345\n' }
    const { body: spoken } = await statsOf(
      speech('{{#each t}}{{名}}{{数}}个。{{/each}}', head),
      files,
    )
    expect(spoken.words).toBe(4 + 4)
  })
  it('of a volume is counted by its papers', async () => {
    const volume = '---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n稿件: [甲.md, 乙.md]\n---\n'
    const piece = (title: string, text: string): string =>
      `---\n文种: 交流材料\n标题: ${title}\n---\n${text}\n`
    const files = { '甲.md': piece('甲', '一二三。'), '乙.md': piece('乙', '一二三四五。') }
    const { pieces, body: spoken, sections } = await statsOf(volume, files)
    expect(pieces.map(({ title, body: own }) => [title, own.words])).toEqual([
      ['甲', 4],
      ['乙', 6],
    ])
    expect(spoken.words).toBe(10)
    expect(sections).toEqual([])
  })
  it('without a word is nothing', async () => {
    const { sections, minutes, long } = await statsOf(speech('| 名 |\n|---|\n| 甲 |\n'))
    expect([sections, long, minutes.usual]).toEqual([[], [], 0])
  })
})

describe('a long paper', () => {
  it('takes no longer than it is long', async () => {
    const of = async (times: number): Promise<number> => {
      const { documents } = await makePaper(
        speech('# 抓好组织\n一是甲乙丙丁。很长的一句话。\n\n'.repeat(times)),
      )
      const [document] = documents
      if (!document) throw new Error('no document')
      paperStats(document)
      const start = performance.now()
      paperStats(document)
      return performance.now() - start
    }
    await of(100)
    const [short, long] = [await of(500), await of(4000)]
    expect(long).toBeLessThan(Math.max(8 * 4 * short, 1500))
  })
})

describe.skipIf(libreOfficeOrReason('字数 as LibreOffice counts it') !== '')('字数', () => {
  it('is that of LibreOffice', async () => {
    // it takes quotes beside digits for part of them, and counts no dash
    const plain =
      '截至6月底，全市建成“便民服务点”共1286个，比上年增长12.3%；其中GB/T 9704-2012 3项。'
    const text = speech(`${body}\n${plain.repeat(20)}`)
    const { outputs } = await buildPaper(text)
    const counted = wordsAsCounted(outputs[0]?.bytes ?? new Uint8Array())
    // the page numbers of odd and even pages are two words to it
    expect((await statsOf(text)).all.words + 2).toBe(counted)
  })
})
