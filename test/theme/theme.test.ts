/** Lengths are resolved once, to whole twips; a theme that makes no sense is refused with a reason. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordDiagnostic } from '../../src/messages/index.ts'
import { relativeTwips, twips } from '../../src/theme/length.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { advance, areaHeight, areaWidth } from '../../src/theme/theme.ts'

const standard = readFileSync(
  join(import.meta.dirname, '../../templates/themes/gbt9704.yml'),
  'utf8',
)
const read = (text: string) => {
  const { value, diagnostics } = readTheme('x', { file: 'x.yml', text }, (name) =>
    name === 'gbt9704' ? { file: 'gbt9704.yml', text: standard } : null,
  )
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
  it.each(['三十号', '12', '1em', ''])('refuses %j', (written) =>
    expect(() => twips(written)).toThrow(),
  )
})

const shelf = join(import.meta.dirname, '../../templates/themes')
const ours = readdirSync(shelf).map((file) => file.slice(0, -4))
const house = (name: string) => {
  const find = (wanted: string) => ({
    file: wanted,
    text: readFileSync(join(shelf, `${wanted}.yml`), 'utf8'),
  })
  const theme = readTheme(name, find(name), find).value?.theme
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
  ])(
    '%s holds %i lines and %i characters, neither one more, in the DOCX and the PDF',
    (name, lines, characters) => {
      const theme = house(name)
      const { grid, styles } = theme
      expect(Math.floor(areaHeight(theme) / grid.pitch)).toBe(lines)
      expect(Math.floor(areaWidth(theme) / advance(styles.body))).toBe(characters)
      expect(Math.floor(areaWidth(theme) / ((styles.body.size * grid.scale) / 100))).toBe(
        characters,
      )
    },
  )
  it('gbt33476 keeps the page number where the standard has it, 269 mm down the paper', () => {
    const dash = (name: string) =>
      house(name).page.height - house(name).page.bottom + house(name).pageNumber.gap
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
    expect(
      Math.floor((page.width - page.left - page.right) / (styles.body.size + styles.body.spacing)),
    ).toBe(28)
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
    const chained = (name: string) => ({ file: `${name}.yml`, text: chain[name] ?? '' })
    const theme = readTheme('乙', chained('乙'), chained).value?.theme
    expect(theme?.page).toMatchObject({ top: twips('35mm'), bottom: twips('33mm'), left: 1587 })
    expect(theme?.fonts.kaiti).toMatchObject({ label: '楷体', name: '楷体', standIn: 'kai' })
    expect(theme).toMatchObject({
      label: '乙',
      pageNumber: { form: '第{n}页，共{N}页', size: 280 },
    })
  })
  it('takes lists whole: other names of a face are those of the theme alone', () => {
    const theme = read('extends: gbt9704\nfonts: {song: {other: [SimSun]}}\n').value
    expect(theme?.fonts.song).toMatchObject({ name: '宋体', other: ['SimSun'] })
  })
  it.each([
    ['extends: 没有\n', '没有'],
    ['extends: x\n', 'extends'],
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
    const [zh, en] = (['zh', 'en'] as const).map((lang) =>
      result.diagnostics.map((one) => wordDiagnostic(one, lang)[0]).join(),
    )
    expect(zh).toContain(reason)
    expect(en).toContain(reason)
    expect(zh).not.toMatch(/must|pattern|NOT/)
  })
  it.each([
    ['page: {width: 99999mm}', 'page.width', '99999mm', '141.8pt – 1581.8pt'],
    ['page: {left: -50mm}', 'page.left', '-50mm', '0pt – 595.3pt'],
    ['page: {left: 28}', 'page.left', '28', '35mm / 16pt'],
    ['page: {width: 20字}', 'page.width', '20字', '35mm / 16pt'],
    ['grid: {scale: 01%}', 'grid.scale', '01%', '50% – 150%'],
    ['grid: {scale: 999%}', 'grid.scale', '999%', '50% – 150%'],
    ['grid: {pitch: 0.01pt}', 'grid.pitch', '0.01pt', '4pt – 841.9pt'],
    ['styles: {body: {size: 0pt}}', 'styles.body.size', '0pt', '4pt – 200pt'],
    ['styles: {body: {size: 400pt}}', 'styles.body.size', '400pt', '4pt – 200pt'],
    ['styles: {body: {before: -30行}}', 'styles.body.before', '-30行', '0pt – 637.8pt'],
    ['styles: {title: {after: 1000行}}', 'styles.title.after', '1000行', '0pt – 637.8pt'],
    ['styles: {body: {left: 100字}}', 'styles.body.left', '100字', '0pt – 395.3pt'],
    ['styles: {body: {left: -100字}}', 'styles.body.left', '-100字', '0pt – 395.3pt'],
    ['styles: {body: {right: 27字}}', 'styles.body.right', '27字', '0pt – 395.3pt'],
    ['styles: {body: {first-line: 100字}}', 'styles.body.first-line', '100字', '-5.1字 – 25.3字'],
    ['styles: {body: {first-line: 10mm}}', 'styles.body.first-line', '10mm', '2字'],
    ['styles: {body: {spacing: -50pt}}', 'styles.body.spacing', '-50pt', '-2pt – 20pt'],
    ['styles: {table-cell: {pitch: 3pt}}', 'styles.table-cell.pitch', '3pt', '9.6pt – 637.8pt'],
    ['styles: {title: {color: red}}', 'styles.title.color', 'red', '"FF0000"'],
    ['styles: {body: {keep-next: 是}}', 'styles.body.keep-next', '是', 'true / false'],
    ['table: {padding: 500mm}', 'table.padding', '500mm', '0pt – 22.1pt'],
    ['table: {line: -5pt}', 'table.line', '-5pt', '0pt – 12pt'],
    ['rules: {thick: -5mm}', 'rules.thick', '-5mm', '0pt – 12pt'],
    ['letterhead: {mark-top: 5000mm}', 'letterhead.mark-top', '5000mm', '0pt – 637.8pt'],
    ['page-number: {gap: 5000mm}', 'page-number.gap', '5000mm', '7pt – 92.2pt'],
    ['page-number: {inset: 500mm}', 'page-number.inset', '500mm', '0pt – 400.3pt'],
    ['page-number: {size: 400pt}', 'page-number.size', '400pt', '4pt – 200pt'],
    ['page: {bottom: 0mm}', 'page.bottom', '0mm', '14pt – 841.9pt'],
    [
      'fonts: {song: {stand-in: nosuch}}',
      'fonts.song.stand-in',
      'nosuch',
      'song / song-bold / hei / kai / latin',
    ],
    [
      'fonts: {song: {stand-in: __proto__}}',
      'fonts.song.stand-in',
      '__proto__',
      'song / song-bold / hei / kai / latin',
    ],
    ["fonts: {song: {name: ''}}", 'fonts.song.name', '', '"仿宋"'],
  ])('says of %s what may stand there, at the key', (line, path, value, allowed) => {
    const text = `label: 试\nextends: gbt9704\n${line}\n`
    const { value: theme, diagnostics } = read(text)
    expect(theme).toBeNull()
    expect(diagnostics.map((one) => one.data)).toEqual([
      { file: 'x.yml', path, problem: 'value', value, allowed },
    ])
    const key = path.split('.').at(-1) ?? ''
    expect(text.slice(diagnostics[0]?.origin?.start, diagnostics[0]?.origin?.end)).toBe(key)
  })
  it.each([
    [
      'page: {top: 290mm}',
      { path: 'page', problem: 'room', value: '442.3pt × -79.3pt', allowed: '80pt × 86.9pt' },
    ],
    ['stlyes: {}', { path: 'stlyes', problem: 'unknown', value: 'stlyes', allowed: 'styles' }],
    ['styles: {__proto__: {size: 3pt}}', { path: 'styles.__proto__', problem: 'unknown' }],
    [
      'page: {left: 1mm}\npage: {left: 2mm}',
      { path: '', problem: 'syntax', value: 'DUPLICATE_KEY' },
    ],
    ['page: &a {left: *a}', { path: 'page.left', problem: 'value', value: '{…}' }],
    ['---\npage: {left: 1mm}', { path: '', problem: 'syntax', value: 'MULTIPLE_DOCS' }],
  ])('refuses %s', (line, data) => {
    expect(read(`extends: gbt9704\n${line}\n`).diagnostics).toMatchObject([
      { rule: 'theme/broken', data },
    ])
  })
  it('names the file of the theme that is extended when the fault is there', () => {
    const files: Record<string, string> = {
      甲: 'extends: gbt9704\npage: {top: 3}\n',
      乙: 'extends: 甲\n',
    }
    const find = (name: string) => ({ file: `${name}.yml`, text: files[name] ?? standard })
    expect(readTheme('乙', find('乙'), find).diagnostics).toMatchObject([
      { origin: { file: '甲.yml' }, data: { path: 'page.top' } },
    ])
  })
  it.each([
    'page: {width: 148mm, height: 210mm, left: 20mm, right: 20mm}',
    'page: {top: 20mm, bottom: 15mm}',
    'grid: {scale: 100%}',
  ])('takes %s', (line) => expect(read(`extends: gbt9704\n${line}\n`).diagnostics).toEqual([]))
})
