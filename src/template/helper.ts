/** What a helper is: names in both languages, how it is called, and a pure function on values. */
import type Big from 'big.js'
import { type NumberValue, type Provenance, type Scalar, textValue, type Value } from '../model/data.ts'

export interface HelperCall {
  readonly args: readonly (Value | undefined)[]
  readonly options: Readonly<Record<string, Value | undefined>>
}
export interface Helper {
  /** The English name first, then the Chinese ones. */
  readonly names: readonly string[]
  /** How it is written, shown when it is called wrongly. */
  readonly usage: string
  /** Fewest and most positional arguments. */
  readonly arity: readonly [number, number]
  /** Names of the options it takes. */
  readonly options?: readonly string[]
  readonly run: (call: HelperCall) => Scalar
}

export type ProblemCode =
  | 'sign'
  | 'not-a-number'
  | 'not-a-date'
  | 'base-zero'
  | 'no-column'
  | 'not-a-row'
  | 'not-a-list'
  | 'range'
  | 'unit'
  | 'decimals'
/** A helper got what it cannot work with. */
export class HelperProblem extends Error {
  readonly code: ProblemCode
  readonly detail: string
  constructor(code: ProblemCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}
/** A helper met an empty cell: the hole is printed where the figure would stand. */
export class MissingInput extends Error {
  readonly cells: readonly string[]
  constructor(cells: readonly string[]) {
    super('missing input')
    this.cells = cells
  }
}

/** The argument as a number. */
export function numberArgument(value: Value | undefined, name: string): NumberValue {
  if (value?.kind === 'missing') throw new MissingInput(value.provenance.cells)
  if (value?.kind !== 'number') throw new HelperProblem('not-a-number', describe(value, name))
  return value
}

/** The argument as plain text. */
export function textArgument(value: Value | undefined, name: string): string {
  if (value?.kind === 'missing') throw new MissingInput(value.provenance.cells)
  if (value?.kind === 'text') return value.text
  if (value?.kind === 'number') return value.lexeme
  throw new HelperProblem('not-a-row', describe(value, name))
}

/** An option that is a whole number of decimals, 0…10. */
export function decimalsOption(call: HelperCall, fallback: number): number {
  const value = call.options['小数'] ?? call.options['decimals']
  if (value === undefined) return fallback
  const places = value.kind === 'number' ? Number(value.amount) : Number.NaN
  if (!Number.isInteger(places) || places < 0 || places > 10) throw new HelperProblem('decimals', describe(value, '小数'))
  return places
}

/** A column of a row given as the only argument. */
export function rowColumn(row: Value | undefined, names: readonly string[]): Value {
  if (row?.kind !== 'record') throw new HelperProblem('not-a-row', describe(row, names.join('/')))
  for (const name of names) if (Object.hasOwn(row.fields, name)) return row.fields[name] as Value
  throw new HelperProblem('no-column', names.join(' / '))
}

/** Rounds half up (四舍五入) to the given decimals. */
export const roundHalfUp = (amount: Big, decimals: number): string => amount.toFixed(decimals, 1)

/** A computed figure: shown text, exact amount, the cells it rests on and the formula in words. */
export function computed(
  shown: string,
  amount: Big | string,
  from: readonly { provenance: Provenance }[],
  formula: string,
): NumberValue {
  const cells = [...new Set(from.flatMap((one) => one.provenance.cells))]
  return { kind: 'number', lexeme: shown, amount: String(amount), unit: '', provenance: { cells, formula, place: null } }
}
/** A helper's answer that is words, not a figure. */
export const words = (text: string): Scalar => textValue(text)

export function describe(value: Value | undefined, name: string): string {
  if (value === undefined) return name
  if (value.kind === 'text') return `“${value.text}”`
  return value.kind === 'number' ? value.lexeme : `${name}（${value.kind}）`
}
