/** Plain text of any encoding into a draft. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/import/text/read-text.ts'

describe('readText', () => {
  it('gives a paragraph for each line, empty ones too', () => {
    const { value, diagnostics } = readText(new TextEncoder().encode('题\r\n\r\n　　文。'), 'a.txt')
    expect(
      value?.blocks.map((block) => block.type === 'paragraph' && [block.line, block.runs]),
    ).toEqual([
      [1, [{ text: '题' }]],
      [2, []],
      [3, [{ text: '　　文。' }]],
    ])
    expect(diagnostics).toEqual([])
  })
  it('reads GB18030 and finds no fault in it', () => {
    const read = readText(new Uint8Array([0xbd, 0xb2, 0xbb, 0xb0]), 'a.txt')
    expect(read).toMatchObject({
      value: { blocks: [{ runs: [{ text: '讲话' }] }] },
      diagnostics: [],
    })
  })
  it('refuses what is no text', () => {
    expect(readText(new Uint8Array([0x50, 0x4b, 3, 4]), 'a.txt')).toMatchObject({
      value: null,
      diagnostics: [{ rule: 'source/not-text' }],
    })
  })
})
