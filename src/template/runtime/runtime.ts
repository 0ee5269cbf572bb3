/** All that can be called inside a template: lookups, slots, our own if, unless, each and with; nothing else exists there. */
import type Handlebars from 'handlebars'
import { bareRecord } from '../../model/values.ts'
import { writtenNumber } from './argument.ts'
import { callByName } from './call.ts'
import { condition, lacks } from './conditions.ts'
import { lookUp, lookUpBare } from './look-up.ts'
import { enterEach, enterValue } from './loops.ts'
import { printSlot } from './print.ts'
import type { TemplateRun } from './run.ts'

/** Each makes its helper for one run; the names with `:` are written by the rewriting only. */
const makers = {
  'wengao:get': lookUp,
  'wengao:bare': lookUpBare,
  'wengao:number': () => writtenNumber,
  'wengao:call': callByName,
  'wengao:slot': printSlot,
  if: () => condition(true),
  unless: () => condition(false),
  with: enterValue,
  each: enterEach,
  lacks,
} satisfies Readonly<Record<string, (run: TemplateRun) => Handlebars.HelperDelegate>>

export const runtimeNames: readonly string[] = Object.keys(makers)

/** The helpers of one run, as Handlebars takes them. */
export const runtimeHelpers = (run: TemplateRun): Record<string, Handlebars.HelperDelegate> =>
  bareRecord(Object.entries(makers).map(([name, make]) => [name, make(run)] as const))
