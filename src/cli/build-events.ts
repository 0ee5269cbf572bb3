/** What `wengao build --events` says while it runs: a line of JSON for each thing that happens, on stderr. */
import type { PaperOutcome } from '../runner/paper-run.ts'

export type BuildEvent =
  | { readonly event: 'plan'; readonly papers: number }
  /** The queue does not answer, or nobody takes the work. */
  | { readonly event: 'waiting'; readonly reason: string }
  | {
      readonly event: 'paper'
      readonly name: string
      readonly state: PaperOutcome['state']
      readonly outputs: readonly string[]
      /** Rules of its errors. */
      readonly errors: readonly string[]
      readonly done: number
      readonly total: number
    }
  | ({
      readonly event: 'end'
      readonly code: number
      /** Rules of all errors, those that no paper has among them. */
      readonly errors: readonly string[]
      /** The signal that ended the run, if one did. */
      readonly stopped?: string
    } & PaperCounts)
export interface PaperCounts {
  readonly built: number
  readonly unchanged: number
  readonly failed: number
  /** Not begun, or dropped. */
  readonly left: number
}

export const writeEvent = (event: BuildEvent): void =>
  void process.stderr.write(`${JSON.stringify(event)}\n`)

/** @param unread papers of which none could be planned */
export function countPapers(
  outcomes: readonly (PaperOutcome | undefined)[],
  unread: number,
): PaperCounts {
  const count = (state: PaperOutcome['state'] | undefined): number =>
    outcomes.filter((outcome) => outcome?.state === state).length
  return {
    built: count('built'),
    unchanged: count('unchanged'),
    failed: count('failed') + unread,
    left: count(undefined),
  }
}
