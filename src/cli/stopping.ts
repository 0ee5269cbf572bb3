/** SIGINT, SIGTERM and SIGHUP end a run at once: what is finished is named, what is half is taken away. */
import { constants } from 'node:os'
import { takeAllAway } from '../io/leftovers.ts'

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'
const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** Tells what is to be told of the run; whether that says by itself that it was stopped. */
type Tell = (signal: StopSignal, code: number) => boolean
const reports = new Set<Tell>()

/** Says what is to be told when the run is stopped; the answer forgets it again. */
export function whenStopped(tell: Tell): () => void {
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

/**
 * Answers a signal as far as that goes without an end of the process.
 * @returns null where the run was asked to come to its end, else the exit code to end with, 128 + the signal's number
 */
export function answerSignal(signal: StopSignal, inEnglish: boolean): number | null {
  const ask = gently
  if (signal === 'SIGINT' && ask) {
    gently = null
    ask()
    return null
  }
  return tellStopped(signal, inEnglish)
}

/** What is half is taken away, what is finished is named. */
function tellStopped(signal: StopSignal, inEnglish: boolean): number {
  takeAllAway()
  const code = 128 + constants.signals[signal]
  const told = [...reports].map((tell) => tell(signal, code))
  if (!told.includes(true))
    process.stderr.write(inEnglish ? `stopped by ${signal}\n` : `被 ${signal} 停下\n`)
  return code
}

let english = false

/** Ends the process as a signal does: with 128 + its number. */
export function endBySignal(signal: StopSignal): void {
  try {
    tellStopped(signal, english)
  } finally {
    process.exit(128 + constants.signals[signal])
  }
}

/** From now on signals end the process. */
export function stopOnSignals(inEnglish: boolean): void {
  english = inEnglish
  for (const signal of signals)
    process.on(signal, () => {
      try {
        const code = answerSignal(signal, english)
        if (code !== null) process.exit(code)
      } catch {
        process.exit(128 + constants.signals[signal])
      }
    })
}

/** Milliseconds that papers in hand get to come to their end behind the first SIGINT. */
const grace = 2000

/** The first SIGINT begins no further paper; those in hand get their time, then the run ends whatever they do. */
export function answerInterrupt(enough: AbortController): {
  readonly isAsked: () => boolean
  readonly forget: () => void
} {
  let timer: NodeJS.Timeout | undefined
  const forget = stopGently(() => {
    enough.abort()
    timer = setTimeout(() => endBySignal('SIGINT'), grace)
  })
  return {
    isAsked: () => timer !== undefined,
    forget: () => {
      forget()
      clearTimeout(timer)
    },
  }
}
