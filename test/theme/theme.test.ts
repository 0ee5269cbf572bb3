/** Lengths are resolved once, to whole twips; a theme that makes no sense is refused with a reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { relativeTwips, twips } from '../../src/theme/length.ts'
import { readTheme } from '../../src/theme/read-theme.ts'

const standard = readFileSync(join(import.meta.dirname, '../../templates/themes/gbt9704.yml'), 'utf8')
const read = (text: string) => readTheme('x', 'x.yml', text, (name) => (name === 'gbt9704' ? standard : null))

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
  it.each([
    ['extends: 没有\n', 'extends: 没有'],
    ['extends: x\n', 'extends: x'],
    ['extends: gbt9704\nstyles: {body: {size: 三十号}}\n', 'styles'],
    ['extends: gbt9704\nstyles: {boby: {size: 三号}}\n', 'boby'],
    ['extends: gbt9704\npage: {width: 1mm}\n', 'page'],
    ['extends: gbt9704\nstyles: {body: {pitch: 0pt}}\n', 'styles.body'],
    ['label: 空\n', 'grid'],
    [': : :\n', ''],
  ])('refuses %j with a reason', (text, reason) => {
    const result = read(text)
    expect(result.value).toBeNull()
    expect(result.diagnostics[0]).toMatchObject({ rule: 'theme/broken' })
    expect(String(result.diagnostics[0]?.data['reason'])).toContain(reason)
  })
})
