/** Which documents a run makes: one per paper, or one per row with `each:`; every output name is checked beforehand. */

import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import type { RecordValue, TableValue } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { nameKey, nameProblem } from '../paper/output-name.ts'
import type { Job, Source } from '../paper/source.ts'
import { rowLabel } from '../tables/key-rows.ts'
import { isMadeOfOthers } from '../tables/total-rows.ts'
import { rowConditions } from '../template/by-row.ts'
import { fill, noPartials } from '../template/fill.ts'
import { fieldValues, scopeOfPaper } from '../template/scope-of-paper.ts'
import { templatesOf } from '../template/templates.ts'

/**
 * The jobs of one paper.
 * @param base its output path without ending, used when it names none itself
 * @param only names of rows, the first column of the `each` table; empty for all
 */
export function expand(source: Source, base: string, only: readonly string[] = []): Result<Job[]> {
  const { values, places } = source.fields
  const each = values['each']
  const pattern = typeof values['output'] === 'string' ? values['output'] : null
  if (typeof each !== 'string') return namedJobs(source, [null], pattern, base)
  const table = source.data[each]
  if (table?.kind === 'table' && table.rows.length === 0)
    return {
      value: [],
      diagnostics: [diagnose('each/empty', places['each'] ?? null, { name: each })],
    }
  if (table?.kind === 'table') {
    const chosen = chooseRows(source, table, only)
    const named = namedJobs(source, chosen.value, pattern, base)
    return { value: named.value, diagnostics: [...chosen.diagnostics, ...named.diagnostics] }
  }
  const known = Object.keys(source.data)
  return {
    value: [],
    diagnostics: [diagnose('each/not-a-table', places['each'] ?? null, { name: each, known })],
  }
}

/** Rows that `where` lets through and that were asked for by name. */
function chooseRows(
  source: Source,
  table: TableValue,
  only: readonly string[],
): Result<RecordValue[]> {
  const diagnostics: Diagnostic[] = []
  const { key } = table
  const nameOf = (row: RecordValue): string => rowLabel(row, key)
  const names = table.rows.map(nameOf)
  const place = source.fields.places['each'] ?? null
  for (const name of only.filter((one) => !names.includes(one)))
    diagnostics.push(
      diagnose('each/unknown-row', place, { name, nearest: nearestName(name, names) }),
    )
  const where = source.fields.values['where']
  const words = typeof where === 'string' ? where : ''
  const isAsked = (name: string): boolean => name !== '' && words.includes(name)
  // 合计, 全市 and 小计 are nobody's papers unless they are asked for by name
  const isMade = (row: RecordValue): boolean =>
    isMadeOfOthers(row) && !only.includes(nameOf(row)) && !isAsked(nameOf(row))
  const made = table.rows.filter(isMade)
  if (made.length > 0 && only.length === 0)
    diagnostics.push(diagnose('each/left-out', place, { name: table.name, rows: made.map(nameOf) }))
  const asked = table.rows.filter(
    (row) => !isMade(row) && (only.length === 0 || only.includes(nameOf(row))),
  )
  const rows = typeof where === 'string' ? keepWhere(source, asked, where, diagnostics) : asked
  if (rows.length === 0 && diagnostics.every((one) => one.rule === 'each/left-out'))
    diagnostics.push(diagnose('each/empty', place, { name: table.name }))
  return { value: rows, diagnostics }
}

function keepWhere(
  source: Source,
  rows: readonly RecordValue[],
  where: string,
  diagnostics: Diagnostic[],
): RecordValue[] {
  const place = source.fields.places['where'] ?? { file: source.file, start: 0, end: 0 }
  const held = rowConditions(
    rows,
    { text: where, place },
    scopeOfPaper(source, fieldValues(source), null).scope,
  )
  for (const each of held.diagnostics) diagnostics.push(each)
  return rows.filter((_, index) => held.value[index])
}

function namedJobs(
  source: Source,
  rows: readonly (RecordValue | null)[],
  pattern: string | null,
  base: string,
): Result<Job[]> {
  const folder = base.includes('/') ? base.slice(0, base.lastIndexOf('/') + 1) : ''
  const diagnostics: Diagnostic[] = []
  const jobs = rows.flatMap((row, index): Job[] => {
    const fallback = rows.length > 1 || row ? `${base}-${index + 1}` : base
    if (pattern === null) return [{ source, row, output: fallback }]
    const name = outputName(source, row, pattern)
    for (const each of name.diagnostics) diagnostics.push(each)
    if (row && hasErrors(name.diagnostics)) return []
    return [{ source, row, output: name.value === null ? fallback : folder + name.value }]
  })
  // a blank cell is the fault of its row alone
  const isStopped = diagnostics.some(
    ({ severity, rule }) => severity === 'error' && (rule !== 'data/missing-value' || !rows[0]),
  )
  return { value: isStopped ? [] : jobs, diagnostics }
}

function outputName(
  source: Source,
  row: RecordValue | null,
  pattern: string,
): Result<string | null> {
  const place = source.fields.places['output'] ?? { file: source.file, start: 0, end: 0 }
  const slots: Slot[] = []
  const paper = scopeOfPaper(source, fieldValues(source), row)
  const filled = fill({
    source: { text: pattern, file: place.file, start: place.start },
    templates: templatesOf(source),
    ...paper,
    partials: noPartials,
    words: {},
    slots,
  })
  if (!filled.value) return { value: null, diagnostics: filled.diagnostics }
  const value = inlinesText(spliceSlots(filled.value.text, slots, () => null))
    .trim()
    .replace(/\.(?:docx|pdf|html|md|json)$/i, '')
  return { value, diagnostics: filled.diagnostics }
}

/** What one paper makes, as far as the plan of a run goes. */
export interface Share<J extends NamedJob = Job> {
  readonly file: string
  /** Where it names its outputs. */
  readonly place: Origin
  readonly jobs: readonly J[]
  readonly diagnostics: readonly Diagnostic[]
}
type NamedJob = Pick<Job, 'output'>

/** The share of a paper. */
export function shareOf(source: Source, base: string, only: readonly string[] = []): Share {
  const { file, fields } = source
  const { value: jobs, diagnostics } = expand(source, base, only)
  const place = fields.places['output'] ?? { file, start: 0, end: 0 }
  return { file, place, jobs, diagnostics }
}

/** All jobs of a run; a paper whose output names are wrong gives none. */
export function planJobs(
  sources: readonly { readonly source: Source; readonly base: string }[],
  only: readonly string[] = [],
): Result<Job[]> {
  const shares = sources.map(({ source, base }) => shareOf(source, base, only))
  return joinShares(shares, uselessOnly(sources, only))
}

/**
 * The jobs of all papers, in their order.
 * @param more faults of the run
 * @param endings what names of other files of a paper have behind its own, before the format
 */
export function joinShares<J extends NamedJob>(
  shares: readonly Share<J>[],
  more: readonly Diagnostic[] = [],
  endings: readonly string[] = [],
): Result<J[]> {
  const faults = [...checkOutputs(shares, ['', ...endings]), ...more]
  const stopped = new Set(faults.map((one) => one.origin?.file))
  return {
    value: shares.flatMap(({ file, jobs }) => (stopped.has(file) ? [] : jobs)),
    diagnostics: [...shares.flatMap((one) => one.diagnostics), ...faults],
  }
}

/** `--only` chooses rows: without a paper that goes by rows it would be ignored. */
export function uselessOnly(
  sources: readonly { readonly source: Source }[],
  only: readonly string[],
): Diagnostic[] {
  const [first] = sources
  if (
    only.length === 0 ||
    !first ||
    sources.some(({ source }) => source.fields.values['each'] !== undefined)
  )
    return []
  return [diagnose('each/none', { file: first.source.file, start: 0, end: 0 }, { names: only })]
}

/** Faults of output names over all jobs of a run; any of them means that nothing is written for the papers concerned. */
function checkOutputs(
  shares: readonly Share<NamedJob>[],
  endings: readonly string[],
): Diagnostic[] {
  const seen = new Map<string, string>()
  return shares.flatMap(({ file, place, jobs }) =>
    jobs.flatMap(({ output }): Diagnostic[] => {
      const problem = nameProblem(output)
      if (problem)
        return [diagnose('output/illegal-name', place, { name: output, reason: problem })]
      const keys = endings.map((ending) => nameKey(output + ending))
      const taken = keys.find((key) => seen.has(key))
      const other = taken === undefined ? undefined : seen.get(taken)
      for (const key of keys) seen.set(key, file)
      return other === undefined
        ? []
        : [diagnose('output/duplicate', place, { name: output, other })]
    }),
  )
}
