/** A paper as read: its text, checked fields and data; and the jobs that come of it. */
import type { RecordValue, Value } from '../model/data.ts'
import type { Fields } from './fields.ts'
import type { Kind } from './kind.ts'

export interface Source {
  /** Name inside the workspace, with `/`. */
  readonly file: string
  readonly text: string
  readonly bodyStart: number
  readonly kind: Kind
  readonly fields: Fields
  readonly data: Readonly<Record<string, Value>>
  /** Partials by name: the house's and the workspace's own. */
  readonly partials: Readonly<Record<string, { readonly file: string; readonly text: string }>>
}
/** One document to make: the paper itself, or the paper for one row of its `each` table. */
export interface Job {
  readonly source: Source
  readonly row: RecordValue | null
  /** Output path without ending, relative to the output folder. */
  readonly output: string
}
