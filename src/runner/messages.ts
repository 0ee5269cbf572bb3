/** What a worker and the run tell each other while a chunk is built; all of it survives `structuredClone`. */
import type { MessagePort } from 'node:worker_threads'
import type { Chunk } from '../batch/chunks.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source } from '../paper/source.ts'
import type { BuildOptions } from '../run/build.ts'
import type { WorkspaceSettings } from '../workspace/settings.ts'
import type { BuiltPaper } from './build-paper.ts'

/** What every worker gets once. */
export interface Setup {
  /** Absolute path of the workspace. */
  readonly root: string
  readonly settings: WorkspaceSettings
  readonly options: BuildOptions
  /** Keep what is built in the workspace. */
  readonly bases: boolean
  /** How many papers a worker has in hand at once: one is printed while another is set. */
  readonly lanes: number
}
export interface Task {
  readonly chunk: Chunk
  readonly port: MessagePort
}
export type FromWorker =
  | { readonly kind: 'started'; readonly id: number }
  /** Asks for the sources of more papers than a chunk has: once in a worker's life. */
  | { readonly kind: 'sources' }
  | { readonly kind: 'built'; readonly id: number; readonly built: BuiltPaper }
  | {
      readonly kind: 'print'
      readonly ticket: number
      readonly theme: string
      readonly html: string
    }
export type ToWorker =
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'sources'; readonly sources: readonly Source[] }
  /** No further paper is to be begun. */
  | { readonly kind: 'enough' }
  | {
      readonly kind: 'printed'
      readonly ticket: number
      readonly pdf: Uint8Array
      readonly notes: readonly Diagnostic[]
    }
  | { readonly kind: 'not-printed'; readonly ticket: number; readonly reason: string }

/** Buffers that are handed over rather than copied: those in which nothing else stands. */
export const ownBuffers = (all: readonly Uint8Array[]): ArrayBuffer[] => [
  ...new Set(
    all.flatMap(({ buffer, byteLength }) =>
      buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? [buffer] : [],
    ),
  ),
]
