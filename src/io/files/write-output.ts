/** Writes what a run makes, whole or not at all, and never over what it read. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { reasonOf } from '../../error.ts'
import type { Io } from '../../outside/outside.ts'
import { isOutput, noteOutput } from './output-record.ts'
import { writeWhole } from './workspace.ts'

/** @param inputs absolute paths of every file that was read, growing while papers are read */
export function createWriter(inputs: ReadonlySet<string>): Io['write'] {
  return async (name, bytes) => {
    const target = resolve(name)
    const path = shownPath(target)
    if (inputs.has(target) || (isPaper(target) && !isOutput(target)))
      return { path, refused: 'input' }
    try {
      await writeWhole(target, bytes)
      noteOutput(target, bytes)
      return { path, refused: null }
    } catch (error) {
      return { path, refused: 'failed', reason: reasonOf(error) }
    }
  }
}

/** A file as messages name it: from the current folder. */
export const shownPath = (path: string): string => relative(process.cwd(), resolve(path))

/** A file that starts like a paper is one, and nothing that we write does. */
function isPaper(path: string): boolean {
  if (!/\.md$/i.test(path) || !existsSync(path) || !statSync(path).isFile()) return false
  return /^\ufeff?\s*---\r?\n/.test(readFileSync(path, 'utf8').slice(0, 200))
}
