/** Who a process is, so that another one with its number is not taken for it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

export interface ProcessMark {
  readonly pid: number
  /** When it started, in ticks since the machine did: no change of the clock moves it. Empty where the system does not tell. */
  readonly start: string
  /** The machine, and the time that it has been running since. */
  readonly machine: string
  readonly boot: string
}

const text = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

/** The fields of /proc/…/stat from the third on: the name in brackets before them may hold spaces. */
const statOf = (pid: number): readonly string[] => {
  const stat = text(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
const startOf = (pid: number): string => statOf(pid)[19] ?? ''
/** Ended, and only not yet taken note of by its parent (proc(5), state Z and X): it holds nothing any more. */
const isEnded = (pid: number): boolean => /^[ZX]/i.test(statOf(pid)[0] ?? '')

let own: ProcessMark | undefined
/** This very process. */
export function ownMark(): ProcessMark {
  own ??= {
    pid: process.pid,
    start: startOf(process.pid),
    machine: hostname(),
    boot: text('/proc/sys/kernel/random/boot_id').trim(),
  }
  return own
}

/** Whether a process is still there; `elsewhere` for one of another machine, of which nobody can tell. */
export function stateOf({
  pid,
  start,
  machine,
  boot,
}: ProcessMark): 'alive' | 'dead' | 'elsewhere' {
  const here = ownMark()
  if (machine !== here.machine) return 'elsewhere'
  if (boot !== here.boot || !isThere(pid) || isEnded(pid)) return 'dead'
  return start === '' || startOf(pid) === start ? 'alive' : 'dead'
}

/** Whether there is a process of that number. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Stands for the machine in names of files. */
export const machineTag = (): string =>
  createHash('sha256').update(ownMark().machine).digest('hex').slice(0, 6)
