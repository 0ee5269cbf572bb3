/** What a check gets and what it is. */
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'

export interface CheckFacts {
  /** 脱密: masks in the text are meant. */
  readonly masked: boolean
  /** 保留: single masks that are meant, as written. */
  readonly keep: readonly string[]
  /** Parts that the kind requires, with whether the body has them. */
  readonly parts: readonly { readonly label: string; readonly present: boolean }[]
  /** The kind's own name, for messages. */
  readonly kind: string
  readonly file: string
  /** The paper's data, and where each is declared. */
  readonly data: Readonly<Record<string, Value>>
  /** The tables as the files hold them: a total that the paper leaves out must be right all the same. */
  readonly unshaped: Readonly<Record<string, Value>>
  readonly dataPlaces: Readonly<Record<string, Origin | null>>
  /** 期间, empty when the paper does not say. */
  readonly period: string
}
export interface Rule {
  readonly ids: readonly RuleId[]
  /** What must have been read for it to run. */
  readonly needs: 'text'
  readonly run: (document: Document, facts: CheckFacts) => readonly Diagnostic[]
}
/** A check on the printed pages. */
export interface PageRule {
  readonly ids: readonly RuleId[]
  readonly needs: 'pages'
  readonly run: (document: Document, facts: PageFacts) => readonly Diagnostic[]
}
