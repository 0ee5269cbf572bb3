/** wengao build --watch: what changes is built again, and nothing else. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { papersOf } from '../../src/cli/watch-papers.ts'
import { bin, type CommandFolder, commandFolder } from '../support/command.ts'

let home: CommandFolder
let watching: ChildProcess | null = null
beforeEach(() => {
  home = commandFolder()
})
afterEach(() => {
  watching?.kill('SIGTERM')
  watching = null
  home.remove()
})

/** Starts it; the answer waits until a text has been said once more. */
function start(...args: string[]) {
  let said = ''
  let out = ''
  const run = spawn(process.execPath, [bin, 'build', ...args, '--watch'], { cwd: home.folder })
  run.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  run.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  watching = run
  const until = async (text: string): Promise<void> => {
    const end = Date.now() + 30_000
    while (!said.includes(text)) {
      if (Date.now() > end) throw new Error(`not said: ${text}\n${said}`)
      await new Promise((done) => setTimeout(done, 20))
    }
    said = said.slice(said.indexOf(text) + text.length)
  }
  const written = (): string[] => {
    const lines = out.split('\n').filter((line) => line !== '')
    out = ''
    return lines
  }
  return { until, written }
}
const paper = (body: string, head = ''): string =>
  `---\n文种: 讲话稿\n标题: 题\n${head}---\n${body}\n`
const built = (file: string): string => readFileSync(join(home.folder, 'out', file), 'utf8')
const change = (file: string, text: string): void => writeFileSync(join(home.folder, file), text)

describe('watching', () => {
  it('builds a paper again when it, its data or wengao.yml change, and a new one', async () => {
    home.put({
      '稿件/甲.md': paper('共{{t.站.数}}个。', 'data: {t: t.csv}\n'),
      '稿件/乙.md': paper('乙。'),
      '稿件/t.csv': '项,数\n站,36\n',
    })
    const { until, written } = start('稿件', '-f', 'md')
    await until('按 Ctrl+C 结束')
    expect(written().sort()).toEqual(['out/乙.md', 'out/甲.md'])
    // the watcher needs a moment to look at its files
    await new Promise((done) => setTimeout(done, 500))
    change('稿件/t.csv', '项,数\n站,40\n')
    await until('用了')
    expect(written()).toEqual(['out/甲.md'])
    expect(built('甲.md')).toContain('共40个。')
    change('稿件/乙.md', paper('改了。'))
    await until('用了')
    expect(written()).toEqual(['out/乙.md'])
    expect(built('乙.md')).toContain('改了。')
    change('稿件/丙.md', paper('新的。'))
    await until('用了')
    expect(written()).toEqual(['out/丙.md'])
    rmSync(join(home.folder, '稿件/丙.md'))
    await until('没有“稿件/丙.md”了；它以前出的文件还在“out”里。')
    change('wengao.yml', '格式: md\n')
    await until('用了')
    expect(written()).toHaveLength(2)
  }, 60_000)
  it('goes on after a paper that cannot be read', async () => {
    home.put({ 'a.md': paper('甲。') })
    const { until } = start('a.md', '-f', 'md')
    await until('按 Ctrl+C 结束')
    await new Promise((done) => setTimeout(done, 500))
    change('a.md', '---\n文种: [\n')
    await until('错误')
    await until('用了')
    change('a.md', paper('又好了。'))
    await until('用了')
    expect(built('a.md')).toContain('又好了。')
  }, 60_000)
})

describe('what a change touches', () => {
  const asked = new Map([
    ['/w/汇编.md', new Set(['/w/汇编.md', '/w/稿件/1.md', '/w/稿件/2.md'])],
    ['/w/稿件/1.md', new Set(['/w/data/t.csv'])],
    ['/w/乙.md', new Set(['/w/乙.md'])],
  ])
  it.each([
    ['/w/data/t.csv', ['/w/汇编.md', '/w/稿件/1.md']],
    ['/w/稿件/2.md', ['/w/汇编.md', '/w/稿件/2.md']],
    ['/w/乙.md', ['/w/乙.md']],
    ['/w/data/other.csv', []],
  ])('%s', (path, papers) => {
    expect([...papersOf(new Set([path]), asked)].sort()).toEqual([...papers].sort())
  })
})
