/** SIGINT, SIGTERM and SIGHUP end a run at once: what is finished is named, what is half is taken away. */
import { constants } from 'node:os'
import { takeAllAway } from '../io/leftovers.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const reports = new Set<() => void>()

/** Says what is to be told when the run is stopped; the answer forgets it again. */
export function whenStopped(tell: () => void): () => void {
  reports.add(tell)
  return () => void reports.delete(tell)
}

/** What is half is taken away, what is finished is named. @returns the exit code, 128 + the signal's number */
export function tellStopped(signal: (typeof signals)[number], english: boolean): number {
  takeAllAway()
  for (const tell of reports) tell()
  process.stderr.write(english ? `stopped by ${signal}\n` : `被 ${signal} 停下\n`)
  return 128 + constants.signals[signal]
}

/** From now on signals end the process with 128 + their number. */
export function stopOnSignals(english: boolean): void {
  for (const signal of signals)
    process.once(signal, () => {
      try {
        tellStopped(signal, english)
      } finally {
        process.exit(128 + constants.signals[signal])
      }
    })
}
