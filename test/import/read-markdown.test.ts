/** Markdown of strangers: what prints, what is mark-up, and that nothing is lost between the two. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../../src/import/draft.ts'
import { markdownDraft } from '../../src/import/text/read-markdown.ts'

const textOf = (blocks: readonly DraftBlock[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('')
      return block.type === 'table'
        ? block.rows.flatMap((row) => row.map((cell) => textOf(cell.blocks))).join('')
        : ''
    })
    .join('\n')
const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')

const conserved = (text: string): void => {
  const { blocks, left, notes } = markdownDraft(text, 'a.md')
  const all = [
    textOf(blocks),
    ...notes.map((note) => textOf(note.blocks)),
    ...left.map((one) => one.text),
  ]
  expect(letters(all.join(''))).toBe(letters(text))
}
const dirty = `---
title: 在会上的发言
author: 沈禾
---
# 一、总体情况 #
**稳中有进。**全年*平稳*，\`x\`与[网站](https://a.gov.cn "题")。[^1]
- 甲\\*乙
  - [ ] 丙
> 引文 ~~删~~
| 指标 | 数 |
|---|---:|
| a\\|b | **1** |

***
\`\`\`js
let a = '*b*'
\`\`\`
[^1]: 注<br>文
*部门、*县的新就业_、高知识_和__init__
`

describe('markdownDraft', () => {
  it('keeps every letter, as text or as a mark', () => conserved(dirty))
  it('keeps every letter of any text', () => {
    const piece = fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '[',
        '](a)',
        '#',
        ' ',
        '- ',
        '|',
        '|---|',
        '\n',
        '\\',
        '<b>',
        '甲',
        '，',
        '乙。',
        '>',
        '[^1]',
        '[^1]: ',
        '```',
        '---',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => conserved(pieces.join(''))),
    )
  })
  it('tells marks from masks', () => {
    const { blocks, left } = markdownDraft('*部门、*县以及新就业_、高知识_和**骨干**', 'a.md')
    expect(textOf(blocks)).toBe('*部门、*县以及新就业_、高知识_和骨干')
    expect(left.map(({ text }) => text)).toEqual(['**', '**'])
  })
  it('reads headings, lists, tables and the head', () => {
    const { blocks, properties } = markdownDraft(dirty, 'a.md')
    expect(properties).toEqual({ title: '在会上的发言', author: '沈禾' })
    expect(blocks[0]).toMatchObject({ look: { outlineLevel: 1 }, runs: [{ text: '一、总体情况' }] })
    expect(blocks[1]).toMatchObject({
      runs: [
        { text: '稳中有进。', bold: true },
        { text: '全年' },
        { text: '平稳', italic: true },
        { text: '，' },
        { text: 'x' },
        { text: '与' },
        { text: '网站', link: 'https://a.gov.cn' },
        { text: '。' },
        { note: '1' },
      ],
    })
    expect(blocks.find(({ type }) => type === 'table')).toMatchObject({ line: 10 })
  })
})
