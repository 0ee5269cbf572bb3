/** What the check of names carries along, and where in the text it stands. */
import type { Diagnostic } from '../../diagnostic.ts'
import type { Origin } from '../../origin.ts'
import type { Helper } from '../helper.ts'
import type { Scope } from '../scope.ts'
import type { Location, Program, Statement } from '../syntax-tree.ts'

export interface Names {
  readonly scope: Scope
  readonly helpers: Readonly<Record<string, Helper>>
  /** Names that the template itself understands: 条数, body, part … */
  readonly words: readonly string[]
  readonly partials: Readonly<Record<string, CheckedText>>
  readonly main: CheckedText
  /** Names that are both a field and a column of the row: wanted is 行.name. */
  readonly clashes: readonly string[]
}
/** A parsed text and the way from its positions to the file. */
export interface CheckedText {
  readonly program: Program
  readonly place: (location: Location) => Origin
}

/** One check: what it knows, what it has found. */
export interface Check {
  readonly names: Names
  readonly diagnostics: Diagnostic[]
  /** Partials taken in so far, those inside others counted again. */
  partials: number
  readonly visit: (body: readonly Statement[], spot: Spot) => void
}

/** Where the check stands: the names seen there, the text it reads, the partials it is inside of. */
export interface Spot {
  readonly check: Check
  readonly scope: Scope
  readonly place: (location: Location) => Origin
  readonly open: readonly string[]
}

export const say = ({ check }: Spot, finding: Diagnostic): void =>
  void check.diagnostics.push(finding)
