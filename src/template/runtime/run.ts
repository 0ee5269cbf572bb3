/** What one run of a template carries along: its words, slots and findings, and how much it may write. */
import type Handlebars from 'handlebars'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Slot } from '../../model/slot.ts'
import type { Value } from '../../model/values.ts'
import type { Origin } from '../../origin.ts'
import type { Scope } from '../scope.ts'

/** A word of the template: gives a slot or nothing; `part?` answers `{{#lacks}}`. */
export type Word = (args: readonly (Value | undefined)[], place: Origin) => Slot | null
export type Words = Readonly<Record<string, Word>>

export interface Surroundings {
  readonly before: string
  readonly behind: string
}

export interface TemplateRun {
  readonly words: Words
  readonly slots: Slot[]
  /** Filled with the names that are looked up. */
  readonly asked: Set<string>
  /** Where a stretch of one of the texts stands; `text` is the name of a partial, or empty. */
  readonly place: (text: string, start: number, end: number) => Origin
  /** What stands before and behind a stretch on its line. */
  readonly around: (text: string, start: number, end: number) => Surroundings
  readonly diagnostics: Diagnostic[]
  /** Passes through `each` so far, and characters that blocks have written. */
  readonly spent: { passes: number; length: number }
}

/** What Handlebars hands to a helper behind its arguments. */
export interface Options extends Omit<Handlebars.HelperOptions, 'data'> {
  readonly data: { readonly scope: Scope }
}

export const wordOf = ({ words }: TemplateRun, name: string): Word | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined

/** Most passes through `each` in one run, and most characters that its blocks may write. */
const passLimit = 200_000
const lengthLimit = 10_000_000
export class TooMuch extends Error {
  readonly limit: number
  constructor(limit: number) {
    super('too much')
    this.limit = limit
  }
}

export function countPass({ spent }: TemplateRun): void {
  if (++spent.passes > passLimit) throw new TooMuch(passLimit)
}
export function countLength({ spent }: TemplateRun, length: number): void {
  spent.length += length
  if (spent.length > lengthLimit) throw new TooMuch(lengthLimit)
}
