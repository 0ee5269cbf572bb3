/** A template: a text parsed and made into code once, to be run as often as there are rows. It holds nothing of any run. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { offsetFinder, parseTemplate, type TemplateText } from './parse.ts'
import { rewrite } from './rewrite.ts'
import { runtimeNames } from './runtime/runtime.ts'
import type { Location, Program } from './syntax-tree.ts'

export interface Template {
  readonly source: TemplateText
  /** As written, for the check of names; null when the syntax is wrong. */
  readonly program: Program | null
  /** What is wrong with the text whatever it is filled with. */
  readonly diagnostics: readonly Diagnostic[]
  readonly place: (location: Location) => Origin
  /** Partials that the text names. */
  readonly partials: readonly string[]
  /** Its code, made when it is first run. */
  readonly run: Handlebars.TemplateDelegate
}

/** The code calls our own helpers and never anything that is found under a name in what it fills. */
const codeOptions = {
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: bareRecord(runtimeNames.map((name) => [name, true] as const)),
}
/** A Handlebars of our own: no built-in helper can be reached; what can be is handed in by each run. */
const bare = Handlebars.create()
for (const name of Object.keys(bare.helpers)) bare.unregisterHelper(name)

/** @param id name of a partial, empty for a text that is filled by itself */
export function makeTemplate(source: TemplateText, id: string): Template {
  const { text, file, start } = source
  const offset = offsetFinder(text)
  const { value: program, diagnostics } = parseTemplate(source)
  const place = (location: Location): Origin => ({
    file,
    start: start + offset(location.start),
    end: start + offset(location.end),
  })
  const partials = [...text.matchAll(/\{\{~?#?>\s*([^\s}]+)/g)].map(([, name = '']) => name)
  let code: Handlebars.TemplateDelegate | undefined
  const run: Handlebars.TemplateDelegate = (context, options) => {
    if (!program) throw new Error(`${file}: a template that cannot be read is not run`)
    code ??= bare.compile(rewrite(program, { id, text, offset }), codeOptions)
    return code(context, options)
  }
  return { source, program, diagnostics, place, partials, run }
}
