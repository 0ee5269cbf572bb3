/** Where a helper that runs says how it is reached: a file that only its user can read. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cachePlaces, placeFault } from '../files/cache-places.ts'

/** How a helper is reached. */
export interface HelperNote {
  readonly pid: number
  /** Path of the socket; on Windows the name of a pipe. */
  readonly socket: string
  readonly token: string
}

/** Sockets have short paths (sun_path of unix(7): 108 bytes). */
const longestPath = 100

/** The folder of the note, which is the user's own; null where there is none. */
export function helperFolder(): string | null {
  const place = cachePlaces().find((folder) => placeFault(folder) === null)
  if (place === undefined) return null
  const folder = join(place, 'helper')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
const noteIn = (folder: string): string => join(folder, 'helper.json')

/** The note of a helper, running or not; null without one, and where it is not the user's own. */
export function readNote(): HelperNote | null {
  for (const place of cachePlaces()) {
    const path = noteIn(join(place, 'helper'))
    try {
      const user = process.getuid?.()
      const found = statSync(path)
      if (user !== undefined && (found.uid !== user || (found.mode & 0o077) !== 0)) continue
      return noteOf(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      // no helper was started from there
    }
  }
  return null
}

function noteOf(value: unknown): HelperNote | null {
  if (typeof value !== 'object' || value === null) return null
  const { pid, socket, token } = value as Partial<Record<keyof HelperNote, unknown>>
  if (typeof pid !== 'number' || typeof socket !== 'string' || typeof token !== 'string')
    return null
  return { pid, socket, token }
}

/** Writes the note where there is none yet. @returns whether it was written */
export function writeNote(folder: string, note: HelperNote): boolean {
  try {
    writeFileSync(noteIn(folder), JSON.stringify(note), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a note away: that of one helper, so that a later one keeps its own. */
export function removeNote({ token }: Pick<HelperNote, 'token'>): void {
  const folder = helperFolder()
  if (folder === null || readNote()?.token !== token) return
  rmSync(noteIn(folder), { force: true })
}

/** A name for the socket that nobody else has. */
export function socketName(folder: string, token: string): string {
  const name = `${process.pid}-${token.slice(0, 8)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\wengao-${name}`
  const path = join(folder, `${name}.sock`)
  return path.length <= longestPath ? path : join(tmpdir(), `wengao-${name}.sock`)
}
