/** The browser that comes as an optional dependency, unpacked into our own cache. */
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, lstatSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { cacheFolder } from '../files/cache-folder.ts'
import type { FoundBrowser } from './found-browser.ts'

const packageName = '@sparticuz/chromium'

/** The packed browser and its version; null where the dependency is not installed. */
function packed(): { file: string; version: string } | null {
  if (process.platform !== 'linux') return null
  try {
    const entry = createRequire(import.meta.url).resolve(packageName)
    let folder = dirname(entry)
    while (!existsSync(join(folder, 'bin/chromium.br')) && folder !== dirname(folder))
      folder = dirname(folder)
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { file: join(folder, 'bin/chromium.br'), version }
  } catch {
    return null
  }
}

/** The embedded headless shell; null where there is none for this machine. */
export function embeddedBrowser(): FoundBrowser | null {
  const found = packed()
  if (!found) return null
  return {
    name: `${packageName} ${found.version}`,
    path: () => unpacked(found.file, found.version),
    // it has no helper of its own that makes a sandbox
    args: ['--no-sandbox'],
    shell: true,
  }
}

/**
 * The path of the unpacked browser. It is written under another name and renamed, so that of two runs
 * that start at once neither runs half a file.
 */
async function unpacked(file: string, version: string): Promise<string> {
  const folder = join(cacheFolder(), 'browsers', `${version}-${process.arch}`)
  const path = join(folder, 'chrome-headless-shell')
  if (isOwn(path)) return path
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}`
  try {
    await pipeline(
      createReadStream(file),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(aside, { mode: 0o700, flags: 'wx' }),
    )
    await rename(aside, path)
  } finally {
    await rm(aside, { force: true })
  }
  return path
}

/** Whether it is there and was put there by this user. */
function isOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.uid === process.getuid?.()
}
