/** Every rule of the printed texts on sentences: test/cases/check has a file for each, and ⟦ ⟧ round what is to be found. */
import { describe, expect, it } from 'vitest'
import { proseRules } from '../../src/check/prose-rules.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { checkCases } from '../support/check-cases.ts'
import { textsOf } from '../support/example.ts'
import { makePaper } from '../support/paper.ts'

const rules = proseRules.flatMap(({ cards }) => Object.keys(cards))

async function findingsIn(paper: string, office: string) {
  const files = office === '' ? {} : { 'wengao.yml': office }
  const { texts, places } = textsOf({ paper, files })
  const { diagnostics } = await makePaper(texts['稿.md'] ?? '', texts)
  return { diagnostics, places }
}
const placesOf = (found: readonly Diagnostic[]) =>
  found.flatMap(({ origin }) => (origin ? [origin] : []))

describe.each(checkCases)('$rule', ({ rule, office, fires, quiet, traps }) => {
  it.each(fires)('finds %s', async (paper) => {
    const { diagnostics, places } = await findingsIn(paper, office)
    expect(placesOf(diagnostics.filter((finding) => finding.rule === rule))).toEqual(places)
    expect(places.length).toBeGreaterThan(0)
  })
  it.each([...quiet, ...traps])('leaves alone %s', async (paper) => {
    const { diagnostics } = await findingsIn(paper, office)
    expect(diagnostics.filter((finding) => rules.includes(finding.rule))).toEqual([])
  })
  it('has three sentences of each', () =>
    expect(Math.min(fires.length, quiet.length + traps.length)).toBeGreaterThanOrEqual(3))
})

it('every rule has a file', () =>
  expect(checkCases.map(({ rule }) => rule).sort()).toEqual([...rules].sort()))

/** What each file has under one of its heads. */
const all = (part: 'fires' | 'quiet' | 'traps') => checkCases.flatMap((cases) => cases[part])

it('there are six hundred sentences, a hundred and fifty of them traps', () => {
  expect(all('fires').length + all('quiet').length + all('traps').length).toBeGreaterThanOrEqual(
    600,
  )
  expect(all('traps').length).toBeGreaterThanOrEqual(150)
})
it('no sentence stands twice under one rule', () => {
  const twice = checkCases.flatMap(({ fires, quiet, traps }) => {
    const lines = [...fires, ...quiet, ...traps]
    return lines.filter((line, index) => lines.indexOf(line) !== index)
  })
  expect(twice).toEqual([])
})
