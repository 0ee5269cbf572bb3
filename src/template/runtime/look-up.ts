/** Names that are looked up while a template runs: options of a partial first, then the scope. */
import { diagnose } from '../../diagnostic.ts'
import type { Value } from '../../model/values.ts'
import { follow, memberOf } from '../scope.ts'
import { type Argument, asValue } from './argument.ts'
import { type Options, type TemplateRun, wordOf } from './run.ts'

/** Options of the partial that the name stands in. */
type PartialOptions = Readonly<Record<string, Argument>>

/** Looks up the steps of a path; the rewriting writes them, and what Handlebars adds stands behind them. */
export function lookUp(run: TemplateRun) {
  return function get(
    this: PartialOptions,
    original: string,
    depth: number,
    text: string,
    start: number,
    end: number,
    ...rest: unknown[]
  ): Value | undefined {
    const { data } = rest.at(-1) as Options
    const parts = rest.slice(0, -1) as string[]
    const [first = '', ...steps] = parts
    if (depth === 0 && Object.hasOwn(this, first))
      return steps.reduce<Value | undefined>(
        (value, step) => value && memberOf(value, step),
        asValue(this[first]),
      )
    run.asked.add(first)
    const here = original.startsWith('this.') || original.startsWith('./')
    const found = follow(data.scope, { original, parts, depth, here })
    if (found.known) return found.value
    // only names inside rows of unlike shape get here unchecked
    const place = run.place(text, start, end)
    if (found.record)
      run.diagnostics.push(
        diagnose('template/unknown-column', place, {
          of: found.record.name,
          sort: found.record.isRow ? 'row' : 'record',
          name: found.missing,
          nearest: '',
          known: found.candidates,
        }),
      )
    else
      run.diagnostics.push(
        diagnose('template/unknown-name', place, {
          name: found.missing,
          nearest: '',
          table: found.table?.name ?? '',
          key: found.table?.key ?? '',
        }),
      )
    return undefined
  }
}

/** A name that stands alone in `{{…}}`: a word of the template before anything else. */
export function lookUpBare(run: TemplateRun) {
  const get = lookUp(run)
  return function bare(
    this: PartialOptions,
    original: string,
    depth: number,
    text: string,
    start: number,
    end: number,
    ...rest: unknown[]
  ): Value | undefined {
    // it is given where it is printed: its place is the whole of {{…}}
    if (wordOf(run, original)) return undefined
    return get.call(this, original, depth, text, start, end, ...rest)
  }
}
