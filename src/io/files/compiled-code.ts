/** What V8 made of our program at an earlier start, kept in the cache folder: a start with it compiles next to nothing. */
import { createHash, randomUUID } from 'node:crypto'
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
        const kept = readFileSync(join(codeFolder(), name))
        const code = kept.subarray(hashLength)
        // V8 ends the process over code that is not what it wrote
        return kept.subarray(0, hashLength).equals(hashOf(code)) ? code : null
      } catch {
        return null
      }
    },
    keep: (code) => {
      // threads of one process keep theirs at the same moment
      const half = `${name}.${randomUUID()}`
      try {
        const folder = codeFolder()
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        for (const old of readdirSync(folder))
          if (old.endsWith(kind) && old !== name) rmSync(join(folder, old), { force: true })
        writeWhole(join(folder, name), join(folder, half), Buffer.concat([hashOf(code), code]))
      } catch {
        // a cache that cannot be written is no fault: the next start takes as long as this one
      }
    },
  }
}

/** Bytes of the SHA-256 before the code. */
const hashLength = 32
const hashOf = (code: Uint8Array): Buffer => createHash('sha256').update(code).digest()

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
