/** What several runs of one command share, and what each tells the next. */
import type { PrintOptions, PrintService } from '../io/browser/print-service.ts'
import type { OpenedIo } from '../io/open-io.ts'

/** When each output was written, by its absolute path; one that is not there has no time. */
export type OutputTimes = ReadonlyMap<string, number | undefined>

export interface Session {
  /** Runs another command as this one was. */
  readonly answer?: Answer
  /** Absolute paths of the papers to build, of those that are named; default all. */
  readonly wanted?: ReadonlySet<string>
  /** When outputs were written before others built them: what is newer is told as built. */
  readonly before?: OutputTimes
  /** Prints for several runs in a workspace. */
  readonly printing?: (root: string, options: PrintOptions) => PrintService
}
/** Gives the exit code of a command by its words. */
export type Answer = (argv: readonly string[], session?: Session) => Promise<number>
export interface BuiltRun {
  /** 0, or 1 when there were errors. */
  readonly code: number
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute. */
  readonly out: string
  readonly asked: OpenedIo['asked']
}
