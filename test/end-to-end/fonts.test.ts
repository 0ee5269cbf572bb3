/** `wengao fonts` as a user types it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gb2312Hanzi } from '../../src/io/fonts/hanzi.ts'
import { namedFont } from '../support/fonts.ts'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'dist/wengao.js')
let folder = ''
const fonts = (...args: string[]) =>
  spawnSync(process.execPath, [bin, 'fonts', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
const face = (role: string, ...args: string[]) =>
  JSON.parse(fonts('--json', ...args).stdout).fonts.find(
    (one: { role: string }) => one.role === role,
  )

describe('fonts', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-fonts-'))
    mkdirSync(join(folder, 'fonts'))
    // a face of the right name that has no hanzi at all, and one that has those of GB 2312 and more
    writeFileSync(join(folder, 'fonts/a.ttf'), namedFont('latin.ttf', '楷体_GB2312'))
    writeFileSync(join(folder, 'fonts/b.ttf'), namedFont('hei.ttf', 'SimHei'))
    writeFileSync(
      join(folder, 'a.md'),
      '---\n文种: 讲话稿\n标题: 王堃的讲话\n讲话人: 李喆\n版式: office\n---\n文。\n',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('counts what a face lacks of 6763 and of the 1467 beyond', () => {
    expect(gb2312Hanzi()).toHaveLength(6763)
    expect(face('kaiti')).toMatchObject({
      docx: '楷体_GB2312',
      family: '楷体_GB2312',
      file: 'fonts/a.ttf',
      substituted: false,
      missing: { gb2312: 6763, standard: 1467 },
    })
    expect(face('heiti')).toMatchObject({
      docx: '黑体',
      family: 'SimHei',
      missing: { gb2312: 0, standard: 0 },
    })
    expect(face('latin').missing).toBeNull()
  })
  it('says which face is a substitute, in a table whose columns stand under each other', () => {
    const run = fonts()
    expect(run.status).toBe(0)
    const lines = run.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toMatch(
      /^用处 +DOCX 里的名字 +PDF 用的字体 +代用 +缺 GB 2312 +缺 其余规范字 +文件$/,
    )
    const width = (text: string): number =>
      [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)
    expect(
      new Set(lines.map((line) => width(line.slice(0, line.search(/\S+$/)))).values()).size,
    ).toBe(1)
    expect(fonts('--lang', 'en').stdout).toContain('stand-in')
  })
  it("takes the paper's own theme and lists the characters that another face has to set", () => {
    expect(face('kaiti', '--text', 'a.md')).toMatchObject({
      docx: '楷体',
      fallback: expect.stringContaining('喆'),
    })
    expect(fonts('--text', 'a.md').stdout).toMatch(/^楷体 {2}稿件里这些字要用别的字体补：.*喆/m)
    expect(face('kaiti', '--text', 'a.md', '--theme', 'gbt9704').docx).toBe('楷体_GB2312')
    expect(face('kaiti').fallback).toBeNull()
  })
  it('ends with 2 for a theme that is not there, with 1 for a paper', () => {
    expect(fonts('--theme', '没有').status).toBe(2)
    const run = fonts('--text', '没有.md')
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('没有这个文件')
  })
})
