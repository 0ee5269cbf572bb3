/** Writes a mended paper in the place of the one that was read: whole, with its rights, through links. */
import { chmod, readFile, realpath, stat } from 'node:fs/promises'
import { writeWhole } from './workspace.ts'

/** @param original what was read: a file that is no longer so stays as it is */
export async function rewritePaper(
  path: string,
  original: Uint8Array,
  bytes: Uint8Array,
): Promise<'written' | 'changed' | 'unwritable'> {
  try {
    const target = await realpath(path)
    if (Buffer.compare(await readFile(target), original) !== 0) return 'changed'
    const { mode } = await stat(target)
    await writeWhole(target, bytes)
    await chmod(target, mode)
    return 'written'
  } catch {
    return 'unwritable'
  }
}
