/** 检查 of wengao.yml: findings count as the office says, errors stay errors. */
import { describe, expect, it } from 'vitest'
import { filterFindings, reportFilters } from '../../src/check/filters.ts'
import type { Weighed } from '../../src/check/weights.ts'
import { diagnose } from '../../src/diagnostic.ts'

const hint = diagnose(
  'markdown/broken-line',
  { file: 'x.md', start: 0, end: 1 },
  { tail: '甲', joint: '' },
)
const bullet = diagnose('markdown/bullet-list', { file: 'x.md', start: 2, end: 3 }, {})
const fault = diagnose('markdown/table-rule', { file: 'x.md', start: 4, end: 5 }, {})
const weighed = (...weights: Weighed[]): string[] =>
  filterFindings([hint, bullet, fault], reportFilters(new Map(), null, weights)).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  )

describe('weights', () => {
  it('raise and lower a rule', () => {
    expect(
      weighed(
        { rule: 'markdown/broken-line', weight: 'error' },
        { rule: 'markdown/bullet-list', weight: 'info' },
      ),
    ).toEqual([
      'markdown/broken-line error',
      'markdown/bullet-list info',
      'markdown/table-rule error',
    ])
  })
  it('hold for a family, the last entry first', () => {
    expect(
      weighed(
        { rule: 'markdown', weight: 'warning' },
        { rule: 'markdown/broken-line', weight: 'info' },
      ),
    ).toEqual([
      'markdown/broken-line info',
      'markdown/bullet-list warning',
      'markdown/table-rule error',
    ])
  })
  it('switch a rule off, which is counted', () => {
    expect(weighed({ rule: 'markdown/bullet-list', weight: 'off' })).toEqual([
      'workspace/settled info',
      'markdown/broken-line info',
      'markdown/table-rule error',
    ])
  })
  it('lower and switch off an error that is none in a build', () => {
    const dash = { rule: 'mark/dash', severity: 'error' as const, origin: null, data: {} }
    const weigh = (...weights: Weighed[]): string[] =>
      filterFindings([dash], reportFilters(new Map(), null, weights)).map(
        ({ rule, severity }) => `${rule} ${severity}`,
      )
    expect(weigh({ rule: 'mark/dash', weight: 'info' })).toEqual(['mark/dash info'])
    expect(weigh({ rule: 'mark', weight: 'off' })).toEqual(['workspace/settled info'])
    // what is settled is no error in any case
    const settled = reportFilters(new Map(), [{ rule: 'mark/dash', text: '' }])
    expect(filterFindings([dash], settled).map(({ rule }) => rule)).toEqual([
      'workspace/not-settled',
      'mark/dash',
    ])
  })
  it('say that an error cannot be lowered, and that there is no such rule', () => {
    const found = weighed(
      { rule: 'markdown/table-rule', weight: 'info' },
      { rule: 'markdown/brocken-line', weight: 'error' },
    )
    expect(found.filter((one) => one.startsWith('workspace/not-settled'))).toHaveLength(2)
    expect(found).toContain('markdown/table-rule error')
  })
})
