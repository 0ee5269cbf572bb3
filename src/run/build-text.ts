/** The whole way for one paper that is at hand as a text: read, plan, build. */
import { filterFindings, reportFilters } from '../check/filters.ts'
import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Io } from '../outside/outside.ts'
import { type BuildOptions, buildJob } from './build.ts'
import { planJobs } from './plan.ts'
import { readPaper } from './read-paper.ts'
import type { Output } from './render-output.ts'

export interface PaperText {
  /** The paper, front matter and all: a text, or its bytes in UTF-8 or GB18030. */
  readonly text: string | Uint8Array
  /** Where it would stand in the workspace: data and pictures are found from there; default 稿.md. */
  readonly file?: string
}

/** Builds a paper; one that goes by rows gives the outputs of all its rows. */
export async function build(
  { text, file = '稿.md' }: PaperText,
  options: BuildOptions,
  io: Io,
): Promise<Result<Output[]>> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const read = await readPaper(file, bytes, io)
  const base = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  const plan = planJobs(read.value ? [{ source: read.value, base }] : [])
  const diagnostics: Diagnostic[] = [...read.diagnostics, ...plan.diagnostics]
  const outputs: Output[] = []
  for (const job of plan.value) {
    const built = await buildJob(job, options, io)
    for (const each of built.value) outputs.push(each)
    for (const each of built.diagnostics) diagnostics.push(each)
  }
  return {
    value: outputs,
    diagnostics: filterFindings(
      diagnostics,
      reportFilters(io.texts, io.settings.settled, io.settings.checks, io.settings.strictness),
    ),
  }
}
