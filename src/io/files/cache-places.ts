/** Where a cache of our own may be, and whether a place will do. */
import { accessSync, chmodSync, constants, lstatSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasonOf } from '../../error.ts'
import { refusesFiles } from './regular-file.ts'

/** Write rights of the group and of all others. */
const writableByOthers = 0o022

/** Below the user's own cache; else in the system's temporary folder, in one that belongs to this user alone. */
export function cachePlaces(): string[] {
  const home = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return [join(home, 'wengao'), join(tmpdir(), `wengao-${process.getuid?.() ?? 'cache'}`)]
}

/** Why a place will not do, by the system's code; null where it will. It is made when it is not there. */
export function placeFault(folder: string): string | null {
  if (refusesFiles(folder)) return 'SYSTEM'
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOwn(folder)) return 'OTHERS'
    accessSync(folder, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

/** Whether a folder belongs to the user and nobody else may write to it; the latter is mended. */
function isOwn(folder: string): boolean {
  const user = process.getuid?.()
  // rights are another matter on Windows: folders below a home are the user's there
  if (user === undefined) return true
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== user) return false
  if ((found.mode & writableByOthers) !== 0) chmodSync(folder, 0o700)
  return true
}
