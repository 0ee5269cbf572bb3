/** Word lists that wengao.yml names: read from the workspace, said where they cannot be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { houseLists, openLists } from '../../src/io/files/word-lists.ts'
import type { Texts } from '../../src/outside/outside.ts'
import { noSettings } from '../../src/workspace/settings.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-lists-'))
  writeFileSync(join(folder, '词表.yml'), '白名单: [云岭]\n')
  writeFileSync(join(folder, '坏.yml'), '易错: [{ 错: 云, 对: 云岭 }]\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (lists: readonly string[], texts: Texts = new Map()) =>
  openLists(folder, { ...noSettings, lists }, texts)

it('adds them to the lists of the house', () => {
  const texts: Texts = new Map()
  const { value, diagnostics } = open(['词表.yml'], texts)
  expect(value.allowed).toEqual(['云岭'])
  expect(value.pairs).toEqual(houseLists().pairs)
  expect([...texts.keys()]).toEqual(['词表.yml'])
  expect(diagnostics).toEqual([])
})

it.each([
  ['没有.yml', 'source/unreadable'],
  ['坏.yml', 'workspace/broken'],
])('says that %s cannot be used, and goes on', (file, rule) => {
  const { value, diagnostics } = open([file, '词表.yml'])
  expect(diagnostics.map((finding) => finding.rule)).toEqual([rule])
  expect(value.allowed).toEqual(['云岭'])
})
