/** Homes and disks that take nothing: the next place is used and named once, or it is said what is wanted; never half a paper. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '../../dist/wengao.js')
const root = process.getuid?.() === 0
const nobody = 65_534
const user = root ? nobody : (process.getuid?.() ?? 0)
/** Root may write anywhere: it runs as another user. */
const as = root ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

let folder = ''
const at = (...parts: string[]): string => join(folder, ...parts)
/** A folder of the user who runs. */
function own(name: string, mode = 0o700): string {
  mkdirSync(at(name), { recursive: true })
  if (root) chownSync(at(name), nobody, nobody)
  chmodSync(at(name), mode)
  return at(name)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-caches-'))
  chmodSync(folder, 0o755)
  own('papers')
  own('tmp')
  for (const name of ['甲', '乙'])
    writeFileSync(at('papers', `${name}.md`), `---\n文种: 讲话稿\n标题: ${name}\n---\n一段。\n`)
})
afterEach(() => {
  spawnSync('umount', [at('full')])
  rmSync(folder, { recursive: true, force: true })
})

const run = (env: Readonly<Record<string, string>>, ...more: string[]): SpawnSyncReturns<string> =>
  wengao(env, 'build', '.', ...more)

function wengao(
  env: Readonly<Record<string, string>>,
  ...typed: readonly string[]
): SpawnSyncReturns<string> {
  const [command = '', ...args] = [...as, process.execPath, bin, ...typed]
  const { PATH = '', WENGAO_SYSTEM_FONTS = '' } = process.env
  return spawnSync(command, args, {
    cwd: at('papers'),
    encoding: 'utf8',
    timeout: 120_000,
    env: { PATH, WENGAO_SYSTEM_FONTS, TMPDIR: at('tmp'), ...env },
  })
}
const filesBelow = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(place, name)).isFile(),
  )
const times = (text: string, words: string): number => text.split(words).length - 1
const outputs = (): string[] => readdirSync(at('papers/out')).sort()
const all = ['乙.docx', '乙.pdf', '甲.docx', '甲.pdf']

/** A disk of a few kilobytes, and that is full. */
function fullDisk(kilobytes = 64, filled = true): string {
  const disk = own('full', 0o777)
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=777`, 'tmpfs', disk])
  if (filled) spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'rest')}`], { stdio: 'ignore' })
  return disk
}

const linux = process.platform === 'linux'
const canBe = linux && (!root || works(...(as as [string]), 'true'))
if (!canBe) console.log('homes that take nothing: no other user can be had here (Linux, setpriv)')
describe.runIf(canBe)('a home that cannot be written to', () => {
  it('of another user is left alone: the temporary folder serves, which is said once', () => {
    const { status, stderr } = run({ HOME: own('home', 0o500) })
    expect(stderr).toContain(`${at('home/.cache/wengao')}（没有权限），放在了`)
    expect(times(stderr, 'cache/elsewhere')).toBe(1)
    expect(status).toBe(0)
    expect(outputs()).toEqual(all)
    const cache = statSync(at('tmp', `wengao-${user}`))
    expect([cache.uid, cache.mode & 0o777]).toEqual([user, 0o700])
  })
  it('is what the check-up names, with the place that serves and the sandbox', () => {
    const { status, stdout } = wengao({ HOME: own('home', 0o500) }, 'doctor')
    expect(stdout).toMatch(/^要注意 +缓存 .*home\/\.cache\/wengao 不能写：没有权限$/m)
    expect(stdout).toMatch(/^正常 +缓存 .*tmp\/wengao-\d+ \(\d{2,} MB, 700\)$/m)
    expect(stdout).toMatch(/^正常 +浏览器 /m)
    expect(stdout).toMatch(/^(?:正常 +沙箱 +开|要注意 +沙箱 +关)$/m)
    expect(status).toBe(0)
  })
  it('and no other place: the check-up fails', () => {
    const { status, stdout } = wengao(
      { HOME: own('home', 0o500), TMPDIR: own('none', 0o500) },
      'doctor',
      '--lang',
      'en',
    )
    expect(stdout.match(/^fails +\S+/gm)).toEqual([
      expect.stringMatching(/browser/),
      expect.stringMatching(/cache/),
      expect.stringMatching(/temporary/),
    ])
    expect(status).toBe(1)
  })
  it.runIf(root)('and a folder that somebody else has put in the next place is not used', () => {
    mkdirSync(at('tmp', `wengao-${user}`), { mode: 0o777 })
    chmodSync(at('tmp', `wengao-${user}`), 0o777)
    const { status, stderr } = run({ HOME: own('home', 0o500) })
    expect(status).toBe(2)
    expect(stderr).toMatch(/没有可以放缓存的文件夹：.*（没有权限），.*（它属于别人，或者是链接）/)
    expect(readdirSync(at('tmp', `wengao-${user}`))).toEqual([])
    expect(run({ HOME: at('home') }, '-f', 'docx').status).toBe(0)
  })
})

/** Mounts belong to root; what an ordinary user mounts in a space of his own is not seen from outside. */
const canMount =
  root &&
  works('sh', '-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d; rm -r $d')
if (!canMount) console.log('full disks: a small disk cannot be mounted here')
describe.runIf(canBe && canMount)('a full disk', () => {
  it.each([
    ['that holds nothing', 64, true],
    ['that holds the fonts and not the browser', 4096, false],
  ])('%s as home: the temporary folder serves', (_, kilobytes, filled) => {
    const { status, stderr } = run({ HOME: fullDisk(kilobytes, filled) })
    expect(stderr).toMatch(/放不进 .*full\/\.cache\/wengao（磁盘满了），放在了/)
    expect(times(stderr, 'cache/elsewhere')).toBe(1)
    expect(status).toBe(0)
    expect(outputs()).toEqual(all)
  })
  it('as home and temporary folder: it is said what is wanted, and a DOCX comes out', () => {
    const full = fullDisk()
    const { status, stderr } = run({ HOME: full, TMPDIR: full })
    expect(status).toBe(2)
    expect(stderr).toMatch(/没有可以放缓存的文件夹：.*（磁盘满了）/)
    expect(stderr).toContain('300 MB')
    expect(run({ HOME: full, TMPDIR: full }, '-f', 'docx').status).toBe(0)
    expect(filesBelow(full)).toEqual(['rest'])
  })
  it('for the papers themselves: no half file, and the reason in words', () => {
    const full = fullDisk()
    const { status, stderr } = run({ HOME: own('home') }, '-f', 'docx', '-o', join(full, 'out'))
    expect(status).toBe(1)
    expect(stderr).toContain('磁盘满了')
    for (const name of filesBelow(full))
      if (name.endsWith('.docx'))
        expect(readFileSync(join(full, name)).lastIndexOf('PK\u0005\u0006')).toBeGreaterThan(0)
    expect(filesBelow(full).join()).not.toContain('.wengao-')
  })
})
