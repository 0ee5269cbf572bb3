/** A sentence as the rules of printed texts get it, without a paper round it. */
import { withoutCodes } from '../../src/check/codes.ts'
import type { Prose } from '../../src/check/prose.ts'
import type { CheckFacts } from '../../src/check/rule.ts'
import type { WordLists } from '../../src/lists/word-lists.ts'

export const sentence = (text: string): Prose => ({
  block: { type: 'paragraph', children: [], origin: null, id: '' },
  part: 'text',
  text,
  words: withoutCodes(text),
  stretches: [],
})

/** What the rules know of a paper that has nothing but its text and the lists of words. */
export const factsWith = (
  lists: WordLists,
  values: Readonly<Record<string, unknown>> = {},
): CheckFacts => ({
  masked: false,
  keep: [],
  parts: [],
  kind: '',
  declared: { id: '', checks: {}, parts: {}, english: {} },
  fields: { values, places: {} },
  file: '稿.md',
  places: {},
  source: '',
  data: {},
  unshaped: {},
  dataPlaces: {},
  period: '',
  lists,
})
