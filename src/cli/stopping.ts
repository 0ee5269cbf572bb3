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

let gently: (() => void) | null = null

/** The first SIGINT asks a run to come to its end instead of ending it; the answer forgets it again. */
export function stopGently(ask: () => void): () => void {
  gently = ask
  return () => {
    gently = null
  }
}

let english = false

/** Ends the process as a signal does: with 128 + its number. */
export function endBySignal(signal: (typeof signals)[number]): void {
  takeAllAway()
  try {
    for (const tell of reports) tell()
    process.stderr.write(english ? `stopped by ${signal}\n` : `被 ${signal} 停下\n`)
  } finally {
    process.exit(128 + constants.signals[signal])
  }
}

/** From now on signals end the process. */
export function stopOnSignals(inEnglish: boolean): void {
  english = inEnglish
  for (const signal of signals)
    process.on(signal, () => {
      const ask = gently
      if (signal !== 'SIGINT' || !ask) return endBySignal(signal)
      gently = null
      ask()
    })
}
