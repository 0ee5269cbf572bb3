/** `{{…}}` at its end: what came of the expression goes into a slot, and the slot's token into the text. */
import { addSlot } from '../../model/slot.ts'
import { typedUnitFault } from '../typed-unit.ts'
import { valueInlines } from '../value-inlines.ts'
import { type Argument, asValue, isSlot } from './argument.ts'
import { type TemplateRun, wordOf } from './run.ts'

export function printSlot(run: TemplateRun) {
  return (argument: Argument, name: string, text: string, start: number, end: number): string => {
    const place = run.place(text, start, end)
    const word = argument === undefined ? wordOf(run, name) : undefined
    const answer = word ? { slot: word([], place) } : argument
    if (isSlot(answer)) return answer.slot ? addSlot(run.slots, answer.slot) : ''
    const { value: inlines, diagnostics } = valueInlines(asValue(argument), name, place, run.slots)
    for (const each of diagnostics) run.diagnostics.push(each)
    const fault = typedUnitFault(asValue(argument), run.around(text, start, end), place)
    if (fault) run.diagnostics.push(fault)
    return addSlot(run.slots, { kind: 'inlines', inlines })
  }
}
