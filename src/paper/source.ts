/** A paper as read: its text, checked fields and data; and the jobs that come of it. */

import type { Kind } from '../kind/kind.ts'
import type { WordLists } from '../lists/word-lists.ts'
import type { RecordValue, Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import type { Fields } from './fields.ts'

export interface Source {
  /** Name inside the workspace, with `/`. */
  readonly file: string
  readonly text: string
  readonly bodyStart: number
  readonly kind: Kind
  readonly fields: Fields
  readonly data: Readonly<Record<string, Value>>
  /** The same as the files hold them, before rows were chosen, joined or grouped. */
  readonly unshaped: Readonly<Record<string, Value>>
  /** Names of data that the kind's template takes. */
  readonly claims: readonly string[]
  /** Papers of a volume, in order; empty for every other paper. */
  readonly pieces: readonly PieceSource[]
  /** Partials by name: the house's and the workspace's own. */
  readonly partials: Readonly<Record<string, { readonly file: string; readonly text: string }>>
  /** What the checks know of words. */
  readonly lists: WordLists
}
/** One paper of a volume; `source` is null when it could not be read. */
export interface PieceSource {
  readonly source: Source | null
  /** As the volume names it. */
  readonly file: string
  readonly group: string
  /** Title in the contents where it differs, else empty. */
  readonly contents: string
  /** Where the volume names it. */
  readonly place: Origin | null
}
/** One document to make: the paper itself, or the paper for one row of its `each` table. */
export interface Job {
  readonly source: Source
  readonly row: RecordValue | null
  /** Output path without ending, relative to the output folder. */
  readonly output: string
}
