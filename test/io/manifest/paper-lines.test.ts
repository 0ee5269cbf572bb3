/** Lines that runs keep of papers: added to a part, read of all parts, and never more than a run can use. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addPaperLines, paperTexts } from '../../../src/io/manifest/paper-lines.ts'

let out = ''
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'wengao-lines-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))
const part = (name: string): string => join(out, '.wengao', `${name}.papers.jsonl`)
const add = (name: string, ...lines: string[]) =>
  addPaperLines(out, name, lines, (line) => line[0] ?? null)

it('reads the lines of every part, and none where nothing is kept', async () => {
  expect(paperTexts(out)).toEqual([])
  mkdirSync(join(out, '.wengao'))
  expect(await add('all', 'a1\n')).toBeNull()
  expect(await add('2-of-3', 'b1\n', 'c1\n')).toBeNull()
  expect(await add('all', 'a2\n')).toBeNull()
  expect(paperTexts(out)).toEqual(['b1\nc1\n', 'a1\na2\n'])
})
it('begins anew behind a line that was cut short', async () => {
  mkdirSync(join(out, '.wengao'))
  writeFileSync(part('all'), 'a1')
  await add('all', 'b1\n')
  expect(paperTexts(out)).toEqual(['a1\nb1\n'])
})
it('keeps the last line of each paper where most are of earlier runs', async () => {
  mkdirSync(join(out, '.wengao'))
  const long = 'x'.repeat(100_000)
  for (let turn = 0; turn < 30; turn++) await add('all', `a${turn}${long}\n`, `b${turn}\n`)
  const lines = readFileSync(part('all'), 'utf8').trim().split('\n')
  expect(lines.length).toBeLessThanOrEqual(28)
  expect(lines.slice(-2)).toEqual([`a29${long}`, 'b29'])
})
it('writes through no link', async () => {
  mkdirSync(join(out, '.wengao'))
  writeFileSync(join(out, 'other'), '')
  symlinkSync(join(out, 'other'), part('all'))
  await add('all', 'a1\n')
  expect(readFileSync(join(out, 'other'), 'utf8')).toBe('')
})
it('says why it could not write', async () => {
  expect(await add('all', 'a1\n')).toBe('ENOENT')
})
