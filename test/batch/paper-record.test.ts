/** Lines of records: read again as they were written, by their ground alone, and passed over when anything about them is odd. */
import { describe, expect, it } from 'vitest'
import {
  fileOfLine,
  groundOf,
  type PaperRecord,
  readRecords,
  recordLine,
} from '../../src/batch/paper-record.ts'

const place = { file: '稿.md', start: 1, end: 2 }
const record: PaperRecord = {
  file: '稿 "一".md',
  base: '稿',
  digest: 'd',
  reads: [{ paper: '稿.md', path: '数.csv', file: '数.csv', digest: 'e' }],
  theme: 'gbt9704',
  look: 'l',
  reading: [{ rule: 'data/unused', severity: 'warning', origin: null, data: { name: '数' } }],
  planning: [],
  place,
  rows: '',
  outputs: [{ name: '稿', digest: 'f' }],
  facts: {
    file: '稿.md',
    unit: '甲县',
    period: '',
    figures: [
      {
        subject: '甲县',
        indicator: '数',
        period: '',
        told: '',
        unit: '个',
        shown: '1,286',
        amount: '1286',
        cell: '数.csv!B2',
        place,
      },
    ],
    statements: [
      {
        name: '服务点',
        unit: '个',
        time: '',
        section: '',
        shown: '-1.5个',
        amount: '-1.5',
        start: 1,
        end: 2,
        cells: null,
      },
    ],
    sentences: [{ letters: '话', opening: '话', start: 1, end: 2, line: 3 }],
  },
}
const ground = groundOf('1', [])
const line = recordLine(ground, record)
/** A line that says something else under a right sum. */
const forged = (change: object): string =>
  recordLine(ground, { ...record, ...change } as unknown as PaperRecord)
const factsWith = (change: object): object => ({ facts: { ...record.facts, ...change } })

describe('records', () => {
  it('are read as they were written, the last of a paper', () => {
    const later = recordLine(ground, { ...record, base: '新' })
    expect(readRecords(line, ground).get(record.file)).toEqual(record)
    expect([...readRecords(line + later, ground)]).toEqual([
      [record.file, { ...record, base: '新' }],
    ])
    expect(fileOfLine(line)).toBe(JSON.stringify(record.file))
  })
  it.each([
    ['another program', groundOf('2', [])],
    ['other settings', groundOf('1', [{}])],
  ])('of %s tell nothing', (_, other) => expect(readRecords(line, other).size).toBe(0))
  it('tell nothing with any letter changed, or cut short anywhere', () => {
    for (let at = 0; at < line.length - 1; at += 7) {
      const letter = line[at] === '0' ? '1' : '0'
      const changed = line.slice(0, at) + letter + line.slice(at + 1)
      expect(readRecords(changed, ground).size).toBe(0)
      expect(readRecords(line.slice(0, at), ground).size).toBe(0)
    }
  })
  it.each([
    ['no file', { file: 1 }],
    ['reads that are none', { reads: [{ paper: 1 }] }],
    ['findings that are none', { reading: ['x'] }],
    ['a place that is none', { place: { file: '稿.md', start: '1', end: 2 } }],
    ['outputs that are none', { outputs: [{ name: 1, digest: 'f' }] }],
    ['no facts', { facts: null }],
    [
      'a figure that is no number',
      factsWith({ figures: [{ ...record.facts.figures[0], amount: 'x' }] }),
    ],
    [
      'cells that are none',
      factsWith({ statements: [{ ...record.facts.statements[0], cells: [1] }] }),
    ],
    [
      'a sentence without a line',
      factsWith({ sentences: [{ letters: '', opening: '', start: 1, end: 2 }] }),
    ],
  ])('with %s are none', (_, change) => {
    expect(readRecords(forged({}), ground).size).toBe(1)
    expect(readRecords(forged(change), ground).size).toBe(0)
  })
})
