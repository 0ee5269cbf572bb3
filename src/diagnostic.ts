/** What phases say about the input: a rule, a place and data; the words are chosen at the edge (src/messages). */

import { type DataPlace, type Origin, placeName } from './origin.ts'

export type Severity = 'error' | 'warning' | 'info'

type None = Record<never, never>

/** What is wrong with the YAML of a theme or kind: at which key, what stands there, what may stand there. */
export type Broken = {
  file: string
  /** Keys joined by dots, e.g. `styles.body.left`; empty for the file itself. */
  path: string
  problem: BrokenProblem
  value: string
  /** A range or a few examples; for `unknown` the nearest known name. */
  allowed: string
}
export type BrokenProblem =
  | 'syntax'
  | 'unreadable'
  | 'value'
  | 'unknown'
  | 'missing'
  | 'room'
  | 'extends'
  | 'slow'
  | 'pattern'
  | 'reserved'
  | 'no-field'

/** Every rule with the data its message needs. */
export interface RuleData {
  'source/unreadable': { file: string; reason: string }
  'source/not-text': { looksLike: string }
  'source/too-large': { megabytes: number; limit: number }
  'source/outside-workspace': { path: string }
  'source/encoding': { encoding: string }
  'source/skipped': None
  'source/control-character': { codes: string }
  'front-matter/missing': None
  'front-matter/unclosed': None
  'front-matter/language': { language: string }
  'front-matter/syntax': { reason: string }
  'front-matter/repaired': { key: string; repair: 'colon' | 'space' | 'quotes' | 'hash' }
  'front-matter/misspelt-field': { field: string; nearest: string }
  'front-matter/unknown-field': { field: string }
  'front-matter/other-kind': { field: string; kind: string }
  'front-matter/not-printed': { fields: string; kind: string }
  'front-matter/date-form': { field: string; value: string }
  'front-matter/duplicate-field': { field: string; other: string }
  'front-matter/exclusive': { field: string; other: string }
  'front-matter/missing-field': { field: string; kind: string }
  'front-matter/invalid-value': { field: string; value: string; expected: string }
  'kind/unknown': { kind: string; nearest: string; known: string }
  'kind/broken': Broken
  'theme/unknown': { theme: string; known: string }
  'theme/broken': Broken
  'data/unknown-format': { path: string }
  'data/syntax': { reason: string }
  'data/missing-column': { table: string; column: string; nearest: string; known: string }
  'data/duplicate-column': { column: string; cells: readonly DataPlace[]; names: string }
  'data/ragged-row': { row: number; expected: number; actual: number; count: number }
  'data/mixed-column': { column: string; cells: string }
  'data/unknown-table': { name: string; table: string; nearest: string }
  'data/table-cycle': { name: string }
  'data/shape': { name: string; setting: string; value: string; known: string }
  'data/join-unmatched': { name: string; table: string; keys: string }
  'data/not-a-number': { column: string; cell: string; value: string; count: number }
  'data/workbook': { file: string; fault: 'password' | 'damaged' | 'too-large' }
  'data/missing-sheet': { file: string; sheet: string; nearest: string; known: string }
  'data/sheet-chosen': { file: string; sheet: string; known: string }
  'data/hidden-rows': { file: string; sheet: string; rows: number; dropped: number }
  'data/small-share': { table: string; cells: string }
  'data/unit-line': { unit: string; columns: string }
  'data/unit-lines': { unit: string }
  'data/scaled-unit': {
    column: string
    unit: string
    format: string
    cell: string
    count: number
  }
  'data/unread-format': { format: string; cell: string; count: number }
  'data/serial-date': { column: string; cell: string; value: string; date: string }
  'data/part-rows': { count: number; rows: string }
  'data/other-table': {
    file: string
    sheet: string
    cell: string
    text: string
    number: number
    read: number
  }
  'data/missing-table': { file: string; sheet: string; table: number; known: number }
  'data/unnamed-column': { cell: string; name: string }
  'data/note-row': { cell: string; text: string }
  'data/skipped-row': { cell: string; text: string; why: 'numbers' | 'repeated' | 'group' }
  'data/uncached': { cell: string; fault: string; count: number }
  'data/error-cell': { cell: string; fault: string; count: number }
  'data/mask-cell': { cell: string; fault: string; count: number }
  'data/missing-by-owner': { owner: string; count: number; cells: readonly DataPlace[] }
  'data/passed-over': { name: string; cells: readonly DataPlace[] }
  'data/missing-value': { name: string; cells: readonly DataPlace[]; owner: string }
  'data/unknown-setting': { name: string; setting: string; nearest: string }
  'data/unused': { name: string }
  'data/empty': { name: string }
  'data/duplicate-key': { table: string; keys: string }
  'data/too-large': { rows: number; limit: number }
  'data/inferred': { table: string; columns: string }
  'data/name-taken': { name: string }
  'piece/none': { pattern: string }
  'piece/entry': { entry: string }
  'piece/duplicate': { file: string }
  'piece/nested': { file: string }
  'piece/left-out': { file: string; number: number }
  'piece/trimmed': { file: string; part: string }
  'piece/count': { written: string; actual: number }
  'each/left-out': { name: string; rows: string }
  'each/empty': { name: string }
  'each/unknown-row': { name: string; nearest: string }
  'each/none': { names: string }
  'each/not-a-table': { name: string; known: string }
  'output/illegal-name': {
    name: string
    reason: 'empty' | 'outside' | 'character' | 'reserved' | 'long'
  }
  'output/duplicate': { name: string; other: string }
  'output/is-input': { name: string }
  'output/unwritable': { name: string; reason: string }
  'template/syntax': { reason: string }
  'template/unclosed-block': { block: string }
  'template/stray-braces': None
  'template/quote-marks': { text: string }
  'template/unknown-name': { name: string; nearest: string; table: string; key: string }
  'template/unknown-helper': { name: string; nearest: string }
  'template/ambiguous-name': { name: string }
  'template/helper-arguments': { helper: string; usage: string; problem: string; nearest: string }
  'template/not-printable': { name: string; what: 'table' | 'row' | 'list' }
  'template/not-a-list': { name: string }
  'template/unsupported': { what: string }
  'template/unknown-partial': { name: string; nearest: string }
  'template/unknown-part': { name: string; known: string }
  'template/too-much': { limit: number }
  'template/added': { count: number; text: string }
  'template/dropped': { part: string; text: string }
  'template/body-not-printed': { file: string; count: number }
  'markdown/broken-line': { tail: string }
  'markdown/level-mismatch': { typed: number; level: number; written: string }
  'markdown/title-dropped': { text: string }
  'markdown/leads-found': { count: number; first: string }
  'markdown/unknown-container': { name: string; nearest: string }
  'markdown/unclosed-container': { name: string }
  'markdown/stray-container-end': None
  'markdown/unknown-attribute': { attribute: string; name: string }
  'markdown/run-in-without-text': { text: string }
  'markdown/bullet-list': None
  'markdown/list-number': { written: string; printed: string }
  'markdown/mask-strong': { text: string }
  'markdown/table-rule': None
  'markdown/table-cells': { cells: number; columns: number }
  'fence/settings': { block: string; problem: string; value: string; known: string }
  'fence/total-left-out': { rows: string }
  'fence/total-row': { row: string }
  'markdown/unknown-note': { name: string }
  'markdown/unused-note': { name: string }
  'markdown/unknown-reference': { name: string }
  'markdown/link-refused': { target: string }
  'markdown/picture': { file: string; problem: string }
  'numbering/sequence': { written: string; expected: string }
  'series/broken': { found: string; expected: string }
  'count/announced': { announced: string; actual: number; of: 'sections' | 'points' }
  'blank/left': { written: string }
  'blank/unit': { written: string }
  'table/total': { column: string; total: string; sum: string }
  'table/turned': { head: string; columns: number }
  'table/growth': { row: string; said: string; expected: string }
  'text/part': { whole: string; part: string }
  'text/two-values': { name: string; first: string; second: string }
  'text/growth': { text: string; said: string; expected: string }
  'text/points': { text: string }
  'text/closing-dates': { dates: string }
  'text/title-mark': { title: string; mark: string }
  'data/unlike': { name: string; said: string; known: string; cells: readonly DataPlace[] }
  'data/period': { table: string; column: string; period: string; wanted: string }
  'data/total': { column: string; cells: readonly DataPlace[]; total: string; sum: string }
  'data/two-values': { subject: string; indicator: string; first: string; second: string }
  'table/shares': { column: string; sum: string }
  'attachment/differs': { problem: string; found: string; expected: string }
  'attachment/apart': { count: number }
  'part/missing': { part: string; kind: string }
  'outline/sheet-differs': { text: string }
  'font/substituted': { faces: string }
  'font/missing-glyph': { characters: string }
  'pages/estimated': None
  'pages/unsettled': { count: number }
  'pages/pitch': { points: number; lines: number }
  'pages/signature-alone': None
  'font/embedded': { faces: string; kilobytes: number }
  'font/not-embedded': {
    name: string
    family: string
    reason: 'outlines' | 'licence' | 'name' | 'damaged'
  }
  'font/unreadable': { files: string }
  'pages/lone-character': { text: string; page: number }
  'pdf/failed': { reason: string }
  'internal/failed': { reason: string }
}
export type RuleId = keyof RuleData

export interface Diagnostic {
  readonly rule: RuleId
  readonly severity: Severity
  readonly origin: Origin | null
  readonly data: Readonly<Record<string, Datum>>
}
/** What messages are worded from; cells stay cells until then. */
export type Datum = string | number | readonly DataPlace[]

/** The cells among what a diagnostic says. */
export const placesIn = (datum: Datum | undefined): readonly DataPlace[] =>
  typeof datum === 'object' ? datum : []

/** How grave each rule is; an error makes the run end with exit code 1. */
export const severityOf: Readonly<Record<RuleId, Severity>> = {
  'source/unreadable': 'error',
  'source/not-text': 'error',
  'source/too-large': 'error',
  'source/outside-workspace': 'error',
  'source/encoding': 'info',
  'source/skipped': 'info',
  'source/control-character': 'warning',
  'front-matter/missing': 'error',
  'front-matter/unclosed': 'error',
  'front-matter/language': 'error',
  'front-matter/syntax': 'error',
  'front-matter/repaired': 'warning',
  'front-matter/misspelt-field': 'error',
  'front-matter/unknown-field': 'warning',
  'front-matter/other-kind': 'error',
  'front-matter/not-printed': 'error',
  'front-matter/date-form': 'warning',
  'front-matter/duplicate-field': 'error',
  'front-matter/exclusive': 'error',
  'front-matter/missing-field': 'error',
  'front-matter/invalid-value': 'error',
  'kind/unknown': 'error',
  'kind/broken': 'error',
  'theme/unknown': 'error',
  'theme/broken': 'error',
  'data/unknown-format': 'error',
  'data/syntax': 'error',
  'data/missing-column': 'error',
  'data/duplicate-column': 'info',
  'data/ragged-row': 'error',
  'data/mixed-column': 'warning',
  'data/unknown-table': 'error',
  'data/table-cycle': 'error',
  'data/shape': 'error',
  'data/join-unmatched': 'warning',
  'data/not-a-number': 'error',
  'data/workbook': 'error',
  'data/missing-sheet': 'error',
  'data/sheet-chosen': 'info',
  'data/hidden-rows': 'info',
  'data/small-share': 'warning',
  'data/unit-line': 'info',
  'data/unit-lines': 'info',
  'data/scaled-unit': 'error',
  'data/unread-format': 'warning',
  'data/serial-date': 'warning',
  'data/part-rows': 'info',
  'data/other-table': 'info',
  'data/missing-table': 'error',
  'data/unnamed-column': 'warning',
  'data/note-row': 'info',
  'data/skipped-row': 'info',
  'data/uncached': 'warning',
  'data/error-cell': 'warning',
  'data/mask-cell': 'warning',
  'data/missing-by-owner': 'info',
  'data/passed-over': 'warning',
  'data/missing-value': 'error',
  'data/unknown-setting': 'error',
  'data/unused': 'warning',
  'data/empty': 'warning',
  'data/duplicate-key': 'info',
  'data/too-large': 'error',
  'data/inferred': 'info',
  'data/name-taken': 'error',
  'piece/none': 'error',
  'piece/entry': 'error',
  'piece/duplicate': 'error',
  'piece/nested': 'error',
  'piece/left-out': 'error',
  'piece/trimmed': 'info',
  'piece/count': 'error',
  'each/left-out': 'info',
  'each/empty': 'error',
  'each/unknown-row': 'error',
  'each/none': 'error',
  'each/not-a-table': 'error',
  'output/illegal-name': 'error',
  'output/duplicate': 'error',
  'output/is-input': 'error',
  'output/unwritable': 'error',
  'template/syntax': 'error',
  'template/unclosed-block': 'error',
  'template/stray-braces': 'warning',
  'template/quote-marks': 'error',
  'template/unknown-name': 'error',
  'template/unknown-helper': 'error',
  'template/ambiguous-name': 'error',
  'template/helper-arguments': 'error',
  'template/not-printable': 'error',
  'template/not-a-list': 'error',
  'template/unsupported': 'error',
  'template/unknown-partial': 'error',
  'template/unknown-part': 'error',
  'template/too-much': 'error',
  'template/added': 'info',
  'template/dropped': 'info',
  'template/body-not-printed': 'error',
  'markdown/broken-line': 'info',
  'markdown/level-mismatch': 'info',
  'markdown/title-dropped': 'info',
  'markdown/leads-found': 'info',
  'markdown/unknown-container': 'error',
  'markdown/unclosed-container': 'error',
  'markdown/stray-container-end': 'error',
  'markdown/unknown-attribute': 'warning',
  'markdown/run-in-without-text': 'error',
  'markdown/bullet-list': 'warning',
  'markdown/list-number': 'warning',
  'markdown/mask-strong': 'warning',
  'markdown/table-rule': 'error',
  'markdown/table-cells': 'error',
  'fence/settings': 'error',
  'fence/total-left-out': 'info',
  'fence/total-row': 'info',
  'markdown/unknown-note': 'error',
  'markdown/unused-note': 'warning',
  'markdown/unknown-reference': 'error',
  'markdown/link-refused': 'warning',
  'markdown/picture': 'error',
  'numbering/sequence': 'error',
  'series/broken': 'error',
  'count/announced': 'error',
  'blank/left': 'error',
  'blank/unit': 'warning',
  'table/total': 'error',
  'table/turned': 'info',
  'table/growth': 'error',
  'text/part': 'error',
  'text/two-values': 'warning',
  'text/growth': 'error',
  'text/points': 'warning',
  'text/closing-dates': 'warning',
  'text/title-mark': 'warning',
  'data/unlike': 'warning',
  'data/period': 'warning',
  'data/total': 'error',
  'data/two-values': 'warning',
  'table/shares': 'warning',
  'attachment/differs': 'error',
  'attachment/apart': 'info',
  'part/missing': 'error',
  'outline/sheet-differs': 'warning',
  'font/substituted': 'info',
  'font/missing-glyph': 'warning',
  'pages/estimated': 'warning',
  'pages/unsettled': 'error',
  'pages/pitch': 'info',
  'pages/signature-alone': 'warning',
  'font/embedded': 'info',
  'font/not-embedded': 'warning',
  'font/unreadable': 'warning',
  'pages/lone-character': 'info',
  'pdf/failed': 'error',
  'internal/failed': 'error',
}

/** Makes a diagnostic; its severity is the rule's. */
export function diagnose<R extends RuleId>(
  rule: R,
  origin: Origin | null,
  data: RuleData[R],
): Diagnostic {
  return { rule, severity: severityOf[rule], origin, data: data as Diagnostic['data'] }
}

/** What every phase returns: a value as good as it could be made, and what there is to say about it. */
export interface Result<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((one) => one.severity === 'error')

/** Sorted by file and place, each said once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>()
  for (const one of diagnostics) seen.set(JSON.stringify([one.rule, one.origin, one.data]), one)
  const key = (one: Diagnostic): [string, number] => [
    one.origin?.cell ? placeName(one.origin.cell) : (one.origin?.file ?? ''),
    one.origin?.start ?? 0,
  ]
  return [...seen.values()].sort((a, b) => {
    const [fileA, startA] = key(a)
    const [fileB, startB] = key(b)
    if (fileA === fileB) return startA - startB
    return fileA < fileB ? -1 : 1
  })
}
