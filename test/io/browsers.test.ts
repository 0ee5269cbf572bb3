/** Which browser prints: the order in which they are tried, and what is not printed with. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { embeddedBrowser } from '../../src/io/browser/embedded-browser.ts'
import { findBrowsers } from '../../src/io/browser/find-browser.ts'
import { type Opening, openBrowser } from '../../src/io/browser/open-browser.ts'
import { rulerOf } from '../../src/io/browser/ruler.ts'
import { inCache } from '../../src/io/files/cache-folder.ts'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../src/io/fonts/fontconfig.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const shipped = chooseFonts(theme, '/no/such/folder', true)
const fontconfig = privateFontconfig(shipped, theme)
const linux = process.platform === 'linux'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-browsers-'))
  vi.stubEnv('WENGAO_CHROMIUM', '')
  vi.stubEnv('PATH', join(folder, 'bin'))
  mkdirSync(join(folder, 'bin'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})
/** A program of that name on the PATH. */
function program(name: string, script = 'exit 1'): string {
  const path = join(folder, 'bin', name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
const opening = (more: Partial<Opening> = {}): Opening => ({
  chromium: undefined,
  fontconfig,
  fonts: {},
  ruler: rulerOf(shipped, ''),
  ...more,
})
/** What was said on the way to a browser that runs; it is closed again. */
async function opened(more: Partial<Opening> = {}) {
  const { browser, diagnostics } = await openBrowser(opening(more))
  await browser.close()
  // root has no sandbox, and is told so
  const said = diagnostics.filter(({ data }) => (data as { why?: string }).why !== 'root')
  return said.map((one) => [one.rule, one.data])
}

describe.skipIf(!linux)(`browsers of Linux${linux ? '' : ' (skipped: another system)'}`, () => {
  it('are tried in order: named, installed shell, embedded, full ones', () => {
    const named = program('my-browser')
    const [chrome, shell] = [program('chromium'), program('chromium-headless-shell')]
    const names = findBrowsers(named).map(({ name }) => name)
    expect(names).toEqual([named, shell, expect.stringContaining('@sparticuz/chromium'), chrome])
    expect(findBrowsers(named).map((one) => one.shell)).toEqual([false, true, true, false])
  })
  it('a named one that is not there is a fault of the set-up', () => {
    expect(() => findBrowsers(join(folder, 'none'))).toThrow('找不到浏览器')
  })
  it('one that does not start is passed over, and that is said', async () => {
    const shell = program('chrome-headless-shell', 'echo no library >&2; exit 1')
    expect(await opened()).toEqual([
      [
        'browser/passed-over',
        expect.objectContaining({ browser: shell, fault: 'start', detail: expect.any(String) }),
      ],
    ])
  })
  it('one that is good is taken without a word', async () => expect(await opened()).toEqual([]))
  it('one that rounds advances to whole pixels does not print', async () => {
    const hinted = join(folder, 'fonts.conf')
    const { fontconfig: _, ...rest } = opening()
    const { readFileSync } = await import('node:fs')
    const rules = readFileSync(fontconfig, 'utf8')
    writeFileSync(hinted, rules.replace(/<match target="font">.*<\/match>/, ''))
    expect(readFileSync(hinted, 'utf8')).not.toContain('hintnone')
    const failure = await openBrowser({ ...rest, fontconfig: hinted }).catch((error) => error)
    expect(failure.name).toBe('UserError')
    expect(failure.message).toContain('都不能用')
  })
  it('served faces need no fontconfig of ours', async () => {
    const { fontFaces } = await import('../../src/io/fonts/choose-fonts.ts')
    const faces = fontFaces(shipped)
    const served = { fontconfig: null, fonts: faces.files, ruler: rulerOf(shipped, faces.css) }
    expect(await opened(served)).toEqual([])
  })
})

describe.skipIf(!linux)(`the embedded browser${linux ? '' : ' (skipped: Linux only)'}`, () => {
  it('is unpacked once into our own cache, by two runs at once too', async () => {
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
    vi.stubEnv('TMPDIR', join(folder, 'tmp'))
    mkdirSync(join(folder, 'tmp'))
    // a program that somebody put where the package would unpack to
    writeFileSync(join(folder, 'tmp/chromium'), `#!/bin/sh\ntouch ${folder}/planted\n`, {
      mode: 0o755,
    })
    const embedded = embeddedBrowser()
    const paths = await Promise.all([embedded?.path(), embedded?.path()])
    expect(new Set(paths).size).toBe(1)
    const path = paths[0] ?? ''
    expect(path.startsWith(join(folder, 'cache/wengao/browsers/'))).toBe(true)
    expect(statSync(path).size).toBeGreaterThan(50_000_000)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    const { mtimeMs } = statSync(path)
    expect(await opened()).toEqual([])
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
    expect(statSync(join(folder, 'planted'), { throwIfNoEntry: false })).toBeUndefined()
  })
})

describe.skipIf(!linux)(`the cache folder${linux ? '' : ' (skipped: another system)'}`, () => {
  it('is the user’s alone, and not one that somebody else made', () => {
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
    expect(inCache(String)).toBe(join(folder, 'cache/wengao'))
    expect(statSync(inCache(String)).mode & 0o777).toBe(0o700)
    // a folder that is a link leads to where somebody else wants
    mkdirSync(join(folder, 'theirs'))
    rmSync(join(folder, 'cache'), { recursive: true })
    mkdirSync(join(folder, 'cache'))
    symlinkSync(join(folder, 'theirs'), join(folder, 'cache/wengao'))
    vi.stubEnv('TMPDIR', join(folder, 'tmp'))
    mkdirSync(join(folder, 'tmp'))
    expect(inCache(String)).toBe(join(folder, 'tmp', `wengao-${process.getuid?.()}`))
    writeFileSync(join(folder, 'file'), '')
    vi.stubEnv('TMPDIR', join(folder, 'file'))
    expect(() => inCache(String)).toThrow('没有可以放缓存的文件夹')
  })
})
