/** The folder that a browser keeps its own things in while it runs: taken away with it, whatever ends it. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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

/** Milliseconds that a browser gets to be gone after it was killed. */
const patience = 1000

/** A browser whose run was killed ends by itself, a little later: until then it would go on writing into the folder. */
function endBrowserOn(folder: string): void {
  const until = Date.now() + patience
  const users = () => processesWith(`--user-data-dir=${folder}`)
  for (let left = users(); left.length > 0 && Date.now() < until; left = users()) {
    for (const pid of left)
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // it has ended meanwhile
      }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  }
}

/** Processes that were started with a word, where /proc tells it. */
function processesWith(word: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && argumentsOf(entry).includes(word))
    .map(Number)
}

function argumentsOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Takes away the folders of runs that were killed, with the browsers on them; looks once in a run. */
export const sweepProfiles = (): void => takeOldAway(tmpdir(), name, endBrowserOn)

/** A new one; those of runs that were killed are taken away first. */
export function newProfile(): Profile {
  sweepProfiles()
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
