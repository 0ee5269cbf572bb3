/** What a card must have and a finding must carry is a matter of types: what is marked here does not compile. */
import { expect, it } from 'vitest'
import { diagnose, diagnosing } from '../../src/diagnostic.ts'
import { card, type None } from '../../src/rules/card.ts'

const cards = {
  'a/b': card<{ name: string; known: readonly string[] }>({
    severity: 'warning',
    zh: ({ name, known }) => [name, known.join('、')],
    en: ({ name, known }) => [name, known.join(', ')],
  }),
  'a/none': card<None>({ severity: 'info', zh: () => ['', ''], en: () => ['', ''] }),
}
const say = diagnosing(cards)

it('a finding has the severity of its card and the data that it needs', () => {
  expect(say('a/b', null, { name: '甲', known: ['乙'] })).toEqual({
    rule: 'a/b',
    severity: 'warning',
    origin: null,
    data: { name: '甲', known: ['乙'] },
  })
})

it('what is wrong does not compile', () => {
  // @ts-expect-error a list is no text
  say('a/b', null, { name: '甲', known: '乙' })
  // @ts-expect-error a field is missing
  say('a/b', null, { name: '甲' })
  // @ts-expect-error a field is too many
  say('a/b', null, { name: '甲', known: [], other: '' })
  // @ts-expect-error a rule without data has none
  say('a/none', null, { other: '' })
  // @ts-expect-error no such rule; with a card it would be one
  expect(() => say('a/c', null, {})).toThrow()
  // @ts-expect-error a check's rule is said by the check
  expect(() => diagnose('numbering/sequence', null, {})).toThrow()
  // @ts-expect-error no severity
  card<None>({ zh: () => ['', ''], en: () => ['', ''] })
  // @ts-expect-error no English words
  card<None>({ severity: 'info', zh: () => ['', ''] })
  // @ts-expect-error words that ask for what the finding does not carry
  card<{ name: string }>({ severity: 'info', zh: ({ other }) => [other, ''], en: () => ['', ''] })
})
