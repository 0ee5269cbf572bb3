/** What phases say about the input: a rule, a place and data; the words are chosen at the edge (src/messages). */

import type { Origin } from './origin.ts'
import type { Card, DataOf, Fields, Severity } from './rules/card.ts'
import { phaseCards, type RuleData, type RuleId } from './rules/index.ts'

export type { Severity } from './rules/card.ts'
export type { RuleData, RuleId } from './rules/index.ts'

export interface Diagnostic {
  /** Its id, such as `data/missing-value`. */
  readonly rule: string
  readonly severity: Severity
  readonly origin: Origin | null
  readonly data: Fields
}
/** Makes diagnostics of some rules; which data a rule takes is on its card, its severity too. */
export const diagnosing =
  <C extends { readonly [R in keyof C]: Card<never> }>(cards: C) =>
  <R extends keyof C & string>(rule: R, origin: Origin | null, data: DataOf<C>[R]): Diagnostic => ({
    rule,
    severity: cards[rule].severity,
    origin,
    data,
  })

/** Makes a diagnostic of a phase; the checks make their own. */
export const diagnose = diagnosing(phaseCards)

/** Whether a diagnostic is of one rule: its data are that rule's then. */
export const isOf = <R extends RuleId>(
  diagnostic: Diagnostic,
  rule: R,
): diagnostic is Diagnostic & { readonly data: RuleData[R] } => diagnostic.rule === rule

/** What every phase returns: a value as good as it could be made, and what there is to say about it. */
export interface Result<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')
