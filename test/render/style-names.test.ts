/** Names of styles: Word takes two of one name for one, whatever their kind, and tells no capitals apart. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { styleNames } from '../../src/render/docx/style-names.ts'
import { stylesXml } from '../../src/render/docx/styles.ts'
import { entryStyle, styleOf, type UsedStyles } from '../../src/render/docx/used-styles.ts'
import { styleRoles, type Theme } from '../../src/theme/theme.ts'
import { plainLine } from '../../src/typeset/line.ts'
import { all, openDocx, parseXml } from '../support/docx.ts'
import { buildPaper, speech } from '../support/paper.ts'

const house = openHouse('/no/such/folder')
const themes = ['gbt9704', 'gbt33476', 'office', 'reading', 'volume']

function themeOf(name: string): Theme {
  const { value } = house.theme(name)
  if (!value) throw new Error(`no theme ${name}`)
  return value
}

/** Every style that some paper can have of its own: set tighter and wider, entries of the contents at every level. */
function ownStyles(theme: Theme, depth: number): UsedStyles {
  const used: UsedStyles = new Map()
  for (const style of styleRoles)
    for (const tighter of [98, 99, 101]) {
      const look = { ...plainLine, style, tighter, outline: 0, headRuns: 0 }
      styleOf({ type: 'paragraph', id: '', runs: [], source: [], ...look }, theme, used)
    }
  for (const level of [1, 2, 3, 4, 5]) entryStyle('toc-2', level, depth, used)
  return used
}

const twice = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

/** Names and ids that stand there more than once. */
function repeated(xml: string): string[] {
  const styles = all(parseXml(xml), 'w:style')
  expect(styles.length).toBeGreaterThan(styleRoles.length)
  const names = styles.map((style) => all(style, 'w:name')[0]?.attributes['w:val'] ?? '')
  const ids = styles.map(({ attributes }) => attributes['w:styleId'] ?? '')
  return [...twice(names.map((name) => name.toLowerCase())), ...twice(ids)]
}

describe.each(themes)('%s', (name) => {
  it.each([0, 1, 2])('has no name twice, %i levels above the headings', (depth) => {
    const theme = themeOf(name)
    const used = [...ownStyles(theme, depth).values()]
    expect(used.length).toBeGreaterThan(Object.keys(styleNames).length)
    expect(repeated(stylesXml(theme, { used, depth }))).toEqual([])
  })
})

it('has none in the DOCX of a paper', async () => {
  const { outputs } = await buildPaper(speech('一、题\n（一）题。正文**粗**字。\n'))
  const { parts } = openDocx(outputs[0]?.bytes ?? new Uint8Array())
  expect(repeated(parts['word/styles.xml'] ?? '')).toEqual([])
})
