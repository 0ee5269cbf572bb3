/** `wengao stats`: papers in figures, as they are composed with their data. */
import { filterFindings } from '../../check/filters.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Lang } from '../../messages/index.ts'
import type { Origin } from '../../origin.ts'
import { statsText } from '../../report/stats-text.ts'
import { everySource } from '../../run/check-papers.ts'
import { compose } from '../../run/compose.ts'
import { planJobs } from '../../run/plan.ts'
import { paces } from '../../stats/count-words.ts'
import { type PaperStats, paperStats } from '../../stats/paper-stats.ts'
import { lineOf, lineStarts } from '../../text/lines.ts'
import { rowNames } from '../build-options.ts'
import { type Opened, openRun } from '../open-run.ts'
import { filtersOf } from '../report-filters.ts'
import { shownFindings } from '../shown-findings.ts'

interface StatsArguments {
  readonly papers: readonly string[]
  /** Rows of a paper by rows. */
  readonly only: string | undefined
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly config: boolean
  /** Every long sentence. */
  readonly all: boolean
}

/** Gives 1 when a paper could not be composed. */
export async function statsCommand(args: StatsArguments): Promise<number> {
  const run = await openRun(args.papers, args)
  const plan = planJobs(run.sources, rowNames(args.only))
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...plan.diagnostics]
  const papers: { output: string; stats: PaperStats }[] = []
  for (const job of plan.value) {
    const composed = compose(job)
    for (const each of composed.diagnostics) diagnostics.push(each)
    if (composed.value)
      papers.push({ output: job.output, stats: paperStats(composed.value.document) })
  }
  await run.io.close()
  const lines = linesIn(run)
  if (args.json) {
    const shown = papers.map(({ output, stats }) => ({ output, ...facts(stats, lines) }))
    process.stdout.write(`${JSON.stringify({ paces, papers: shown }, null, 2)}\n`)
  } else {
    // where all stands in one file its name says nothing
    const isOne = everySource(run.sources.map(({ source }) => source)).length === 1
    const place = (origin: Origin | null): string => {
      const { file, line } = lines(origin)
      if (file === '') return ''
      return isOne ? String(line) : `${file}:${line}`
    }
    const figures = papers.map(({ stats }) => stats)
    process.stdout.write(statsText(figures, args.lang, place, args.all))
  }
  const findings = filterFindings(diagnostics, filtersOf(run.io))
  const { found, text } = shownFindings(findings, run.io.texts, args.lang, run.showFile)
  const errors = found.filter(({ severity }) => severity === 'error')
  process.stderr.write(text(errors))
  return errors.length > 0 ? 1 : 0
}

interface Line {
  readonly file: string
  readonly line: number
}

/** The line of a place, 1-based; 0 and no file for none. */
function linesIn({ io, showFile }: Opened): (origin: Origin | null) => Line {
  const starts = new Map<string, readonly number[]>()
  return (origin) => {
    const text = origin && !origin.cell ? io.texts.get(origin.file) : undefined
    if (!origin || text === undefined) return { file: '', line: 0 }
    const known = starts.get(origin.file) ?? lineStarts(text)
    starts.set(origin.file, known)
    return { file: showFile(origin.file), line: lineOf(known, origin.start) + 1 }
  }
}

/** The figures with lines in the place of offsets. */
function facts(stats: PaperStats, lines: (origin: Origin | null) => Line): object {
  const placed = <T extends { readonly origin: Origin | null }>({
    origin,
    ...rest
  }: T): object => ({
    ...rest,
    ...lines(origin),
  })
  const grouped = (groups: PaperStats['headings']): object[] =>
    groups.map(({ shapes, origins, ...group }) => ({
      ...group,
      heads: shapes.map((shape, index) => ({ ...shape, ...lines(origins[index] ?? null) })),
    }))
  return {
    ...stats,
    sections: stats.sections.map(placed),
    long: stats.long.map(placed),
    headings: grouped(stats.headings),
    leads: grouped(stats.leads),
    series: stats.series.map(placed),
    pieces: stats.pieces.map((piece) => facts(piece, lines)),
  }
}
