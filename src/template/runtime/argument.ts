/** What goes from one helper to the next inside an expression: values, literals, slots of words, holes. */
import { hole } from '../../model/hole.ts'
import type { Slot } from '../../model/slot.ts'
import { noProvenance, numberValue, textValue, type Value } from '../../model/values.ts'
import type { Origin } from '../../origin.ts'

/** A word's answer on its way to its slot, or the hole that a helper left. */
export interface WordSlot {
  readonly slot: Slot | null
  /** True for a hole: the fault is reported, and what is made of it stays the hole. */
  readonly failed?: true
}
export type Argument = Value | WordSlot | string | number | boolean | undefined

/** Literals of the template as values. */
export function asValue(argument: Argument): Value | undefined {
  if (typeof argument === 'string') return textValue(argument)
  if (typeof argument === 'number') return writtenNumber(String(argument))
  if (typeof argument === 'boolean')
    return { kind: 'boolean', value: argument, provenance: noProvenance }
  return argument !== undefined && argument !== null && 'kind' in argument ? argument : undefined
}

/** A number as it is typed, all of its digits kept. */
export const writtenNumber = (written: string): Value => numberValue(written) ?? textValue(written)

export const isSlot = (argument: Argument): argument is WordSlot =>
  typeof argument === 'object' && argument !== null && 'slot' in argument

export const isFailed = (argument: Argument): boolean =>
  isSlot(argument) && argument.failed === true

/** The hole that stands for what could not be computed. */
export const failure = (what: readonly (readonly string[])[], place: Origin): WordSlot => ({
  slot: { kind: 'inlines', inlines: [hole(what, place)] },
  failed: true,
})
