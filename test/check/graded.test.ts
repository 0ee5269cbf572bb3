/** 尺度: what rests on custom is counted in the loose grade, what is prescribed is an error in the strict one. */
import { describe, expect, it } from 'vitest'
import { checkCardOf } from '../../src/check/card-of.ts'
import { filterFindings, reportFilters } from '../../src/check/filters.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Strictness } from '../../src/rules/strictness.ts'

const finding = (rule: string, severity: Diagnostic['severity']): Diagnostic => ({
  rule,
  severity,
  origin: null,
  data: {},
})
/** A warning of practice, one that is prescribed, one of plain sense, a note of practice, and what no check says. */
const all = [
  finding('text/title-mark', 'warning'),
  finding('seal/pictures', 'warning'),
  finding('text/two-values', 'warning'),
  finding('pages/lone-character', 'info'),
  finding('mark/dash', 'error'),
  finding('data/unused', 'warning'),
]
const graded = (strictness: Strictness): string[] =>
  filterFindings(all, reportFilters(new Map(), null, [], strictness)).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  )

describe('the examples', () => {
  it('rest on what they stand for', () =>
    expect(all.map(({ rule }) => checkCardOf(rule)?.basis?.force ?? '')).toEqual([
      '惯例',
      '规定',
      '惯例',
      '惯例',
      '规定',
      '',
    ]))
})
describe('strictness', () => {
  it('loose leaves out what is custom, and counts it', () => {
    expect(graded('loose')).toEqual([
      'seal/pictures warning',
      'text/two-values warning',
      'mark/dash error',
      'data/unused warning',
      'workspace/loose info',
    ])
    const [last] = filterFindings(all, reportFilters(new Map(), null, [], 'loose')).slice(-1)
    expect(last?.data).toEqual({ count: 2, rules: ['pages/lone-character', 'text/title-mark'] })
  })
  it('normal is as the cards have it', () =>
    expect(graded('normal')).toEqual(all.map(({ rule, severity }) => `${rule} ${severity}`)))
  it('strict raises what is prescribed, and notes', () =>
    expect(graded('strict')).toEqual([
      'text/title-mark warning',
      'seal/pictures error',
      'text/two-values warning',
      'pages/lone-character warning',
      'mark/dash error',
      'data/unused warning',
    ]))
  it('gives way to what is said of a rule', () =>
    expect(
      filterFindings(
        all,
        reportFilters(new Map(), null, [{ rule: 'seal/pictures', weight: 'info' }], 'strict'),
      ).find(({ rule }) => rule === 'seal/pictures')?.severity,
    ).toBe('info'))
  it('leaves nothing out where there is nothing of custom', () => {
    const [, sealed] = all
    const found = sealed ? [sealed] : []
    expect(filterFindings(found, reportFilters(new Map(), null, [], 'loose'))).toEqual(found)
  })
})
