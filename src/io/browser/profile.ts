/** The folder that a browser keeps its own things in while it runs: taken away with it, whatever ends it. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftover, leftoverName, takeOldAway } from '../leftovers.ts'

const name = 'wengao-profile'

export interface Profile {
  readonly folder: string
  /** The browser that runs on it; the folder goes when it ends. */
  readonly usedBy: (child: ChildProcess | null) => void
  readonly remove: () => void
}

/** A new one; those of runs that were killed are taken away first. */
export function newProfile(): Profile {
  takeOldAway(tmpdir(), name)
  const folder = mkdtempSync(join(tmpdir(), leftoverName(name, '')))
  let child: ChildProcess | null = null
  const removeFolder = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
    } catch {
      // a browser that dies may still write: what is left goes with the next run
    }
  }
  const forget = leftover(() => {
    child?.kill('SIGKILL')
    removeFolder()
  })
  const remove = (): void => {
    forget()
    removeFolder()
  }
  return {
    folder,
    remove,
    usedBy: (browser) => {
      child = browser
      child?.once('exit', remove)
    },
  }
}
