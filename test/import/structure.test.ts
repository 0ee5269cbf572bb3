/** What lines of drafts are taken for: each case is a draft, and what the paper made of it says and holds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../../src/import/draft.ts'
import { textDraft } from '../../src/import/text/read-text.ts'
import { importedDraft, importedText, seen } from '../support/imported.ts'

const file = readFileSync(join(import.meta.dirname, '../cases/import/structure.txt'), 'utf8')
const cases = file.split(/^= /m).slice(1)

describe('structure', () => {
  it.each(cases.map((text) => text.split('\n')))('reads %s', (_name, ...lines) => {
    const draft = lines.filter((line) => line !== '' && !/^(?:- |=> )/.test(line)).join('\n')
    const wanted = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))
    const other = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3))
    const { papers, lost, added } = importedText(draft)
    expect(papers.slice(0, 1).flatMap(seen)).toEqual(wanted)
    expect(papers.slice(1).flatMap(seen)).toEqual(other)
    expect({ lost, added }).toEqual({ lost: '', added: '' })
    expect(papers.map(({ otherOutline }) => otherOutline)).toEqual(papers.map(() => null))
  })
  const draft =
    '某县的情况\n（一）基本情况\n全县建成窗口36个，覆盖全部街道，群众办事跑的路短了。\n（二）主要做法\n窗口按人口和距离来布，老人多的地方往前排，远的村子设流动点。'
  it('takes a correction at its word, and remembers how the line looks', () => {
    const given = new Map([[2, 'text' as const]])
    const corrected = importedText(draft, { given })
    expect(corrected.papers.flatMap(seen)).toEqual(['标题：某县的情况', '2 （一）主要做法'])
    const [decision] = corrected.papers[0]?.decisions.filter(({ line }) => line === 2) ?? []
    expect(decision).toMatchObject({ role: 'text', confidence: 1, form: 'han-bracket alone' })
    const memories = [{ text: '（一）别的', form: 'han-bracket alone', role: 'heading1' as const }]
    expect(importedText(draft, { memories }).papers.flatMap(seen)).toEqual([
      '标题：某县的情况',
      '1 一、基本情况',
      '1 二、主要做法',
    ])
  })
  it.each(['centred', 'alone bold centred'])(
    'what is remembered of a look reaches no certain date: %s',
    (form) => {
      const lines = [
        '在会上的讲话',
        '（2026年7月15日）',
        '县长　林　远',
        '今天开会，大家讲得很好。',
      ]
      const plain = textDraft(lines.join('\n'), '某文.docx')
      const blocks = plain.blocks.map((block, at) =>
        block.type === 'paragraph' && at < 3
          ? {
              ...block,
              look: { ...block.look, align: 'center' as const },
              runs: block.runs.map((run) => (form.includes('bold') ? { ...run, bold: true } : run)),
            }
          : block,
      )
      const draft = { ...plain, blocks }
      const memories = [{ text: '县长　周　禾', form, role: 'heading2' as const }]
      const without = importedDraft(draft).papers.flatMap(seen)
      expect(without).toContain('日期：2026-07-15')
      const { papers } = importedDraft(draft, { memories })
      expect(papers.flatMap(seen)).toContain('日期：2026-07-15')
      const words = [{ text: '县长　林　远', form, role: 'heading2' as const }]
      const again = importedDraft(draft, { memories: words }).papers
      expect(again.flatMap(seen)).toContain('日期：2026-07-15')
      expect(
        again.flatMap(({ decisions }) => decisions.filter(({ remembered }) => remembered)),
      ).toMatchObject([{ line: 3, role: 'heading2' }])
    },
  )
  it('lists what it is unsure of with the other readings', () => {
    const { papers } = importedText(
      '几点情况\n一、抓好窗口。窗口要亮，人要热情，群众进门就知道找谁办事。',
    )
    expect(papers[0]?.decisions.filter(({ confidence }) => confidence < 0.75)).toMatchObject([
      { line: 2, role: 'text', others: [{ role: 'heading1' }] },
    ])
  })
  it('is unsure of two short lines with little below them', () => {
    const { papers } = importedText('几点情况\n窗口的情况\n窗口建好了。\n班线的情况\n班线开通了。')
    const unsure = papers[0]?.decisions.filter(({ confidence }) => confidence < 0.75)
    expect(unsure?.map(({ line, role }) => `${line} ${role}`)).toEqual(['2 heading1', '4 heading1'])
  })
  it('reads the organs of a joint paper out of the table that they stand in', () => {
    const [organ, other, mark, ...lines] = textDraft(
      '甲县水利局\n甲县农业局\n文件\n甲水〔2026〕5号\n关于抗旱的通知\n各乡镇人民政府：\n现将有关事项通知如下，请认真抓好落实，不得延误农时。',
      '某文.docx',
    ).blocks
    const cell = (...blocks: (DraftBlock | undefined)[]) => ({
      columns: 1,
      rows: 1,
      blocks: blocks.flatMap((block) => block ?? []),
    })
    const table: DraftBlock = { type: 'table', line: 1, rows: [[cell(organ, other), cell(mark)]] }
    const draft = { ...textDraft('', '某文.docx'), blocks: [table, ...lines] }
    const { papers, lost, added } = importedDraft(draft)
    expect(papers.flatMap(seen).slice(0, 3)).toEqual([
      '标题：关于抗旱的通知',
      '发文机关：甲县水利局、甲县农业局',
      '发文字号：甲水〔2026〕5号',
    ])
    expect(lost + added).toBe('')
  })
  it('keeps numbers as they were typed behind a part that is missing', () => {
    const { papers } = importedText(
      '某会上的讲话\n一、提高站位\n这件事大家都说过很多次了，今天还要再说一遍，因为它很要紧。\n……(某某文秘网http://www.a.com省略12字)……\n三、抓好落实\n任务都已经分到了各个单位，各单位要一件一件地办，办一件成一件。',
    )
    expect(papers[0]?.body).toContain('# 三、抓好落实 {-}')
    expect(papers.flatMap(seen)).toContain('1 三、抓好落实')
  })
})
