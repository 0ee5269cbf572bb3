/** What is named as a paper, a font or a folder and is none: refused by name, in time; nothing outside is read, nothing of ours is read again. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '../../dist/wengao.js')
const paper = (title: string, body = '一段正文。'): string =>
  `---\n文种: 讲话稿\n标题: ${title}\n---\n${body}\n`
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const at = (...parts: string[]): string => join(folder, ...parts)
const write = (name: string, text: string): void => {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), text)
}
interface Ran {
  readonly code: number | null
  readonly said: string
}
/** Ends within 20 s, or the code is null. */
function run(args: readonly string[], cwd = folder, env: NodeJS.ProcessEnv = {}): Ran {
  const ran = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { ...process.env, ...env },
    timeout: 20_000,
    encoding: 'utf8',
  })
  return { code: ran.status, said: ran.stdout + ran.stderr }
}
/** The name, once what it names is made. */
const after = (_made: unknown, name: string): string => name
const pipe = (name: string): void => void execFileSync('mkfifo', [at(name)])
const linux = process.platform === 'linux'

describe.runIf(linux)('what is no file', () => {
  it.each([
    ['a pipe', () => after(pipe('a.md'), 'a.md'), '这是管道，不是文件'],
    ['an endless device', () => '/dev/zero', '系统自己的地方'],
    ['a file of the system', () => '/proc/self/environ', '系统自己的地方'],
    [
      'a link to a device',
      () => after(symlinkSync('/dev/zero', at('z.md')), 'z.md'),
      '系统自己的地方',
    ],
    ['a file as a folder', () => after(write('a', ''), 'a/b.md'), '不是文件夹'],
    ['a name too long', () => `${'长'.repeat(100)}.md`, '名字太长'],
    ['a link to itself', () => after(symlinkSync('l.md', at('l.md')), 'l.md'), '链接绕了圈'],
    ['no file', () => 'nosuch.md', '没有这个文件'],
  ])('%s as a paper', (_, make, words) => {
    const { code, said } = run(['build', make(), '-f', 'md', '-o', 'out'])
    expect(code).toBe(1)
    expect(said).toContain(words)
  })
  it.each([
    ['data', 'data: {x: x.csv}\n', 'x.csv', '{{合计 x "数"}}'],
    ['a picture', '', 'x.png', '![图](x.png)'],
  ])('a pipe as %s', (_, head, name, body) => {
    pipe(name)
    write(
      'a.md',
      paper('甲', body).replace('---\n一', `${head}---\n一`).replace('---\n{{', `${head}---\n{{`),
    )
    const { code, said } = run(['build', 'a.md', '-f', 'docx,md', '-o', 'out'])
    expect(code).toBe(1)
    expect(said).toContain('这是管道')
  })
  it('a pipe among the fonts', () => {
    mkdirSync(at('fonts'))
    pipe('fonts/a.ttf')
    write('a.md', paper('甲'))
    expect(run(['fonts']).code).toBe(0)
  })
  it('a pipe as a theme and as a kind', () => {
    mkdirSync(at('templates/themes'), { recursive: true })
    mkdirSync(at('templates/kinds/甲'), { recursive: true })
    pipe('templates/themes/甲.yml')
    pipe('templates/kinds/甲/kind.yml')
    write('a.md', paper('甲').replace('---\n一', '版式: 甲\n---\n一'))
    const { code, said } = run(['build', 'a.md', '-f', 'md', '-o', 'out'])
    expect(code).toBe(1)
    expect(said).toContain('这是管道')
  })
  it.each([['/proc/wengao'], ['/sys/wengao'], ['/dev/wengao/a'], ['out']])(
    'an output folder %s that cannot be one',
    (out) => {
      write('a.md', paper('甲'))
      write('out', '')
      const { code, said } = run(['build', 'a.md', '-f', 'md', '-o', out])
      expect(code).toBe(1)
      expect(said).toMatch(/写不了.*(?:系统自己的地方|不是文件夹|同名的文件)/)
    },
  )
  it('a home that cannot be', () => {
    write('a.md', paper('甲'))
    expect(run(['fonts'], folder, { HOME: '/proc/nope' }).code).toBe(0)
    expect(run(['build', 'a.md', '-f', 'docx'], folder, { HOME: '/proc/nope' }).code).toBe(0)
  })
})

describe.runIf(linux)('links', () => {
  it('out of the workspace are refused where a search finds them', () => {
    mkdirSync(at('in'))
    write('secret.md', paper('外', '外面的秘密'))
    write('in/b.md', paper('内'))
    symlinkSync('../secret.md', at('in/a.md'))
    for (const what of ['.', '*.md', '**/*.md']) {
      const { code, said } = run(['build', what, '-f', 'md', '-o', '../out'], at('in'))
      expect(code).toBe(1)
      expect(said).toContain('source/outside-workspace')
      expect(readdirSync(at('out')).filter((name) => !name.startsWith('.'))).toEqual(['b.md'])
      rmSync(at('out'), { recursive: true })
    }
  })
  it('that the user names are followed', () => {
    mkdirSync(at('in'))
    write('b.md', paper('外'))
    symlinkSync('../b.md', at('in/a.md'))
    expect(run(['build', 'a.md', '-f', 'md', '-o', 'out'], at('in')).code).toBe(0)
  })
  it('to folders outside, to the root and in circles end, inside they are followed', () => {
    write('in/真/a.md', paper('甲'))
    symlinkSync('/', at('in/root'))
    symlinkSync('..', at('in/真/up'))
    symlinkSync('.', at('in/self'))
    mkdirSync(at('other'))
    write('other/x.md', paper('外'))
    symlinkSync('../other', at('in/other'))
    const { code, said } = run(['build', '.', '-f', 'md', '-o', '../out'], at('in'))
    expect(said).toContain('写出 1 个文件')
    expect(code).toBe(0)
  })
  it('before the workspace itself do no harm', () => {
    write('real/稿/a.md', paper('甲'))
    write('real/稿/x.csv', '名称,数\n甲,1\n')
    write(
      'real/稿/b.md',
      paper('乙', '{{合计 x "数"}}').replace('---\n{{', 'data: {x: x.csv}\n---\n{{'),
    )
    symlinkSync('real', at('link'))
    expect(run(['build', '稿', '-f', 'md', '-o', 'out'], at('link')).said).toContain(
      '写出 2 个文件',
    )
    expect(run(['build', at('link/稿'), '-f', 'md', '-o', at('out2')]).said).toContain('写出 2 个')
  })
})

describe('outputs', () => {
  it('below the papers are not taken for papers, however often', () => {
    write('a.md', paper('甲'))
    write('b/c.md', paper('乙'))
    for (let round = 0; round < 3; round++) {
      const { code, said } = run(['build', '.', '-f', 'md', '-o', '生成'])
      expect(said).toContain('写出 2 个文件')
      expect(code).toBe(0)
    }
    expect(run(['build', '**/*.md', '-f', 'md', '-o', '生成']).said).toContain('写出 2 个文件')
    expect(readFileSync(at('生成/.wengao-outputs'), 'utf8').split('\n')).toHaveLength(2)
  })
  it('that somebody has changed are papers, and are not written over', () => {
    write('a.md', paper('甲'))
    run(['build', '.', '-f', 'md', '-o', '生成'])
    write('生成/a.md', paper('甲', '改过。'))
    const { code, said } = run(['build', '.', '-f', 'md', '-o', '生成'])
    expect(code).toBe(1)
    expect(said).toContain('output/is-input')
    expect(readFileSync(at('生成/a.md'), 'utf8')).toContain('改过。')
  })
  it('of a record that lies or is huge are looked at all the same', () => {
    write('a.md', paper('甲'))
    write('.wengao-outputs', `${'0'.repeat(64)}  a.md\n${'x'.repeat(100)}\n`)
    expect(run(['build', '.', '-f', 'md', '-o', 'out']).said).toContain('写出 1 个文件')
  })
  it('leave nothing half beside them where they cannot be written', () => {
    write('a.md', paper('甲'))
    mkdirSync(at('out/a.md'), { recursive: true })
    const { code, said } = run(['build', 'a.md', '-f', 'md', '-o', 'out'])
    expect(code).toBe(1)
    expect(said).toContain('写不了')
    expect(readdirSync(at('out'))).toEqual(['a.md'])
    expect(existsSync(at('out/a.md'))).toBe(true)
  })
  it('copied with their folder are still known', () => {
    write('a.md', paper('甲'))
    run(['build', '.', '-f', 'md', '-o', '生成'])
    cpSync(at('生成'), at('备份'), { recursive: true })
    expect(run(['build', '.', '-f', 'md', '-o', 'out']).said).toContain('写出 1 个文件')
  })
})
