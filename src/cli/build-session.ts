/** What several runs of one command share, and what each tells the next. */
import type { PrintService } from '../io/browser/print-service.ts'
import type { OpenedIo } from '../io/open-io.ts'

export interface Session {
  /** Absolute paths of the papers to build, of those that are named; default all. */
  readonly wanted?: ReadonlySet<string>
  /** Prints for several runs in a workspace. */
  readonly printing?: (root: string) => PrintService
}
export interface BuiltRun {
  /** 0, or 1 when there were errors. */
  readonly code: number
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute. */
  readonly out: string
  readonly asked: OpenedIo['asked']
}
