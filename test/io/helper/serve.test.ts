/** The helper ends by itself: after a while without commands, or when it has grown too large. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askHelper, reach } from '../../../src/io/helper/ask-helper.ts'
import { readNote } from '../../../src/io/helper/helper-note.ts'
import { serve } from '../../../src/io/helper/serve.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-serve-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})
const quiet = { build: 'b', stop: () => 130, close: async () => undefined }
const request = {
  build: 'b',
  argv: ['build'],
  cwd: '.',
  env: {},
  umask: 0,
  terminals: { out: false, err: false, columns: 80 },
}

it('after a while without commands', async () => {
  const run = async (): Promise<number> => 0
  const served = serve({ ...quiet, patience: 50, memory: Number.MAX_VALUE, run }, () => undefined)
  expect(await served).toBe(true)
  expect(readNote()).toBeNull()
  expect(readdirSync(join(folder, 'wengao/helper'))).toEqual([])
})

it('after the command with which it has grown too large', async () => {
  const run = async (): Promise<number> => 7
  let ready: () => void = () => undefined
  const open = new Promise<void>((resolve) => {
    ready = resolve
  })
  const served = serve({ ...quiet, patience: 60_000, memory: 1, run }, ready)
  await open
  const note = readNote()
  expect(note && (await askHelper(note, { ...request, build: 'another' }))).toBeNull()
  expect(note && (await askHelper(note, request))).toBe(7)
  expect(await served).toBe(true)
  expect(note && (await askHelper(note, request))).toBeNull()
})

it('not by a command that fails, nor by what is no command', async () => {
  const run = async (): Promise<number> => {
    throw new Error('no such folder')
  }
  let ready: () => void = () => undefined
  const open = new Promise<void>((resolve) => {
    ready = resolve
  })
  const served = serve({ ...quiet, patience: 1000, memory: Number.MAX_VALUE, run }, ready)
  await open
  const note = readNote()
  if (!note) throw new Error('no note')
  for (const words of ['{"type":"run"}', '{"type":"run","request":null}', '[]', '7', '{', 'null']) {
    const socket = await reach(note)
    await new Promise<void>((resolve) => {
      socket?.on('close', () => resolve())
      socket?.write(`${words}\n`)
    })
  }
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await askHelper(note, request)).toBe(2)
  expect(await askHelper(note, request)).toBe(2)
  expect(said).toHaveBeenCalledWith('no such folder\n')
  said.mockRestore()
  expect(await served).toBe(true)
})
