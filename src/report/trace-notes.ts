/** What a trace says beside its figures: how the data were read, and which figures contradict each other. */
import type { Diagnostic } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import { placeName } from '../origin.ts'
import type { TraceNotes } from './trace-document.ts'

const contradictions: ReadonlySet<string> = new Set([
  'data/unlike',
  'data/total',
  'data/two-values',
  'text/growth',
  'text/part',
  'text/sum',
  'text/two-papers',
  'text/two-values',
  'text/points',
  'table/growth',
  'table/total',
  'table/shares',
])
/** Data that are not there are no assumption of how they were read. */
const faults: ReadonlySet<string> = new Set([
  'data/missing-value',
  'data/missing-by-owner',
  'data/unused',
])

export function traceNotes(diagnostics: readonly Diagnostic[], lang: Lang): TraceNotes {
  const said = (wanted: (one: Diagnostic) => boolean): string[] => [
    ...new Set(
      diagnostics.filter(wanted).map((one) => `${placeOf(one)}${wordDiagnostic(one, lang)[0]}`),
    ),
  ]
  return {
    contradictions: said(({ rule }) => contradictions.has(rule)),
    assumed: said(
      ({ rule, severity }) =>
        rule.startsWith('data/') &&
        severity !== 'error' &&
        !contradictions.has(rule) &&
        !faults.has(rule),
    ),
  }
}

const placeOf = ({ origin }: Diagnostic): string =>
  origin?.cell ? `${placeName(origin.cell)}：` : ''
