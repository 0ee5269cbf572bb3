/** A run that is told to stop, or is killed: in time, nothing half, nothing left, not even by the next run. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '../../dist/wengao.js')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-signals-'))
  mkdirSync(join(folder, 'tmp'))
  for (let paper = 0; paper < 24; paper++)
    writeFileSync(
      join(folder, `${paper}.md`),
      `---\n文种: 讲话稿\n标题: 第${paper}次讲话\n---\n${'一段正文。\n\n'.repeat(60)}`,
    )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  /** Milliseconds from the signal to the end. */
  readonly took: number
}
/** Builds all papers; `act` is called once so many files are there. */
function run(act: ((child: ChildProcess) => void) | null, files: number): Promise<Ended> {
  const child = spawn(process.execPath, [bin, 'build', '.', '-o', 'out'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp') },
  })
  let out = ''
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString()
  })
  child.stderr.resume()
  let acted = Date.now()
  const timer = setInterval(() => {
    if (papersIn('out').length < files) return
    clearInterval(timer)
    acted = Date.now()
    act?.(child)
  }, 5)
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(timer)
      resolve({ code, out, took: Date.now() - acted })
    }),
  )
}
const filesIn = (name: string): string[] => {
  try {
    return readdirSync(join(folder, name))
  } catch {
    return []
  }
}
/** Outputs, without what is kept about them. */
const papersIn = (name: string): string[] => filesIn(name).filter((file) => !file.startsWith('.'))
/** Outputs are whole: a DOCX ends with its directory, a PDF with its mark. */
function whole(): void {
  for (const name of papersIn('out')) {
    const bytes = readFileSync(join(folder, 'out', name))
    if (name.endsWith('.pdf')) expect(bytes.subarray(-7).toString('latin1')).toContain('%%EOF')
    if (name.endsWith('.docx')) expect(bytes.lastIndexOf('PK\u0005\u0006')).toBeGreaterThan(0)
  }
}
const left = (): string[] => [
  ...filesIn('tmp').filter((name) => name.startsWith('wengao-profile')),
  ...[...filesIn('out'), ...filesIn('out/.wengao')].filter((name) => /^\.wengao-|lock/.test(name)),
]

describe.runIf(process.platform !== 'win32')('signals', () => {
  it.each([
    ['SIGTERM', 1],
    ['SIGHUP', 6],
    ['SIGINT', 17],
    ['SIGINT', 24],
    ['SIGTERM', 31],
  ] as const)(
    '%s after %i files ends the run, with what is finished named',
    async (signal, files) => {
      const { code, out, took } = await run((child) => child.kill(signal), files)
      expect(code).toBe(128 + constants.signals[signal])
      // papers in hand get two seconds when somebody at the keyboard ends the run
      expect(took).toBeLessThan(signal === 'SIGINT' ? 4000 : 2000)
      whole()
      expect(left()).toEqual([])
      expect(
        papersIn('out')
          .map((name) => `out/${name}`)
          .sort(),
      ).toEqual(
        out
          .split('\n')
          .filter((line) => line !== '')
          .sort(),
      )
    },
  )
  it('that cannot be answered leave nothing behind the next run', async () => {
    await run((child) => child.kill('SIGKILL'), 9)
    whole()
    const { code } = await run(null, 1)
    expect(code).toBe(0)
    expect(left()).toEqual([])
    expect(papersIn('out')).toHaveLength(48)
  })
})
