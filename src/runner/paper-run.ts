/** What a run of papers takes and gives. */
import type { PlannedPaper } from '../batch/input-digest.ts'
import type { ManifestEntry } from '../batch/manifest.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Manifest } from '../io/manifest/manifest-folder.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { BuildOptions } from '../run/build.ts'
import type { Written } from '../run/write-outputs.ts'
import type { BuiltPaper } from './build-paper.ts'
import type { Workers } from './pool.ts'
import type { RunPaper } from './read-run.ts'

export type PaperState = 'built' | 'unchanged' | 'failed'
export interface PaperOutcome {
  readonly state: PaperState
  readonly written: readonly Written[]
  readonly diagnostics: readonly Diagnostic[]
}
export interface RunOptions {
  readonly jobs: readonly RunPaper[]
  readonly options: BuildOptions
  readonly io: OpenedIo
  /** Output folder. */
  readonly out: string
  /** Null where none is kept; `planned` are the papers of the jobs, in their order. */
  readonly kept: {
    readonly manifest: Manifest
    readonly entries: readonly ManifestEntry[]
    readonly planned: readonly PlannedPaper[]
  } | null
  /** Papers that are left alone, by the number of the job; every one that was not read is among them. */
  readonly standing: ReadonlyMap<number, PaperOutcome>
  /** No paper behind the first that has errors, as the settings count them. */
  readonly failFast: boolean
  readonly fails: (diagnostics: readonly Diagnostic[]) => boolean
  /** Seconds for a paper in a thread. */
  readonly timeLimit: number
  /** Threads that were started already; null starts some where the run has papers for them. */
  readonly workers: Workers | null
  /** Set when no further paper is to be begun; a run that fails fast or fills the disk sets it. */
  readonly enough: AbortController
  /** Called once it is known how many papers do not stand already. */
  readonly begin: (count: number) => void
  /** Called for each paper that is done. */
  readonly done: (id: number, outcome: PaperOutcome) => void
}
export interface RanPapers {
  /** By the number of the job; a paper that was not built has none. */
  readonly outcomes: readonly (PaperOutcome | undefined)[]
  /** What is said of the run itself. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes what came of the paper of a number. */
export type Take = (id: number, built: BuiltPaper) => Promise<void>
