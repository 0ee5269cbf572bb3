/** Papers checked without being built: composed, their text, data and each other looked at. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Job, Source } from '../paper/source.ts'
import { checkPaper, checkRun } from './check-paper.ts'
import { type Composed, compose } from './compose.ts'
import { planJobs } from './plan.ts'
import type { ReadySource } from './read-papers.ts'

export interface CheckedPaper {
  readonly job: Job
  readonly composed: Composed
}
export interface CheckedPapers {
  readonly diagnostics: readonly Diagnostic[]
  /** Those that could be composed. */
  readonly papers: readonly CheckedPaper[]
}

/** Everything that there is to say of them but of their pages. */
export function checkPapers(sources: readonly ReadySource[]): CheckedPapers {
  const papers: CheckedPaper[] = []
  const plan = planJobs(sources)
  const diagnostics = [...plan.diagnostics, ...checkRun(sources.map(({ source }) => source))]
  for (const job of plan.value) {
    try {
      const { value, diagnostics: found } = compose(job)
      for (const each of found) diagnostics.push(each)
      if (!value) continue
      papers.push({ job, composed: value })
      for (const each of checkPaper(job, value)) diagnostics.push(each)
    } catch (error) {
      const place = { file: job.source.file, start: 0, end: 0 }
      const reason = error instanceof Error ? error.message : String(error)
      diagnostics.push(diagnose('internal/failed', place, { reason }))
    }
  }
  return { diagnostics, papers }
}

/** The papers and those that are bound into them, each file once. */
export function everySource(sources: readonly Source[]): Source[] {
  const byFile = new Map<string, Source>()
  const add = (source: Source): void => {
    if (byFile.has(source.file)) return
    byFile.set(source.file, source)
    for (const piece of source.pieces) if (piece.source) add(piece.source)
  }
  for (const source of sources) add(source)
  return [...byFile.values()]
}
