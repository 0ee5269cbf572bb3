/** Who a process is, so that another one with its number is not taken for it. */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

export interface ProcessMark {
  readonly pid: number
  /** When it started, in ticks since the machine did: no change of the clock moves it. Empty where the system does not tell. */
  readonly start: string
  /** The machine, and the time that it has been running since. */
  readonly machine: string
  readonly boot: string
  /** What numbers its processes: containers of one machine have each their own (pid_namespaces(7)). */
  readonly numbering: string
}

const text = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

function numberingHere(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
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
    numbering: numberingHere(),
  }
  return own
}

/**
 * Whether a process is still there; `elsewhere` where nobody can tell: on another machine, which may have the name of this one, on
 * this one before it started anew, or in another container.
 */
export function stateOf(mark: ProcessMark): 'alive' | 'dead' | 'elsewhere' {
  const here = ownMark()
  const { pid, start } = mark
  if (places.some((place) => mark[place] !== here[place])) return 'elsewhere'
  if (!isThere(pid) || isEnded(pid)) return 'dead'
  return start === '' || startOf(pid) === start ? 'alive' : 'dead'
}
/** Where a number of a process means that process. */
const places = ['machine', 'boot', 'numbering'] as const

/** Whether there is a process of that number. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Stands for the machine in names of files, and for the container: what its own last start has left is still its own. */
export function machineTag(): string {
  const { machine, numbering } = ownMark()
  return createHash('sha256').update(`${machine} ${numbering}`).digest('hex').slice(0, 6)
}
