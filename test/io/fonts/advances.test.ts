/** Advances read from font files, against HarfBuzz: every character of the shipped faces, and —— where it is one glyph. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as hb from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../../src/io/files/house.ts'
import { advancesOf } from '../../../src/io/fonts/advances.ts'
import { chooseFonts } from '../../../src/io/fonts/choose-fonts.ts'
import { readFaces } from '../../../src/io/fonts/sfnt.ts'

const folder = join(import.meta.dirname, '../../../dist/fonts')
const files = readdirSync(folder).filter((file) => file.endsWith('.ttf'))

/** Glyphs and width of a text as HarfBuzz shapes it without kerning, in type sizes. */
function shaper(bytes: Uint8Array) {
  const face = new hb.Face(new hb.Blob(bytes))
  const font = new hb.Font(face)
  return (text: string): { glyphs: number; missing: boolean; width: number } => {
    const buffer = new hb.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    hb.shape(font, buffer)
    const width = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    const glyphs = buffer.getGlyphInfos()
    const missing = glyphs.some(({ codepoint }) => codepoint === 0)
    return { glyphs: glyphs.length, missing, width: width / face.upem }
  }
}
const sample = [
  ...'国中央一乙龘镕喆堃，。、；：？！“”‘’（）《》【】〔〕—…～·×°℃％‰①②→■●★',
  ...'AaWwZz0189.,:;!?()[]{}-+=*/&@#$_~éΩяⅣ№㎡½𠀀𪚥😀⭐❤',
]

describe.each(files)('%s', (file) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const shape = shaper(bytes)
  const [face] = readFaces(join(folder, file))
  it('has the advances that HarfBuzz finds', () => {
    for (const character of sample) {
      const { missing, width } = shape(character)
      const own = face?.advance(character.codePointAt(0) ?? 0) ?? null
      if (missing) expect(own, character).toBeNull()
      else expect(own ?? Number.NaN, character).toBeCloseTo(width, 6)
    }
  })
  it('joins two dashes where HarfBuzz does', () => {
    const { glyphs, missing } = shape('——')
    expect(face?.joinsDashes()).toBe(!missing && glyphs === 1)
  })
})

describe('advances of a theme', () => {
  const theme = openHouse('/no/such/folder').theme('gbt9704').value
  if (!theme) throw new Error('no theme')
  const fonts = chooseFonts(theme, '/no/such/folder', true)
  it('are plain data of the characters that are asked for', () => {
    const found = advancesOf(fonts, { fangsong: '国，8—', latin: '8a', bold: '国' })
    expect(structuredClone(found)).toEqual(found)
    expect(found).toMatchObject({
      fangsong: { 国: 1, '，': 1, '—': 1, '——': 2 },
      latin: { '8': 0.5 },
      bold: { 国: 1 },
    })
  })
  it('come from another face where the own one lacks a character; what none has is one size wide', () => {
    const { kaiti, latin } = advancesOf(fonts, { kaiti: '龘😀', latin: '国\u{10fffd}' })
    expect(kaiti?.['龘']).toBe(1)
    expect(kaiti?.['😀']).toBeGreaterThan(1.2)
    expect(latin).toMatchObject({ 国: 1, '\u{10fffd}': 1 })
  })
})
