/** A folder of our own for what may be made again at any time. */
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../error.ts'
import { refusesFiles } from './regular-file.ts'

/** Write rights of the group and of all others. */
const writableByOthers = 0o022

/**
 * The folder below the user's own cache; where that cannot be written to, one in the system's temporary folder that
 * belongs to this user alone. What is run out of it was put there by nobody else.
 * @throws UserError when there is neither
 */
export function cacheFolder(): string {
  const user = process.getuid?.()
  const home = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  const tried = [join(home, 'wengao'), join(tmpdir(), `wengao-${user ?? 'cache'}`)]
  for (const folder of tried) {
    try {
      if (refusesFiles(folder)) continue
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (isOwn(folder, user)) return realpathSync(folder)
    } catch {
      // a home that cannot be written to: the next place is tried
    }
  }
  const places = tried.join('，')
  throw new UserError(
    `没有可以放缓存的文件夹：${places}`,
    '把环境变量 XDG_CACHE_HOME 设成一个自己能写、别人不能写的文件夹。',
    [
      `no folder for the cache: ${places}`,
      'Set XDG_CACHE_HOME to a folder that you can write to and others cannot.',
    ],
  )
}

/** Whether a folder belongs to the user and nobody else may write to it; the latter is mended. */
function isOwn(folder: string, user: number | undefined): boolean {
  // rights are another matter on Windows: folders below a home are the user's there
  if (user === undefined) return true
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== user) return false
  if ((found.mode & writableByOthers) !== 0) chmodSync(folder, 0o700)
  return true
}
