/** Nothing is lost: the letters of a draft are those of its papers and of the changes, whatever the draft is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, DraftBlock } from '../../src/import/draft.ts'
import { markdownDraft } from '../../src/import/text/read-markdown.ts'
import { textDraft } from '../../src/import/text/read-text.ts'
import { importedDraft } from '../support/imported.ts'

const cases = readFileSync(join(import.meta.dirname, '../cases/import/structure.txt'), 'utf8')
const pieces = [
  ...new Set(cases.split('\n').filter((line) => !/^(?:= |- |=> )/.test(line))),
  ...[
    '附件：',
    '附件2',
    '抄送：各乡镇。',
    '（此件公开发布）',
    '二〇二六年七月一日',
    '目录',
    '一、要求……3',
  ],
  ...[
    '1.',
    '（一）',
    '①先办事',
    '⑴细则',
    '㈠甲',
    '一、二、三等奖',
    '# 题',
    '> 引',
    '---',
    '::: title',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '```chart',
    '**甲。**乙',
    '[^1]',
    '[^1]: 注',
    '{{甲}}',
    '\\一、',
    '<!-- -->',
  ],
  ...[
    '表：某表',
    '（单位：万元）',
    '图：某图',
    '×县',
    '达万户',
    '＃甲',
    '：：：',
    '"甲"',
    '‘乙’',
    '* 甲',
  ],
]
const books = (draft: Draft): { lost: string; added: string } => {
  const { lost, added } = importedDraft(draft)
  return { lost, added }
}
const none = { lost: '', added: '' }
const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })

describe('the books of letters', () => {
  it('close for any text', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        expect(books(textDraft(lines.join('\n'), 'a.txt'))).toEqual(none)
      }),
      { numRuns: 300 },
    )
  })
  it('close for any Markdown', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        expect(books(markdownDraft(lines.join('\n'), 'a.md'))).toEqual(none)
      }),
      { numRuns: 200 },
    )
  })
  it('close for automatic numbers, looks, tables and notes', () => {
    const paragraph = fc
      .record({
        number: fc.constantFrom(null, null, '一、', '（一）', '1.', '•', '第一章'),
        text: fc.constantFrom(...pieces),
        bold: fc.boolean(),
        tail: fc.constantFrom('', '乙。', '2026年7月1日'),
        outlineLevel: fc.constantFrom(0, 0, 0, 1, 2),
        align: fc.constantFrom('left' as const, 'center' as const),
      })
      .map(
        ({ number, text, bold, tail, outlineLevel, align }): DraftBlock => ({
          type: 'paragraph',
          line: 1,
          number,
          runs: [{ text, bold }, { text: tail }, ...(bold ? [{ text: '', note: 'a' }] : [])],
          look: { align, ...(outlineLevel > 0 ? { outlineLevel } : {}) },
          bookmarks: [],
        }),
      )
    const table = fc
      .array(fc.array(paragraph, { maxLength: 2 }), { minLength: 1, maxLength: 4 })
      .map((cells): DraftBlock => {
        const row = cells.map((blocks) => ({ columns: 1, rows: 1, blocks }))
        return { type: 'table', line: 1, rows: [row, row] }
      })
    const draft = fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, table), { maxLength: 12 })
    fc.assert(
      fc.property(draft, (blocks) => {
        const numbered = blocks.map((block, index) => ({ ...block, line: index + 1 }))
        const notes = [{ id: 'a', blocks: textDraft('注文', 'a').blocks }]
        const draft = { ...textDraft('', 'a.docx'), blocks: numbered, notes }
        expect(books(draft)).toEqual(none)
      }),
      { numRuns: 200 },
    )
  })
  it('close for a note between the organ and the date of a 落款', () => {
    const lines = ['关于会务的讲话', '市政府秘书长　王　明', '附件：1.名单；', '二〇二六年七月一日']
    expect(books(textDraft(lines.join('\n'), 'a.txt'))).toEqual(none)
  })
  it('close for the caption of a table that holds nothing, and for two tables of an attachment', () => {
    const line = (text: string): DraftBlock => textDraft(text, 'a.txt').blocks[0] as DraftBlock
    const table = (...blocks: DraftBlock[]): DraftBlock => {
      const row = [{ columns: 1, rows: 1, blocks }]
      return { type: 'table', line: 1, rows: [row, row] }
    }
    const empty = [line('关于会务的讲话'), line('（单位：万元）'), table()]
    // a frame round text that Word numbers
    const [typed] = textDraft('办好实事。', 'a.txt').blocks
    if (typed?.type !== 'paragraph') throw new Error('no paragraph')
    const cell = { columns: 1, rows: 1, blocks: [{ ...typed, number: '1.' }] }
    const frame: DraftBlock = { type: 'table', line: 1, rows: [[cell]] }
    expect(books({ ...textDraft('', 'a.docx'), blocks: [frame] })).toEqual(none)
    // what a table in a cell holds stands in that cell, and nowhere else
    const nested = table(line('甲'), table(line('乙')), line('丙'))
    expect(books({ ...textDraft('', 'a.docx'), blocks: [nested] })).toEqual(none)
    const twice = [line('1.办法'), line('附件：'), table(line('甲')), table(line('乙'))]
    for (const blocks of [empty, twice])
      expect(books({ ...textDraft('', 'a.docx'), blocks })).toEqual(none)
  })
  it('close for bold with white space at its edges and bold beside bold', () => {
    const [plain] = textDraft('甲', 'a.txt').blocks
    if (plain?.type !== 'paragraph') throw new Error('no paragraph')
    const runs = [
      { text: '甲 ', bold: true },
      { text: '乙' },
      { text: ' 丙。', bold: true },
      { text: '', bold: true, note: 'a' },
      { text: '丁。', bold: true },
      { text: '戊' },
      { text: '*', bold: true },
      { text: ' ', bold: true },
      { text: '戊' },
    ]
    const notes = [{ id: 'a', blocks: textDraft('注', 'a').blocks }]
    const draft = { ...textDraft('', 'a.docx'), blocks: [{ ...plain, runs }], notes }
    expect(books(draft)).toEqual(none)
  })
})
