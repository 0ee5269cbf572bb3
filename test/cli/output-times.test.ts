/** Papers that others have built meanwhile are told as built, those that nobody touched as unchanged. */
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { builtSince } from '../../src/cli/output-times.ts'
import type { PaperOutcome } from '../../src/runner/paper-run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-times-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a paper is built where an output is new or another one, and unchanged else', () => {
  const paths = ['旧', '新', '换'].map((name) => join(folder, `${name}.docx`))
  for (const path of paths) writeFileSync(path, '')
  const [old = '', fresh = '', replaced = ''] = paths
  const before = new Map([
    [old, statSync(old).mtimeMs],
    [fresh, undefined],
    [replaced, statSync(replaced).mtimeMs],
  ])
  utimesSync(replaced, new Date(), new Date(Date.now() + 60_000))
  const standing = new Map(
    paths.map((path, id): [number, PaperOutcome] => [
      id,
      { state: 'unchanged', written: [{ path, pages: null }], diagnostics: [] },
    ]),
  )
  const states = [...builtSince(standing, before).values()].map(({ state }) => state)
  expect(states).toEqual(['unchanged', 'built', 'built'])
})
