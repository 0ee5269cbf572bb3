/** The public library: open the outside, build papers; and the phases one by one for those who need them. */

export { filterFindings, reportFilters } from './check/filters.ts'
export type { Diagnostic, Result, Severity } from './diagnostic.ts'
export { UserError } from './error.ts'
export { type IoOptions, type OpenedIo, openIo } from './io/open-io.ts'
export { type Lang, wordDiagnostic } from './messages/index.ts'
export type * from './model/document.ts'
export { type OutlineEntry, outline, readersOutline } from './model/outline.ts'
export type * from './model/values.ts'
export type { Io, Texts } from './outside/outside.ts'

import { UserError } from './error.ts'
import { formats } from './paper/formats.ts'
import { type BuildOptions, buildJob as buildOne } from './run/build.ts'
import { build as buildText } from './run/build-text.ts'

export { type Format, formats } from './paper/formats.ts'
export type { Job, Source } from './paper/source.ts'
export type { BuildOptions } from './run/build.ts'
export type { PaperText } from './run/build-text.ts'
export { type Composed, compose } from './run/compose.ts'
export { planJobs } from './run/plan.ts'
export { readPaper } from './run/read-paper.ts'
export { type PaperFile, type ReadySource, readPapers } from './run/read-papers.ts'
export type { Output } from './run/render-output.ts'
export { type Written, writeOutputs } from './run/write-outputs.ts'
export type { Theme } from './theme/theme.ts'
export { readSettings, type WorkspaceSettings } from './workspace/settings.ts'

/** Formats come from programs whose types nobody checks: one that is unknown is said as wrong usage. */
function refuseUnknown({ formats: asked }: BuildOptions): void {
  const known: readonly string[] = formats
  const given: readonly unknown[] = Array.isArray(asked) ? asked : [asked]
  const strays = given.filter((format) => typeof format !== 'string' || !known.includes(format))
  if (Array.isArray(asked) && strays.length === 0) return
  const [stray = asked] = strays
  const list = known.join(' / ')
  throw new UserError(`没有“${String(stray)}”这种格式`, `formats 里写 ${list}。`, [
    `no format "${String(stray)}"`,
    `formats holds ${list}.`,
  ])
}

/** Builds a paper; one that goes by rows gives the outputs of all its rows. @throws UserError for an unknown format */
export const build: typeof buildText = async (paper, options, io) => {
  refuseUnknown(options)
  return buildText(paper, options, io)
}

/** One job to its outputs. @throws UserError for an unknown format */
export const buildJob: typeof buildOne = async (job, options, io) => {
  refuseUnknown(options)
  return buildOne(job, options, io)
}
