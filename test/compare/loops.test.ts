/** Words in a loop, words that an expression writes, and lines of an outline sheet: each change says where it is to be made. */
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/compare/change.ts'
import { isInLoop } from '../../src/compare/loops.ts'
import { builtCopies, compareDocx, editDocx } from '../support/copies.ts'
import { type CopyEdit, editText } from '../support/copy-edits.ts'

const body = `今天讲{{条数}}点意见，一共几句话。

# 抓好投资

{{#each 投资}}{{#if (gt 本年 0)}}{{乡镇}}比上年同期{{同比 this}}。{{/if}}{{/each}}

另外{{#each 投资}}{{乡镇}}、{{/each}}都要努力。

# 抓好落实

大家要努力。
`
const head = `---
文种: 讲话稿
标题: 在会议上的讲话
日期: 2026-07-15
数据: {投资: 投资.csv}
`
const rows = '乡镇,本年,上年\n城关镇,120,100\n双桥镇,90,100\n石门镇,110,100\n'

const edited = (edits: readonly CopyEdit[]) => (xml: string) => editText(xml, edits)

async function changesOf(
  edit: readonly CopyEdit[] | ((xml: string) => string),
  more = '',
): Promise<readonly Change[]> {
  const edits = typeof edit === 'function' ? edit : edited(edit)
  const paper = `${head}${more}---\n同志们：\n\n${body}`
  const [built] = await builtCopies({ '稿.md': paper, '投资.csv': rows })
  if (!built) throw new Error('not built')
  return compareDocx(built.base, editDocx(built.docx, edits)).changes.map((change) => {
    const from = (place: { start: number; end: number }): string =>
      paper.slice(place.start, place.end)
    return {
      ...change,
      sentence: change.source ? from(change.source) : (change.edits.map(from)[0] ?? ''),
    }
  })
}

describe('words in a loop', () => {
  it('are the author’s, with how many rows print them', async () => {
    expect(await changesOf([{ retype: ['双桥镇比', '双桥镇较'] }])).toMatchObject([
      {
        class: 'text',
        before: '比',
        after: '较',
        sentence: '比',
        trouble: null,
        loop: { rows: 3, changed: 1 },
      },
    ])
  })
  it('are one change where every row has it', async () => {
    const edits = ['城关镇', '双桥镇', '石门镇'].map(
      (name): CopyEdit => ({ retype: [`${name}比`, `${name}较`] }),
    )
    expect(await changesOf(edits)).toMatchObject([
      { class: 'text', before: '比', after: '较', loop: { rows: 3, changed: 3 } },
    ])
  })
  it('stand before and behind it too', async () => {
    expect(await changesOf([{ retype: ['都要努力', '更要努力'] }])).toMatchObject([
      { class: 'text', before: '都', after: '更', sentence: '都', loop: null },
    ])
  })
  it('are told from what stands around', () => {
    const text = 'a{{#each x}}b{{#if y}}c{{/if}}{{~#逐条 z}}d{{/逐条}}e{{/each}}f'
    const inside = [...'abcdef'].filter((letter) => {
      const at = new RegExp(`(?<![{#/\\w])${letter}(?!\\w)`).exec(text)?.index ?? -1
      return isInLoop(text, at)
    })
    expect(inside).toEqual(['b', 'c', 'd', 'e'])
  })
})

describe('words of the program', () => {
  it.each([
    ['a count', ['讲两点', '讲几点'], '{{条数}}'],
    ['a name of data', ['双桥镇比', '双桥乡比'], '{{乡镇}}'],
  ] as const)('say the expression: %s', async (_, retype, source) => {
    expect(await changesOf([{ retype: [...retype] }])).toMatchObject([
      { class: 'made', sentence: source },
    ])
  })
  it('say the heading that a line of an outline sheet repeats', async () => {
    const changes = await changesOf((xml) => xml.replace('抓好投资', '抓实投资'), '提纲: 是\n')
    expect(changes).toMatchObject([{ class: 'made', sentence: '抓好投资' }])
  })
})
