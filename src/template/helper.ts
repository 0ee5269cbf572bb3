/** What a helper is: names in both languages, how it is called, examples, and a pure function on values. */
import type Big from 'big.js'
import {
  cellsOfAll,
  computedFrom,
  formulaOf,
  type MissingValue,
  type NumberValue,
  type Provenance,
  type Scalar,
  type TextValue,
  textValue,
  type Value,
} from '../model/values.ts'
import { namesOfPlaces } from '../origin.ts'
import type { Scope } from './scope.ts'

export interface HelperCall {
  readonly args: readonly (Value | undefined)[]
  readonly options: Readonly<Record<string, Value | undefined>>
  /** The names at the place of the call: the table that a row belongs to is found here. */
  readonly scope: Scope
  /** Cells that say they have no figure (—) and were left out of a sum or a rank: they are said. */
  readonly passOver: (cells: readonly MissingValue[]) => void
  /** Says which rows share the figure of a merged cell, where each ought to have its own. */
  readonly shared: (cells: readonly MissingValue[]) => void
}
export interface HelperOption {
  /** The Chinese name first, then the English one. */
  readonly names: readonly [chinese: string, english: string]
  /** What it does and what holds without it, for the manual. */
  readonly about: string
}
/** A call on the sample data and what it prints: a test runs it, the manual shows it. */
interface Example {
  readonly call: string
  readonly shows: string
}
export interface Helper {
  /** The English name first, then the Chinese ones. */
  readonly names: readonly string[]
  /** How it is written, shown when it is called wrongly. */
  readonly usage: string
  /** What it is for, for the manual. */
  readonly about: string
  /** Fewest and most positional arguments. */
  readonly arity: readonly [number, number]
  readonly options?: readonly HelperOption[]
  /** A text as second argument names a column of the first. */
  readonly takesColumn?: boolean
  /** Options that it does not declare are columns, their values what the row must hold. */
  readonly takesConditions?: boolean
  readonly examples: readonly Example[]
  readonly run: (call: HelperCall) => Scalar
}

type ProblemCode =
  | 'sign'
  | 'not-a-number'
  | 'not-a-date'
  | 'base-zero'
  | 'base-negative'
  | 'no-column'
  | 'no-table'
  | 'column-needed'
  | 'not-a-row'
  | 'not-a-list'
  | 'not-a-share'
  | 'empty'
  | 'negative'
  | 'range'
  | 'too-few'
  | 'unit'
  | 'unlike-units'
  | 'unknown-unit'
  | 'share-sum'
  | 'decimals'
  | 'choice'
  | 'yes-no'
  | 'pair'
  | 'option'
  | 'month'
  | 'year'
/** A helper got what it cannot work with. */
export class HelperProblem extends Error {
  readonly code: ProblemCode
  readonly detail: string
  /** What the author probably meant, empty when nothing is near. */
  readonly nearest: string
  constructor(code: ProblemCode, detail: string, nearest = '') {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
    this.nearest = nearest
  }
}
/** A helper met an empty cell: the hole is printed where the figure would stand. */
export class MissingInput extends Error {
  readonly missing: readonly MissingValue[]
  readonly cells: readonly string[]
  /** Who has to supply them; nobody need be named. */
  readonly owners: readonly string[]
  constructor(missing: readonly MissingValue[]) {
    super('missing input')
    this.missing = missing
    this.cells = namesOfPlaces(cellsOfAll(missing))
    this.owners = [...new Set(missing.map(({ owner }) => owner))].filter((words) => words !== '')
  }
}

type Sourced = { readonly provenance: Provenance }

/** A computed figure: shown text, exact amount, the cells it rests on, the formula in words, the unit of the amount. */
export function computed(
  shown: string,
  amount: Big,
  from: readonly Sourced[],
  formula: string,
  unit = '',
): NumberValue {
  return {
    kind: 'number',
    lexeme: shown,
    amount: plain(amount),
    unit,
    provenance: restingOn(from, formula),
  }
}
/** Words that were read off figures, such as the names of the three largest. */
export const computedWords = (text: string, from: readonly Sourced[], formula: string): TextValue =>
  textValue(text, restingOn(from, formula))
/** A helper's answer that is words, not a figure. */
export const words = (text: string): Scalar => textValue(text)

/** The amount without an exponent; what a division leaves is kept to 20 places. */
const plain = (amount: Big): string => amount.round(20, 1).toFixed()

/** Cells of all inputs; figures that were computed themselves put their formulas in front. */
function restingOn(from: readonly Sourced[], formula: string): Provenance {
  const formulas = [...from.map(({ provenance }) => formulaOf(provenance)), formula].filter(
    (words) => words !== '',
  )
  return computedFrom(cellsOfAll(from), [...new Set(formulas)].join('；'))
}
