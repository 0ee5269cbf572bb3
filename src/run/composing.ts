/** What composing one job carries along. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Slot } from '../model/slot.ts'
import type { Value } from '../model/values.ts'
import type { Source } from '../paper/source.ts'
import type { Template } from '../template/template.ts'
import type { Templates } from '../template/templates.ts'

export interface Composing {
  readonly source: Source
  readonly slots: Slot[]
  /** The paper's templates, made once for all of its jobs. */
  readonly templates: Templates
  readonly partials: (name: string) => Template | null
  readonly diagnostics: Diagnostic[]
}
/** Fields of the head by name, their texts filled. */
export type FilledFields = Readonly<Record<string, Value | undefined>>

/** Whether a field of the head says 是. */
export const isYes = (value: Value | undefined): boolean => value?.kind === 'boolean' && value.value
