/** What an edited copy changed, each change with its class, its place and who made it. */
import type { DataPlace } from '../origin.ts'
import type { Edit } from '../text/rewrite.ts'
import type { FilePlace } from './base.ts'

/**
 * text: the author's own letters, which can be changed in his file. data: a value that stands in a cell. template: text of a
 * template. made: what the program adds, such as the numbers of headings. layout: looks alone.
 */
export type ChangeClass = 'text' | 'data' | 'template' | 'made' | 'layout'
export type ChangeForm =
  | 'replaced'
  | 'inserted'
  | 'deleted'
  | 'new-paragraph'
  | 'gone-paragraph'
  | 'moved'
  | 'split'
  | 'joined'
  | 'new-row'
  | 'gone-row'
  | 'look'
/** Why a change has no place of its own in the author's files. */
export type Trouble =
  /** Text of the author and something else were changed in one, and nothing says which words are whose. */
  | 'mixed'
  /** Its letters do not stand in the file one by one. */
  | 'not-letters'
  /** There is nothing of the author's that it could stand beside. */
  | 'no-place'
  /** Rows or columns of a table that is made of data, or tables of another shape. */
  | 'table'
  /** There is no base to tell it from. */
  | 'no-base'
  /** The base that it was told from is merely like the copy: it may be another paper's. */
  | 'unsure-base'
  /** Written so, the paper would not print it so. */
  | 'not-printed'

/** A change of an author's file. */
export interface FileEdit extends Edit {
  readonly file: string
}
/** A value that was changed. */
export interface DataChange {
  readonly cells: readonly DataPlace[]
  readonly raw: string
  readonly unit: string
  readonly formula: string
  /** Where a value that stands in no cell is typed. */
  readonly typed: FilePlace | null
  /** Other sentences that rest on one of the cells. */
  readonly others: readonly string[]
}
export interface Change {
  readonly class: ChangeClass
  readonly form: ChangeForm
  readonly before: string
  readonly after: string
  /** The sentence of the base around it. */
  readonly sentence: string
  /** Paragraph of the copy, from 1; 0 for what is not in it. */
  readonly line: number
  /** Of a tracked change; null for one that was accepted, or made without tracking. */
  readonly author: string | null
  readonly date: string | null
  /** For text: what is to be changed in the author's files; empty where nothing can be. */
  readonly edits: readonly FileEdit[]
  readonly trouble: Trouble | null
  readonly data: DataChange | null
  readonly template: { readonly file: string; readonly line: number } | null
  /** What the program's words follow from: an expression or a heading of the paper as it was built. */
  readonly source: FilePlace | null
  /** Words that a loop prints for every row: how many rows, and how many were changed alike. */
  readonly loop: { readonly rows: number; readonly changed: number } | null
}

/** What a change says, wherever it stands. */
export const keyOf = ({ class: kind, form, before, after }: Change): string =>
  JSON.stringify([kind, form, before, after])

/** Whether the place of a change is known. */
export const isPlaced = ({ trouble }: Change): boolean => trouble === null

export const plainChange = {
  sentence: '',
  line: 0,
  author: null,
  date: null,
  edits: [],
  trouble: null,
  data: null,
  template: null,
  source: null,
  loop: null,
} as const
