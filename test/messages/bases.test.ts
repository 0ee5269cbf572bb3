/** What rules rest on: every check says it, nothing abolished is cited, and nothing but a rule is called one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { everyCard } from '../../src/check/card-of.ts'
import { checkCards } from '../../src/check/check.ts'
import { abolishedIn, abolishedNorms, abolishedSayings } from '../../src/rules/abolished.ts'

const checks = checkCards.flatMap(({ cards }) => Object.entries(cards))
/** The words of a card as they are written: what a finding quotes stands in no function. */
const wordsOf = (rule: string): string => {
  const card = everyCard.get(rule)
  return `${card?.zh}${card?.en}`
}
/** What claims that something is prescribed. */
const claims =
  /规定|国标|标准要求|必须|(?<!认)不得|prescrib|regulation|required by|the standard (?!pitch)/

describe('every check', () => {
  it.each(checks.map(([rule, card]) => [rule, card.basis] as const))(
    '%s rests on something',
    (_rule, basis) => {
      expect(basis).toBeDefined()
      // what binds can be looked up; practice and sense have no clause
      if (basis?.force !== '惯例') expect(basis?.clause).not.toBe('')
      expect(abolishedIn(basis?.clause ?? '')).toEqual([])
    },
  )
  it('of practice or sense is custom', () =>
    expect(
      checks.filter(
        ([, { basis }]) =>
          (basis?.source === '实务' || basis?.source === '常理') && basis.force === '规定',
      ),
    ).toEqual([]))
})

describe('words', () => {
  it.each([...everyCard.keys()])('of %s claim nothing that is not so', (rule) => {
    const force = everyCard.get(rule)?.basis?.force ?? '惯例'
    const words = wordsOf(rule)
    expect(words).toContain('=>')
    expect(abolishedIn(words)).toEqual([])
    if (force !== '规定') expect(words).not.toMatch(claims)
  })
  const kinds = join(import.meta.dirname, '../../templates/kinds')
  const declared = readdirSync(kinds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const { checks: own = {} } = parse(readFileSync(join(kinds, name, 'kind.yml'), 'utf8')) as {
        checks?: Record<string, { zh?: string[]; en?: string[] } | null>
      }
      return Object.entries(own).map(([check, said]) => [
        `${name} ${check}`,
        [...(said?.zh ?? []), ...(said?.en ?? [])].join('\n'),
      ])
    })
  it.each(declared)('of the kind: %s', (_name, words) => {
    expect(words).not.toMatch(claims)
    expect(abolishedIn(words ?? '')).toEqual([])
  })
  it('there are such checks of kinds', () => expect(declared.length).toBeGreaterThan(30))
})

describe('abolished norms', () => {
  it.each([
    ['按照《国家行政机关公文处理办法》办理', ['《国家行政机关公文处理办法》（国发〔2000〕23号）']],
    ['见 GB/T 9704-1999 8.3', ['GB/T 9704-1999']],
    ['GB/T 9704-2012 7.3.5', []],
    ['《党政机关公文处理工作条例》', []],
  ])('in %s', (text, names) => expect(abolishedIn(text).map(({ name }) => name)).toEqual(names))
  it('have something in their place, and none of them is it', () => {
    for (const { now } of Object.values(abolishedNorms)) expect(abolishedIn(now)).toEqual([])
    for (const { now, from } of abolishedSayings) {
      expect(abolishedIn(now)).toEqual([])
      expect(Object.keys(abolishedNorms)).toContain(from)
    }
  })
  it('are in the manual', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')
    for (const { saying } of abolishedSayings) expect(manual).toContain(saying)
    for (const { name } of Object.values(abolishedNorms)) expect(manual).toContain(name)
  })
})
