/** The lock on a part: one run has it, that of a run that is no more is taken over, and another machine's is watched. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../../src/io/manifest/part-lock.ts'
import { ownMark, stateOf } from '../../../src/io/process-mark.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-lock-'))
  path = join(folder, 'all.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const held = (own: object): void =>
  writeFileSync(path, JSON.stringify({ ...ownMark(), work: 'w', ...own }))

describe('a lock', () => {
  it('is had by one, and let go', async () => {
    const first = await takeLock(path, 'w')
    const second = await takeLock(path, 'w')
    expect(second).toMatchObject({ taken: false, holder: { pid: process.pid, work: 'w' } })
    if (first.taken) first.release()
    expect(readdirSync(folder)).toEqual([])
    expect(await takeLock(path, 'w')).toMatchObject({ taken: true })
  })
  it('is had by one of many that want it at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => takeLock(path, 'w')))
    expect(all.filter(({ taken }) => taken)).toHaveLength(1)
  })
  it.each([
    ['of a process that is no more', { pid: 2 ** 22 + 1 }],
    ['of an earlier process with the same number', { start: '1' }],
  ])('%s is taken over', async (_, own) => {
    held(own)
    expect(await takeLock(path, 'w')).toMatchObject({ taken: true })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
  })
  it('that nobody can read is taken over', async () => {
    writeFileSync(path, '{"pid":')
    expect(await takeLock(path, 'w')).toMatchObject({ taken: true })
  })
  const elsewhere = [
    ['machine', { machine: 'another' }],
    ['machine of the same name, or start of this one', { boot: 'another' }],
    ['container', { numbering: 'pid:[1]' }],
  ] as const
  it.each(elsewhere)('of another %s that shows no sign of life is taken over', async (_, own) => {
    // no process has such a number here
    held({ ...own, pid: 2 ** 22 + 1 })
    expect(await takeLock(path, 'w', 600)).toMatchObject({ taken: true })
  })
  it.each(elsewhere)(
    'of another %s that does is left alone, whatever its clock says',
    async (_, own) => {
      held({ ...own, pid: 2 ** 22 + 1 })
      let year = 1990
      const beat = setInterval(
        () => utimesSync(path, new Date(`${++year}`), new Date(`${year}`)),
        100,
      )
      expect(await takeLock(path, 'w', 1500)).toMatchObject({ taken: false })
      clearInterval(beat)
    },
  )
})

describe('a process', () => {
  it('is alive, then dead', async () => {
    expect(stateOf(ownMark())).toBe('alive')
    const child = spawn(process.execPath, ['-e', ''])
    const { pid = 0 } = child
    await new Promise((resolve) => child.once('close', resolve))
    expect(stateOf({ ...ownMark(), pid })).toBe('dead')
  })
  it.skipIf(process.platform !== 'linux')(
    'is dead when it has ended, though its parent has taken no note of it (Linux)',
    async () => {
      const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 5'])
      const pid = Number(
        String(await new Promise((resolve) => parent.stdout.once('data', resolve))),
      )
      await expect
        .poll(() => stateOf({ ...ownMark(), pid, start: '' }), { timeout: 4000 })
        .toBe('dead')
      expect(() => process.kill(pid, 0)).not.toThrow()
      parent.kill('SIGKILL')
    },
  )
})
