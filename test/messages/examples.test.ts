/** Every card's examples: what fires fires that rule, at the places that are marked and in those words; what is quiet is. */
import { describe, expect, it } from 'vitest'
import { checkCards } from '../../src/check/check.ts'
import { catalogue } from '../../src/messages/catalogue.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'
import type { FiringExample, Fix } from '../../src/rules/card.ts'
import { findingsOf, textsOf } from '../support/example.ts'

const cards = Object.entries(catalogue)
const firing = cards.flatMap(([rule, { fires = [] }]) =>
  fires.map((example) => ({ rule, example, body: example.paper })),
)
const quiet = cards.flatMap(([rule, { quiet: all = [] }]) =>
  all.map((example) => ({ rule, example, body: example.paper })),
)

describe('what fires', () => {
  it.each(firing)('$rule: $body', async ({ rule, example }) => {
    const found = await findingsOf(example)
    const own = found.filter((finding) => finding.rule === rule)
    expect(own.map((finding) => wordDiagnostic(finding, 'zh')[0])).toContain(example.says)
    expect(
      own.flatMap(({ origin }) => (origin && origin.start < origin.end ? [origin] : [])),
    ).toEqual(textsOf(example).places)
    const others = found.filter((finding) => finding.rule !== rule)
    expect([...new Set(others.map((finding) => finding.rule))].sort()).toEqual(
      [...(example.also ?? [])].sort(),
    )
  })
})

describe('what is quiet', () => {
  it.each(quiet)('$rule: $body', async ({ rule, example }) => {
    const found = await findingsOf(example)
    expect([...new Set(found.map((finding) => finding.rule))].sort()).toEqual(
      [...(example.also ?? [])].sort(),
    )
    expect(example.also ?? []).not.toContain(rule)
  })
})

/** The marked places of an example, mended. */
function mended(example: FiringExample, { from, to }: Fix): FiringExample {
  const mend = (text: string): string =>
    text.replace(/⟦([^⟧]*)⟧/g, (_, place: string) => {
      const at = place.lastIndexOf(from)
      expect(at, `${from} in ${place}`).toBeGreaterThanOrEqual(0)
      return place.slice(0, at) + to + place.slice(at + from.length)
    })
  return { ...example, paper: mend(example.paper), head: mend(example.head ?? '') }
}

describe('what has a fix', () => {
  const fixable = firing.filter(({ rule }) => catalogue[rule]?.fix)
  it.each(fixable)('$rule: $body', async ({ rule, example }) => {
    const [finding] = (await findingsOf(example)).filter((one) => one.rule === rule)
    const fix = catalogue[rule]?.fix?.(finding?.data as never)
    // of some findings only the author can tell
    if (!fix) return
    const after = await findingsOf(mended(example, fix))
    expect(after.map((one) => one.rule)).not.toContain(rule)
  })
  it('is some', () => expect(fixable.length).toBeGreaterThan(1))
})

describe('the cards', () => {
  const checks = checkCards.flatMap((check) => Object.entries(check.cards))
  it('have one rule once', () => {
    const ids = checks.map(([rule]) => rule)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(ids))
  })
  it.each(cards)('%s says for instance what it says, in both languages', (_rule, card) => {
    const said = card.shown ? [card.shown.zh, card.shown.en] : []
    expect(said.length > 0 || (card.fires ?? []).length > 0).toBe(true)
    for (const [message] of said) expect(message).toMatch(/^(?!.*(?:undefined|NaN)).+$/)
  })
  it.each(checks)('of %s fires and is quiet', (_rule, { fires = [], quiet: still = [] }) => {
    expect(fires.length).toBeGreaterThan(0)
    expect(still.length).toBeGreaterThan(0)
  })
})
