/** What a check gets and what it is. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Kind, RequiredPart } from '../kind/kind.ts'
import type { WordLists } from '../lists/word-lists.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import type { Cards } from '../rules/card.ts'
import type { Prose } from './prose.ts'
import type { RunFacts } from './run-facts.ts'

export interface CheckFacts {
  /** 脱密: masks in the text are meant. */
  readonly masked: boolean
  /** 保留: single masks that are meant, as written. */
  readonly keep: readonly string[]
  /** Parts that the kind requires, with whether the body has them. */
  readonly parts: readonly RequiredPart[]
  /** The kind's own name, for messages. */
  readonly kind: string
  /** What the kind says of its papers, and where it looks. */
  readonly declared: Pick<Kind, 'id' | 'checks' | 'parts' | 'english'>
  /** The head of the paper by English names, and where each field stands. */
  readonly fields: {
    readonly values: Readonly<Record<string, unknown>>
    readonly places: Readonly<Record<string, Origin>>
  }
  readonly file: string
  /** Where the head gives each field. */
  readonly places: Readonly<Record<string, Origin | null | undefined>>
  /** The paper's own text, head and all. */
  readonly source: string
  /** The paper's data, and where each is declared. */
  readonly data: Readonly<Record<string, Value>>
  /** The tables as the files hold them: a total that the paper leaves out must be right all the same. */
  readonly unshaped: Readonly<Record<string, Value>>
  readonly dataPlaces: Readonly<Record<string, Origin | null>>
  /** 期间, empty when the paper does not say. */
  readonly period: string
  /** What is known of words, organs and people. */
  readonly lists: WordLists
}
/** What must have been read for a check to run. */
export type Need = 'text' | 'data' | 'pages' | 'run'
interface Check<N extends Need> {
  readonly needs: readonly N[]
  /** Its rules by id; no other check has them. */
  readonly cards: Cards
}
export interface TextRule extends Check<'text' | 'data'> {
  readonly run: (document: Document, facts: CheckFacts) => readonly Diagnostic[]
}
/** Looks at the printed texts, which are read once for all of these rules. */
export interface ProseRule extends Check<'text'> {
  /** It looks at each text by itself, at nothing but its letters and its part, and at no facts but the lists. */
  readonly alone?: true
  readonly run: (texts: readonly Prose[], facts: CheckFacts) => readonly Diagnostic[]
}
export interface PageRule extends Check<'pages'> {
  readonly run: (document: Document, facts: PageFacts) => readonly Diagnostic[]
}
/** Looks at what the papers of a run bring: plain data, which a run may have of papers that it has not read. */
export interface RunRule extends Check<'run'> {
  readonly run: (papers: readonly RunFacts[]) => readonly Diagnostic[]
}
/** What is done to findings before anybody reads them. */
export type Filter = (findings: readonly Diagnostic[]) => readonly Diagnostic[]
