/** What is kept of a paper, when somebody else has put it there. */
import { describe, expect, it } from 'vitest'
import type { Base, BaseUnit, Piece } from '../../src/compare/base.ts'
import { readBase } from '../../src/compare/read-base.ts'
import { filesIn } from '../support/folder.ts'
import { built, workspace } from '../support/kept-workspace.ts'

const cell = {
  kind: 'cell',
  of: { file: '数.csv', sheet: '' },
  row: 1,
  column: 1,
  line: null,
} as const
const figure = {
  from: 'data',
  text: '3',
  raw: '3',
  unit: '个',
  cells: [cell],
  formula: '',
} as const
const author = { from: 'author', text: '稿', file: '稿.md', start: 0 } as const
const base: Base = {
  version: 1,
  paper: '稿.md',
  output: '稿',
  title: '稿',
  theme: 'gongwen',
  depth: 0,
  files: { '稿.md': { text: '稿', bodyStart: 0 } },
  units: [],
}
const of = (...pieces: readonly object[]): object => ({
  ...base,
  units: [{ type: 'paragraph', style: 'body', pieces: pieces as readonly Piece[] }] as BaseUnit[],
})
const read = (value: unknown): Base | null => readBase(JSON.stringify(value))

describe('what is kept', () => {
  it('is read as it was written', async () => {
    const { kept, io } = workspace(filesIn('test/cases/back'))
    await built(io)
    expect(kept.size).toBe(1)
    for (const text of kept.values()) expect(JSON.stringify(readBase(text))).toBe(text)
  })
  it('may hold figures with places, or without', () => {
    expect(read(of(author, { ...figure, place: null, typed: null }))).not.toBeNull()
    const place = { file: '稿.md', start: 0, end: 1 }
    expect(read(of({ ...figure, place, typed: place }))).not.toBeNull()
  })
  const outside = { file: '../稿.md', start: 0, end: 1 }
  it.each([
    ['no object', []],
    ['another version', { ...base, version: 2 }],
    ['a paper outside', { ...base, paper: '../稿.md' }],
    ['a paper of a whole path', { ...base, paper: '/etc/稿.md' }],
    ['a file outside', { ...base, files: { 'a/../../稿.md': { text: '', bodyStart: 0 } } }],
    ['a file without text', { ...base, files: { '稿.md': {} } }],
    ['units that are none', { ...base, units: [null] }],
    ['a paragraph without pieces', { ...base, units: [{ type: 'paragraph', style: 'body' }] }],
    ['a table without rows', { ...base, units: [{ type: 'table' }] }],
    ['words of a file outside', of({ ...author, file: '../稿.md' })],
    ['words of a file that it does not hold', of({ ...author, file: '别.md' })],
    ['words of a file that every object has', of({ ...author, file: 'constructor' })],
    ['a figure asked for outside', of({ ...figure, place: outside, typed: null })],
    ['a figure typed outside', of({ ...figure, place: null, typed: outside })],
    ['a figure of no cells', of({ ...figure, cells: [{}], place: null, typed: null })],
    ['a piece from nowhere', of({ from: 'elsewhere', text: '' })],
  ])('is nothing with %s', (_, value) => expect(read(value)).toBeNull())
  it('is nothing where it is no JSON', () => expect(readBase('{')).toBeNull())
})
