/** What the checks know of words beyond their rules: pairs of wrong and right, wordings, organs, people, what an office lets stand. */

/** A wrong word and the right one, with where it counts as wrong. */
export interface Pair {
  readonly wrong: string
  readonly right: string
  /** A pattern for what stands right before it, and right behind it; empty for anything. */
  readonly before: string
  readonly after: string
  /** Longer words in which it is right. */
  readonly except: readonly string[]
  /** No word at all: it can be mended without asking. */
  readonly sure: boolean
}
/** A wording that offices avoid, or look at twice. */
export interface Wording {
  readonly term: string
  readonly level: 'avoid' | 'note'
  /** What to write, or what to look at. */
  readonly advice: string
  readonly source: string
  /** Since when, or when it was looked up: 2023, 2023-03. */
  readonly date: string
  readonly except: readonly string[]
}
export interface Organ {
  readonly name: string
  readonly short: readonly string[]
  /** Since when there is none of that name, as YYYY-MM; empty for one that is there. */
  readonly until: string
  /** What took its place. */
  readonly now: string
}
export interface Person {
  /** Without the space between two letters. */
  readonly name: string
  /** Offices held; empty where the roster does not say. */
  readonly duties: readonly string[]
}
export interface WordLists {
  readonly pairs: readonly Pair[]
  /** Pairs that the office has settled: 必改. */
  readonly settled: readonly Pair[]
  readonly wordings: readonly Wording[]
  readonly organs: readonly Organ[]
  /** In order of rank. */
  readonly people: readonly Person[]
  /** Words that no check of words has anything to say of: 白名单. */
  readonly allowed: readonly string[]
}

export const noLists: WordLists = {
  pairs: [],
  settled: [],
  wordings: [],
  organs: [],
  people: [],
  allowed: [],
}

/** All entries of several lists, the first list's first. */
export const joinedLists = (lists: readonly Partial<WordLists>[]): WordLists => ({
  pairs: lists.flatMap(({ pairs = [] }) => pairs),
  settled: lists.flatMap(({ settled = [] }) => settled),
  wordings: lists.flatMap(({ wordings = [] }) => wordings),
  organs: lists.flatMap(({ organs = [] }) => organs),
  people: lists.flatMap(({ people = [] }) => people),
  allowed: lists.flatMap(({ allowed = [] }) => allowed),
})

/** A pair that counts as wrong wherever it stands. */
export const pairOf = (wrong: string, right: string): Pair => ({
  wrong,
  right,
  before: '',
  after: '',
  except: [],
  sure: true,
})
