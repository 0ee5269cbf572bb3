/** The lock on a part of the manifest: one run at a time writes to it, and that of a run that is no more is taken over. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { leftover, leftoverName } from '../leftovers.ts'
import { ownMark, type ProcessMark, stateOf } from '../process-mark.ts'

export interface LockHolder extends ProcessMark {
  /** What it builds: two runs with different papers do not want the same part. */
  readonly work: string
}
export type Locked =
  | { readonly taken: true; readonly release: () => void }
  | { readonly taken: false; readonly holder: LockHolder }

/** Milliseconds: how often a holder shows that it is alive, and how long another machine's is watched for it. */
const beat = 2000
const watchedFor = 12_000

/**
 * Takes the lock, or says who has it.
 * @param work stands for the papers of the run
 */
export async function takeLock(path: string, work: string, wait = watchedFor): Promise<Locked> {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, work)) return { taken: true, release: holding(path) }
    const holder = holderOf(path)
    if (holder === 'gone') continue
    if (holder && !(await isGone(holder, path, wait))) return { taken: false, holder }
    takeAway(path, holder)
  }
  const holder = holderOf(path)
  return { taken: false, holder: holder && holder !== 'gone' ? holder : unknownHolder }
}
const unknownHolder: LockHolder = {
  pid: 0,
  start: '',
  machine: '',
  boot: '',
  numbering: '',
  work: '',
}

/** A name in the same folder that says whose it is. */
const asideOf = (path: string): string =>
  join(dirname(path), leftoverName('.wengao', randomBytes(6).toString('hex')))

/** Made aside and linked: whoever sees the lock sees whose it is. */
function create(path: string, work: string): boolean {
  const aside = asideOf(path)
  const holder: LockHolder = { ...ownMark(), work }
  const file = openSync(aside, 'wx', 0o644)
  try {
    writeSync(file, JSON.stringify(holder))
    closeSync(file)
    linkSync(aside, path)
    return true
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EEXIST') return false
    // a disk that knows no links: the name alone is taken whole
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP')
      return createPlainly(path, holder)
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function createPlainly(path: string, holder: LockHolder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

/** Whose lock it is; null for one that nobody can read, `gone` where there is none any more. */
function holderOf(path: string): LockHolder | 'gone' | null {
  try {
    const { pid, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>
    if (typeof pid !== 'number' || pid <= 0) return null
    const said = (name: Exclude<keyof LockHolder, 'pid'>): string => String(rest[name] ?? '')
    return {
      pid,
      start: said('start'),
      machine: said('machine'),
      boot: said('boot'),
      numbering: said('numbering'),
      work: said('work'),
    }
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? 'gone' : null
  }
}

/** The holder's machine may be another one: then its lock is watched for a sign of life, whatever its clock says. */
async function isGone(holder: LockHolder, path: string, wait: number): Promise<boolean> {
  const state = stateOf(holder)
  if (state !== 'elsewhere') return state === 'dead'
  const before = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  for (let waited = 0; waited < wait; waited += 250) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const now = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (now !== before) return now === undefined
  }
  return true
}

/** Of two that take the same dead lock away one gets it: it is renamed, and what was renamed is looked at. */
function takeAway(path: string, holder: LockHolder | null): void {
  const aside = asideOf(path)
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return
    throw error
  }
  const taken = holderOf(aside)
  const isSame = JSON.stringify(taken) === JSON.stringify(holder)
  if (!isSame)
    try {
      linkSync(aside, path)
    } catch {
      // somebody has it by now
    }
  rmSync(aside, { force: true })
}

/** Shows signs of life until it is released; a run that is told to end takes its lock away. */
function holding(path: string): () => void {
  const timer = setInterval(() => {
    try {
      const now = new Date()
      utimesSync(path, now, now)
    } catch {
      // the folder may be away for a moment
    }
  }, beat)
  timer.unref()
  const remove = (): void => rmSync(path, { force: true })
  const forget = leftover(remove)
  return () => {
    clearInterval(timer)
    forget()
    remove()
  }
}
