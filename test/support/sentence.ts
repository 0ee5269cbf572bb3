/** A sentence as the rules of printed texts get it, without a paper round it. */
import { withoutCodes } from '../../src/check/codes.ts'
import type { Prose } from '../../src/check/prose.ts'

export const sentence = (text: string): Prose => ({
  block: { type: 'paragraph', children: [], origin: null, id: '' },
  part: 'text',
  text,
  words: withoutCodes(text),
  stretches: [],
})
