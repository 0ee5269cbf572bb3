/** What one parse carries along: slots, the way back to the file, and what there is to say. */
import type { Env } from 'markdown-it'
import {
  type Diagnostic,
  diagnose,
  type Result,
  type RuleData,
  type RuleId,
} from '../diagnostic.ts'
import type { Inline } from '../model/document.ts'
import { originOf, type Segment } from '../model/segments.ts'
import type { Slot } from '../model/slot.ts'
import type { RecordValue, Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'

/** What expressions in a fence say of rows; handed in, since they are written in the language of templates. */
export interface RowExpressions {
  /** Whether the condition holds, row by row. */
  readonly conditions: (
    rows: readonly RecordValue[],
    text: string,
    place: Origin,
  ) => Result<boolean[]>
  /** What the expression prints, row by row; null when it cannot be read. */
  readonly cells: (
    rows: readonly RecordValue[],
    text: string,
    place: Origin,
  ) => Result<(readonly Inline[])[] | null>
  /** The same for a row of sums, which belongs to no table. */
  readonly sums: (row: RecordValue, text: string, place: Origin) => Result<readonly Inline[] | null>
}

export interface ParseContext {
  /** The filled text that is parsed. */
  readonly source: string
  readonly segments: readonly Segment[]
  readonly slots: readonly Slot[]
  readonly rows: RowExpressions
  /** Tables by name, for ```table fences. */
  readonly data: Readonly<Record<string, Value>>
  /** Whether headings without a typed number are numbered. */
  readonly numberHeadings: boolean
  readonly diagnostics: Diagnostic[]
  /** Foot notes by name: offsets of their text. */
  readonly notes: Map<string, { start: number; end: number; used: boolean; open: boolean }>
}

export const contextOf = (env: Env): ParseContext => (env as { wengao: ParseContext }).wengao

/** Origin of a stretch of the parsed text. */
export const originIn = (context: ParseContext, start: number, end: number): Origin | null =>
  originOf(context.segments, start, end)

/** Reports something about a stretch of the parsed text. */
export function report<R extends RuleId>(
  context: ParseContext,
  rule: R,
  start: number,
  end: number,
  data: RuleData[R],
): void {
  context.diagnostics.push(diagnose(rule, originIn(context, start, end), data))
}
