/** What the checks of a run are told of a paper. */
import type { Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'

/** What a paper brings into a run. */
export interface PaperData {
  /** 单位 of the paper: whom a table of indicators is about. */
  readonly unit: string
  readonly data: Readonly<Record<string, Value>>
  readonly places: Readonly<Record<string, Origin | null>>
  /** 期间, else 日期, as written; empty where neither is. */
  readonly period: string
  /** The text behind the head, with the offset at which it starts in its file. */
  readonly text: {
    readonly file: string
    readonly body: string
    readonly start: number
    /** Lines of the head above it. */
    readonly headLines: number
  }
}
