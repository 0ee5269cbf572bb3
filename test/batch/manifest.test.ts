/** What a manifest holds and what stands by it: whatever a paper is made of or became, a change of it is seen. */
import { describe, expect, it } from 'vitest'
import type { PlannedPaper } from '../../src/batch/input-digest.ts'
import {
  entriesByName,
  entryLine,
  type ManifestEntry,
  namedFiles,
  orphans,
  readEntries,
  standingEntry,
} from '../../src/batch/manifest.ts'
import { diagnose } from '../../src/diagnostic.ts'

const entry: ManifestEntry = {
  name: '甲县',
  file: '稿.md',
  root: '..',
  digest: 'made',
  rows: '',
  files: { '图.png': 'picture', '没有.png': '' },
  outputs: [{ name: '甲县.docx', digest: 'came', pages: null }],
  findings: [diagnose('source/skipped', { file: '稿.md', start: 0, end: 0 }, {})],
}
const paper: PlannedPaper = { name: '甲县', file: '稿.md', digest: 'made', rows: 'all rows' }
const now = {
  input: (file: string) => (file === '图.png' ? 'picture' : ''),
  output: (name: string) => (name === '甲县.docx' ? 'came' : ''),
}

describe('the manifest', () => {
  it('is read as it was written', () => expect(readEntries(entryLine(entry))).toEqual([entry]))
  it('passes over what a kill has cut short, and goes on behind it', () => {
    const line = entryLine(entry)
    for (let length = 0; length < line.length - 1; length++)
      expect(readEntries(`${line.slice(0, length)}\n${line}`)).toEqual([entry])
  })
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    [
      'outputs outside the folder',
      JSON.stringify({ ...entry, outputs: [{ name: '../a.docx', digest: '', pages: null }] }),
    ],
    [
      'outputs that are not of its paper',
      JSON.stringify({ ...entry, outputs: [{ name: '台账.xlsx', digest: '', pages: null }] }),
    ],
    [
      'outputs of an ending that nothing has',
      JSON.stringify({ ...entry, outputs: [{ name: '甲县.csv', digest: '', pages: null }] }),
    ],
    ['a file that is no text', JSON.stringify({ ...entry, files: { a: 1 } })],
    [
      'findings without a rule',
      JSON.stringify({ ...entry, findings: [{ severity: 'info', origin: null, data: {} }] }),
    ],
    ['a digest that is missing', JSON.stringify({ ...entry, digest: undefined })],
  ])('passes over %s', (_, line) => expect(readEntries(`${line}\n`)).toEqual([]))
})

describe('a paper', () => {
  it('stands where nothing has changed', () =>
    expect(standingEntry(paper, [entry], now)).toBe(entry))
  it.each([
    ['its own digest', { ...paper, digest: 'other' }, entry, now],
    ['a picture', paper, entry, { ...now, input: () => 'other' }],
    ['a picture that was missing', paper, entry, { ...now, input: () => 'picture' }],
    ['an output', paper, entry, { ...now, output: () => 'other' }],
    ['an output that is gone', paper, entry, { ...now, output: () => '' }],
    ['the rows that it looked at', paper, { ...entry, rows: 'other rows' }, now],
  ])('does not stand behind a change of %s', (_, planned, known, files) =>
    expect(standingEntry(planned, [known], files)).toBeNull(),
  )
  it('stands by whichever of its entries fits, of whatever part', () => {
    const other = { ...entry, digest: 'before' }
    expect(standingEntry(paper, [entry, other], now)).toBe(entry)
    expect(entriesByName([entry, other]).get('甲县')).toEqual([entry, other])
  })
})

describe('findings that name data', () => {
  const data = [['data/县区.csv', 'digest']] as const
  it('rest on the file', () => {
    const finding = diagnose(
      'data/unused',
      { file: 'data/县区.csv', start: 3, end: 4 },
      { name: 't' },
    )
    expect({ ...namedFiles([finding], data) }).toEqual({ 'data/县区.csv': 'digest' })
  })
  it('others do not', () => expect({ ...namedFiles(entry.findings, data) }).toEqual({}))
})

describe('outputs whose papers are no more', () => {
  const of = (
    planned: readonly string[],
    read: readonly string[],
    gone: readonly string[],
    root = '..',
  ) =>
    orphans([entry], new Set(planned), {
      read: new Set(read),
      root,
      isGone: (file) => gone.includes(file),
    }).map(({ name }) => name)
  it('are those of rows that went', () =>
    expect(of(['乙县'], ['稿.md'], [])).toEqual(['甲县.docx']))
  it('are those of files that went', () => expect(of([], [], ['稿.md'])).toEqual(['甲县.docx']))
  it('are not those of another workspace, where a file of that name may be', () => {
    expect(of(['乙县'], ['稿.md'], [], '../别处')).toEqual([])
    expect(of([], [], ['稿.md'], '../别处')).toEqual([])
  })
  it('are not those of papers that this run does not read', () =>
    expect(of(['乙县'], ['别.md'], [])).toEqual([]))
  it('are not those that another paper makes now', () =>
    expect(of(['甲县'], ['稿.md'], ['稿.md'])).toEqual([]))
  it('are not those that the paper of another name makes as well', () => {
    const proof = { name: '甲县.核对稿.docx', digest: 'came', pages: null }
    const gone = { ...entry, outputs: [proof] }
    const other = { ...entry, name: '甲县.核对稿', outputs: [proof] }
    const facts = { read: new Set(['稿.md']), root: '..', isGone: () => false }
    expect(orphans([gone, other], new Set(['甲县.核对稿']), facts)).toEqual([])
    expect(orphans([gone], new Set(['甲县.核对稿']), facts)).toEqual([proof])
  })
})
