/** A baseline follows sentences, not lines; what is found no more is said. */
import { describe, expect, it } from 'vitest'
import { type Accepted, acceptedFrom, withoutAccepted } from '../../src/check/baseline.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { sha256 } from '../../src/io/files/sha256.ts'

const rule = 'mark/half-width'
const facts = (texts: Readonly<Record<string, string>>, read = Object.keys(texts)) => ({
  name: '基线.json',
  texts: new Map(Object.entries(texts)),
  hash: sha256,
  isRead: (file: string) => file === '' || read.includes(file),
  isThere: (file: string) => !file.startsWith('别处/'),
})
/** A finding of every half-width comma. */
const commas = (texts: Readonly<Record<string, string>>): Diagnostic[] =>
  Object.entries(texts).flatMap(([file, text]) =>
    [...text.matchAll(/,/g)].map(
      ({ index }): Diagnostic => ({
        rule,
        severity: 'error',
        origin: { file, start: index, end: index + 1 },
        data: {},
      }),
    ),
  )
const accept = (texts: Readonly<Record<string, string>>, old: readonly Accepted[] = []) =>
  acceptedFrom(commas(texts), old, facts(texts))
const left = (texts: Readonly<Record<string, string>>, baseline: readonly Accepted[]) =>
  withoutAccepted(
    baseline,
    facts(texts),
  )(commas(texts)).map((finding) => [
    finding.rule,
    finding.origin?.start ?? finding.data['count'] ?? finding.data['entries'],
  ])

const before = { '稿.md': '甲。乙,丙。\n丁,戊。' }
const baseline = accept(before)

describe('what is accepted', () => {
  it('is written by file, rule and sentence', () =>
    expect(baseline.map(({ file, sentence, count }) => [file, sentence, count])).toEqual(
      expect.arrayContaining([
        ['稿.md', '乙,丙。', 1],
        ['稿.md', '丁,戊。', 1],
      ]),
    ))
  it('is counted, wherever its lines have gone', () => {
    expect(left(before, baseline)).toEqual([['baseline/accepted', 2]])
    const moved = { '稿.md': '新的一段。\n\n丁,戊。\n\n别的。乙,丙。' }
    expect(left(moved, baseline)).toEqual([['baseline/accepted', 2]])
  })
  it('is not what has changed, and that is said of the entry', () =>
    expect(left({ '稿.md': '甲。乙,丙丁。\n丁,戊。' }, baseline)).toEqual([
      [rule, 3],
      ['baseline/accepted', 1],
      ['baseline/stale', ['稿.md mark/half-width “乙,丙。”']],
    ]))
  it('is as many as there were in the sentence', () => {
    const two = accept({ '稿.md': '乙,丙,丁。' })
    expect(two).toMatchObject([{ count: 2 }])
    expect(left({ '稿.md': '乙,丙,丁。' }, two)).toEqual([['baseline/accepted', 2]])
    const again = { '稿.md': '乙,丙。\n乙,丙。' }
    expect(left(again, accept({ '稿.md': '乙,丙。' }))).toEqual([
      [rule, 6],
      ['baseline/accepted', 1],
    ])
  })
  it('holds in its own file alone', () =>
    expect(left({ '别.md': '乙,丙。' }, baseline)).toEqual([[rule, 1]]))
  it('is stale only where its file was looked at', () =>
    expect(left({ '别.md': '' }, baseline)).toEqual([]))
  it('is of another folder where none of its papers is here', () => {
    const foreign = accept({ '别处/稿.md': '乙,丙。' })
    expect(left({ '稿.md': '乙,丙。' }, foreign)).toEqual([
      [rule, 1],
      ['baseline/foreign', 1],
    ])
    expect(left({ '稿.md': '乙,丙。\n丁,戊。' }, [...foreign, ...baseline])).toEqual([
      ['baseline/accepted', 2],
    ])
  })
})

describe('a new baseline', () => {
  it('keeps entries of files that were not looked at, and no others', () => {
    const next = accept({ '别.md': '子,丑。' }, baseline)
    expect(next.map(({ file }) => file).sort()).toEqual(['别.md', '稿.md', '稿.md'])
    expect(accept({ '稿.md': '改好了。' }, next).map(({ file }) => file)).toEqual(['别.md'])
  })
  it('is the same when it is written twice', () =>
    expect(accept(before, baseline)).toEqual(baseline))
  it('takes in no error that keeps a paper from being made', () => {
    const broken: Diagnostic = {
      rule: 'front-matter/missing',
      severity: 'error',
      origin: null,
      data: {},
    }
    expect(acceptedFrom([broken], [], facts({}))).toEqual([])
    expect(acceptedFrom([{ ...broken, severity: 'warning' }], [], facts({}))).toHaveLength(1)
  })
  it('knows a finding without a place by what it says', () => {
    const one: Diagnostic = {
      rule: 'kind/should',
      severity: 'warning',
      origin: null,
      data: { a: 1 },
    }
    const entries = acceptedFrom([one], [], facts({}))
    expect(withoutAccepted(entries, facts({}))([one]).map((found) => found.rule)).toEqual([
      'baseline/accepted',
    ])
    const other = { ...one, data: { a: 2 } }
    expect(withoutAccepted(entries, facts({}))([other])).toContain(other)
  })
})
