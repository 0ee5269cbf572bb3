/** Files and folders as the user means them: no pipe, no device, nothing of the system's own, nothing too large, nothing that never answers. */
import { constants, existsSync, realpathSync, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Largest file that is read at all, in bytes. */
export const fileLimit = 100 * 1024 * 1024
/** Longest time for one file, in milliseconds: a share may be gone. */
const patience = 60_000

/** A fault with a short code, as the system has them. */
export class FileFault extends Error {
  readonly code: string
  /** Of a file that is too large, bytes. */
  readonly size: number
  constructor(code: string, size = 0) {
    super(code)
    this.code = code
    this.size = size
  }
}

/** What a path leads to when it is no regular file, by short codes; null for a file. */
export function typeFault(stats: Stats): string | null {
  if (stats.isFile()) return null
  if (stats.isDirectory()) return 'EISDIR'
  if (stats.isFIFO()) return 'FIFO'
  return stats.isSocket() ? 'SOCKET' : 'DEVICE'
}

/** Whether a place, links resolved, is the system's own: what stands there is no file although it may look like one. */
const isSystem = (path: string): boolean =>
  process.platform !== 'win32' && /^\/(?:proc|sys|dev)(?:\/|$)/.test(path)

/**
 * The bytes of a regular file.
 * @throws FileFault when it is something else or too large; the system's own error when it cannot be read
 */
export async function readRegular(path: string, limit = fileLimit): Promise<Uint8Array> {
  if (isSystem(realpathSync.native(path))) throw new FileFault('SYSTEM')
  // a pipe that nobody writes to would keep whoever opens it waiting
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await file.stat()
    const fault = typeFault(stats)
    if (fault) throw new FileFault(fault)
    if (stats.size > limit) throw new FileFault('EFBIG', stats.size)
    const signal = AbortSignal.timeout(patience)
    return new Uint8Array(await file.readFile({ signal }))
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new FileFault('ETIMEDOUT')
    throw error
  } finally {
    await file.close()
  }
}

/** Whether files may be made in a folder that may not exist yet: never in the system's own, where that has no end. */
export function refusesFiles(folder: string): boolean {
  let near = folder
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near)
  return isSystem(realpathSync.native(near))
}
