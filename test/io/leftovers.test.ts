/** What earlier runs have left is taken away; what a person has named like it is not. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { leftoverName, takeOldAway } from '../../src/io/leftovers.ts'
import { machineTag } from '../../src/io/process-mark.ts'

const folder = mkdtempSync(join(tmpdir(), 'wengao-leftovers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('by its whole name alone, and only of processes that are no more', () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
  const left = `.wengao-${dead}-${machineTag()}-1-0123456789ab`
  const living = leftoverName('.wengao', '0123456789ab')
  const theirs = ['.wengao-2024-备份', '.wengao-2024-copy', '.wengao-99999999-old', '.wengao-旧']
  for (const name of theirs) mkdirSync(join(folder, name))
  for (const name of [left, living]) writeFileSync(join(folder, name), '')
  takeOldAway(folder, '.wengao')
  expect(readdirSync(folder).sort()).toEqual([living, ...theirs].sort())
})
