/** Which faces go into a DOCX, under which name, and which are left out and why. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHouse } from '../../../src/io/files/house.ts'
import { chooseFonts } from '../../../src/io/fonts/choose-fonts.ts'
import { createFontEmbedder } from '../../../src/io/fonts/embed-fonts.ts'
import { fontSets } from '../../../src/io/fonts/font-sets.ts'
import { readFaces } from '../../../src/io/fonts/sfnt.ts'
import type { FontRole } from '../../../src/theme/theme.ts'
import { asPostScript, collection, namedFont, withDamage, withRights } from '../../support/fonts.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-embed-'))
  mkdirSync(join(folder, 'fonts'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, bytes: Uint8Array): void =>
  writeFileSync(join(folder, 'fonts', name), bytes)

const theme = openHouse('/no/such/folder').theme('gbt9704').value
const embed = async (used: Partial<Record<FontRole, string>>) => {
  if (!theme) throw new Error('no theme')
  const characters = new Map(
    Object.entries(used).map(([role, text]) => [role as FontRole, new Set(text)]),
  )
  return createFontEmbedder(fontSets(folder, true))(theme, characters)
}
/** The face as a reader of fonts finds it. */
const opened = (bytes: Uint8Array) => {
  const path = join(folder, 'embedded.ttf')
  writeFileSync(path, bytes)
  const [face] = readFaces(path)
  if (!face) throw new Error('no font')
  return face
}
const has = (bytes: Uint8Array, text: string): boolean[] => {
  const face = opened(bytes)
  return [...text].map((one) => face.has(one.codePointAt(0) ?? 0))
}

describe('faces for a DOCX', () => {
  it('are the stand-ins under the names of the DOCX, cut to the characters that are used', async () => {
    const { value, diagnostics } = await embed({ fangsong: '同志们', heiti: '一、' })
    expect(value.map((one) => [one.name, one.subsetted])).toEqual([
      ['仿宋_GB2312', true],
      ['黑体', true],
    ])
    const [first] = value
    if (!first) throw new Error('none')
    expect(opened(first.bytes).family).toBe('仿宋_GB2312')
    expect(has(first.bytes, '同志们 一')).toEqual([true, true, true, true, false])
    expect(first.bytes.length).toBeLessThan(10_000)
    expect(diagnostics).toMatchObject([
      {
        rule: 'font/embedded',
        data: {
          faces: ['仿宋_GB2312 → Wengao Song', '黑体 → Wengao Hei'],
          kilobytes: expect.any(Number),
        },
      },
    ])
  })
  it('are equal on every run', async () => {
    expect(await embed({ fangsong: '同志们', latin: 'A1' })).toEqual(
      await embed({ fangsong: '们志同', latin: '1A' }),
    )
  })
  it.each([
    ['may be installed', 0],
    ['may be edited', 8],
    ['may be edited, an old font that says two things', 4 + 8],
  ])('are those of the workspace under their own names: %s', async (_name, rights) => {
    put('a.ttf', withRights(namedFont('latin.ttf', '宋体'), rights))
    const { value, diagnostics } = await embed({ song: '12' })
    expect(value.map((one) => opened(one.bytes).names)).toEqual([['宋体']])
    expect(has(value[0]?.bytes ?? new Uint8Array(), '123')).toEqual([true, true, false])
    expect(diagnostics).toMatchObject([{ rule: 'font/embedded', data: { faces: ['宋体'] } }])
  })
  it('come out of a collection alone', async () => {
    put('a.ttc', collection([namedFont('latin.ttf', '别的'), namedFont('latin.ttf', '宋体')]))
    const { value } = await embed({ song: '12' })
    expect(value.map((one) => opened(one.bytes).names)).toEqual([['宋体']])
    expect(has(value[0]?.bytes ?? new Uint8Array(), '123')).toEqual([true, true, false])
  })
  it('stay whole where their licence wants it', async () => {
    const font = withRights(namedFont('latin.ttf', '宋体'), 0x100)
    put('a.ttf', font)
    expect((await embed({ song: '12' })).value).toEqual([
      { name: '宋体', bytes: font, subsetted: false },
    ])
  })
  it.each([
    ['restricted', 'licence', 'a.ttf', () => withRights(namedFont('latin.ttf', '宋体'), 2)],
    ['print and preview', 'licence', 'a.ttf', () => withRights(namedFont('latin.ttf', '宋体'), 4)],
    ['bitmaps only', 'licence', 'a.ttf', () => withRights(namedFont('latin.ttf', '宋体'), 0x200)],
    [
      'whole, but in a collection',
      'licence',
      'a.ttc',
      () => collection([withRights(namedFont('latin.ttf', '宋体'), 0x100)]),
    ],
    [
      'PostScript outlines',
      'outlines',
      'a.otf',
      () => asPostScript(namedFont('latin.ttf', '宋体')),
    ],
    ['a name of its own', 'name', 'a.ttf', () => namedFont('latin.ttf', 'SimSun')],
  ])('leave out and say: %s', async (_name, reason, file, font) => {
    put(file, font())
    const { value, diagnostics } = await embed({ song: '12' })
    expect(value).toEqual([])
    expect(diagnostics).toMatchObject([
      { rule: 'font/not-embedded', severity: 'warning', data: { name: '宋体', reason } },
    ])
  })
  it.each([
    ['cmap', 4, 255, 1],
    ['cmap', 2, 255, 1],
    ['loca', 0, 255, 1],
    ['glyf', 0, 255, 3],
    ['maxp', 4, 255, 1],
  ] as const)('leave out and say: a damaged %s', async (tag, from, value, step) => {
    put('a.ttf', withDamage(namedFont('latin.ttf', '宋体'), tag, from, value, step))
    const { value: fonts, diagnostics } = await embed({ song: '12', heiti: '一' })
    expect(fonts.map((one) => one.name)).toEqual(['黑体'])
    const data = { name: '宋体', family: '宋体', reason: 'damaged' }
    expect(diagnostics).toMatchObject([
      { rule: 'font/embedded' },
      { rule: 'font/not-embedded', data },
      { rule: 'font/unreadable', data: { files: ['fonts/a.ttf'] } },
    ])
    if (!theme) throw new Error('no theme')
    const chosen = chooseFonts(theme, join(folder, 'fonts'), true).choices.find(
      (one) => one.role === 'song',
    )
    expect(chosen?.file.family).toBe('Wengao Song')
  })
  it('are stand-ins where a file cannot be read, which is said', async () => {
    const font = namedFont('latin.ttf', '宋体')
    put('乱.ttf', Uint8Array.from([1, 2, 3]))
    put('半.ttf', font.slice(0, 5000))
    put('头.ttf', withDamage(font, 'head', 0, 0))
    put('行.ttf', withDamage(font, 'hhea', 0, 255))
    put('名.ttf', withDamage(font, 'name', 2, 255))
    const { value, diagnostics } = await embed({ song: '12' })
    expect(value.map((one) => one.name)).toEqual(['宋体'])
    const files = ['乱', '半', '名', '头', '行'].map((one) => `fonts/${one}.ttf`)
    expect(diagnostics).toMatchObject([
      { rule: 'font/embedded' },
      { rule: 'font/unreadable', severity: 'warning', data: { files } },
    ])
  })
  it('are none where nothing is set', async () => {
    expect(await embed({})).toEqual({ value: [], diagnostics: [] })
  })
})
