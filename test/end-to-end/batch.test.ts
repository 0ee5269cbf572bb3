/** Runs of many papers as they are typed: what stands is left alone, what changed is built, and what is said stays the same. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownMark } from '../../src/io/process-mark.ts'
import { bin, type CommandFolder, commandFolder } from '../support/command.ts'

/** The user of Linux who owns nothing. */
const nobody = 65534

const names = '甲乙丙丁戊己庚辛壬癸子丑'
/** 乙县 lacks a figure, and 丙县's is changed by whoever gives another. */
const table = (own: string): string =>
  `县,数\n${[...names].map((name, index) => `${name}县,${name === '丙' ? own : index + 10}\n`).join('')}`
const paper =
  '---\n文种: 讲话稿\n标题: "{{县}}的讲话"\ndata: {各县: 数.csv}\n逐份: 各县\n输出: "{{县}}"\n---\n同志们：\n\n一、{{县}}有{{数}}个.\n\n二、今年以来。\n'

let command: CommandFolder
const at = (name: string): string => join(command.folder, name)
const outputs = (out = 'out'): string[] =>
  readdirSync(at(out)).filter((name) => !name.startsWith('.'))
const times = (): string =>
  outputs()
    .map((name) => `${name} ${statSync(at(`out/${name}`)).mtimeMs}`)
    .join('\n')
const build = (...more: string[]) => command.run(['build', '稿.md', '-f', 'docx', ...more])
/** The last line, and the rest of what is said. */
const said = (err: string): { last: string; rest: string } => {
  // how far a run is stands there on a busy machine alone
  const lines = err
    .trimEnd()
    .split('\n')
    .filter((line) => !/^已[读出] \d/.test(line))
  return { last: lines.at(-1) ?? '', rest: lines.slice(0, -1).join('\n') }
}

beforeEach(() => {
  command = commandFolder()
  command.put({ '稿.md': paper, '数.csv': table('30') })
})
afterEach(() => command.remove())

describe('a second run', () => {
  it('writes nothing and says the same', () => {
    const first = build()
    expect(first.err).toContain('mark/half-width')
    const written = times()
    const second = build()
    expect(times()).toBe(written)
    expect(second.out).toBe(first.out)
    expect(second.code).toBe(first.code)
    expect(said(second.err).rest).toBe(said(first.err).rest)
    expect(said(first.err).last).toMatch(/^写出 12 个文件；/)
    expect(said(second.err).last).toMatch(/^写出 0 个文件，12 个没有变；/)
    const json = build('--json')
    const { outputs: listed, papers } = JSON.parse(json.out) as {
      outputs: { path: string; unchanged?: true }[]
      papers: object
    }
    expect(listed.every(({ unchanged }) => unchanged === true)).toBe(true)
    expect(papers).toEqual({ built: 0, unchanged: 12, failed: 0, left: 0 })
  })
  it('says errors again, with their exit code', () => {
    const [first, second] = [build('--strict'), build('--strict')]
    expect(first.code).toBe(1)
    expect(second.code).toBe(1)
    expect(said(second.err).rest).toBe(said(first.err).rest)
    expect(second.err).toContain('12 个没有变')
  })
  it.each([
    ['a row', () => command.put({ '数.csv': table('31') }), 1],
    [
      'a row of another length, which moves those behind it',
      () => command.put({ '数.csv': table('3000000') }),
      1,
    ],
    ['a word of the paper', () => command.put({ '稿.md': paper.replace('今年', '去年') }), 12],
    ['an output by hand', () => writeFileSync(at('out/甲县.docx'), 'x'), 1],
    ['an output that goes', () => rmSync(at('out/甲县.docx')), 1],
    ['the settings', () => command.put({ 'wengao.yml': '版式: reading\n' }), 12],
  ])('builds what a change of %s touches', (_, change, count) => {
    build()
    change()
    const { err } = build()
    expect(said(err).last).toContain(`写出 ${count} 个文件`)
    expect(outputs()).toHaveLength(12)
    const anew = command.run(['build', '稿.md', '-f', 'docx', '-o', 'anew'])
    expect(said(anew.err).rest).toBe(said(err).rest)
    for (const name of outputs())
      expect(readFileSync(at(`out/${name}`)).equals(readFileSync(at(`anew/${name}`)))).toBe(true)
  })
  it('builds all papers that look at all rows, behind a change of one', () => {
    const whole = paper.replace('今年以来', '全市有{{合计 各县 "数"}}个')
    command.put({ '稿.md': whole })
    build()
    command.put({ '数.csv': table('31') })
    expect(said(build().err).last).toContain('写出 12 个文件；')
  })
  it('sees another picture', () => {
    const png = readFileSync(join(import.meta.dirname, '../../docs/kinds/speech.png'))
    command.put({ '稿.md': paper.replace('今年以来。', '今年以来。\n\n![图](图.png)\n') })
    writeFileSync(at('图.png'), png)
    build()
    expect(said(build().err).last).toContain('12 个没有变')
    rmSync(at('图.png'))
    expect(said(build().err).last).toContain('写出 12 个文件；')
  })
  it('builds all with --force', () => {
    build()
    expect(said(build('--force').err).last).toContain('写出 12 个文件；')
  })
  it('names outputs of rows that are no more, and removes them with --prune', () => {
    build()
    command.put({ '数.csv': table('30').replace('丁县,13\n', '') })
    const named = build()
    expect(named.err).toContain('“丁县.docx”是以前出的')
    expect(existsSync(at('out/丁县.docx'))).toBe(true)
    expect(build('--only', '甲县').err).not.toContain('丁县.docx')
    writeFileSync(at('out/戊县.docx'), 'by hand')
    expect(build('--prune').err).toContain('已经删掉')
    expect(existsSync(at('out/丁县.docx'))).toBe(false)
    expect(outputs()).toHaveLength(11)
    expect(build().err).not.toContain('丁县.docx')
  })
})

describe('a run', () => {
  it('gives in threads what it gives in its process', () => {
    build()
    for (const name of ['甲县', '丙县', '丑县']) {
      const { code } = build('--only', name, '-o', 'here')
      expect(code).toBe(0)
      expect(
        readFileSync(at(`here/${name}.docx`)).equals(readFileSync(at(`out/${name}.docx`))),
      ).toBe(true)
    }
  })
  it('needs no browser for DOCX, in threads neither', () => {
    const { code } = build('--chromium', '/bin/false')
    expect(code).toBe(0)
    expect(outputs()).toHaveLength(12)
  })
  it('keeps no manifest of a few papers', () => {
    build('--only', '甲县', '-o', 'few')
    expect(readdirSync(at('few'))).toEqual(['甲县.docx'])
  })
  it('is built in parts, each by one machine', () => {
    const parts = ['1/3', '2/3', '3/3'].map((shard) =>
      build('--shard', shard).out.trim().split('\n'),
    )
    expect(parts.map((part) => part.length)).toEqual([4, 4, 4])
    expect(new Set(parts.flat()).size).toBe(12)
    expect(said(build().err).last).toContain('12 个没有变')
    expect(build('--shard', '4/3').code).toBe(2)
  })
  it('stops behind the first paper with errors with --fail-fast', () => {
    const { code, err } = build('--strict', '--fail-fast')
    expect(code).toBe(1)
    expect(err).toMatch(/还没有出 \d+ 份：\n {4}./)
    expect(err).toContain('再运行一次同样的命令就接着出')
    expect(outputs().length).toBeLessThan(12)
  })
  it('tells what happens as lines of JSON', () => {
    const { err } = build('--events')
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; name?: string; done?: number })
    expect(events[0]).toEqual({ event: 'plan', papers: 12 })
    const papers = events.filter(({ event }) => event === 'paper')
    expect(papers.map(({ name }) => name?.slice(0, 1)).sort()).toEqual([...names].sort())
    expect(papers.map(({ done }) => done)).toEqual([...names].map((_, index) => index + 1))
    expect(events.at(-1)).toEqual({
      event: 'end',
      code: 0,
      errors: [],
      built: 12,
      unchanged: 0,
      failed: 0,
      left: 0,
    })
  })
  it('gets a part of its own where another one builds other papers', () => {
    build()
    const lock = at('out/.wengao/all.lock')
    writeFileSync(lock, JSON.stringify({ ...ownMark(), work: 'other papers' }))
    expect(build().code).toBe(0)
    const { work } = JSON.parse(readFileSync(lock, 'utf8')) as { work: string }
    expect(work).toBe('other papers')
  })
})

describe('papers in files of their own', () => {
  const head = '---\n文种: 讲话稿\n标题: 讲话\n单位: 市局\n期间: 2026年上半年\n'
  const some = {
    '稿/甲.md': `${head}data: {指标: 甲.csv}\n---\n全市建成便民服务点{{指标.便民服务点.本期}}个.\n`,
    '稿/甲.csv': '指标,本期\n便民服务点,1286\n',
    '稿/乙.md': `${head}---\n<!-- wengao-ignore mark/half-width -->\n全市建成便民服务点1268个.\n`,
    '稿/丙.md': `${head}输出: 同名\n---\n无.\n`,
    '稿/丁.md': `${head}输出: 同名\n---\n无.\n`,
    '稿/戊.md': `${head}---\n{{没有}}。\n`,
    '稿/己.md': `${head}data: {指标: 没有.csv}\n---\n无。\n`,
    '稿/庚.md': '# 不是稿件\n',
    '稿/各县.md': paper,
    '稿/数.csv': table('30'),
  }
  const records = (): string => at('out/.wengao/all.papers.jsonl')
  const buildAll = (...more: string[]) => command.run(['build', '稿', '-f', 'docx', ...more])
  it.each([
    ['', []],
    [' in lines of JSON', ['--json']],
    [' with --strict', ['--strict', '--all']],
  ])('say the same whether they are read or not%s', (_, more) => {
    command.put(some)
    buildAll(...more)
    const known = buildAll(...more)
    expect(known.code).toBe(1)
    for (const rule of ['text/unlike-bound', 'output/duplicate', 'mark/half-width'])
      expect(known.out + known.err).toContain(rule)
    const kept = readFileSync(records(), 'utf8')
    rmSync(records())
    const read = buildAll(...more)
    expect({ ...known, err: said(known.err) }).toEqual({ ...read, err: said(read.err) })
    // what is read leaves the same record
    expect(readFileSync(records(), 'utf8')).toBe(kept)
  })
})

describe('a folder', () => {
  it('that may not be written to is said', () => {
    mkdirSync(at('out'))
    mkdirSync(at('cache'))
    chmodSync(command.folder, 0o755)
    chmodSync(at('out'), 0o500)
    // root may write to every folder: then it is nobody who builds
    const isRoot = process.getuid?.() === 0
    if (isRoot) chownSync(at('cache'), nobody, nobody)
    const { status, stderr } = spawnSync(process.execPath, [bin, 'build', '稿.md', '-f', 'docx'], {
      cwd: command.folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: at('cache'), XDG_CACHE_HOME: at('cache') },
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    })
    chmodSync(at('out'), 0o700)
    expect(status).toBe(1)
    expect(stderr).toContain('没有权限')
  })
  it.each(['a link', 'a file'])('whose .wengao is %s is left alone', (what) => {
    mkdirSync(at('out'))
    mkdirSync(at('elsewhere'))
    if (what === 'a link') symlinkSync(at('elsewhere'), at('out/.wengao'))
    else writeFileSync(at('out/.wengao'), '')
    const { code, err } = build()
    expect(code).toBe(0)
    expect(err).toContain('batch/no-manifest')
    expect(readdirSync(at('elsewhere'))).toEqual([])
    expect(outputs()).toHaveLength(12)
  })
})
