/** One run of `wengao build` over its papers: read, plan, leave alone what stands, build the rest, report. */
import { resolve } from 'node:path'
import type { PaperRecord } from '../batch/paper-record.ts'
import type { Shard } from '../batch/shard.ts'
import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import { hasManifest } from '../io/manifest/manifest-folder.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { BuildOptions } from '../run/build.ts'
import { wantedTheme } from '../run/dress.ts'
import { startWorkers } from '../runner/in-threads.ts'
import type { PaperOutcome, RunOptions } from '../runner/paper-run.ts'
import { checkKnown, type Reading, type RunPaper, readRun } from '../runner/read-run.ts'
import { fewPapers, runPapers } from '../runner/run-papers.ts'
import { settle } from '../workspace/precedence.ts'
import { countPapers, writeEvent } from './build-events.ts'
import { type BuildArguments, buildOptions, rowNames, shardOf } from './build-options.ts'
import { openReport } from './build-report.ts'
import type { BuiltRun, Session } from './build-session.ts'
import { type KeptManifest, keepManifest, sayOrphans } from './kept-manifest.ts'
import { type OpenedPapers, openPapers, readProgress } from './open-run.ts'
import { builtSince } from './output-times.ts'
import { keepPapers, knownPapers } from './paper-records.ts'
import {
  planRun,
  type RunPlan,
  type SettledRun,
  type Settling,
  settleRun,
  unreadOf,
} from './planned-run.ts'
import { openProgress, type Progress } from './progress.ts'
import { recalledTexts } from './recalled-texts.ts'
import { type RunSurroundings, surroundingsOf } from './run-surroundings.ts'
import { answerInterrupt, whenStopped } from './stopping.ts'

/** Exit code of a run that SIGINT has ended. */
const interruptedCode = 130

/** @throws UserError for what is wrong with the machine, not with a paper */
export async function buildRun(args: BuildArguments, session: Session = {}): Promise<BuiltRun> {
  const opened = await openPapers(args.papers, {
    ...args,
    ...session,
    quiet: args.quiet || args.events,
  })
  try {
    return await buildOpened(args, opened, session)
  } finally {
    await opened.io.close()
  }
}

async function buildOpened(
  args: BuildArguments,
  opened: OpenedPapers,
  { before }: Session,
): Promise<BuiltRun> {
  const finished: string[] = []
  const io = withNote(opened.io, finished)
  const out = settle({ flag: args.out, workspace: opened.out, usual: 'out' })
  const shard = shardOf(args)
  const only = rowNames(args.only)
  const options = buildOptions(args, io)
  const { chromium, untagged, force } = args
  let found: RunSurroundings | undefined
  const around = (): RunSurroundings => {
    found ??= surroundingsOf({ options, chromium, untagged, io })
    return found
  }
  const isRecalled = only.length === 0 && !force && hasManifest(out)
  const records = isRecalled ? knownPapers(out, around()) : new Map<string, PaperRecord>()
  const reading: Reading = { io, only, records }
  const progress = readProgress(opened, { ...args, quiet: args.quiet || args.events })
  const files = await readRun(opened.papers, reading, progress.step)
  progress.end()
  const endings = [
    ...(options.proof ? ['.核对稿'] : []),
    ...(options.emitFilled ? ['.filled'] : []),
  ]
  const plan = planRun(files, only, shard, endings)
  // where nothing can stand, threads load while the rest is planned
  const isAnew = force || !hasManifest(out)
  const isBatch = isAnew && plan.jobs.length >= fewPapers
  const workers = isBatch ? await startWorkers({ options, io }, plan.jobs.length) : null
  const planned = { plan, reading, shard, around, options, endings, out, workers, finished, before }
  try {
    if (isBatch) expectPrints(plan.jobs, { options, io })
    return await buildPlanned(args, { ...opened, io }, planned)
  } finally {
    await workers?.close()
  }
}

/** The browser of the first paper starts beside the threads. */
function expectPrints(
  [first]: readonly RunPaper[],
  { options, io }: { readonly options: BuildOptions; readonly io: OpenedIo },
): void {
  if (!first?.job || !options.formats.includes('pdf')) return
  const theme = io.theme(wantedTheme(first.job, options.theme ?? null, io.settings)).value
  if (theme) io.expectPrint?.(theme)
}

interface PlannedBuild {
  readonly plan: RunPlan
  readonly reading: Reading
  readonly shard: Shard | null
  readonly around: () => RunSurroundings
  readonly options: BuildOptions
  /** What names of other files of a paper have behind its own. */
  readonly endings: readonly string[]
  readonly out: string
  /** Null where none were started yet. */
  readonly workers: RunOptions['workers']
  /** Files that were written, growing. */
  readonly finished: readonly string[]
  readonly before: Session['before']
}

async function buildPlanned(
  args: BuildArguments,
  opened: OpenedPapers,
  { plan, reading, shard, around, options, endings, out, workers, finished, before }: PlannedBuild,
): Promise<BuiltRun> {
  const { records, only } = reading
  const isAll = only.length === 0
  const { kept, diagnostics } = await keepManifest({ ...plan, out: resolve(out), shard, options })
  try {
    const placed = options.proof === true
    const { force } = args
    const settling: Settling = { reading, shard, out, kept, around, placed, force, endings }
    const settled = await settleRun(plan, settling)
    // a record tells of all rows of its paper
    const unkept =
      kept && isAll
        ? await keepPapers(out, kept.manifest.part, settled, { around: around(), records })
        : []
    const said = [...diagnostics, ...unkept]
    const build = { options, out, kept, workers, finished, before, isAll, said }
    return await buildSettled(args, opened, settled, build)
  } finally {
    kept?.manifest.release()
  }
}

interface SettledBuild {
  readonly options: BuildOptions
  readonly out: string
  readonly kept: KeptManifest | null
  readonly workers: RunOptions['workers']
  /** Files that were written, growing. */
  readonly finished: readonly string[]
  readonly before: Session['before']
  /** Whether no rows were chosen. */
  readonly isAll: boolean
  /** What is said of the manifest. */
  readonly said: readonly Diagnostic[]
}

async function buildSettled(
  args: BuildArguments,
  opened: OpenedPapers,
  { plan, planned, standing }: SettledRun,
  { options, out, kept, workers, finished, before, isAll, said: unkept }: SettledBuild,
): Promise<BuiltRun> {
  const { io } = opened
  const { all, jobs, files, known } = plan
  const against = checkKnown(known, kept !== null)
  const enough = new AbortController()
  const outcomes: (PaperOutcome | undefined)[] = jobs.map(() => undefined)
  const unread = unreadOf(plan)
  const report = openReport(
    args,
    opened,
    recalledTexts(known, io),
    jobs,
    unread,
    outcomes,
    finished,
  )
  const forget = whenStopped(report.stopped)
  const interrupt = answerInterrupt(enough)
  const shown: { progress?: Progress } = {}
  report.planned()
  let done = unread.length
  if (args.failFast && unread.length > 0) enough.abort()
  let built = 0
  try {
    const { diagnostics } = await runPapers({
      jobs,
      options,
      io,
      out,
      kept: kept && { ...kept, planned: jobs.flatMap((job) => planned.get(job) ?? []) },
      standing: before ? builtSince(standing, before) : standing,
      workers,
      failFast: args.failFast,
      fails: report.fails,
      timeLimit: args.timeLimit,
      enough,
      begin: (count) => {
        shown.progress = openProgress('build', count, { ...args, quiet: args.quiet || args.events })
      },
      done: (id, outcome) => {
        outcomes[id] = outcome
        done++
        if (outcome.state !== 'unchanged') shown.progress?.step(++built)
        if (args.events) report.event(id, outcome, done)
      },
    })
    shown.progress?.end()
    const isWhole = isAll && !hasErrors(plan.diagnostics) && !enough.signal.aborted
    const run = { out: resolve(out), all, io }
    const orphaned = kept && isWhole ? sayOrphans(run, kept, args.prune) : []
    const said: readonly Diagnostic[] = [
      ...opened.diagnostics,
      ...files.flatMap((file) => file.diagnostics),
      ...plan.diagnostics,
      ...against,
      ...unkept,
      ...diagnostics,
      ...orphaned,
    ]
    const { errors } = report.whole(said, jobs.length + unread.length >= fewPapers)
    const wrong = errors.length > 0 ? 1 : 0
    const code = interrupt.isAsked() ? interruptedCode : wrong
    if (args.events)
      writeEvent({ event: 'end', code, errors, ...countPapers(outcomes, unread.length) })
    return { code, root: io.root, out: resolve(out), asked: io.asked }
  } finally {
    shown.progress?.end()
    interrupt.forget()
    forget()
  }
}

/** The outside of a run that notes every file at once when it is written. */
function withNote(io: OpenedIo, finished: string[]): OpenedIo {
  return {
    ...io,
    write: async (name, bytes) => {
      const answer = await io.write(name, bytes)
      if (answer.refused === null) finished.push(answer.path)
      return answer
    },
  }
}
