/** A run on several machines: workers that die, a server that comes back, connections that break; every paper once. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAccepted } from '../../src/cli/queue/worker-arguments.ts'
import { bin, type CommandFolder, commandFolder } from '../support/command.ts'
import { type RedisServer, redisOrReason, redisServer } from '../support/redis.ts'

const missing = redisOrReason('the queue')
const papers = 60
const table = `县,数\n${Array.from({ length: papers }, (_, n) => `县${n},${n}\n`).join('')}`
const paper =
  '---\n文种: 讲话稿\n标题: "{{县}}的讲话"\ndata: {各县: 数.csv}\n逐份: 各县\n输出: "{{县}}"\n---\n同志们：\n\n{{县}}有{{数}}个。\n'

describe.skipIf(missing !== '')(`a queue${missing === '' ? '' : ` (skipped: ${missing})`}`, () => {
  let command: CommandFolder
  let redis: RedisServer
  let workers: ChildProcess[] = []
  const at = (name: string): string => join(command.folder, name)
  const files = (): string[] =>
    existsSync(at('out')) ? readdirSync(at('out')).filter((name) => name.endsWith('.docx')) : []
  beforeEach(async () => {
    command = commandFolder()
    command.put({ '稿.md': paper, '数.csv': table })
    mkdirSync(at('redis'))
    redis = await redisServer(at('redis'))
    workers = []
  })
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL')
    await redis.kill()
    command.remove()
  })

  const started = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [bin, ...args], {
      cwd: command.folder,
      env: { ...process.env, WENGAO_QUEUE: redis.url },
      stdio: 'ignore',
    })
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('exit', resolve))
  const until = async (met: () => boolean): Promise<void> => {
    const end = Date.now() + 90_000
    while (!met()) {
      if (Date.now() > end) throw new Error('waited in vain')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  /** Papers of the manifest, each as often as it stands there. */
  const entries = (): string[] =>
    readdirSync(at('out/.wengao'))
      .filter((name) => name.endsWith('.manifest.jsonl'))
      .flatMap(
        (name) => readFileSync(at(`out/.wengao/${name}`), 'utf8').match(/"name":"县\d+"/g) ?? [],
      )

  it('gives every paper once, whoever dies', { timeout: 240_000 }, async () => {
    workers = [started('work'), started('work')]
    const build = started('build', '稿.md', '-f', 'docx', '--queue', redis.url, '--chunk', '10')
    const end = ended(build)
    await until(() => files().length > 5)
    workers[0]?.kill('SIGKILL')
    workers.push(started('work'))
    await until(() => files().length > 25)
    await redis.kill()
    await redis.start()
    await until(() => files().length > 35)
    redis.cut()
    expect(await end).toBe(0)
    expect(files()).toHaveLength(papers)
    expect(entries().sort()).toEqual([...new Set(entries())].sort())
    expect(entries()).toHaveLength(papers)
    for (const name of files())
      expect(readFileSync(at(`out/${name}`)).lastIndexOf('PK\u0005\u0006')).toBeGreaterThan(0)
  })

  it('says what is wrong, and a worker ends when there is no work', {
    timeout: 120_000,
  }, async () => {
    command.put({ '坏.md': '---\n文种: 讲话稿\n标题: 坏的\n---\n{{没有}}\n' })
    const worker = ended(started('work', '--drain'))
    expect(await worker).toBe(0)
    workers = [started('work')]
    const { code, err } = await new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, [bin, 'build', '.', '-f', 'md', '--queue', redis.url], {
        cwd: command.folder,
      })
      let said = ''
      child.stderr.on('data', (part: Buffer) => {
        said += part.toString()
      })
      child.on('exit', (exit) => resolve({ code: exit, err: said }))
    })
    expect(code).toBe(1)
    expect(err).toContain('坏.md')
    expect(readdirSync(at('out')).filter((name) => name.endsWith('.md'))).toHaveLength(papers)
  })
})

describe('what a worker is told', () => {
  const good = ['build', '稿.md', '--out', 'out', '--format', 'docx', '--shard', '1/3', '--quiet']
  it('is a build below its folder', () => {
    expect(isAccepted(good)).toBe(true)
  })
  it.each([
    [['check', '稿.md', '--fix']],
    [['build', '../稿.md']],
    [['build', '/etc/passwd']],
    [['build', '稿.md', '--out', '../elsewhere']],
    [['build', '稿.md', '--chromium', '/bin/sh']],
    [['build', '稿.md', '--workspace', '/']],
    [['build', '--out']],
    [[]],
  ])('%j is refused', (argv) => {
    expect(isAccepted(argv)).toBe(false)
  })
  it('lies below the current folder, or is refused before anything is queued', () => {
    const command = commandFolder()
    command.put({ '稿.md': paper, '数.csv': table })
    const queue = ['--queue', 'redis://127.0.0.1:1']
    const { code, err } = command.run(['build', '稿.md', '-o', '../elsewhere', ...queue])
    expect([code, err]).toEqual([2, expect.stringContaining('不在当前的文件夹里')])
    expect(command.run(['work']).err).toContain('没有说队列在哪里')
    expect(command.run(['work', '--queue', 'http://x']).err).toContain('redis://')
    expect(command.run(['build', '稿.md', ...queue, '--chunk', '0']).err).toContain('--chunk')
    command.remove()
  })
})
