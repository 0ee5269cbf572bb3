/** What a machine has for this house: the facts of a check-up, without a word about them. */
import type { PassedOver } from '../rules/pages.ts'
import type { FontReport } from './font-report.ts'

export interface Checkup {
  /** Versions without their v. */
  readonly node: { readonly version: string; readonly wanted: string }
  readonly browser: BrowserState
  readonly fonts: readonly FontReport[]
  /** Files in the workspace's `fonts/` that are no fonts or damaged. */
  readonly unreadableFonts: readonly string[]
  readonly office: { readonly path: string; readonly version: string } | null
  /** Places for the cache in the order in which they are tried, up to the one that serves. */
  readonly caches: readonly CacheState[]
  readonly temporary: FolderState
  readonly workspace: FolderState
}

/** On, or off since the process is root's or since the kernel gives none. */
export type Sandbox = 'on' | 'root' | 'kernel'

/** A character of the line that a browser prints before it prints papers; advances in points. */
export interface MeasuredAdvance {
  readonly character: string
  readonly wanted: number
  readonly found: number
}

export interface BrowserState {
  /** The one that prints; null when none will do. */
  readonly printing: {
    readonly name: string
    /** As it says it: HeadlessChrome/147.0.0.0. */
    readonly version: string
    readonly sandbox: Sandbox
    readonly measured: readonly MeasuredAdvance[]
  } | null
  /** Those that were tried before it and left alone. */
  readonly passed: readonly PassedOver[]
}

export interface FolderState {
  readonly folder: string
  /** Why it cannot be written to, by the system's code or ours; null when it can. */
  readonly fault: string | null
}
export interface CacheState extends FolderState {
  /** Rights such as 700; empty where there are none. */
  readonly mode: string
  /** Bytes of all that it holds. */
  readonly size: number
}
