/** Writes what a run makes, whole or not at all, and never over what it read. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { reasonOf } from '../../error.ts'
import type { Io } from '../../outside/outside.ts'
import { isOutput, noteOutput } from './output-record.ts'
import { writeWhole } from './workspace.ts'

/** @param inputs absolute paths of every file that was read, growing while papers are read */
export function createWriter(inputs: ReadonlySet<string>): Io['write'] {
  const isInput = inputCheck(inputs)
  return async (name, bytes) => {
    const target = resolve(name)
    const path = shownPath(target)
    if (isInput(target) || (isPaper(target) && !isOutput(target))) return { path, refused: 'input' }
    try {
      await writeWhole(target, bytes)
      noteOutput(target, bytes)
      return { path, refused: null }
    } catch (error) {
      return { path, refused: 'failed', reason: reasonOf(error) }
    }
  }
}

/** Whether a file is one of those that were read, whatever links lead to its folder. */
function inputCheck(inputs: ReadonlySet<string>): (path: string) => boolean {
  const folders = new Map<string, string>()
  const placeOf = (path: string): string => {
    const folder = dirname(path)
    const real = folders.get(folder) ?? realFolder(folder)
    if (real === null) return path
    folders.set(folder, real)
    return join(real, basename(path))
  }
  let known = 0
  let places = new Set<string>()
  return (path) => {
    if (inputs.size !== known) places = new Set([...inputs].map(placeOf))
    known = inputs.size
    return inputs.has(path) || places.has(placeOf(path))
  }
}

/** Where a folder really is; null for one that is not there. */
function realFolder(folder: string): string | null {
  try {
    return realpathSync.native(folder)
  } catch {
    return null
  }
}

/** A file as messages name it: from the current folder. */
export const shownPath = (path: string): string => relative(process.cwd(), resolve(path))

/** A file that starts like a paper is one, and nothing that we write does. */
function isPaper(path: string): boolean {
  if (!/\.md$/i.test(path) || !existsSync(path) || !statSync(path).isFile()) return false
  return /^\ufeff?\s*---\r?\n/.test(readFileSync(path, 'utf8').slice(0, 200))
}
