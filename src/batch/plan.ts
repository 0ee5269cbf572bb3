/** Which documents a run makes: one per paper, or one per row with `each:`; every output name is checked beforehand. */
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import type { RecordValue } from '../model/data.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import { nameKey, nameProblem } from '../source/output-name.ts'
import type { Job, Source } from '../source/source.ts'
import { fill } from '../template/fill.ts'
import { fieldValues, scopeOfPaper } from '../template/scope-of-paper.ts'

/**
 * The jobs of one paper.
 * @param base its output path without ending, used when it names none itself
 */
export function expand(source: Source, base: string): Result<Job[]> {
  const { values, places } = source.fields
  const each = values['each']
  const pattern = typeof values['output'] === 'string' ? values['output'] : null
  if (typeof each !== 'string') return namedJobs(source, [null], pattern, base)
  const table = source.data[each]
  if (table?.kind === 'table' && table.rows.length === 0)
    return { value: [], diagnostics: [diagnose('each/empty', places['each'] ?? null, { name: each })] }
  if (table?.kind === 'table') return namedJobs(source, table.rows, pattern, base)
  const known = Object.keys(source.data).join('、')
  return { value: [], diagnostics: [diagnose('each/not-a-table', places['each'] ?? null, { name: each, known })] }
}

function namedJobs(source: Source, rows: readonly (RecordValue | null)[], pattern: string | null, base: string): Result<Job[]> {
  const folder = base.includes('/') ? base.slice(0, base.lastIndexOf('/') + 1) : ''
  const diagnostics: Diagnostic[] = []
  const jobs = rows.map((row, index): Job => {
    const fallback = rows.length > 1 || row ? `${base}-${index + 1}` : base
    if (pattern === null) return { source, row, output: fallback }
    const name = outputName(source, row, pattern)
    diagnostics.push(...name.diagnostics)
    return { source, row, output: name.value === null ? fallback : folder + name.value }
  })
  return { value: hasErrors(diagnostics) ? [] : jobs, diagnostics }
}

function outputName(source: Source, row: RecordValue | null, pattern: string): Result<string | null> {
  const place = source.fields.places['output'] ?? { file: source.file, start: 0, end: 0 }
  const slots: Slot[] = []
  const paper = scopeOfPaper(source, fieldValues(source), row)
  const filled = fill({
    source: { text: pattern, file: place.file, start: place.start },
    ...paper,
    partials: {},
    words: {},
    slots,
  })
  if (!filled.value) return { value: null, diagnostics: filled.diagnostics }
  const value = inlinesText(spliceSlots(filled.value.text, slots, () => null))
    .trim()
    .replace(/\.(?:docx|pdf|html|md|json)$/i, '')
  return { value, diagnostics: filled.diagnostics }
}

/** Faults of output names over all jobs of a run; any of them means that nothing is written for the papers concerned. */
export function checkOutputs(jobs: readonly Job[]): Diagnostic[] {
  const seen = new Map<string, Job>()
  return jobs.flatMap((job): Diagnostic[] => {
    const place = job.source.fields.places['output'] ?? { file: job.source.file, start: 0, end: 0 }
    const problem = nameProblem(job.output)
    if (problem) return [diagnose('output/illegal-name', place, { name: job.output, reason: problem })]
    const other = seen.get(nameKey(job.output))
    seen.set(nameKey(job.output), job)
    return other ? [diagnose('output/duplicate', place, { name: job.output, other: other.source.file })] : []
  })
}
