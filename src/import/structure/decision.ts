/** What a line of a draft is taken for, how sure that is, and what else it may be. */

/** What may be said of a line, by a person too. */
export const roles = [
  'title',
  'subtitle',
  'byline',
  'number',
  'letterhead',
  'salutation',
  'addressee',
  'sheet',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'text',
  'caption',
  'paper',
  'collection',
  'out',
] as const
export type Role = (typeof roles)[number]
/** What the reading of a paper's ends finds by itself. */
export type EndRole = 'attachment-note' | 'signature' | 'annotation' | 'attachment' | 'colophon'

export interface Reading {
  readonly role: Role | EndRole
  /** 0 to 1. */
  readonly confidence: number
}
export interface Decision extends Reading {
  /** Index among the lines. */
  readonly index: number
  /** Where a person finds it, from 1. */
  readonly line: number
  readonly text: string
  /** How the line looks, as far as that is remembered: `arabic run-in`, `bold`. */
  readonly form: string
  readonly others: readonly Reading[]
  /** It was read as somebody said of an earlier draft. */
  readonly remembered?: true
}

/** Below this a decision is listed with its other readings. */
export const sure = 0.75

export const isUnsure = ({ confidence }: Decision): boolean => confidence < sure

export const headingLevelOf = (role: string): 1 | 2 | 3 | 4 | null => {
  const level = /^heading([1-4])$/.exec(role)?.[1]
  return level === undefined ? null : (Number(level) as 1 | 2 | 3 | 4)
}
