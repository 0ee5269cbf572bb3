/** The folder `.wengao` beside the outputs: parts of the manifest, each written by one run at a time and read by all. */
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { reasonOf } from '../../error.ts'
import { refusesFiles } from '../files/regular-file.ts'
import { writeWhole } from '../files/workspace.ts'
import { takeOldAway } from '../leftovers.ts'
import { type LockHolder, takeLock } from './part-lock.ts'

/** Name of the folder; hidden, so that no search for papers looks into it. */
export const manifestFolder = '.wengao'
const ending = '.manifest.jsonl'
/** Largest part that is read, bytes: it has to be one text. */
const largest = 400 * 1024 * 1024

export interface Manifest {
  /** What our own part is called. */
  readonly part: string
  /** Texts of all parts, our own last. */
  readonly texts: readonly string[]
  /** Writes a line to our own part; why it could not be, else null. */
  readonly append: (line: string) => string | null
  /** Writes our own part anew with these lines. */
  readonly rewrite: (lines: readonly string[]) => Promise<void>
  /** How many lines our own part has. */
  readonly own: number
  readonly release: () => void
}
export type OpenedManifest =
  | { readonly kind: 'open'; readonly manifest: Manifest }
  | { readonly kind: 'busy'; readonly holder: LockHolder; readonly lock: string }
  | { readonly kind: 'none'; readonly reason: string }

/** A workspace as the manifest of an output folder names it: both may be moved together. */
export const rootFrom = (out: string, root: string): string =>
  relative(resolve(out), root).replaceAll('\\', '/')

/** Whether a folder of outputs has a manifest; a place that cannot be a folder has none. */
export function hasManifest(out: string): boolean {
  try {
    return lstatSync(join(out, manifestFolder)).isDirectory()
  } catch {
    return false
  }
}

/**
 * Opens a part for a run.
 * @param part what it is called; a run with other papers than the one that has it gets a part of its own
 * @param work stands for the papers of the run
 */
export async function openManifest(
  out: string,
  part: string,
  work: string,
): Promise<OpenedManifest> {
  const folder = join(out, manifestFolder)
  // what makes folders there never ends
  if (refusesFiles(resolve(folder))) return { kind: 'none', reason: 'SYSTEM' }
  try {
    mkdirSync(folder, { recursive: true })
    if (!lstatSync(folder).isDirectory()) return { kind: 'none', reason: 'ENOTDIR' }
    takeOldAway(folder, '.wengao')
    for (let number = 1; ; number++) {
      const name = number === 1 ? part : `${part}+${number}`
      const lock = join(folder, `${name}.lock`)
      const locked = await takeLock(lock, work)
      if (locked.taken) return { kind: 'open', manifest: opened(folder, name, locked.release) }
      if (locked.holder.work === work || number === 50)
        return { kind: 'busy', holder: locked.holder, lock }
    }
  } catch (error) {
    return { kind: 'none', reason: reasonOf(error) }
  }
}

/** The lock is let go again where a part cannot be read. */
function opened(folder: string, part: string, release: () => void): Manifest {
  try {
    return open(folder, part, release)
  } catch (error) {
    release()
    throw error
  }
}

function open(folder: string, part: string, release: () => void): Manifest {
  const file = join(folder, part + ending)
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  const others = names.filter((name) => name !== part + ending).sort()
  const own = textOf(file)
  return {
    part,
    texts: [...others.map((name) => textOf(join(folder, name))), own],
    own: own.split('\n').length - 1,
    append: (line) => {
      try {
        append(file, line)
        return null
      } catch (error) {
        return reasonOf(error)
      }
    },
    rewrite: (lines) => writeWhole(file, new TextEncoder().encode(lines.join(''))),
    release,
  }
}

/** The text of a part; empty where there is none, and for one that is too large. */
export function textOf(path: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() && stats.size <= largest ? readFileSync(path, 'utf8') : ''
}

/** Adds lines to a part, never through a link, which would lead somewhere else. */
export function append(file: string, lines: string): void {
  const text = startsAnew(file) + lines
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants
  const opened = openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o644)
  try {
    writeFileSync(opened, text)
  } finally {
    closeSync(opened)
  }
}

/** A line that a kill has cut short is ended before the next begins. */
function startsAnew(file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  const size = stats?.isFile() ? stats.size : 0
  if (size === 0) return ''
  const last = Buffer.alloc(1)
  const opened = openSync(file, 'r')
  try {
    readSync(opened, last, 0, 1, size - 1)
  } finally {
    closeSync(opened)
  }
  return last.toString('latin1') === '\n' ? '' : '\n'
}
