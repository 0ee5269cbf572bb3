/** The helper that stays: commands answer as they do without it, to the byte; nothing is lost when either side goes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bin } from '../support/command.ts'

let folder = ''
let env: NodeJS.ProcessEnv = {}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-helper-'))
  env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
  mkdirSync(join(folder, 'cache'))
  writeFileSync(join(folder, '数.csv'), '县,数\n甲县,36\n乙县,5\n')
  writeFileSync(
    join(folder, '讲话.md'),
    '---\n文种: 讲话稿\n标题: 在会上的讲话\n数据: {县: 数.csv}\n---\n同志们：\n\n## 一、情况\n\n建成{{合计 县 "数"}}个，，还差得远。\n',
  )
})
afterEach(() => {
  wengao('helper', 'stop')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
function wengao(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}
const note = (): { pid: number; socket: string; token: string } =>
  JSON.parse(readFileSync(join(folder, 'cache/wengao/helper/helper.json'), 'utf8'))
const runs = (): number => Number(/出过 (\d+) 次稿/.exec(wengao('helper', 'status').err)?.[1])
const built = (name: string): Buffer => readFileSync(join(folder, 'out', name))

describe('a command through the helper', () => {
  it('says, writes and ends as one without it', () => {
    const commands = [
      ['build', '讲话.md', '-f', 'docx,pdf'],
      ['build', '讲话.md', '-f', 'docx', '--strict', '--lang', 'en'],
      ['build', '没有.md'],
      ['build', '讲话.md', '--nonsense'],
      ['check', '讲话.md', '--json'],
    ]
    const alone = commands.map((command) => [wengao(...command, '--no-helper'), built('讲话.docx')])
    expect(wengao('helper', 'start').code).toBe(0)
    const helped = commands.map((command) => [wengao(...command), built('讲话.docx')])
    expect(helped).toEqual(alone)
    expect(alone.map(([ran]) => (ran as Ran).code)).toEqual([0, 1, 1, 2, 1])
    expect(runs()).toBe(commands.length)
    expect(built('讲话.pdf').subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('sees what has changed since', () => {
    wengao('helper', 'start')
    const text = (): string => {
      expect(wengao('build', '讲话.md', '-f', 'md').code).toBe(0)
      return built('讲话.md').toString()
    }
    expect(text()).toContain('41个')
    writeFileSync(join(folder, '数.csv'), '县,数\n甲县,36\n乙县,6\n')
    expect(text()).toContain('42个')
    mkdirSync(join(folder, 'templates/themes'), { recursive: true })
    const themed = (size: string): Buffer => {
      const theme = `extends: gbt9704\nstyles: {body: {size: ${size}}}\n`
      writeFileSync(join(folder, 'templates/themes/own.yml'), theme)
      const asked = ['build', '讲话.md', '-f', 'docx', '--theme', 'own']
      expect(wengao(...asked).code).toBe(0)
      const helped = built('讲话.docx')
      wengao(...asked, '--no-helper')
      expect(helped.equals(built('讲话.docx'))).toBe(true)
      return helped
    }
    expect(themed('16pt').equals(themed('14pt'))).toBe(false)
    expect(runs()).toBe(4)
  })

  it('takes the folder and the environment of whoever asks', () => {
    wengao('helper', 'start')
    mkdirSync(join(folder, '里'))
    writeFileSync(join(folder, '里/文.md'), '---\n文种: 讲话稿\n标题: 里面的讲话\n---\n正文。\n')
    const { status, stdout } = spawnSync(process.execPath, [bin, 'build', '文.md', '-f', 'md'], {
      cwd: join(folder, '里'),
      env: { ...env, LANG: 'C' },
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, join('out', '文.md\n')])
    expect(existsSync(join(folder, '里/out/文.md'))).toBe(true)
  })
})

describe('the helper', () => {
  it('is told from a stranger by its token, in a file of the user alone', async () => {
    wengao('helper', 'start')
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'cache/wengao/helper/helper.json')).mode & 0o077).toBe(0)
    const ask = (line: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(note().socket, () => socket.write(`${line}\n`))
        let said = ''
        socket.on('data', (part) => {
          said += part.toString()
        })
        socket.on('close', () => resolve(said))
      })
    const request = { token: 'x'.repeat(48), build: '', argv: [], cwd: '/', env: {}, umask: 0 }
    expect(await ask(JSON.stringify({ type: 'run', request }))).toContain('"declined"')
    expect(await ask(JSON.stringify({ type: 'end', token: '' }))).toContain('"declined"')
    expect(await ask('GET / HTTP/1.1')).toBe('')
    expect(await ask('{"type":"run"}')).toBe('')
    expect(wengao('helper', 'status').err).toContain('开着')
  })

  it('is one: a second start says so, a stop ends it, and commands run without it again', () => {
    expect(wengao('helper', 'stop').err).toContain('没有开着')
    expect(wengao('helper', 'start').err).toContain('开好了')
    expect(wengao('helper', 'start').err).toContain('已经开着')
    expect(wengao('helper', 'stop').err).toContain('关了')
    expect(readdirSync(join(folder, 'cache/wengao/helper'))).toEqual([])
    expect(wengao('build', '讲话.md', '-f', 'md').code).toBe(0)
  })

  it('has written everything when a stop says that it has ended', () => {
    wengao('helper', 'start')
    wengao('build', '讲话.md', '-f', 'docx')
    // its last act is to keep the code of its program: nobody else does in this folder
    expect(existsSync(join(folder, 'cache/wengao/code'))).toBe(false)
    wengao('helper', 'stop')
    expect(readdirSync(join(folder, 'cache/wengao/code'))).toHaveLength(1)
  })

  it('that is at work does that first when it is told to stop', async () => {
    many(40)
    wengao('helper', 'start')
    const run = spawned('build', '多', '-f', 'docx')
    await until(() => existsSync(join(folder, 'out')))
    expect(wengao('helper', 'stop').err).toContain('关了')
    expect(await run.ended).toBe(0)
    expect(run.out().match(/\.docx$/gm)).toHaveLength(40)
  })

  it('that was killed is no hindrance', () => {
    wengao('helper', 'start')
    process.kill(note().pid, 'SIGKILL')
    expect(wengao('build', '讲话.md', '-f', 'md').code).toBe(0)
    expect(wengao('helper', 'start').err).toContain('开好了')
  })

  it('that is at work leaves a second command to its own shell', async () => {
    many(40)
    wengao('helper', 'start')
    const first = spawned('build', '多', '-f', 'docx')
    await until(() => existsSync(join(folder, 'out/多')) || existsSync(join(folder, 'out')))
    expect(wengao('build', '讲话.md', '-f', 'md').code).toBe(0)
    expect(await first.ended).toBe(0)
    expect(runs()).toBe(1)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'passes %s on, and ends with what it did',
    async (signal) => {
      many(60)
      wengao('helper', 'start')
      const { pid } = note()
      const run = spawned('build', '多', '-f', 'docx', '-o', '成')
      await until(
        () => existsSync(join(folder, '成')) && readdirSync(join(folder, '成')).length > 2,
      )
      run.child.kill(signal)
      expect(await run.ended).toBe(signal === 'SIGINT' ? 130 : 143)
      const named = run
        .out()
        .split('\n')
        .filter((line) => line.endsWith('.docx'))
      expect(named.length).toBeGreaterThan(0)
      // the first SIGINT lets what is in hand come to its end, and the helper lives
      if (signal === 'SIGTERM') await until(() => !isAlive(pid))
      else expect(isAlive(pid)).toBe(true)
      for (const path of named) {
        const bytes = readFileSync(join(folder, path))
        expect(bytes.lastIndexOf('PK\u0005\u0006')).toBeGreaterThan(0)
      }
      expect(readdirSync(join(folder, '成')).filter((name) => name.startsWith('.wengao-'))).toEqual(
        [],
      )
    },
  )

  it('whose shell is killed ends too', async () => {
    many(60)
    wengao('helper', 'start')
    const { pid } = note()
    const run = spawned('build', '多', '-f', 'docx', '-o', '成')
    await until(() => existsSync(join(folder, '成')))
    run.child.kill('SIGKILL')
    await run.ended
    await until(() => !isAlive(pid))
    expect(readdirSync(join(folder, 'cache/wengao/helper'))).toEqual([])
  })
})

/** So many papers in one folder. */
function many(count: number): void {
  mkdirSync(join(folder, '多'))
  for (let paper = 0; paper < count; paper++)
    writeFileSync(
      join(folder, `多/${paper}.md`),
      `---\n文种: 讲话稿\n标题: 第${paper}次讲话\n---\n${'一段正文。\n\n'.repeat(60)}`,
    )
}
function spawned(...args: string[]): {
  child: ChildProcess
  ended: Promise<number | null>
  out: () => string
} {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env })
  let out = ''
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString()
  })
  child.stderr.resume()
  return { child, ended: new Promise((resolve) => child.once('close', resolve)), out: () => out }
}
async function until(met: () => boolean): Promise<void> {
  const end = Date.now() + 30_000
  while (!met()) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
