/** Compilations of imported papers, and the names of their files. */
import { expect, it } from 'vitest'
import { fileName } from '../../src/import/result/file-name.ts'
import { volumeOf } from '../../src/import/result/volume.ts'

const letters = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7))
const paper = (name: string, from: number) => ({
  name: `${name}.md`,
  title: name,
  unit: '',
  file: `${name}.docx`,
  body: letters.slice(from, from + 200).join(''),
})

it('names papers that say much alike', () => {
  const { diagnostics } = volumeOf('册', [], [paper('甲', 0), paper('乙', 20), paper('丙', 90)])
  expect(diagnostics.map(({ rule, data }) => [rule, data])).toEqual([
    ['import/near-duplicate', { first: '甲', second: '乙', percent: 90 }],
    ['import/near-duplicate', { first: '乙', second: '丙', percent: 65 }],
  ])
})
it('finds a paper by its file before its title', () => {
  const list = [
    { unit: '', title: '甲', file: '乙.docx' },
    { unit: '', title: '', file: '甲.doc' },
  ]
  const { text, diagnostics } = volumeOf('册', list, [paper('甲', 0), paper('乙', 200)])
  expect(text).toContain('稿件:\n  - 乙.md\n  - 甲.md\n')
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['import/list-title'])
})
it('gives names that are legal and apart', () => {
  const taken = new Set<string>()
  const titles = ['关于“甲/乙”的 报告?', '关于“甲乙”的报告', '关于“甲乙”的报告', '  ']
  expect(titles.map((title, index) => fileName(title, index === 1 ? '某县' : '', taken))).toEqual([
    '关于“甲乙”的报告',
    '关于“甲乙”的报告-某县',
    '关于“甲乙”的报告-2',
    '稿件',
  ])
})
