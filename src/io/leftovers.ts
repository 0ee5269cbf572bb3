/** What a run leaves in folders while it lasts: taken away when it ends, by whatever end, or by the next run after a kill. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { machineTag, ownMark, stateOf } from './process-mark.ts'

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

/** A name that says whose it is, by process, machine and start: `.wengao-4711-3f2a91-88123-ab12`. */
export const leftoverName = (what: string, rest: string): string =>
  `${what}-${process.pid}-${machineTag()}-${ownMark().start}-${rest}`

const seen = new Set<string>()

/**
 * Takes away what runs that are no more have left in a folder; each folder is looked at once.
 * @param what how their names begin
 * @param before is told of each before it goes, by its path
 */
export function takeOldAway(
  folder: string,
  what: string,
  before: (path: string) => void = () => undefined,
): void {
  const key = `${folder} ${what}`
  if (seen.has(key)) return
  seen.add(key)
  for (const name of namesIn(folder)) {
    if (!name.startsWith(`${what}-`)) continue
    const path = join(folder, name)
    if (!isLeft(name.slice(what.length + 1), path) || !isOurs(path)) continue
    try {
      before(path)
      rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
    } catch {
      // what somebody still has open goes with the next run
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Milliseconds after which what another machine has left in a shared folder is nobody's any more. */
const forgotten = 24 * 3600 * 1000

/** Whether the run of a name is no more; a process of another machine cannot be asked. */
function isLeft(rest: string, path: string): boolean {
  const [, pid, machine, start] = /^(\d+)-([0-9a-f]{6})-(\d*)-[A-Za-z\d]{6,12}$/.exec(rest) ?? []
  if (pid === undefined) return false
  if (machine === machineTag())
    return stateOf({ ...ownMark(), pid: Number(pid), start: start ?? '' }) === 'dead'
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return age > forgotten
}

const isOurs = (path: string): boolean => {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid
  return owner !== undefined && (process.getuid?.() ?? owner) === owner
}
