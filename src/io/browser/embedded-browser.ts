/** The browser that comes as an optional dependency, unpacked into our own cache. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, lstatSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { inCacheLater } from '../files/cache-folder.ts'
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
    args: [],
    shell: true,
  }
}

/**
 * The path of the unpacked browser. It is written under another name and renamed, so that of two runs
 * that start at once neither runs half a file.
 */
const unpacked = (file: string, version: string): Promise<string> =>
  inCacheLater((cache) => unpackedIn(join(cache, 'browsers', `${version}-${process.arch}`), file))

async function unpackedIn(folder: string, file: string): Promise<string> {
  const path = join(folder, 'chrome-headless-shell')
  if (isOwn(path) && (await isAsUnpacked(path))) return path
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}`
  try {
    await pipeline(
      createReadStream(file),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(aside, { mode: 0o700, flags: 'wx' }),
    )
    const hash = await hashOf(aside)
    await rename(aside, path)
    await keepRecord(path, hash)
  } finally {
    await rm(aside, { force: true })
  }
  return path
}

/** Where the hash of the unpacked browser is kept, and what the system said of the file then. */
const record = (path: string): string => `${path}.sha256`

async function keepRecord(path: string, hash: string): Promise<void> {
  const aside = `${record(path)}.${randomUUID()}`
  try {
    await writeFile(aside, `${hash}\n${stampOf(path)}\n`, { mode: 0o600, flag: 'wx' })
    await rename(aside, record(path))
  } finally {
    await rm(aside, { force: true })
  }
}

/** Changes with every change of the file: the time of its last change cannot be set. */
function stampOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join(' ')
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}

/** Whether it is what was unpacked: a file that was cut short or changed since is unpacked anew. */
async function isAsUnpacked(path: string): Promise<boolean> {
  if (!isOwn(record(path))) return false
  const [hash = '', stamp] = readFileSync(record(path), 'utf8').split('\n')
  // to read 200 MB at every start takes as long as to print a paper
  if (stamp === stampOf(path)) return true
  if (hash !== (await hashOf(path))) return false
  // a full disk is no reason against a browser that is what it was
  await keepRecord(path, hash).catch(() => undefined)
  return true
}

/** Write rights of the group and of all others. */
const writableByOthers = 0o022

/** Whether it is there, was put there by this user, and can be changed by nobody else. */
function isOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.uid !== process.getuid?.()) return false
  return (found.mode & writableByOthers) === 0
}
