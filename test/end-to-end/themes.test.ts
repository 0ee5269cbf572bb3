/** `wengao themes` as a user types it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPdf } from '../support/pdf.ts'

const bin = join(import.meta.dirname, '../../dist/wengao.js')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-themes-'))
  mkdirSync(join(folder, 'templates/themes'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const theme = (name: string, text: string): void =>
  writeFileSync(join(folder, 'templates/themes', `${name}.yml`), text)
const themes = (...args: string[]) =>
  spawnSync(process.execPath, [bin, 'themes', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })

describe('themes', () => {
  it("lists the house's and the workspace's with their labels", () => {
    theme('本市', 'label: 本市的版式\nextends: gbt9704\n')
    const run = themes()
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('gbt9704  GB/T 9704-2012\n')
    expect(run.stdout).toContain('本市  本市的版式  （在 gbt9704 上改）\n')
    expect(JSON.parse(themes('--json').stdout)).toContainEqual({
      name: '本市',
      label: '本市的版式',
      extends: 'gbt9704',
    })
  })
  it('shows both values of everything that differs from the theme it extends', () => {
    theme('本市', 'label: 本市\nextends: reading\nstyles: {body: {size: 小二, font: kaiti}}\n')
    expect(themes('本市').stdout).toBe(
      '本市  本市\n和 reading 有 2 处不同\n  正文 字体：仿宋 → 楷体  styles.body.font\n  正文 字号：二号 → 小二  styles.body.size\n',
    )
    expect(themes('本市', '--lang', 'en').stdout).toContain('  styles.body.size: 二号 → 小二\n')
  })
  it('compares a theme that extends none with the standard, in JSON too', () => {
    const json = JSON.parse(themes('reading', '--json').stdout)
    expect(json).toMatchObject({ name: 'reading', extends: null, comparedWith: 'gbt9704' })
    expect(json.differences).toContainEqual({
      path: 'page-number.form',
      from: '— {n} —',
      to: '{n}/{N}',
    })
    expect(JSON.parse(themes('gbt9704', '--json').stdout)).toMatchObject({
      comparedWith: null,
      differences: [],
    })
  })
  it('reports a broken theme and lists the others', () => {
    theme('坏', 'extends: gbt9704\nstyles: {body: {size: 三十号}}\n')
    const run = themes()
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('版式文件有误')
    expect(run.stderr).toContain('templates/themes/坏.yml')
    expect(run.stdout).toContain('gbt9704')
    expect(themes('坏').status).toBe(1)
    expect(themes('坏').stderr).toContain('templates/themes/坏.yml')
  })
  it('ends with 2 for a theme that is not there', () => {
    const run = themes('没有')
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('现有版式：gbt33476、gbt9704、office、reading、volume')
  })
})

describe('papers of a volume on odd pages', () => {
  it('stand behind a blank page where they must, and the contents say so', async () => {
    const piece = (title: string, paragraphs: number): string =>
      `---\n文种: 交流材料\n标题: ${title}\n---\n${`${'便民服务点建到家门口，群众办事少跑路。'.repeat(30)}\n`.repeat(paragraphs)}`
    mkdirSync(join(folder, '稿'))
    const files = {
      'templates/themes/单页.yml': 'label: 单页起\nextends: gbt9704\nvolume: { piece: odd page }\n',
      '册.md': '---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n版式: 单页\n稿件: 稿/*.md\n---\n',
      '稿/1.md': piece('甲', 1),
      '稿/2.md': piece('乙', 2),
      '稿/3.md': piece('丙', 1),
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const run = spawnSync(process.execPath, [bin, 'build', '册.md'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.status).toBe(0)
    const pdf = await readPdf(new Uint8Array(readFileSync(join(folder, 'out/册.pdf'))))
    const contents = pdf.pages.flat().filter((line) => /^[甲乙丙].*\d$/.test(line.text))
    const numbers = contents.map((line) => Number(/\d+$/.exec(line.text)?.[0]))
    expect(numbers).toHaveLength(3)
    expect(numbers.every((number) => number % 2 === 1)).toBe(true)
    expect(new Set(numbers).size).toBe(3)
  })
})
