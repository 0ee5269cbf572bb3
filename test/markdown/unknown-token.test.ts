/** Tokens of a parser that has more rules turned on than we have handlers: each is said, none loses its text. */
import MarkdownIt from 'markdown-it'
import { expect, it } from 'vitest'
import { readBlocks } from '../../src/markdown/blocks/read-blocks.ts'
import type { ParseContext } from '../../src/markdown/context.ts'
import { readInlines } from '../../src/markdown/inlines/parse-inlines.ts'
import type { pushToken } from '../../src/markdown/tokens.ts'
import { blockLines } from '../../src/model/block-lines.ts'
import { inlinesText } from '../../src/model/plain-text.ts'
import { identity } from '../../src/model/segments.ts'
import { rowExpressions } from '../../src/template/by-row.ts'

const contextOf = (source: string): ParseContext => ({
  source,
  segments: identity('稿.md', source.length, 0),
  slots: [],
  rows: rowExpressions({}, []),
  data: {},
  numberHeadings: true,
  diagnostics: [],
  notes: new Map(),
})
const foreign = new MarkdownIt('commonmark')

it.each([
  ['***\n', ['***'], [['hr', 0, 3]]],
  ['    缩进的话\n', ['缩进的话'], [['code_block', 0, 8]]],
  [
    '***\n\n<div>\n甲\n</div>\n',
    ['***', '<div>\n甲\n</div>'],
    [
      ['hr', 0, 3],
      ['html_block', 5, 19],
    ],
  ],
])('says which block token is not known and prints %j as typed', (source, lines, said) => {
  const context = contextOf(source)
  const blocks = readBlocks(foreign.parse(source, {}), context).map((read) => read.block)
  expect(blocks.map((block) => [block.type, blockLines(block).join('\n')])).toEqual(
    lines.map((line) => ['paragraph', line]),
  )
  expect(context.diagnostics).toMatchObject(
    said.map(([token, start, end]) => ({
      rule: 'markdown/unknown-token',
      severity: 'error',
      origin: { file: '稿.md', start, end },
      data: { token },
    })),
  )
})

it.each([
  ['甲`乙`丙', ['code_inline']],
  ['甲`乙`', ['code_inline']],
  ['甲*乙*丙', ['em_open']],
])('says which inline token of %s is not known and keeps its text', (source, said) => {
  const context = contextOf(source)
  const [inline] = foreign.parseInline(source, {})
  const { inlines } = readInlines(inline?.children ?? [], source, 0, context)
  expect(inlinesText(inlines)).toBe(source)
  expect(
    context.diagnostics.filter((finding) => finding.rule === 'markdown/unknown-token'),
  ).toMatchObject(said.map((token) => ({ data: { token } })))
})

it('lets no rule push a token that has no handler', () => {
  // @ts-expect-error a token that tokens.ts does not name does not compile
  const push: Parameters<typeof pushToken>[1] = 'hr'
  expect(push).toBe('hr')
})
