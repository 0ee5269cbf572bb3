/** A line's space under titles, and titles on the turned pages they belong to. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { spaceUnderHeads, turnHeads } from '../../src/typeset/heads.ts'
import { plainLine } from '../../src/typeset/line.ts'
import type { TypesetBlock, TypesetParagraph } from '../../src/typeset/typeset.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const { pitch } = theme.grid
const line = (style: TypesetParagraph['style']): TypesetParagraph => ({
  type: 'paragraph',
  id: '',
  style,
  runs: [],
  source: [],
  ...plainLine,
})
const pageBreak: TypesetBlock = { type: 'page-break' }
const sideways = (...blocks: TypesetBlock[]): TypesetBlock => ({ type: 'sideways', id: '', blocks })

describe('a line free under a title', () => {
  const before = (...styles: TypesetParagraph['style'][]): (number | null)[] =>
    spaceUnderHeads(styles.map(line), theme).map((block) =>
      block.type === 'paragraph' ? block.before : null,
    )
  it.each([
    ['the text', ['title', 'body', 'body'], [null, pitch, null]],
    ['the text under a byline', ['title', 'byline', 'body'], [null, null, pitch]],
    ['a heading under a subtitle', ['title', 'subtitle', 'heading1'], [null, null, pitch]],
    ["an editors' note", ['title', 'editors-note'], [null, pitch]],
    ['an addressee, which has one', ['title', 'addressee', 'body'], [null, null, null]],
  ] as const)('before %s', (_, styles, expected) => expect(before(...styles)).toEqual(expected))
})

describe('a title with nothing but turned pages under it', () => {
  it('goes with them, 附件 too', () => {
    const [label, title, body] = [line('attachment-label'), line('title'), line('body')]
    expect(turnHeads([body, pageBreak, label, title, sideways(body)])).toEqual([
      body,
      pageBreak,
      sideways(label, title, body),
    ])
  })
  it('stays with the text that stands between, and under a letterhead', () => {
    const [title, body] = [line('title'), line('body')]
    const kept = [pageBreak, title, body, sideways(body)]
    expect(turnHeads(kept)).toEqual(kept)
    const headed = [line('letterhead'), title, sideways(body)]
    expect(turnHeads(headed)).toEqual(headed)
  })
})
