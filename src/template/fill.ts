/** Fills a template: names checked first, then run by Handlebars; values become slots, text keeps its origin. */
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import type { Slot } from '../model/slot.ts'
import { bareRecord } from '../model/values.ts'
import { helperByName } from './helpers/index.ts'
import type { CheckedText } from './names/check.ts'
import { checkNames } from './names/check-names.ts'
import type { KnownCheck } from './names/known-checks.ts'
import type { TemplateText } from './parse.ts'
import { type TemplateRun, TooMuch, type Words } from './runtime/run.ts'
import { runtimeHelpers } from './runtime/runtime.ts'
import type { Scope } from './scope.ts'
import { type MarkedText, readSegments } from './segments.ts'
import type { Template } from './template.ts'
import type { Templates } from './templates.ts'

interface FillInput {
  readonly source: TemplateText
  /** Where the template is kept once it is made. */
  readonly templates: Templates
  readonly scope: Scope
  readonly checked: KnownCheck
  readonly partials: (name: string) => Template | null
  /** Names that mean something to this template beside data: 条数, body, part … */
  readonly words: Words
  /** Names that are both a field and a column of the row. */
  readonly clashes: readonly string[]
  /** The job's slot table; the fill adds to it. */
  readonly slots: Slot[]
}
export interface Filled extends MarkedText {
  /** Names outside rows that were looked up while it ran: what stands behind a condition that does not hold is not. */
  readonly asked: ReadonlySet<string>
}

/** The main text of a fill, and its partials by name. */
interface FilledTexts {
  readonly main: Template
  readonly partials: ReadonlyMap<string, Template>
}

/** No partials: expressions and names of outputs take none. */
export const noPartials = (): null => null

/** Fills the text; null when a name is unknown or the syntax is wrong (all such faults are reported together). */
export function fill(input: FillInput): Result<Filled | null> {
  const main = input.templates(input.source)
  const texts: FilledTexts = { main, partials: usedPartials(main, input.partials) }
  const diagnostics = [main, ...texts.partials.values()].flatMap(({ diagnostics }) => diagnostics)
  if (hasErrors(diagnostics)) return { value: null, diagnostics }
  for (const each of checkTexts(texts, input)) diagnostics.push(each)
  if (hasErrors(diagnostics)) return { value: null, diagnostics }
  return runTexts(texts, input, diagnostics)
}

/** Partials that the text names, and those that they name in turn. */
function usedPartials(main: Template, find: FillInput['partials']): Map<string, Template> {
  const used = new Map<string, Template>()
  const add = (names: readonly string[]): void => {
    for (const name of names) {
      const partial = used.has(name) ? null : find(name)
      if (!partial) continue
      used.set(name, partial)
      add(partial.partials)
    }
  }
  add(main.partials)
  return used
}

/** What is wrong with the names in the texts. */
function checkTexts({ main, partials }: FilledTexts, input: FillInput): readonly Diagnostic[] {
  const { scope, clashes } = input
  const words = Object.keys(input.words)
  const check = (): Diagnostic[] => {
    const text = checkedText(main)
    if (!text) return []
    const texts = [...partials].flatMap(([name, partial]) => {
      const inside = checkedText(partial)
      return inside ? [[name, inside] as const] : []
    })
    return checkNames({
      scope,
      clashes,
      words,
      helpers: helperByName,
      partials: bareRecord(texts),
      main: text,
    })
  }
  return input.checked(main, words, check)
}

const checkedText = ({ program, place }: Template): CheckedText | null =>
  program && { program, place }

function runTexts(
  { main, partials }: FilledTexts,
  { scope, words, slots }: FillInput,
  diagnostics: Diagnostic[],
): Result<Filled | null> {
  const texts = new Map([...partials].map(([name, { source }]) => [name, source] as const))
  texts.set('', main.source)
  const asked = new Set<string>()
  const spent = { passes: 0, length: 0 }
  const run: TemplateRun = {
    words,
    slots,
    asked,
    place: placeIn(texts),
    around: lineAround(texts),
    diagnostics,
    spent,
  }
  try {
    const output = main.run(
      {},
      {
        data: { scope },
        helpers: runtimeHelpers(run),
        partials: bareRecord([...partials].map(([name, partial]) => [name, partial.run] as const)),
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      },
    )
    return { value: { ...readSegments(output, texts), asked }, diagnostics }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    const { file, start } = main.source
    const place = { file, start, end: start }
    const fault = diagnose('template/too-much', place, { limit: error.limit })
    return { value: null, diagnostics: [...diagnostics, fault] }
  }
}

const placeIn =
  (texts: ReadonlyMap<string, TemplateText>): TemplateRun['place'] =>
  (name, start, end) => {
    const source = texts.get(name)
    if (!source) throw new Error(`no text ${name} in this fill`)
    return { file: source.file, start: source.start + start, end: source.start + end }
  }

/** The rows of a fence's expression are lines as well. */
const lineEnd = /[\n\u2028]/
const lineAround =
  (texts: ReadonlyMap<string, TemplateText>): TemplateRun['around'] =>
  (name, start, end) => {
    const { text } = texts.get(name) ?? { text: '' }
    const [behind = ''] = text.slice(end, end + longestLook).split(lineEnd)
    const before =
      text
        .slice(Math.max(0, start - longestLook), start)
        .split(lineEnd)
        .at(-1) ?? ''
    return { before, behind }
  }
/** Longer lines are not looked at to their ends. */
const longestLook = 300
