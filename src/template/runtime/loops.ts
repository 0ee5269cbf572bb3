/** Blocks that enter a value: `with` once, `each` once for every row or item. */
import { diagnose } from '../../diagnostic.ts'
import { bareRecord, type Value } from '../../model/values.ts'
import { isPresent, itemsOf } from '../scope.ts'
import { type Argument, asValue } from './argument.ts'
import { countLength, countPass, type Options, type TemplateRun } from './run.ts'

/** What is entered, and the names that block parameters give to it. */
interface Entered {
  readonly value: Value | undefined
  readonly names: Readonly<Record<string, Value | undefined>>
  /** `@index`, `@first` and the like. */
  readonly frame: object
}

export const enterValue = (run: TemplateRun) =>
  function enter(
    this: unknown,
    argument: Argument,
    _text: string,
    _start: number,
    _end: number,
    options: Options,
  ): string {
    const value = asValue(argument)
    if (!isPresent(value)) return options.inverse(this)
    const names = parameters(parametersOf(options), [value])
    return passThrough(this, { value, names, frame: {} }, options, run)
  }

export const enterEach = (run: TemplateRun) =>
  function enter(
    this: unknown,
    argument: Argument,
    text: string,
    start: number,
    end: number,
    options: Options,
  ): string {
    const value = asValue(argument)
    const items = value ? itemsOf(value) : []
    if (!items) {
      run.diagnostics.push(
        diagnose('template/not-a-list', run.place(text, start, end), { name: '' }),
      )
      return ''
    }
    if (items.length === 0) return options.inverse(this)
    const written = parametersOf(options)
    const passes = items.map(({ key, value: item }, index) => {
      countPass(run)
      const name = asValue(value?.kind === 'record' ? key : index)
      const names = parameters(written, [item, name])
      const frame = {
        index,
        number: index + 1,
        key,
        first: index === 0,
        last: index === items.length - 1,
      }
      return passThrough(this, { value: item, names, frame }, options, run)
    })
    return passes.join('')
  }

/** Names of block parameters as the rewriting has put them. */
const parametersOf = ({ hash }: Options) => JSON.parse(hash['as']) as string[]

/** Block parameters with what they stand for: the item, then its number or key. */
const parameters = (
  names: readonly string[],
  values: readonly (Value | undefined)[],
): Entered['names'] => bareRecord(names.map((name, index) => [name, values[index]] as const))

function passThrough(
  self: unknown,
  { value, names, frame }: Entered,
  { fn, data }: Options,
  run: TemplateRun,
): string {
  const scope = [...data.scope, { value, names }]
  const text = fn(self, { data: { ...data, ...frame, scope } })
  countLength(run, text.length)
  return text
}
