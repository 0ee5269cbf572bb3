/** What is done to findings before they are read. */
import { describe, expect, it } from 'vitest'
import { filterFindings, reportFilters } from '../../src/check/filters.ts'
import { missingByOwner } from '../../src/check/rules/missing-by-owner.ts'
import type { Settled } from '../../src/check/settled.ts'
import { type Diagnostic, diagnose } from '../../src/diagnostic.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'

const at = (file: string, start: number) => ({ file, start, end: start + 1 })
const unused = (file: string, start: number, name = '表') =>
  diagnose('data/unused', at(file, start), { name })
const places = (findings: readonly Diagnostic[]): string[] =>
  findings.map(({ origin }) => `${origin?.file ?? ''}:${origin?.start ?? ''}`)

describe('a report', () => {
  it('goes by file and place, each finding once', () => {
    const nowhere = diagnose('pages/signature-alone', null, {})
    const found = [unused('乙', 3), nowhere, unused('甲', 9), unused('甲', 2), unused('甲', 9)]
    const read = filterFindings(found, reportFilters(new Map()))
    expect(places(read)).toEqual([':', '乙:3', '甲:2', '甲:9'])
  })
  it('keeps findings of one place in their order, and those with other words', () => {
    const found = [unused('甲', 2, '二'), unused('甲', 2, '一')]
    expect(filterFindings(found, reportFilters(new Map()))).toEqual(found)
  })
  it('silences checks of the text alone, and those by the comments of their own file', () => {
    const texts = new Map([
      ['甲', '<!-- wengao-ignore blank -->\n××县'],
      ['乙', '<!-- wengao-ignore data/unused -->\n表'],
    ])
    const blank = (file: string): Diagnostic => ({
      ...unused(file, 30),
      rule: 'blank/left',
    })
    const read = filterFindings([blank('甲'), blank('乙'), unused('乙', 36)], reportFilters(texts))
    expect(places(read)).toEqual(['乙:30', '乙:36'])
  })
})

describe('what the office has settled', () => {
  const inferred = (file: string, table: string): Diagnostic =>
    diagnose('data/inferred', at(file, 1), { table, columns: ['数'] })
  const rules = (found: readonly Diagnostic[], settled: readonly Settled[]): string[] =>
    filterFindings(found, reportFilters(new Map(), settled)).map(
      ({ rule, data }) => `${rule} ${data['table'] ?? data['rules'] ?? data['reason'] ?? ''}`,
    )
  it('is counted, by rule, by family, by what it names', () => {
    const found = [inferred('甲', '各县'), inferred('乙', '指标'), unused('乙', 2)]
    expect(rules(found, [{ rule: 'data/inferred', text: '' }])).toEqual([
      'workspace/settled data/inferred 2',
      'data/unused ',
    ])
    expect(rules(found, [{ rule: 'data', text: '' }])).toEqual([
      'workspace/settled data/inferred 2,data/unused 1',
    ])
    expect(rules(found, [{ rule: 'data', text: '各县' }])).toEqual([
      'workspace/settled data/inferred 1',
      'data/inferred 指标',
      'data/unused ',
    ])
    expect(rules(found, [{ rule: 'data/inferred', text: '乙' }])).toContain('data/inferred 各县')
  })
  it('is never an error, and a rule that nobody has is said', () => {
    const missing = diagnose('data/missing-value', at('甲', 1), {
      name: '值',
      cells: [],
      owners: [],
    })
    expect(rules([missing], [{ rule: 'data', text: '' }])).toEqual(['data/missing-value '])
    expect(rules([missing], [{ rule: 'data/missing-value', text: '' }])).toEqual([
      'workspace/not-settled error',
      'data/missing-value ',
    ])
    expect(rules([], [{ rule: 'data/infered', text: '' }])).toEqual([
      'workspace/not-settled unknown',
    ])
  })
  it('how data were read is said once in a run', () => {
    const found = [inferred('甲', '各县'), inferred('乙', '各县'), inferred('乙', '指标')]
    expect(places(filterFindings(found, reportFilters(new Map())))).toEqual(['乙:1', '甲:1'])
  })
})

describe('what is missing, by owner', () => {
  const missing = (cells: readonly string[], owners: readonly string[]) =>
    diagnose('data/missing-value', at('甲', 1), { name: '值', cells, owners })
  const words = (found: readonly Diagnostic[]): string[] =>
    missingByOwner(found)
      .slice(found.length)
      .map((finding) => wordDiagnostic(finding, 'zh')[0])
  it('counts each cell once', () => {
    expect(words([missing(['a!B2', 'a!B3'], ['民政局']), missing(['a!B3'], ['民政局'])])).toEqual([
      '民政局要补 2 格：a!B2、a!B3',
    ])
  })
  it('leaves an office whose name holds 、 whole, and a sheet too', () => {
    expect(words([missing(['人、财!B2'], ['教育、体育局', '民政局'])])).toEqual([
      '教育、体育局要补 1 格：人、财!B2',
      '民政局要补 1 格：人、财!B2',
    ])
  })
  it('says nothing where nobody is named', () => expect(words([missing(['a!B2'], [])])).toEqual([]))
})
