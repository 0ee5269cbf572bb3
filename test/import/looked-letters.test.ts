/** Letters that say something else by their look, whatever file they stand in: raised, lowered, struck out. */
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/import/clean/lines.ts'
import { flatLetters } from '../../src/import/clean/looked-letters.ts'
import type { Draft } from '../../src/import/draft.ts'
import { readHtml } from '../../src/import/html/read-html.ts'
import { readMarkdown } from '../../src/import/text/read-markdown.ts'
import { handDraft, p, r } from '../support/hand-docx.ts'
import { importedDraft } from '../support/imported.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const draftOf = (draft: Draft | null): Draft => draft ?? handDraft('')
const html = (text: string): Draft => draftOf(readHtml(bytes(text), 't.html').value)
const markdown = (text: string): Draft => draftOf(readMarkdown(bytes(text), 't.md').value)
const word = (...runs: readonly string[]): Draft =>
  handDraft(`${p('关于建设情况的报告')}<w:p>${runs.join('')}</w:p>`)
const raised = (text: string): string => r(text, '<w:vertAlign w:val="superscript"/>')
const lowered = (text: string): string => r(text, '<w:vertAlign w:val="subscript"/>')
const struck = (text: string): string => r(text, '<w:strike/>')

const cases: readonly [name: string, draft: Draft, text: string, changed: string[]][] = [
  [
    'of Word',
    word(r('计划建设300'), struck('500'), r('个，面积3.5×10'), raised('4'), r('平方米。')),
    '计划建设300个，面积3.5×10⁴平方米。',
    ['raised 4→⁴', 'struck 500→'],
  ],
  [
    'of Word, in several runs',
    word(
      r('CO'),
      lowered('2'),
      r('浓度10'),
      raised('−'),
      raised('1２'),
      r('，Ca'),
      raised('2+'),
      r('。'),
    ),
    'CO₂浓度10⁻¹²，Ca²⁺。',
    ['raised 2+→²⁺', 'raised 2→₂', 'raised −1２→⁻¹²'],
  ],
  [
    'of a page',
    html(
      '<h1>关于建设情况的报告</h1><p>建成300<del>500</del>个，<span style="text-decoration: line-through">约</span>10<sup>4</sup>平方米，H<sub>2</sub>O，m<span style="vertical-align:super">2</span>。</p>',
    ),
    '建成300个，10⁴平方米，H₂O，m²。',
    ['raised 2→²', 'raised 2→₂', 'raised 4→⁴', 'struck 500→', 'struck 约→'],
  ],
  [
    'of Markdown',
    markdown('# 关于建设情况的报告\n\n建成300~~500~~个，10<sup>4</sup>平方米，<del>约</del>三成。'),
    '建成300个，10⁴平方米，三成。',
    ['raised 4→⁴', 'struck 500→', 'struck 约→'],
  ],
  [
    'that call a note',
    html('<h1>关于建设情况的报告</h1><p>建成三百个<sup>[1]</sup>，共五处<sup>①</sup>。</p>'),
    '建成三百个\\[1]，共五处①。',
    [],
  ],
]

describe('looked letters', () => {
  it.each(cases)('%s are not taken for plain ones', (_name, draft, text, changed) => {
    const { papers, changes, lost, added } = importedDraft(draft)
    expect(papers[0]?.body.trim()).toBe(text)
    const own = changes.filter(({ kind }) => kind === 'raised' || kind === 'struck')
    expect(own.map(({ kind, from, to }) => `${kind} ${from}→${to}`).sort()).toEqual(changed)
    expect(lost + added).toBe('')
  })
  it('that have no other form are told apart from those that call a note', () => {
    const draft = word(
      r('P'),
      lowered('max'),
      r('见说明'),
      raised('［2］'),
      r('，E=mc'),
      raised('2'),
    )
    expect(flatLetters(linesOf(draft))).toEqual(['max'])
  })
  it('of a cell and of a note are read alike', () => {
    const cell = (inside: string): string => `<w:tc><w:p>${inside}</w:p></w:tc>`
    const table = `<w:tbl><w:tr>${cell(r('面积'))}${cell(r('m') + raised('3'))}</w:tr><w:tr>${cell(struck('甲'))}${cell(r('5'))}</w:tr></w:tbl>`
    const draft = handDraft(p('关于建设情况的报告') + table)
    const { papers } = importedDraft(draft)
    expect(papers[0]?.body).toContain('m³')
    expect(papers[0]?.body).not.toContain('甲')
  })
})
