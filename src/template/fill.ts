/** Fills a template: names checked first, then run by Handlebars; values become slots, text keeps its origin. */
import type Handlebars from 'handlebars'
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import type { Segment } from '../model/segments.ts'
import type { Slot } from '../model/slot.ts'
import { bareRecord } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { type CheckedText, checkNames } from './check-names.ts'
import { helperByName } from './helpers/index.ts'
import { offsetFinder, parseTemplate, restoreBraces, type TemplateText } from './parse.ts'
import { newRuntime, rewrite, segmentMark } from './rewrite.ts'
import { registerRuntime, TooMuch, type Words } from './runtime.ts'
import type { Scope } from './scope.ts'

export interface FillInput {
  readonly source: TemplateText
  readonly scope: Scope
  readonly partials: Readonly<Record<string, TemplateText>>
  /** Names that mean something to this template beside data: 条数, body, part … */
  readonly words: Words
  /** Names that are both a field and a column of the row. */
  readonly clashes: readonly string[]
  /** The job's slot table; the fill adds to it. */
  readonly slots: Slot[]
}
export interface Filled {
  readonly text: string
  readonly segments: readonly Segment[]
  /** Names outside rows that were looked up while it ran: what stands behind a condition that does not hold is not. */
  readonly asked: ReadonlySet<string>
}

/** Fills the text; null when a name is unknown or the syntax is wrong (all such faults are reported together). */
export function fill(input: FillInput): Result<Filled | null> {
  const sources = [input.source]
  const diagnostics: Diagnostic[] = []
  const read = (source: TemplateText): CheckedText | null => {
    const parsed = parseTemplate(source)
    for (const each of parsed.diagnostics) diagnostics.push(each)
    const offset = offsetFinder(source.text)
    const place = (loc: hbs.AST.SourceLocation): Origin => ({
      file: source.file,
      start: source.start + offset(loc.start),
      end: source.start + offset(loc.end),
    })
    return parsed.value && { program: parsed.value, place }
  }
  const main = read(input.source)
  const partials = bareRecord<CheckedText>()
  for (const [name, text] of usedPartials(input)) {
    const parsed = read(text)
    if (parsed) partials[name] = parsed
    sources.push(text)
  }
  if (!main || hasErrors(diagnostics)) return { value: null, diagnostics }
  const unknown = checkNames({
    scope: input.scope,
    helpers: helperByName,
    words: Object.keys(input.words),
    clashes: input.clashes,
    partials,
    main,
  })
  for (const each of unknown) diagnostics.push(each)
  if (hasErrors(diagnostics)) return { value: null, diagnostics }

  const runtime = newRuntime()
  const asked = new Set<string>()
  registerRuntime(runtime, { ...input, asked, place: placeIn(sources), diagnostics })
  const isWord = (name: string): boolean => name in input.words
  const compile = (checked: CheckedText, source: number): Handlebars.TemplateDelegate => {
    const { text } = sources[source] as TemplateText
    return runtime.compile(
      rewrite(checked.program, { source, text, offset: offsetFinder(text), isWord }),
      {
        noEscape: true,
        knownHelpersOnly: false,
      },
    )
  }
  Object.entries(partials).forEach(
    ([name, checked], index) => void runtime.registerPartial(name, compile(checked, index + 1)),
  )
  try {
    const output = compile(main, 0)(
      {},
      {
        data: { scope: input.scope },
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      },
    )
    return { value: { ...readSegments(output, sources), asked }, diagnostics }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    const place = { file: input.source.file, start: input.source.start, end: input.source.start }
    return {
      value: null,
      diagnostics: [...diagnostics, diagnose('template/too-much', place, { limit: error.limit })],
    }
  }
}

/** Partials that the text names, and those that they name in turn. */
function usedPartials(input: FillInput): Map<string, TemplateText> {
  const used = new Map<string, TemplateText>()
  const scan = (text: string): void => {
    for (const match of text.matchAll(/\{\{~?#?>\s*([^\s}]+)/g)) {
      const name = match[1] ?? ''
      const partial = Object.hasOwn(input.partials, name) ? input.partials[name] : undefined
      if (!partial || used.has(name)) continue
      used.set(name, partial)
      scan(partial.text)
    }
  }
  scan(input.source.text)
  return used
}

const placeIn =
  (sources: readonly TemplateText[]) =>
  (source: number, start: number, end: number): Origin => {
    const text = sources[source] as TemplateText
    return { file: text.file, start: text.start + start, end: text.start + end }
  }

/** Takes the marks out of the output and notes which stretch came from where. */
function readSegments(output: string, sources: readonly TemplateText[]): Omit<Filled, 'asked'> {
  const segments: Segment[] = []
  let text = ''
  let done = 0
  const take = (until: number): void => {
    const piece = restoreBraces(output.slice(done, until))
    const own = piece.indexOf('\ufdd0')
    const last = segments.at(-1)
    if (last && last.length < 0)
      segments[segments.length - 1] = { ...last, length: own < 0 ? piece.length : own }
    text += piece
  }
  for (const match of output.matchAll(segmentMark)) {
    take(match.index)
    const source = sources[Number(match[1])] as TemplateText
    segments.push({
      at: text.length,
      length: -1,
      file: source.file,
      start: source.start + Number(match[2]),
    })
    done = match.index + match[0].length
  }
  take(output.length)
  return { text, segments }
}
