/** Where a finding starts and ends, in lines and columns as a reader counts them. */
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostic.ts'
import { type CellPlace, originOf } from '../../src/origin.ts'
import { locate } from '../../src/report/located.ts'

const texts = new Map([['稿.md', '第一行\n𠮷祥如意\n\n末行']])
const span = (file: string, start: number, end: number): number[] => {
  const found = diagnose('data/unused', { file, start, end }, { name: '表' })
  const [at] = locate([found], texts, 'zh', (name) => name)
  return at ? [at.line, at.column, at.endLine, at.endColumn] : []
}

describe('start and end', () => {
  it.each([
    ['some words', 0, 2, [1, 1, 1, 3]],
    ['a character outside the BMP counts one', 4, 7, [2, 1, 2, 3]],
    ['over lines', 2, 7, [1, 3, 2, 3]],
    ['to the end of a line', 0, 3, [1, 1, 1, 4]],
    ['a whole line with its break', 0, 4, [1, 1, 2, 1]],
    ['an empty line', 10, 10, [3, 1, 3, 1]],
    ['to the end of the file', 11, 13, [4, 1, 4, 3]],
    ['an end that is not known', 5, 0, [2, 2, 2, 2]],
  ])('%s', (_name, start, end, expected) => expect(span('稿.md', start, end)).toEqual(expected))
  it('of a file that was not read are its top', () =>
    expect(span('别.md', 0, 0)).toEqual([1, 1, 1, 1]))
  it('of a cell are the cell', () => {
    const of = { file: '账.xlsx', sheet: '指标' }
    const cell: CellPlace = { kind: 'cell', of, row: 1, column: 1, line: null }
    const finding = diagnose('data/unused', originOf(cell), { name: '表' })
    expect(locate([finding], texts, 'zh', (name) => name)).toMatchObject([
      { file: '账.xlsx#指标!B2', line: 0, column: 0, endLine: 0, endColumn: 0 },
    ])
  })
  it('are not there where there is no place', () => {
    const [found] = locate(
      [diagnose('pages/signature-alone', null, {})],
      texts,
      'zh',
      (name) => name,
    )
    expect(found).toMatchObject({ file: '', line: 0, column: 0, endLine: 0, endColumn: 0 })
  })
})
