/** Lengths are resolved once, to whole twips; a theme that makes no sense is refused with a reason. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { relativeTwips, twips } from '../../src/theme/length.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { advance, areaHeight, areaWidth } from '../../src/theme/theme.ts'

const standard = readFileSync(join(import.meta.dirname, '../../templates/themes/gbt9704.yml'), 'utf8')
const read = (text: string) => {
  const { value, diagnostics } = readTheme('x', 'x.yml', text, (name) => (name === 'gbt9704' ? standard : null))
  return { value: value?.theme ?? null, diagnostics }
}

describe('lengths', () => {
  it.each([
    ['37mm', 2098],
    ['28mm', 1587],
    ['28.95pt', 579],
    ['三号', 320],
    ['二号', 440],
    ['小四', 240],
    ['五号', 210],
    ['-0.35pt', -7],
  ])('%s is %i twips', (written, expected) => expect(twips(written)).toBe(expected))
  it('takes 字 and 行 from the style', () => {
    expect(relativeTwips('2字', 320, 579)).toBe(640)
    expect(relativeTwips('1行', 320, 579)).toBe(579)
  })
  it.each(['三十号', '12', '1em', ''])('refuses %j', (written) => expect(() => twips(written)).toThrow())
})

const shelf = join(import.meta.dirname, '../../templates/themes')
const ours = readdirSync(shelf).map((file) => file.slice(0, -4))
const house = (name: string) => {
  const find = (wanted: string) => readFileSync(join(shelf, `${wanted}.yml`), 'utf8')
  const theme = readTheme(name, name, find(name), find).value?.theme
  if (!theme) throw new Error(name)
  return theme
}

describe("the house's themes", () => {
  it.each(ours)('%s can be read, with a label of its own', (name) => {
    expect(house(name).name).toBe(name)
    expect(ours.filter((other) => house(other).label === house(name).label)).toEqual([name])
  })
  it.each([
    ['gbt9704', 22, 28],
    ['office', 22, 28],
    ['gbt33476', 22, 28],
    ['reading', 16, 20],
  ])('%s holds %i lines and %i characters, neither one more, in the DOCX and the PDF', (name, lines, characters) => {
    const theme = house(name)
    const { grid, styles } = theme
    expect(Math.floor(areaHeight(theme) / grid.pitch)).toBe(lines)
    expect(Math.floor(areaWidth(theme) / advance(styles.body))).toBe(characters)
    expect(Math.floor(areaWidth(theme) / ((styles.body.size * grid.scale) / 100))).toBe(characters)
  })
  it('gbt33476 keeps the page number where the standard has it, 269 mm down the paper', () => {
    const dash = (name: string) => house(name).page.height - house(name).page.bottom + house(name).pageNumber.gap
    expect(Math.abs(dash('gbt33476') - dash('gbt9704'))).toBeLessThanOrEqual(1)
  })
  it('office names only faces that Windows has, but for 小标宋', () => {
    const names = Object.values(house('office').fonts).map((font) => font.name)
    expect(names).toEqual(['仿宋', '方正小标宋简体', '楷体', '黑体', '宋体', 'Times New Roman'])
  })
})

describe('themes', () => {
  it('keeps GB/T 9704-2012 5.2.1–5.2.3: type area 156 by 225 mm, 22 lines, 28 characters', () => {
    const theme = read(standard).value
    if (!theme) throw new Error('no theme')
    const { page, grid, styles } = theme
    expect(((page.width - page.left - page.right) / 1440) * 25.4).toBeCloseTo(156, 1)
    expect(((page.height - page.top - page.bottom) / 1440) * 25.4).toBeCloseTo(225, 1)
    expect(Math.floor((page.height - page.top - page.bottom) / grid.pitch)).toBe(22)
    expect(Math.floor((page.width - page.left - page.right) / (styles.body.size + styles.body.spacing))).toBe(28)
  })
  it('extends by single values', () => {
    const theme = read('extends: gbt9704\nstyles:\n  heading2: {font: heiti}\n').value
    expect(theme?.styles.heading2).toMatchObject({ font: 'heiti', size: 320, keepNext: true })
    expect(theme?.styles.heading1.font).toBe('heiti')
  })
  it('extends by single values, through several themes', () => {
    const chain: Record<string, string> = {
      gbt9704: standard,
      甲: 'extends: gbt9704\npage: {top: 35mm}\nfonts: {kaiti: {name: 楷体}}\n',
      乙: 'extends: 甲\npage: {bottom: 33mm}\nlabel: 乙\npage-number: {form: "第{n}页，共{N}页"}\n',
    }
    const theme = readTheme('乙', '乙.yml', chain['乙'] ?? '', (name) => chain[name] ?? null).value?.theme
    expect(theme?.page).toMatchObject({ top: twips('35mm'), bottom: twips('33mm'), left: 1587 })
    expect(theme?.fonts.kaiti).toMatchObject({ label: '楷体', name: '楷体', standIn: 'kai' })
    expect(theme).toMatchObject({ label: '乙', pageNumber: { form: '第{n}页，共{N}页', size: 280 } })
  })
  it('takes lists whole: other names of a face are those of the theme alone', () => {
    const theme = read('extends: gbt9704\nfonts: {song: {other: [SimSun]}}\n').value
    expect(theme?.fonts.song).toMatchObject({ name: '宋体', other: ['SimSun'] })
  })
  it.each([
    ['extends: 没有\n', 'extends: 没有'],
    ['extends: x\n', 'extends: x'],
    ['extends: gbt9704\nstyles: {body: {size: 三十号}}\n', 'styles'],
    ['extends: gbt9704\nstyles: {boby: {size: 三号}}\n', 'boby'],
    ['extends: gbt9704\npage: {width: 1mm}\n', 'page'],
    ['extends: gbt9704\nstyles: {body: {pitch: 0pt}}\n', 'styles.body'],
    ['extends: gbt9704\npage-number: {form: 第页}\n', 'form'],
    ['extends: gbt9704\npage-number: {form: "{N}"}\n', 'form'],
    ['extends: gbt9704\npage-number: {form: "{n}/{m}"}\n', 'form'],
    ['label: 空\n', 'grid'],
    [': : :\n', ''],
  ])('refuses %j with a reason', (text, reason) => {
    const result = read(text)
    expect(result.value).toBeNull()
    expect(result.diagnostics[0]).toMatchObject({ rule: 'theme/broken' })
    expect(String(result.diagnostics[0]?.data['reason'])).toContain(reason)
  })
})
