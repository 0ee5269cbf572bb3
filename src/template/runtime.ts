/** What runs inside a template: lookups, slots, our own if, unless, each and with; nothing else exists there. */
import type Handlebars from 'handlebars'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { hole } from '../model/hole.ts'
import { addSlot, type Slot } from '../model/slot.ts'
import {
  bareRecord,
  cellsOfAll,
  isScalar,
  noProvenance,
  numberValue,
  textValue,
  type Value,
} from '../model/values.ts'
import { fewPlaces, type Origin } from '../origin.ts'
import { type HelperCall, HelperProblem, MissingInput } from './helper.ts'
import { helperByName } from './helpers/index.ts'
import { follow, isPresent, itemsOf, memberOf, type Scope } from './scope.ts'
import { valueInlines } from './value-inlines.ts'

/** A word of the template: gives a slot or nothing; `part?` answers `{{#lacks}}`. */
export type Word = (args: readonly (Value | undefined)[], place: Origin) => Slot | null
export type Words = Readonly<Record<string, Word>>

export interface RuntimeContext {
  readonly words: Words
  readonly slots: Slot[]
  /** Filled with the names that are looked up. */
  readonly asked: Set<string>
  readonly place: (source: number, start: number, end: number) => Origin
  readonly diagnostics: Diagnostic[]
}

/** Most passes through `each` in one fill, and most characters that it may write. */
const passLimit = 200_000
const lengthLimit = 10_000_000
export class TooMuch extends Error {
  readonly limit: number
  constructor(limit: number) {
    super('too much')
    this.limit = limit
  }
}

/** A word's answer on its way to its slot, or the hole that a helper left. */
interface WordSlot {
  readonly slot: Slot | null
  /** True for a hole: the fault is reported, and what is made of it stays the hole. */
  readonly failed?: true
}
type Argument = Value | WordSlot | string | number | boolean | undefined
interface Options extends Omit<Handlebars.HelperOptions, 'data'> {
  readonly data: { readonly scope: Scope }
}

/** Literals of the template as values. */
function asValue(argument: Argument): Value | undefined {
  if (typeof argument === 'string') return textValue(argument)
  if (typeof argument === 'number')
    return numberValue(String(argument)) ?? textValue(String(argument))
  if (typeof argument === 'boolean')
    return { kind: 'boolean', value: argument, provenance: noProvenance }
  return argument !== undefined && argument !== null && 'kind' in argument ? argument : undefined
}

export function registerRuntime(runtime: typeof Handlebars, context: RuntimeContext): void {
  const say = (one: Diagnostic): void => void context.diagnostics.push(one)
  let passes = 0
  let length = 0

  runtime.registerHelper(
    'wengao:get',
    function (
      this: Record<string, Value>,
      original: string,
      path: string,
      source: number,
      start: number,
      end: number,
      options: Options,
    ) {
      const { parts: steps, depth } = JSON.parse(path) as { parts: string[]; depth: number }
      const [first = '', ...rest] = steps
      if (depth === 0 && Object.hasOwn(this, first))
        return rest.reduce<Value | undefined>(
          (value, step) => value && memberOf(value, step),
          asValue(this[first]),
        )
      context.asked.add(first)
      const here = original.startsWith('this.') || original.startsWith('./')
      const found = follow(options.data.scope, { original, parts: steps, depth, here })
      // only names inside rows of unlike shape get here unchecked
      if (!found.known)
        say(
          diagnose('template/unknown-name', context.place(source, start, end), {
            name: found.missing,
            nearest: '',
            table: found.table?.name ?? '',
            key: found.table?.key ?? '',
          }),
        )
      return found.known ? found.value : undefined
    },
  )

  runtime.registerHelper(
    'wengao:number',
    (written: string) => numberValue(written) ?? textValue(written),
  )

  runtime.registerHelper(
    'wengao:call',
    (name: string, source: number, start: number, end: number, ...rest: unknown[]) => {
      const options = rest.pop() as Options
      const args = (rest as Argument[]).map(asValue)
      const place = context.place(source, start, end)
      if (name === 'lookup')
        return (
          args[0] &&
          memberOf(
            args[0],
            args[1] && isScalar(args[1]) && args[1].kind === 'text' ? args[1].text : '',
          )
        )
      const word = context.words[name]
      if (word) return { slot: word(args, place) } satisfies WordSlot
      const hash = (options.hash ?? {}) as Record<string, Argument>
      const failed = [...(rest as Argument[]), ...Object.values(hash)].find(isFailed)
      return (
        failed ??
        callHelper(name, { args, options: optionsOf(hash), scope: options.data.scope }, place, say)
      )
    },
  )

  runtime.registerHelper(
    'wengao:slot',
    (argument: Argument, name: string, source: number, start: number, end: number) => {
      const place = context.place(source, start, end)
      if (typeof argument === 'object' && argument !== null && 'slot' in argument)
        return argument.slot ? addSlot(context.slots, argument.slot) : ''
      const word = argument === undefined ? context.words[name] : undefined
      if (word) {
        const slot = word([], place)
        return slot ? addSlot(context.slots, slot) : ''
      }
      const inlines = valueInlines(asValue(argument), name, place, context.slots)
      context.diagnostics.push(...inlines.diagnostics)
      return addSlot(context.slots, { kind: 'inlines', inlines: inlines.value })
    },
  )

  const condition = (wanted: boolean) =>
    function (
      this: unknown,
      argument: Argument,
      _source: number,
      _start: number,
      _end: number,
      options: Options,
    ): string {
      return isPresent(asValue(argument)) === wanted ? options.fn(this) : options.inverse(this)
    }
  runtime.registerHelper('if', condition(true))
  runtime.registerHelper('unless', condition(false))

  const enter = (
    self: unknown,
    options: Options,
    value: Value | undefined,
    names: readonly string[],
    extra: readonly (Value | undefined)[],
    frame: object,
  ): string => {
    const layer = {
      value,
      names: bareRecord(names.map((one, index) => [one, [value, ...extra][index]] as const)),
    }
    const text = options.fn(self, {
      data: { ...options.data, ...frame, scope: [...options.data.scope, layer] },
    })
    length += text.length
    if (length > lengthLimit) throw new TooMuch(lengthLimit)
    return text
  }
  runtime.registerHelper(
    'with',
    function (
      this: unknown,
      argument: Argument,
      _source: number,
      _start: number,
      _end: number,
      options: Options,
    ) {
      const value = asValue(argument)
      if (!isPresent(value)) return options.inverse(this)
      return enter(
        this,
        options,
        value,
        JSON.parse(options.hash['as'] as string) as string[],
        [],
        {},
      )
    },
  )
  runtime.registerHelper(
    'each',
    function (
      this: unknown,
      argument: Argument,
      source: number,
      start: number,
      end: number,
      options: Options,
    ) {
      const value = asValue(argument)
      const items = value ? itemsOf(value) : []
      if (!items) {
        say(diagnose('template/not-a-list', context.place(source, start, end), { name: '' }))
        return ''
      }
      if (items.length === 0) return options.inverse(this)
      const names = JSON.parse(options.hash['as'] as string) as string[]
      let text = ''
      items.forEach(({ key, value: item }, index) => {
        if (++passes > passLimit) throw new TooMuch(passLimit)
        const frame = {
          index,
          number: index + 1,
          key,
          first: index === 0,
          last: index === items.length - 1,
        }
        text += enter(
          this,
          options,
          item,
          names,
          [asValue(value?.kind === 'record' ? key : index)],
          frame,
        )
      })
      return text
    },
  )
  runtime.registerHelper(
    'lacks',
    function (
      this: unknown,
      part: string,
      source: number,
      start: number,
      end: number,
      options: Options,
    ) {
      const present = context.words['part?']?.([textValue(part)], context.place(source, start, end))
      return present ? options.inverse(this) : options.fn(this)
    },
  )
}

const isFailed = (argument: Argument): boolean =>
  typeof argument === 'object' && 'slot' in argument && argument.failed === true
const optionsOf = (hash: Record<string, Argument>): Record<string, Value | undefined> =>
  bareRecord(Object.entries(hash).map(([key, value]) => [key, asValue(value)]))
const failure = (what: readonly string[], place: Origin): WordSlot => ({
  slot: { kind: 'inlines', inlines: [hole(what, place)] },
  failed: true,
})

function callHelper(
  name: string,
  call: Omit<HelperCall, 'passOver'>,
  place: Origin,
  say: (one: Diagnostic) => void,
): Argument {
  const helper = helperByName[name]
  if (!helper) throw new Error(`no helper ${name}: the name check let it pass`)
  try {
    const passOver: HelperCall['passOver'] = (gaps) =>
      say(diagnose('data/passed-over', place, { name, cells: cellsOfAll(gaps) }))
    return helper.run({ ...call, passOver })
  } catch (error) {
    if (error instanceof MissingInput) {
      const { cells, owner } = error
      say(diagnose('data/missing-value', place, { name, cells, owner }))
      return failure([fewPlaces(cells) || name, owner], place)
    }
    if (!(error instanceof HelperProblem)) throw error
    say(
      diagnose('template/helper-arguments', place, {
        helper: name,
        usage: helper.usage,
        problem: `${error.code}:${error.detail}`,
        nearest: error.nearest,
      }),
    )
    return failure([name], place)
  }
}
