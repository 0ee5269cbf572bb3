/** Takes away an output of an earlier run: the very file that was written, and nothing that a link leads to. */
import { lstatSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../files/sha256.ts'
import { isWithin } from '../files/workspace.ts'

/**
 * @param out folder of the outputs, absolute
 * @param name of the output in it
 * @param digest SHA-256 of what was written: a file that somebody has changed stays
 * @returns whether it is gone now
 */
export function removeOutput(out: string, name: string, digest: string): boolean {
  const path = join(out, name)
  // a pipe would never end, and a folder on the way that is a link leads out of the outputs
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const [folder, root] = [realpathSync(dirname(path)), realpathSync(out)]
  if (folder !== join(root, dirname(name)) || !isWithin(root, folder)) return false
  if (sha256(readFileSync(path)) !== digest) return false
  rmSync(path)
  return true
}
