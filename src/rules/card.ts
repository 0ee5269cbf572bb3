/** The card of a rule: how grave it is, its words in both languages, examples, and how it is mended where that is sure. */

export type Severity = 'error' | 'warning' | 'info'
export type Lang = 'zh' | 'en'
/** What is wrong, and what to do next (may be empty). */
export type Words = readonly [message: string, hint: string]

/** What a finding knows; it survives `structuredClone`. Lists are joined by the words alone. */
export type Fields = Readonly<Record<string, string | number | readonly string[]>>
/** A rule whose words need nothing but themselves. */
export type None = Readonly<Record<string, never>>

/** A small paper: ⟦ and ⟧ stand round what a finding points at, in whichever of its texts that is. */
export interface Example {
  /** The body of a speech; a text that starts with --- is the whole paper. */
  readonly paper: string
  /** Lines of the front matter beyond kind and title. */
  readonly head?: string
  /** Other files of the workspace, papers of the same run among them. */
  readonly files?: Readonly<Record<string, string>>
  /** Lines of the printed pages, for rules that look at those. */
  readonly pages?: readonly (readonly string[])[]
  /** Other rules that have something to say of it. */
  readonly also?: readonly string[]
}
export interface FiringExample extends Example {
  /** The Chinese message. */
  readonly says: string
}

/** What stands in the place that a finding points at, and what should. */
export interface Fix {
  readonly from: string
  readonly to: string
}

/** Where a rule comes from: a standard, a regulation, the norms of the language, the practice of offices, plain sense. */
export type Source = '国标' | '条例' | '语文规范' | '实务' | '常理'
/** What a rule rests on; only what is 规定 may be called so. */
export interface Basis {
  readonly source: Source
  /** Which one and which clause; empty for practice and sense. */
  readonly clause: string
  readonly force: '规定' | '推荐' | '惯例'
}

export interface Card<D extends Fields> {
  /** An error makes the run end with exit code 1. */
  readonly severity: Severity
  readonly basis?: Basis
  /** In a build that is not strict it is but a warning, and the exit code stays as it is. */
  readonly gentle?: true
  readonly zh: (data: D) => Words
  readonly en: (data: D) => Words
  readonly fires?: readonly FiringExample[]
  readonly quiet?: readonly Example[]
  /** What it says for instance, where no small paper makes it speak. */
  readonly shown?: Readonly<Record<Lang, Words>>
  /** The change that is sure to be the one; absent or null where only the author can tell. */
  readonly fix?: (data: D) => Fix | null
}
/** Cards by the ids of their rules. */
export type Cards = Readonly<Record<string, Card<never>>>
/** The data of each rule among some cards. */
export type DataOf<C> = {
  readonly [R in keyof C]: C[R] extends Card<infer D extends Fields> ? D : never
}

/** A card as it is written; `sample` are data for the manual where no small paper makes the rule speak. */
type Written<D extends Fields> = Omit<Card<D>, 'shown'> & { readonly sample?: D }

/** Says which data a rule has; a card without severity or words does not compile. */
export function card<D extends Fields>({ sample, ...own }: Written<D>): Card<D> {
  return sample ? { ...own, shown: { zh: own.zh(sample), en: own.en(sample) } } : own
}

/** Which phase says a rule. */
export type Phase = 'read' | 'data' | 'plan' | 'fill' | 'parse' | 'volume' | 'print'

/** Rules that belong together, under one heading of the manual. */
export interface Area<C extends Cards = Cards> {
  readonly title: string
  readonly phase: Phase
  readonly cards: C
}
export const area = <C extends Cards>(title: string, phase: Phase, cards: C): Area<C> => ({
  title,
  phase,
  cards,
})
