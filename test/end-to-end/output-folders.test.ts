/** Folders of outputs that are shared, linked, empty names or the system's own; and what a run says of papers that it could not even read. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bin, type CommandFolder, commandFolder } from '../support/command.ts'

const head = '---\n文种: 讲话稿\n标题: 在会上的讲话\n'
const paper = `${head}---\n同志们：\n\n今年以来，工作有序推进。\n`
const papers = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${folder}/${folder}${index}.md`, paper]),
  )

let command: CommandFolder
const at = (name: string): string => join(command.folder, name)
const outputs = (): string[] => readdirSync(at('out')).filter((name) => !name.startsWith('.'))
const run = (...args: string[]) => command.run(args)

beforeEach(() => {
  command = commandFolder()
})
afterEach(() => command.remove())

describe('a folder of outputs that several workspaces share', () => {
  it('keeps the outputs of one when another is pruned', () => {
    command.put({ ...papers('一处', 5), ...papers('二处', 5) })
    run('build', '一处', '二处', '-f', 'docx')
    expect(outputs()).toHaveLength(10)
    command.put({ '一处/wengao.yml': '单位: 云岭县人民政府\n' })
    const pruned = run('build', '一处', '-f', 'docx', '-o', 'out', '--prune')
    expect(pruned.err).not.toContain('output/orphan')
    expect(outputs()).toHaveLength(10)
  })

  it('keeps those of a paper of the same name', () => {
    for (const place of ['甲', '乙'])
      command.put({
        [`${place}/稿.md`]: `${head}输出: ${place}\n---\n文。\n`,
        [`${place}/wengao.yml`]: '标题: 无\n',
      })
    for (const place of ['甲', '乙', '甲'])
      run('build', `${place}/稿.md`, '-f', 'docx', '-o', 'out', '--shard', '1/1', '--prune')
    expect(outputs().sort()).toEqual(['乙.docx', '甲.docx'])
  })
})

describe('an output folder', () => {
  it.each([
    ['build', '稿.md', '-f', 'docx', '-o', ''],
    ['trace', '稿.md', '-o', ''],
    ['build', ''],
    ['build', '稿.md', '--only', ''],
  ])('or another argument that is empty is refused: %s %s %s %s', (...args) => {
    command.put({ '稿.md': paper })
    const { code, out, err } = run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('后面是空的')
    expect(readdirSync(command.folder)).toEqual(['稿.md'])
  })

  it('that is a link to what was read is seen through', () => {
    const data = '{"甲县": {"数": 36}}'
    command.put({
      '各县.md': `${head}data: {各县: 各县.json}\n---\n有{{各县.甲县.数}}个。\n`,
      '各县.json': data,
    })
    symlinkSync('.', at('链接'))
    const { code, err } = run('build', '各县.md', '-f', 'json', '-o', '链接')
    expect(code).toBe(1)
    expect(err).toContain('output/is-input')
    expect(readFileSync(at('各县.json'), 'utf8')).toBe(data)
  })

  it.skipIf(process.platform !== 'linux')('of the system is refused at once (Linux)', () => {
    command.put(papers('稿件', 9))
    const { status, stderr } = spawnSync(
      process.execPath,
      [bin, 'build', '稿件', '-f', 'docx', '-o', '/proc/x', '--no-helper'],
      { cwd: command.folder, encoding: 'utf8', timeout: 60_000 },
    )
    expect(status).toBe(1)
    expect(stderr).toContain('系统自己的地方')
  })
})

describe('papers that cannot be read', () => {
  const bad = `${head}数据: {表: 没有.csv}\n---\n文。\n`
  beforeEach(() => command.put({ ...papers('稿件', 9), '稿件/坏.md': bad }))

  it('are counted and named among those that failed', () => {
    const { code, err } = run('build', '稿件', '-f', 'docx')
    expect(code).toBe(1)
    expect(err).toContain('没有出成 1 份：\n    稿件/坏.md：')
    const { papers: counts } = JSON.parse(run('build', '稿件', '-f', 'docx', '--json').out)
    expect(counts).toEqual({ built: 0, unchanged: 9, failed: 1, left: 0 })
  })

  it('are events as the others', () => {
    const { err } = run('build', '稿件', '-f', 'docx', '--events')
    const events = err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(events[0]).toEqual({ event: 'plan', papers: 10 })
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'paper', name: '稿件/坏.md', state: 'failed' }),
    )
    expect(events.at(-1)).toMatchObject({ event: 'end', code: 1, built: 9, failed: 1 })
    expect(events.at(-1)?.['errors']).toHaveLength(1)
  })

  it('stop a run that fails fast before anything is built', () => {
    const { code } = run('build', '稿件', '-f', 'docx', '--fail-fast')
    expect(code).toBe(1)
    expect(existsSync(at('out')) ? outputs() : []).toEqual([])
  })
})

it('a fault that the settings call an error stops a run that fails fast, and is told so', () => {
  command.put({
    ...papers('稿件', 30),
    '稿件/稿件0.md': `${head}---\n同志们：\n\n今年以来,工作有序推进。\n`,
  })
  const strict = ['build', '稿件', '-f', 'docx', '--rules', 'mark/half-width=错误', '--force']
  const { err } = run(...strict, '--events')
  const first = err.split('\n').find((line) => line.includes('稿件0'))
  expect(JSON.parse(first ?? '{}').errors).toEqual(['mark/half-width'])
  const { code } = run(...strict, '--fail-fast', '-o', '快')
  expect(code).toBe(1)
  expect(readdirSync(at('快')).length).toBeLessThan(30)
})

it('a stop is an event, and JSON stays JSON', async () => {
  command.put(papers('稿件', 400))
  for (const option of ['--events', '--json']) {
    const child = spawn(
      process.execPath,
      [bin, 'build', '稿件', '-f', 'docx', '-o', option.slice(2), '--no-helper', option],
      { cwd: command.folder },
    )
    let [out, err] = ['', '']
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString()
    })
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString()
    })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    await expect
      .poll(() => existsSync(at(option.slice(2))) && readdirSync(at(option.slice(2))).length > 2, {
        timeout: 60_000,
      })
      .toBe(true)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    if (option === '--events') {
      const events = err
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(events.at(-1)).toMatchObject({ event: 'end', code: 143, stopped: 'SIGTERM' })
    } else expect(JSON.parse(out)).toMatchObject({ stopped: 'SIGTERM' })
  }
})

it.skipIf(!existsSync('/dev/full'))(
  'a full disk behind stdout is said in words (needs /dev/full)',
  () => {
    command.put({ '稿.md': paper })
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" build 稿.md -f docx --no-helper > /dev/full`],
      { cwd: command.folder, encoding: 'utf8' },
    )
    expect(status).toBe(2)
    expect(stderr).toContain('要说的话写不出去')
    expect(stderr).not.toContain('at ')
    expect(outputs()).toEqual(['稿.docx'])
  },
)

describe('names of outputs', () => {
  const rows = (...names: string[]): void =>
    command.put({
      '数.csv': `名,数\n${names.map((name) => `${name},1\n`).join('')}`,
      '稿.md': `${head}数据: {表: 数.csv}\n逐份: 表\n输出: "{{名}}"\n---\n有{{数}}个。\n`,
    })
  it('are compared with those of the 核对稿, too', () => {
    rows('甲', '甲.核对稿')
    expect(run('build', '稿.md', '-f', 'docx').code).toBe(0)
    const { code, err } = run('build', '稿.md', '-f', 'docx', '--proof', '-o', '核对')
    expect(code).toBe(1)
    expect(err).toContain('output/duplicate')
  })
  it('are measured in bytes, as file systems do', () => {
    rows('甲', '长'.repeat(79))
    const { code, err } = run('build', '稿.md', '-f', 'docx')
    expect(code).toBe(1)
    expect(err).toContain('output/illegal-name')
    rows('甲', '长'.repeat(78))
    expect(run('build', '稿.md', '-f', 'docx', '--proof').code).toBe(0)
  })
})

it('filled bodies stand as other outputs do', () => {
  command.put(papers('稿件', 9))
  run('build', '稿件', '-f', 'docx', '--emit', 'filled')
  expect(run('build', '稿件', '-f', 'docx', '--emit', 'filled').err).toContain('18 个没有变')
})

it('one large paper has a limit of time', () => {
  const text = Array.from(
    { length: 50_000 },
    (_, index) => `第${index}个服务点建成，群众办事方便了。\n\n`,
  )
  command.put({ '长.md': `${head}---\n同志们：\n\n${text.join('')}`, '短.md': paper })
  const { code, err } = run('build', '长.md', '短.md', '-f', 'docx', '--time-limit', '5')
  expect(code).toBe(1)
  expect(err).toContain('batch/paper-ended')
  expect(outputs()).toContain('短.docx')
})
