/** What a theme changes: every value, and only those that really differ. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeWords, valueWords } from '../../src/report/theme-words.ts'
import { compareThemes } from '../../src/theme/compare-themes.ts'
import { readTheme, type ThemeSheet } from '../../src/theme/read-theme.ts'

const file = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../templates/themes', `${name}.yml`), 'utf8')
const sheet = (text: string): ThemeSheet => {
  const { value, diagnostics } = readTheme('x', { file: 'x.yml', text }, (name) => ({
    file: name,
    text: file(name),
  }))
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
const standard = sheet(file('gbt9704'))

describe('compareThemes', () => {
  it.each([
    ['label: 别的名字\n', []],
    ['styles: {body: {size: 16pt}}\n', []],
    ['styles: {body: {size: 小二}}\n', [['styles.body.size', '三号', '小二']]],
    ['styles: {body: {before: 6pt}}\n', [['styles.body.before', null, '6pt']]],
    ['faces: {strong: {bold: false}}\n', [['faces.strong.bold', 'true', 'false']]],
    [
      'fonts: {song: {other: [SimSun]}}\n',
      [['fonts.song.other', 'SimSun、方正书宋_GBK', 'SimSun']],
    ],
  ])('%s', (text, expected) => {
    const found = compareThemes(standard, sheet(`extends: gbt9704\n${text}`))
    expect(found.map(({ path, from, to }) => [path, from, to])).toEqual(expected)
  })
  it('finds what a theme that stands alone leaves out', () => {
    const text = file('reading').replace(/( {2}salutation: .*), before: 1行/, '$1')
    expect(compareThemes(sheet(file('reading')), sheet(text))).toEqual([
      { path: 'styles.salutation.before', from: '1行', to: null },
    ])
  })
})

describe('the words for places and values', () => {
  it.each(Object.entries(standard.written).filter(([path]) => path !== 'label'))(
    '%s',
    (path, value) => {
      expect(placeWords(path)).toMatch(/^[^a-z]+$/)
      expect(valueWords(value)).not.toMatch(/^[a-z]+$/)
    },
  )
  it('are of the section where a word has two meanings', () => {
    expect([placeWords('page.left'), placeWords('styles.toc-1.left')]).toEqual([
      '订口（左边距）',
      '目录第一级 左缩进',
    ])
  })
})
