/** Browsers that are not ours, for the comparison: taken from Debian and npm, unpacked into an ignored folder. */
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { wrapper } from '../../test/support/embedded-with-its-flags.ts'

const cache = resolve(process.env['BROWSERS'] ?? join(import.meta.dirname, '../../.cache/browsers'))
const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: 'pipe' }

/** Reads a browser's path, or makes it in a folder of its own; half a folder is made anew. */
function kept(name: string, make: (folder: string) => string): string {
  const folder = join(cache, name)
  const done = join(folder, 'path.txt')
  if (existsSync(done)) return readFileSync(done, 'utf8')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const path = make(folder)
  writeFileSync(done, path)
  return path
}

/** Debian's chromium or chromium-headless-shell with the libraries that this machine lacks. */
export const debianBrowser = (name: 'chromium' | 'chromium-headless-shell'): string =>
  kept(`debian-${name}`, (folder) => {
    const planned = execFileSync(
      'apt-get',
      ['install', '--simulate', '--no-install-recommends', name],
      quiet,
    )
    const packages = [...planned.matchAll(/^Inst (\S+)/gm)].map((hit) => hit[1] ?? '')
    // a machine that has it installed lacks nothing else
    const wanted = packages.length > 0 ? packages : [name, 'chromium-common']
    execFileSync('apt-get', ['download', ...wanted], { ...quiet, cwd: folder })
    for (const file of readdirSync(folder).filter((one) => one.endsWith('.deb'))) {
      execFileSync('dpkg', ['-x', join(folder, file), join(folder, 'root')], quiet)
      rmSync(join(folder, file))
    }
    const root = join(folder, 'root/usr/lib')
    const libraries = `${join(root, 'x86_64-linux-gnu')}:${join(root, 'x86_64-linux-gnu/pulseaudio')}`
    const program = join(root, 'chromium', name)
    return wrapper(folder, name, `env LD_LIBRARY_PATH=${libraries} ${program}`)
  })

/** An older headless shell out of npm. */
export const olderBrowser = (version: string): string =>
  kept(`npm-${version}`, (folder) => {
    execFileSync('npm', ['pack', `@sparticuz/chromium@${version}`], { ...quiet, cwd: folder })
    const [packed = ''] = readdirSync(folder)
    execFileSync('tar', ['-xzf', packed, 'package/bin/chromium.br'], { ...quiet, cwd: folder })
    const path = join(folder, 'chrome-headless-shell')
    const bytes = brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br')))
    writeFileSync(path, bytes, { mode: 0o755 })
    for (const rest of [packed, 'package']) rmSync(join(folder, rest), { recursive: true })
    return path
  })
