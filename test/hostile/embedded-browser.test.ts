/** The browser that is unpacked into the cache: its own file, as it was unpacked, or unpacked anew; no wall is taken down. */
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedBrowser } from '../../src/io/browser/embedded-browser.ts'

const found = embeddedBrowser()
if (!found) console.log('embedded browser: @sparticuz/chromium is not installed for this machine')
const cache = mkdtempSync(join(tmpdir(), 'wengao-embedded-'))
const before = process.env['XDG_CACHE_HOME']
beforeAll(() => {
  process.env['XDG_CACHE_HOME'] = cache
})
afterAll(() => {
  if (before === undefined) delete process.env['XDG_CACHE_HOME']
  else process.env['XDG_CACHE_HOME'] = before
  rmSync(cache, { recursive: true, force: true })
})

function changeByte(file: string): void {
  const { atime, mtime } = statSync(file)
  const bytes = readFileSync(file)
  bytes[1000] = (bytes[1000] ?? 0) ^ 1
  writeFileSync(file, bytes)
  utimesSync(file, atime, mtime)
}

describe.runIf(found)('the embedded browser', () => {
  const path = async (): Promise<string> => (found ? await found.path() : '')
  it('is unpacked once, for its user alone', async () => {
    const first = await path()
    const { mtimeMs, mode } = statSync(first)
    expect(mode & 0o077).toBe(0)
    expect(statSync(await path()).mtimeMs).toBe(mtimeMs)
  })
  it.each([
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 1000))],
    ['another program', (file: string) => writeFileSync(file, '#!/bin/sh\ntrue\n')],
    ['changed in one byte, its times set back', changeByte],
    ['open to others', (file: string) => chmodSync(file, 0o777)],
    ['without its record', (file: string) => rmSync(`${file}.sha256`)],
    ['with another record', (file: string) => writeFileSync(`${file}.sha256`, '0'.repeat(64))],
  ])('%s is unpacked anew', async (_, spoil) => {
    const file = await path()
    const { size } = statSync(file)
    const byte = readFileSync(file)[1000]
    spoil(file)
    const again = await path()
    expect(statSync(again).size).toBe(size)
    expect(statSync(again).mode & 0o077).toBe(0)
    expect(readFileSync(again)[1000]).toBe(byte)
    expect(readFileSync(`${again}.sha256`, 'utf8')).not.toBe('0'.repeat(64))
  })
  it('takes no wall down', () => expect(found?.args).toEqual([]))
})
