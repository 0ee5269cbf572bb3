/** `wengao build`: papers to files. */
import { resolve } from 'node:path'
import { filterFindings } from '../../check/filters.ts'
import { missingByOwner } from '../../check/rules/missing-by-owner.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import { reasonOf } from '../../io/files/workspace.ts'
import type { OpenedIo } from '../../io/open-io.ts'
import type { Lang } from '../../messages/index.ts'
import { type Format, formats } from '../../paper/formats.ts'
import { mostOfRule, summary } from '../../report/terminal.ts'
import { buildJob } from '../../run/build.ts'
import { checkRun } from '../../run/check-paper.ts'
import { planJobs } from '../../run/plan.ts'
import { type Written, writeOutputs } from '../../run/write-outputs.ts'
import { settle } from '../../workspace/precedence.ts'
import type { BuiltRun, Session } from '../build-session.ts'
import { openRun } from '../open-run.ts'
import { openProgress } from '../progress.ts'
import { filtersOf, strictnessOf, type WeightArguments } from '../report-filters.ts'
import { shownFindings } from '../shown-findings.ts'
import { whenStopped } from '../stopping.ts'

interface BuildArguments extends WeightArguments {
  readonly papers: readonly string[]
  readonly out: string | undefined
  readonly format: string | undefined
  readonly theme: string | undefined
  readonly emit: 'filled' | undefined
  /** Rows of `each` papers to make, by name. */
  readonly only: string | undefined
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly config: boolean
  readonly chromium: string | undefined
  readonly untagged: boolean
  readonly embedFonts: boolean
  readonly proof: boolean
  readonly docxFor: 'libreoffice' | undefined
  /** Keep what is built in the workspace. */
  readonly bases: boolean
  /** List every finding of a rule; else the first ten and how many more. */
  readonly all: boolean
  /** Say errors alone. */
  readonly quiet: boolean
  readonly watch: boolean
  /** Faults of marks, numbers and words are errors. */
  readonly strict: boolean
}
/** Builds every paper that it can and gives the exit code: 0, or 1 when there were errors. */
export async function buildCommand(args: BuildArguments, session: Session = {}): Promise<number> {
  if (args.watch) {
    const { watchPapers } = await import('../watch-papers.ts')
    return watchPapers(args, (each) => buildRun(args, each))
  }
  return (await buildRun(args, session)).code
}

/** One run over the papers. */
async function buildRun(args: BuildArguments, session: Session = {}): Promise<BuiltRun> {
  const asked = args.format === undefined ? null : readFormats(args.format)
  const run = await openRun(args.papers, { ...args, ...session })
  const { settings } = run.io
  const out = settle({ flag: args.out, workspace: run.out, usual: 'out' })
  const filters = filtersOf(run.io, args)
  const plan = planJobs(run.sources, rowNames(args.only))
  const against = checkRun(run.sources.map(({ source }) => source))
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...plan.diagnostics, ...against]
  const options = {
    formats: settle<readonly Format[]>({
      flag: asked,
      workspace: settings.formats,
      usual: ['docx', 'pdf'],
    }),
    theme: args.theme ?? null,
    emitFilled: args.emit === 'filled',
    embedFonts: args.embedFonts,
    proof: args.proof,
    docxFor: args.docxFor ?? null,
    strict: args.strict || strictnessOf(run.io, args) === 'strict',
  }
  const written: Written[] = []
  const { io, forget } = namedWhenStopped(run.io, args.lang)
  const progress = openProgress('build', plan.value.length, args)
  try {
    for (const [index, job] of plan.value.entries()) {
      progress.step(index)
      const place = { file: job.source.file, start: 0, end: 0 }
      try {
        const made = await buildJob(job, options, io)
        for (const each of made.diagnostics) diagnostics.push(each)
        const files = await writeOutputs(made.value, out, place, io)
        for (const each of files.diagnostics) diagnostics.push(each)
        for (const each of files.value) written.push(each)
      } catch (error) {
        if (error instanceof UserError) throw error
        if (process.env['WENGAO_DEBUG']) console.error(error)
        diagnostics.push(diagnose('internal/failed', place, { reason: reasonOf(error) }))
      }
    }
  } finally {
    progress.end()
    await run.io.close()
    forget()
  }
  const { found, text } = shownFindings(
    filterFindings(diagnostics, [missingByOwner, ...filters]),
    run.io.texts,
    args.lang,
    run.showFile,
  )
  if (args.json)
    process.stdout.write(
      `${JSON.stringify({ outputs: written.map(({ path, pages }) => (pages === null ? { path } : { path, pages })), diagnostics: found }, null, 2)}\n`,
    )
  else if (args.quiet) process.stderr.write(text(found.filter((one) => one.severity === 'error')))
  else {
    for (const { path } of written) process.stdout.write(`${path}\n`)
    process.stderr.write(
      text(found, args.all ? undefined : mostOfRule) + summary(found, written.length, args.lang),
    )
  }
  const code = found.some((one) => one.severity === 'error') ? 1 : 0
  return { code, root: run.io.root, out: resolve(out), asked: run.io.asked }
}

/** The outside of a run that names every file it has finished when it is stopped. */
function namedWhenStopped(
  io: OpenedIo,
  lang: Lang,
): { readonly io: OpenedIo; readonly forget: () => void } {
  const finished: string[] = []
  const forget = whenStopped(() => {
    for (const path of finished) process.stdout.write(`${path}\n`)
    process.stderr.write(summary([], finished.length, lang))
  })
  const write: OpenedIo['write'] = async (name, bytes) => {
    const answer = await io.write(name, bytes)
    if (answer.refused === null) finished.push(answer.path)
    return answer
  }
  return { io: { ...io, write }, forget }
}

/** The names that `--only` gives. */
export const rowNames = (only: string | undefined): string[] =>
  (only ?? '')
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

function readFormats(list: string): Format[] {
  const names = list
    .toLowerCase()
    .split(/[,，\s]+/)
    .filter((one) => one !== '')
  const unknown = names.find((name) => !formats.includes(name as Format))
  if (unknown !== undefined || names.length === 0)
    throw new UserError(`没有“${unknown ?? ''}”这种格式`, `可用：${formats.join('、')}`, [
      `no such format: "${unknown ?? ''}"`,
      `Known: ${formats.join(', ')}`,
    ])
  return [...new Set(names)] as Format[]
}
