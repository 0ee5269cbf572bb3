/** What V8 made of our program at an earlier start, kept in the cache folder: a start with it compiles next to nothing. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cachePlaces, placeFault } from './cache-places.ts'

export interface CompiledCode {
  /** Null when there is none. */
  readonly read: () => Buffer | null
  /** Keeps it for the next start; the code of other builds goes. */
  readonly keep: (code: Uint8Array) => void
}

/** Below a folder that is this user's alone: what stands there is run. */
function codeFolder(): string {
  const place = cachePlaces().find((folder) => placeFault(folder) === null)
  if (place === undefined) throw new Error('no folder of our own')
  return join(place, 'code')
}

/**
 * The code of one build under this very Node. V8 itself refuses code that another version of it made.
 * @param build stands for the text of the program: V8 knows it by its length alone
 * @param use what of the program is called; each use has code of its own
 */
export function compiledCode(build: string, use: string): CompiledCode {
  const kind = `-${use}-${process.version}-${process.arch}.code`
  const name = build + kind
  return {
    read: () => {
      try {
        return readFileSync(join(codeFolder(), name))
      } catch {
        return null
      }
    },
    keep: (code) => {
      const half = `${name}.${process.pid}`
      try {
        const folder = codeFolder()
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        for (const old of readdirSync(folder))
          if (old.endsWith(kind)) rmSync(join(folder, old), { force: true })
        writeWhole(join(folder, name), join(folder, half), code)
      } catch {
        // a cache that cannot be written is no fault: the next start takes as long as this one
      }
    },
  }
}

/** Nothing stays of what a full disk cuts short. */
function writeWhole(path: string, half: string, code: Uint8Array): void {
  try {
    writeFileSync(half, code, { mode: 0o600 })
    renameSync(half, path)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}
