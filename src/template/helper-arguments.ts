/** Reading what a helper was called with: arguments and options, each with the problem that a wrong one raises. */
import {
  cellsOf,
  isFromData,
  type NumberValue,
  numberValue,
  type Scalar,
  type Value,
} from '../model/values.ts'
import { placeNames } from '../origin.ts'
import { type HelperCall, type HelperOption, HelperProblem, MissingInput } from './helper.ts'
import { follow } from './scope.ts'

/** The argument as a number; a text typed into the paper or template may be one ("95.6%"), a text cell never is. */
export function numberArgument(value: Value | undefined, name: string): NumberValue {
  if (value?.kind === 'missing') throw new MissingInput([value])
  const typed =
    value?.kind === 'text' && !isFromData(value.provenance) ? numberValue(value.text) : null
  const number = value?.kind === 'number' ? value : typed
  if (!number) throw new HelperProblem('not-a-number', describe(value, name))
  return number
}

/** The argument as plain text. */
export function textArgument(value: Value | undefined, name: string): string {
  if (value?.kind === 'missing') throw new MissingInput([value])
  if (value?.kind === 'text') return value.text
  if (value?.kind === 'number') return value.lexeme
  throw new HelperProblem('not-a-row', describe(value, name))
}

/** A cell that holds nothing, and nothing wrong. */
export const isBlank = (value: Value): boolean =>
  value.kind === 'missing' && value.fault === undefined
/** The text "". */
export const isNoText = (value: Value): boolean => value.kind === 'text' && value.text === ''

/** The value of an option under either of its names. */
export const optionValue = (
  call: HelperCall,
  { names: [chinese, english] }: HelperOption,
): Value | undefined => call.options[chinese] ?? call.options[english]

export function textOption(call: HelperCall, option: HelperOption, fallback: string): string {
  const value = optionValue(call, option)
  return value === undefined ? fallback : textArgument(value, option.names[0])
}

/** An option that is answered with 是 or 否. */
export function yesOption(call: HelperCall, option: HelperOption): boolean {
  const value = optionValue(call, option)
  if (value === undefined) return false
  const answer =
    value.kind === 'boolean' ? value.value : answers[textArgument(value, option.names[0])]
  if (answer === undefined) throw new HelperProblem('yes-no', option.names[0])
  return answer
}
const answers: Readonly<Record<string, boolean | undefined>> = {
  是: true,
  否: false,
  yes: true,
  no: false,
}

/** An option that is a whole number in a range. */
export function countOption(
  call: HelperCall,
  option: HelperOption,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const value = optionValue(call, option)
  return value === undefined ? fallback : wholeNumber(value, option.names[0], [least, most])
}

export function wholeNumber(
  value: Value | undefined,
  name: string,
  [least, most]: readonly [number, number],
): number {
  const number = Number(numberArgument(value, name).amount)
  if (!Number.isInteger(number) || number < least || number > most) {
    const range = Number.isFinite(most) ? `${least}–${most}` : `≥ ${least}`
    throw new HelperProblem('range', `${name} ${range}`)
  }
  return number
}

export const decimals: HelperOption = {
  names: ['小数', 'decimals'],
  about: '保留几位小数，四舍五入',
}

/** An option that is a whole number of decimals, 0…10. */
export function decimalsOption(call: HelperCall, fallback: number): number {
  const value = optionValue(call, decimals)
  if (value === undefined) return fallback
  const places = value.kind === 'number' ? Number(value.amount) : Number.NaN
  if (!Number.isInteger(places) || places < 0 || places > 10)
    throw new HelperProblem('decimals', describe(value, decimals.names[0]))
  return places
}

/** An option that is one of some words; gives what the word stands for. */
export function choiceOption<T>(
  call: HelperCall,
  option: HelperOption,
  choices: Readonly<Record<string, T>>,
  fallback: string,
): T {
  const word = textOption(call, option, fallback)
  if (!Object.hasOwn(choices, word))
    throw new HelperProblem('choice', `${option.names[0]}：${Object.keys(choices).join(' / ')}`)
  return choices[word] as T
}

/** An option that is two words, for up and for down: "上升/回落". */
export function pairOption(
  call: HelperCall,
  option: HelperOption,
  fallback: readonly [up: string, down: string],
): readonly [up: string, down: string] {
  const value = optionValue(call, option)
  if (value === undefined) return fallback
  const [up = '', down = '', ...more] = textArgument(value, option.names[0]).split(/[/／、]/)
  if (up === '' || down === '' || more.length > 0) throw new HelperProblem('pair', option.names[0])
  return [up, down]
}

/** A value by name where the call stands, for defaults that a paper sets once; undefined when there is none. */
export function namedValue(call: HelperCall, names: readonly string[]): Scalar | undefined {
  for (const name of names) {
    const found = follow(call.scope, { original: name, parts: [name], depth: 0, here: false })
    if (found.known && (found.value?.kind === 'text' || found.value?.kind === 'number'))
      return found.value
  }
  return undefined
}

export function describe(value: Value | undefined, name: string): string {
  if (value === undefined) return name
  const at = value.kind === 'text' ? placeNames(cellsOf(value.provenance)) : ''
  if (value.kind === 'text') return at === '' ? `“${value.text}”` : `${at} “${value.text}”`
  return value.kind === 'number' ? value.lexeme : name
}
