/** One expression for every row of a table: conditions such as `大于 服务点 100`, cells such as `同比 本期 上年同期`. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Inline } from '../model/document.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import { bareRecord, type RecordValue, type Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { fill, noPartials } from './fill.ts'
import { checkAnew } from './names/known-checks.ts'
import type { Scope } from './scope.ts'
import { openTemplates, type Templates } from './templates.ts'

/** What is written, without the braces around it, and where it stands. */
export interface RowExpression {
  readonly text: string
  readonly place: Origin
}

/** What expressions see and fill: the names around the rows, the templates kept so far, the job's slots. */
interface Surroundings {
  readonly outer: Scope
  readonly templates: Templates
  readonly slots: Slot[]
}

const rowsName = '行表'

/** Whether the condition holds, row by row: `大于 服务点 100 且 不等于 县区 "合计"`; 且 binds closer than 或. */
export function rowConditions(
  rows: readonly RecordValue[],
  condition: RowExpression,
  outer: Scope,
  templates: Templates = openTemplates(),
): Result<boolean[]> {
  // what a condition prints is read here and goes no further
  const around: Surroundings = { outer, templates, slots: [] }
  const parts = splitAt(bareOf(condition), '或').map((either) =>
    splitAt(either, '且').map((part) => rowCondition(rows, part, around)),
  )
  return {
    value: rows.map((_, index) => parts.some((all) => all.every(({ value }) => value[index]))),
    diagnostics: parts.flat().flatMap(({ diagnostics }) => diagnostics),
  }
}

/** An expression at a word between its conditions, outside quotation marks. */
function splitAt({ text, place }: RowExpression, word: '且' | '或'): RowExpression[] {
  const quoted = text.replace(/"[^"]*"|'[^']*'/g, (words) => ' '.repeat(words.length))
  const cuts = [...quoted.matchAll(new RegExp(`\\s${word}\\s`, 'g'))].map((match) => match.index)
  const starts = [0, ...cuts.map((cut) => cut + 3)]
  return starts.map((start, index) => ({
    text: text.slice(start, cuts[index] ?? text.length),
    place: { ...place, start: place.start + start },
  }))
}

/** One condition; of a fault in every row the reason is given once. */
function rowCondition(
  rows: readonly RecordValue[],
  condition: RowExpression,
  around: Surroundings,
): Result<boolean[]> {
  const bare = bareOf(condition)
  const [before, after] = /\s/.test(bare.text.trim())
    ? ['{{#if (', ')}}1{{/if}}']
    : ['{{#if ', '}}1{{/if}}']
  const { value, diagnostics: said } = fillRows(rows, bare, [before, after], around)
  const diagnostics = said.map((each) =>
    isUnread(each) ? diagnose('template/condition', stretchOf(bare), { text: bare.text }) : each,
  )
  // a condition that cannot be read leaves the rows as they are: what else is wrong with them is still found
  return {
    value: rows.map((_, index) => !value || value[index] === '1'),
    diagnostics: once(diagnostics),
  }
}

/** What the expression prints, row by row; null when it cannot be read at all. */
function rowCells(
  rows: readonly RecordValue[],
  expression: RowExpression,
  around: Surroundings,
): Result<(readonly Inline[])[] | null> {
  const bare = bareOf(expression)
  const { value, diagnostics: said } = fillRows(rows, bare, ['{{', '}}'], around)
  const diagnostics = said.map((each) => ofExpression(each, bare))
  return {
    value: value?.map((text) => spliceSlots(text, around.slots, () => expression.place)) ?? null,
    diagnostics,
  }
}

/** Faults of the form are told of all that was read, and around an expression that is more than its author wrote. */
const forms: readonly string[] = [
  'template/syntax',
  'template/unclosed-block',
  'template/block-end',
]
const isUnread = ({ rule }: Diagnostic): boolean => forms.includes(rule)
const ofExpression = (found: Diagnostic, { text, place }: RowExpression): Diagnostic =>
  isUnread(found)
    ? diagnose('template/syntax', stretchOf({ text, place }), { reason: text.trim() })
    : found
const stretchOf = ({ text, place }: RowExpression): Origin => ({
  ...place,
  end: place.start + text.length,
})

/** What the expression prints of one row that belongs to no table, such as the sums of others: it has no rank and no share. */
function loneCell(
  row: RecordValue,
  expression: RowExpression,
  { outer, templates, slots }: Surroundings,
): Result<readonly Inline[] | null> {
  const { text, place } = bareOf(expression)
  const filled = fill({
    source: { text: `{{${text}}}`, file: place.file, start: place.start - 2 },
    templates,
    scope: [...outer, { value: row, names: bareRecord([['行', row]]) }],
    checked: checkAnew,
    partials: noPartials,
    words: {},
    clashes: [],
    slots,
  })
  const inlines = filled.value && spliceSlots(filled.value.text, slots, () => expression.place)
  const diagnostics = filled.diagnostics.map((each) => ofExpression(each, { text, place }))
  return { value: inlines, diagnostics }
}

/** An author may write the braces all the same. */
function bareOf({ text, place }: RowExpression): RowExpression {
  const bare = text.trim()
  if (bare.length < 4 || !bare.startsWith('{{') || !bare.endsWith('}}')) return { text, place }
  const inner = bare.slice(2, -2)
  const before = text.length - text.trimStart().length + 2
  const start = place.start + before + inner.length - inner.trimStart().length
  return { text: inner.trim(), place: { ...place, start } }
}

/** The rows go through one fill: a template is compiled once, however many there are. */
function fillRows(
  rows: readonly RecordValue[],
  { text, place }: RowExpression,
  [before, after]: readonly [string, string],
  { outer, templates, slots }: Surroundings,
): Result<string[] | null> {
  if (rows.length === 0) return { value: [], diagnostics: [] }
  const opening = `{{#each ${rowsName} as |行|}}${before}`
  const filled = fill({
    // places count from the expression, not from what stands around it
    source: {
      text: `${opening}${text}${after}\u2028{{/each}}`,
      file: place.file,
      start: place.start - opening.length,
    },
    templates,
    scope: [
      ...outer,
      { value: undefined, names: bareRecord([[rowsName, { kind: 'list', items: rows }]]) },
    ],
    checked: checkAnew,
    partials: noPartials,
    words: {},
    clashes: [],
    slots,
  })
  return {
    value: filled.value?.text.split('\u2028').slice(0, -1) ?? null,
    diagnostics: filled.diagnostics,
  }
}

/** The same fault in every row is one fault. */
const once = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(
    (finding, index) => diagnostics.findIndex((other) => other.rule === finding.rule) === index,
  )

/**
 * Conditions and cells of a paper's tables, with its data as names.
 * @param templates where the paper keeps them: its jobs write the same expressions
 */
export function rowExpressions(
  data: Readonly<Record<string, Value>>,
  slots: Slot[],
  templates: Templates = openTemplates(),
) {
  const outer: Scope = [{ value: undefined, names: bareRecord(Object.entries(data)) }]
  const around: Surroundings = { outer, templates, slots }
  return {
    conditions: (rows: readonly RecordValue[], text: string, place: Origin) =>
      rowConditions(rows, { text, place }, outer, templates),
    cells: (rows: readonly RecordValue[], text: string, place: Origin) =>
      rowCells(rows, { text, place }, around),
    sums: (row: RecordValue, text: string, place: Origin) => loneCell(row, { text, place }, around),
  }
}
