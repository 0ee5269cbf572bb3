/**
 * What was built, kept in the workspace under its hash so that edited copies of it can be brought back: `.wengao/bases/`, for the
 * user alone, and not for version control. What has not been built for long, and the oldest of very many, go.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzipSync } from 'node:zlib'
import { reasonOf } from '../../error.ts'
import type { Bases } from '../../outside/outside.ts'
import { placeFault } from './cache-places.ts'
import { readRegular } from './regular-file.ts'
import { sha256 } from './sha256.ts'
import { writeWhole } from './workspace.ts'

const parts = ['.wengao', 'bases'] as const
const ending = '.json.gz'
/** A paper of a thousand pages takes a tenth of it, letters. */
const largest = 48 * 1024 * 1024
/** Of two runs over a province's papers. */
const most = 20_000
/** Days since it was built last. */
const oldest = 400
const day = 86_400_000

/** @param root absolute path of the workspace */
export function basesIn(root: string): Bases {
  const folder = join(root, ...parts)
  const pathOf = (hash: string): string => join(folder, `${hash}${ending}`)
  let fault: string | null | undefined
  const open = (): string | null => {
    if (fault === undefined) {
      fault = folderFault(root)
      if (fault === null) sweep(folder)
    }
    return fault
  }
  return {
    hashOf: (text) => sha256(text).slice(0, 32),
    keep: async (hash, text) => {
      if (text.length > largest) return 'EFBIG'
      try {
        const reason = open()
        if (reason !== null) return reason
        const path = pathOf(hash)
        const now = new Date()
        if (existsSync(path)) utimesSync(path, now, now)
        else {
          await writeWhole(path, gzipSync(text, { level: 1 }))
          chmodSync(path, 0o600)
        }
        return null
      } catch (error) {
        return reasonOf(error)
      }
    },
    find: async (hash) => {
      if (!/^[0-9a-f]{32}$/.test(hash) || !existsSync(pathOf(hash))) return null
      const bytes = await readRegular(pathOf(hash))
      return (await promisify(gunzip)(bytes, { maxOutputLength: 3 * largest })).toString('utf8')
    },
    list: async () => kept(folder).map(({ hash }) => hash),
  }
}

/** Why the folder will not do; null where it will. It is made for the user alone, and never through a link. */
function folderFault(root: string): string | null {
  let folder = root
  for (const part of parts) {
    folder = join(folder, part)
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return 'OTHERS'
    const fault = placeFault(folder)
    if (fault !== null) return fault
  }
  try {
    const ignore = join(root, parts[0], '.gitignore')
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n', { mode: 0o600 })
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

/** The newest first. */
function kept(folder: string): { hash: string; time: number }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{32}\.json\.gz$/.test(name))
    .map((name) => ({
      hash: name.slice(0, -ending.length),
      time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.time - a.time || (a.hash < b.hash ? -1 : 1))
}

/** Once a day, since every file is looked at; a file that cannot be taken away is left. */
function sweep(folder: string): void {
  const now = Date.now()
  const mark = join(folder, '.swept')
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0
  // a clock that was set back is no reason to wait for it
  if (Math.abs(now - last) < day) return
  writeFileSync(mark, '', { mode: 0o600 })
  const limit = now - oldest * day
  for (const [index, { hash, time }] of kept(folder).entries())
    if (index >= most || time < limit) rmSync(join(folder, `${hash}${ending}`), { force: true })
}
