/** `wengao outline`: the headings of a paper with the series under each. */

import { filterFindings } from '../../check/filters.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Lang } from '../../messages/index.ts'
import { type OutlineEntry, readersOutline } from '../../model/outline.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { locate } from '../../report/located.ts'
import { outlineFacts, outlineLine, sheetText } from '../../report/outline-text.ts'
import { compose } from '../../run/compose.ts'
import { planJobs } from '../../run/plan.ts'
import { openRun } from '../open-run.ts'
import { filtersOf } from '../report-filters.ts'
import { shownFindings } from '../shown-findings.ts'

interface OutlineArguments {
  readonly paper: string
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly config: boolean
}

/** Prints the outline of one paper (of each of its documents, for an `each` paper). */
export async function outlineCommand(args: OutlineArguments): Promise<number> {
  const run = await openRun([args.paper], args)
  const plan = planJobs(run.sources)
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...plan.diagnostics]
  const shown: { output: string; sheet: string[]; entries: OutlineEntry[] }[] = []
  for (const job of plan.value) {
    const composed = compose(job)
    for (const each of composed.diagnostics) diagnostics.push(each)
    if (!composed.value) continue
    const { document } = composed.value
    const sheet = document.blocks.flatMap((block) =>
      block.type === 'toc' && block.written ? block.written.map(inlinesText) : [],
    )
    shown.push({ output: job.output, sheet, entries: readersOutline(document) })
  }
  const shownFaults = shownFindings(
    filterFindings(diagnostics, filtersOf(run.io)),
    run.io.texts,
    args.lang,
    run.showFile,
  )
  const places = locate(
    shown.flatMap(({ entries }) => entries.map(placeholder)),
    run.io.texts,
    args.lang,
    run.showFile,
  )
  let at = 0
  const withPlaces = shown.map(({ output, sheet, entries }) => ({
    output,
    sheet,
    headings: entries.map((entry) => ({ ...outlineFacts(entry), ...place(places[at++]) })),
  }))
  if (args.json) process.stdout.write(`${JSON.stringify(withPlaces, null, 2)}\n`)
  else
    for (const one of withPlaces)
      process.stdout.write(
        sheetText(one.sheet, args.lang) +
          one.headings.map((entry) => `${outlineLine(entry, args.lang)}\n`).join(''),
      )
  const errors = shownFaults.found.filter((one) => one.severity === 'error')
  process.stderr.write(shownFaults.text(errors))
  return errors.length > 0 ? 1 : 0
}

/** Any rule will do: only the place is wanted. */
const placeholder = (entry: OutlineEntry): Diagnostic => ({
  rule: 'source/skipped',
  severity: 'info',
  origin: entry.origin,
  data: {},
})
const place = (one: { file: string; line: number; column: number } | undefined) => ({
  file: one?.file ?? '',
  line: one?.line ?? 0,
  column: one?.column ?? 0,
})
