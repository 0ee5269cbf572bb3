/** What a run leaves in folders while it lasts: taken away when it ends, by whatever end, or by the next run after a kill. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const open = new Set<() => void>()

/** Says how something is taken away at once, without waiting; the answer forgets it again. */
export function leftover(takeAway: () => void): () => void {
  open.add(takeAway)
  return () => void open.delete(takeAway)
}

/** Takes away all that is left: before a process ends that was told to. */
export function takeAllAway(): void {
  for (const takeAway of open)
    try {
      takeAway()
    } catch {
      // what is gone already is gone
    }
  open.clear()
}

/** A name that says whose it is: `.wengao-4711-ab12`. */
export const leftoverName = (what: string, rest: string): string => `${what}-${process.pid}-${rest}`

const seen = new Set<string>()

/**
 * Takes away what runs that are no more have left in a folder; each folder is looked at once.
 * @param what how their names begin
 */
export function takeOldAway(folder: string, what: string): void {
  const key = `${folder} ${what}`
  if (seen.has(key)) return
  seen.add(key)
  for (const name of namesIn(folder)) {
    const owner = name.startsWith(`${what}-`) ? /^(\d+)-/.exec(name.slice(what.length + 1)) : null
    if (!owner || isAlive(Number(owner[1])) || !isOurs(join(folder, name))) continue
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

const isOurs = (path: string): boolean => {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid
  return owner !== undefined && (process.getuid?.() ?? owner) === owner
}
