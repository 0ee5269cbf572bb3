/** Browsers that are not ours, for the parity test: taken from Debian and npm, unpacked into an ignored folder beside the checkout. */
import {
  type ExecFileSyncOptionsWithStringEncoding,
  execFileSync,
  spawnSync,
} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { embeddedBrowser } from '../../src/io/browser/embedded-browser.ts'

/** A browser by its path, or the reason why it cannot be had here. */
export type Other = { readonly path: string } | { readonly missing: string }

const cache = join(import.meta.dirname, '../../.cache/browsers')
const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: 'pipe' }

/** Reads a browser's path, or makes it in a folder of its own; half a folder is made anew. */
function kept(name: string, make: (folder: string) => string): Other {
  if (process.env['CI']) return { missing: 'not in CI' }
  const folder = join(cache, name)
  const done = join(folder, 'path.txt')
  if (existsSync(done)) return { path: readFileSync(done, 'utf8') }
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const path = make(folder)
    writeFileSync(done, path)
    return { path }
  } catch (error) {
    return { missing: String(error).split('\n')[0] ?? '' }
  }
}

/** A program that starts another with an environment or options. */
function wrapper(folder: string, name: string, line: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexec ${line} "$@"\n`)
  chmodSync(path, 0o755)
  return path
}

/** Debian's chromium or chromium-headless-shell with the libraries that this machine lacks. */
export const debianBrowser = (name: 'chromium' | 'chromium-headless-shell'): Other =>
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
export const olderBrowser = (version: string): Other =>
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

/** The embedded one with the flags that its package is made for: one process for everything. */
export async function embeddedWithItsFlags(): Promise<Other> {
  const embedded = embeddedBrowser()
  if (!embedded) return { missing: 'there is no embedded browser for this system' }
  const { default: chromium } = await import('@sparticuz/chromium')
  // a drawing library of its own lies beside it in the package only
  const flags = chromium.args.filter((flag) => !/swiftshader|angle|webgl/.test(flag))
  const folder = join(cache, 'embedded-with-its-flags')
  mkdirSync(folder, { recursive: true })
  const program = await embedded.path()
  return { path: wrapper(folder, 'chrome-headless-shell', `${program} ${flags.join(' ')}`) }
}

/** The path; where there is none the reason is printed. */
export function pathOrReason(what: string, other: Other): string | null {
  const version = 'path' in other ? spawnSync(other.path, ['--version', '--no-sandbox']) : null
  if ('path' in other && version?.status === 0) return other.path
  const reason = 'path' in other ? `${other.path} does not start` : other.missing
  process.stderr.write(`skipped: ${what}: ${reason}\n`)
  return null
}
