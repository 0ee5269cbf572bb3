/** One run of `wengao build` over its papers: read, plan, leave alone what stands, build the rest, report. */
import { resolve } from 'node:path'
import { inShard } from '../batch/shard.ts'
import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import type { OpenedIo } from '../io/open-io.ts'
import { checkRun } from '../run/check-paper.ts'
import { planJobs } from '../run/plan.ts'
import type { ReadySource } from '../run/read-papers.ts'
import { fewPapers, type PaperOutcome, runPapers } from '../runner/run-papers.ts'
import { settle } from '../workspace/precedence.ts'
import { countPapers, writeEvent } from './build-events.ts'
import { type BuildArguments, buildOptions, rowNames, shardOf } from './build-options.ts'
import { openReport } from './build-report.ts'
import type { BuiltRun, Session } from './build-session.ts'
import { type KeptRun, keepManifest, sayOrphans } from './kept-manifest.ts'
import { type Opened, openRun } from './open-run.ts'
import { openProgress, type Progress } from './progress.ts'
import { endBySignal, stopGently, whenStopped } from './stopping.ts'

/** Milliseconds that papers in hand get to come to their end behind the first SIGINT. */
const grace = 2000
/** Exit code of a run that SIGINT has ended. */
const interruptedCode = 130

/** @throws UserError for what is wrong with the machine, not with a paper */
export async function buildRun(args: BuildArguments, session: Session = {}): Promise<BuiltRun> {
  const opened = await openRun(args.papers, {
    ...args,
    ...session,
    quiet: args.quiet || args.events,
  })
  try {
    return await buildOpened(args, opened)
  } finally {
    await opened.io.close()
  }
}

async function buildOpened(args: BuildArguments, opened: Opened): Promise<BuiltRun> {
  const finished: string[] = []
  const io = withNote(opened.io, finished)
  const out = settle({ flag: args.out, workspace: opened.out, usual: 'out' })
  const shard = shardOf(args)
  const only = rowNames(args.only)
  const plan = planJobs(opened.sources, only)
  const jobs = shard ? inShard(plan.value, shard) : plan.value
  const against = checkRun(opened.sources.map(({ source }: ReadySource) => source))
  const options = buildOptions(args, io)
  const { chromium, untagged } = args
  const all = plan.value
  const run: KeptRun = { out: resolve(out), all, jobs, shard, options, chromium, untagged, io }
  const { kept, diagnostics: noManifest } = await keepManifest(run)
  const enough = new AbortController()
  const outcomes: (PaperOutcome | undefined)[] = jobs.map(() => undefined)
  const report = openReport(args, opened, jobs, outcomes, finished)
  const forget = whenStopped(report.stopped)
  const interrupt = answerInterrupt(enough)
  const shown: { progress?: Progress } = {}
  if (args.events) writeEvent({ event: 'plan', papers: jobs.length })
  let done = 0
  let built = 0
  try {
    const { diagnostics } = await runPapers({
      jobs,
      options,
      io,
      out,
      kept: kept && { ...kept, force: args.force },
      failFast: args.failFast,
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
    const isWhole = only.length === 0 && !hasErrors(plan.diagnostics) && !enough.signal.aborted
    const orphaned = kept && isWhole ? sayOrphans(run, kept, args.prune) : []
    const said: readonly Diagnostic[] = [
      ...opened.diagnostics,
      ...plan.diagnostics,
      ...against,
      ...noManifest,
      ...diagnostics,
      ...orphaned,
    ]
    const found = report.whole(said, jobs.length >= fewPapers)
    const wrong = found ? 1 : 0
    const code = interrupt.isAsked() ? interruptedCode : wrong
    if (args.events) writeEvent({ event: 'end', code, ...countPapers(outcomes) })
    return { code, root: io.root, out: resolve(out), asked: io.asked }
  } finally {
    shown.progress?.end()
    interrupt.forget()
    forget()
    kept?.manifest.release()
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

/** The first SIGINT begins no further paper; those in hand get their time, then the run ends whatever they do. */
function answerInterrupt(enough: AbortController): {
  readonly isAsked: () => boolean
  readonly forget: () => void
} {
  let timer: NodeJS.Timeout | undefined
  const forget = stopGently(() => {
    enough.abort()
    timer = setTimeout(() => endBySignal('SIGINT'), grace)
  })
  return {
    isAsked: () => timer !== undefined,
    forget: () => {
      forget()
      clearTimeout(timer)
    },
  }
}
