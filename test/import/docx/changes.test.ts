/** Tracked changes as they stand when all are accepted, or kept with their authors; comments with the words they mark. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { handDocx, handDraft, p, r, shown } from '../../support/hand-docx.ts'

const by = 'w:id="1" w:author="张三" w:date="2026-01-02T03:04:05Z"'
const put = (content: string): string => `<w:ins ${by}>${content}</w:ins>`
const gone = (text: string): string =>
  `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const marked = (mark: string, content: string): string =>
  `<w:p><w:pPr><w:rPr><w:${mark} ${by}/></w:rPr></w:pPr>${content}</w:p>`
const para = (content: string): string => `<w:p>${content}</w:p>`
const cell = (content: string): string => `<w:tc>${content}</w:tc>`
const from = (text: string): string => `<w:moveFrom ${by}>${r(text)}</w:moveFrom>`
const to = (text: string): string => `<w:moveTo ${by}>${r(text)}</w:moveTo>`

describe('tracked changes', () => {
  it.each<
    [
      name: string,
      body: string,
      accepted: readonly string[],
      left: readonly string[],
      kept: readonly string[],
    ]
  >([
    [
      'letters put in and taken out',
      para(r('甲') + gone('旧') + put(r('新')) + r('乙')),
      ['甲新乙'],
      ['旧'],
      ['甲旧新乙'],
    ],
    [
      'an end that is taken out joins two paragraphs',
      marked('del', r('甲')) + p('乙'),
      ['甲乙'],
      [],
      ['甲', '乙'],
    ],
    [
      'a paragraph that is taken out',
      p('甲') + marked('del', gone('旧')) + p('乙'),
      ['甲', '乙'],
      ['旧'],
      ['甲', '旧', '乙'],
    ],
    [
      'several, before a table',
      `${marked('del', r('甲')) + marked('del', r('乙'))}<w:tbl><w:tr>${cell(p('丙'))}</w:tr></w:tbl>`,
      ['甲乙', '{丙}'],
      [],
      ['甲', '乙', '{丙}'],
    ],
    ['an end that is put in', marked('ins', r('甲')) + p('乙'), ['甲', '乙'], [], ['甲', '乙']],
    [
      'a paragraph that is moved',
      marked('moveFrom', from('移')) + p('甲') + marked('moveTo', to('移')),
      ['甲', '移'],
      ['移'],
      ['移', '甲', '移'],
    ],
    [
      'rows and cells',
      `<w:tbl><w:tr>${cell(p('1'))}<w:tc><w:tcPr><w:cellDel ${by}/></w:tcPr>${p('2')}</w:tc></w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(p('3'))}</w:tr></w:tbl>`,
      ['{1}'],
      ['23'],
      ['{1} {2}', '{3}'],
    ],
    [
      'a table of which no row is left',
      `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(p('1'))}</w:tr></w:tbl>${p('甲')}`,
      ['甲'],
      ['1'],
      ['{1}', '甲'],
    ],
    [
      'looks that were others before',
      para(
        `<w:r><w:rPr><w:rPrChange ${by}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
      ),
      ['甲'],
      [],
      ['甲'],
    ],
  ])('%s', (_, body, accepted, left, kept) => {
    const draft = handDraft(body)
    expect(shown(draft.blocks)).toEqual(accepted)
    const reasons = draft.left.map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set(left.length > 0 ? ['deleted'] : []))
    expect(draft.left.map(({ text }) => text).join('')).toBe(left.join(''))
    expect(shown(handDraft(body, {}, { changes: 'kept' }).blocks)).toEqual(kept)
  })

  it('stay on their runs with who made them and when', () => {
    const [block] = handDraft(
      para(r('甲') + gone('旧') + put(r('新'))),
      {},
      { changes: 'kept' },
    ).blocks
    const change = (type: string) => ({ type, author: '张三', date: '2026-01-02T03:04:05Z' })
    expect(block?.type === 'paragraph' && block.runs).toMatchObject([
      { text: '甲' },
      { text: '旧', change: change('deleted') },
      { text: '新', change: change('inserted') },
    ])
  })

  it('are counted', () => {
    const bytes = handDocx(para(gone('旧') + put(r('新')) + put(r('文'))))
    const { diagnostics } = readDocx(bytes, { file: 't.docx' })
    expect(diagnostics.map(({ rule, data }) => [rule, data['inserted'], data['deleted']])).toEqual([
      ['import/tracked-changes', 2, 1],
    ])
  })

  it('do not count numbers of what is taken out', () => {
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const item = (text: string): string => `<w:p><w:pPr>${list}</w:pPr>${r(text)}</w:p>`
    const away = `<w:p><w:pPr>${list}<w:rPr><w:del ${by}/></w:rPr></w:pPr>${gone('旧')}</w:p>`
    const { blocks } = handDraft(item('甲') + away + item('乙'), { parts: { numbering } })
    expect(shown(blocks)).toEqual(['1. 甲', '2. 乙'])
  })
})

describe('comments', () => {
  const comments = (id: number, text: string): string =>
    `<w:comment w:id="${id}" w:author="李四" w:date="2026-02-03T00:00:00Z">${p(text)}${p('再看')}</w:comment>`
  const start = '<w:commentRangeStart w:id="0"/>'
  const end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
  const parts = { comments: comments(0, '数字核一下') }

  it('have author, date, text and the words that they mark', () => {
    const body = p('甲') + para(`${r('共')}${start}${r('15')}${gone('旧')}${end}${r('个')}`)
    expect(handDraft(body, { parts }).comments).toEqual([
      {
        author: '李四',
        date: '2026-02-03T00:00:00Z',
        text: '数字核一下\n再看',
        line: 2,
        about: '15',
      },
    ])
  })

  it('may mark several paragraphs, or no words', () => {
    const [several] = handDraft(start + p('甲') + p('乙') + end, { parts }).comments
    expect(several).toMatchObject({ line: 1, about: '甲\n乙' })
    const [none] = handDraft(
      p('甲') + para(`${r('乙')}<w:r><w:commentReference w:id="0"/></w:r>`),
      { parts },
    ).comments
    expect(none).toMatchObject({ line: 2, about: '' })
  })
})
