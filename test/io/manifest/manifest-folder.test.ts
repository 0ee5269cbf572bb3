/** The folder of the manifest: a line behind one that was cut short, one run for the same papers, parts read by all. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  hasManifest,
  type Manifest,
  openManifest,
} from '../../../src/io/manifest/manifest-folder.ts'

let out = ''
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'wengao-manifest-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))
async function open(part: string, work: string): Promise<Manifest> {
  const opened = await openManifest(out, part, work)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return opened.manifest
}

describe('a manifest', () => {
  it('keeps the lines of earlier runs', async () => {
    const first = await open('all', 'w')
    expect(first.append('one\n')).toBeNull()
    first.release()
    const second = await open('all', 'w')
    expect(second.texts).toEqual(['one\n'])
    expect(second.own).toBe(1)
    second.release()
    expect(hasManifest(out)).toBe(true)
  })
  it('goes on behind a line that a kill has cut short', async () => {
    const first = await open('all', 'w')
    first.append('one\n')
    first.release()
    appendFileSync(join(out, '.wengao/all.manifest.jsonl'), 'tw')
    const second = await open('all', 'w')
    second.append('three\n')
    second.release()
    expect(readFileSync(join(out, '.wengao/all.manifest.jsonl'), 'utf8')).toBe('one\ntw\nthree\n')
  })
  it('writes through no link', async () => {
    mkdirSync(join(out, '.wengao'))
    writeFileSync(join(out, '别的.txt'), 'theirs\n')
    symlinkSync(join(out, '别的.txt'), join(out, '.wengao/all.manifest.jsonl'))
    const manifest = await open('all', 'w')
    expect(manifest.texts).toEqual([''])
    expect(manifest.append('one\n')).toBe('ELOOP')
    manifest.release()
    expect(readFileSync(join(out, '别的.txt'), 'utf8')).toBe('theirs\n')
  })
  it('is refused to a second run of the same papers, not to one of others', async () => {
    const first = await open('all', 'w')
    expect(await openManifest(out, 'all', 'w')).toMatchObject({
      kind: 'busy',
      holder: { pid: process.pid },
    })
    const other = await open('all', 'others')
    other.append('theirs\n')
    other.release()
    first.release()
    expect(readdirSync(join(out, '.wengao'))).toEqual(['all+2.manifest.jsonl'])
  })
  it('reads the parts of all', async () => {
    for (const part of ['1-of-2', '2-of-2']) {
      const manifest = await open(part, part)
      manifest.append(`${part}\n`)
      manifest.release()
    }
    const whole = await open('all', 'w')
    expect(whole.texts).toEqual(['1-of-2\n', '2-of-2\n', ''])
    whole.release()
  })
  it('is written anew whole', async () => {
    const manifest = await open('all', 'w')
    for (let line = 0; line < 5; line++) manifest.append(`${line}\n`)
    await manifest.rewrite(['4\n'])
    manifest.append('5\n')
    manifest.release()
    expect(readFileSync(join(out, '.wengao/all.manifest.jsonl'), 'utf8')).toBe('4\n5\n')
  })
})
