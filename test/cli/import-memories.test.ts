/** What is remembered of units: kept from one import to the next, and what cannot be read is said and left alone. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepMemories, openMemories } from '../../src/cli/import-memories.ts'

let root = ''
let elsewhere = ''
const file = (): string => join(root, '.wengao/import-decisions.yml')
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wengao-memories-'))
  elsewhere = mkdtempSync(join(tmpdir(), 'wengao-memories-'))
})
afterEach(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true })
})
const memories = new Map([['甲县', [{ text: '一、抓好', form: '', role: 'text' as const }]]])

it('is nothing at first, and what was kept later', async () => {
  expect(await openMemories(root)).toEqual({ memories: new Map(), fault: null })
  expect(await keepMemories(root, memories)).toBeNull()
  expect(await openMemories(root)).toEqual({ memories, fault: null })
})

it.each([
  ['YAML', '甲县: [\n'],
  ['YAML', '- 甲县\n'],
  ['EFBIG', '#'.repeat(5 * 1024 * 1024)],
])('is said not to be read: %s', async (reason, text) => {
  mkdirSync(join(root, '.wengao'))
  writeFileSync(file(), text)
  const opened = await openMemories(root)
  expect(opened.memories.size).toBe(0)
  expect(opened.fault?.data).toMatchObject({ reason })
})

it('is neither read nor written through a link', async () => {
  const theirs = join(elsewhere, 'import-decisions.yml')
  writeFileSync(theirs, '甲县: []\n')
  symlinkSync(elsewhere, join(root, '.wengao'))
  expect((await openMemories(root)).fault?.data).toMatchObject({ reason: 'OTHERS' })
  expect((await keepMemories(root, memories))?.data).toMatchObject({ reason: 'OTHERS' })
  expect(readFileSync(theirs, 'utf8')).toBe('甲县: []\n')
  rmSync(join(root, '.wengao'))
  mkdirSync(join(root, '.wengao'))
  symlinkSync(theirs, file())
  expect((await openMemories(root)).fault?.data).toMatchObject({ reason: 'OTHERS' })
})
