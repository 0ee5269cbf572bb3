/** `wengao build --queue`: the papers in chunks for workers elsewhere; then this machine looks whether all is there. */
import { randomBytes } from 'node:crypto'
import { UserError } from '../../error.ts'
import { planJobs } from '../../run/plan.ts'
import { writeEvent } from '../build-events.ts'
import { type BuildArguments, rowNames } from '../build-options.ts'
import type { OutputTimes } from '../build-session.ts'
import { openRun } from '../open-run.ts'
import { outputTimes } from '../output-times.ts'
import { openProgress } from '../progress.ts'
import { stopGently } from '../stopping.ts'
import { workerArguments } from './worker-arguments.ts'

/** Seconds without a worker after which it is said that there is none. */
const lonely = 10

/** @returns when the outputs were written before, or null when it was stopped */
export async function throughQueue(args: BuildArguments, url: string): Promise<OutputTimes | null> {
  const { count, before } = await papersBefore(args)
  if (count === 0) return before
  const parts = Math.ceil(count / chunkOf(args))
  const chunks = Array.from({ length: parts }, (_, part) => ({
    argv: workerArguments(args, `${part + 1}/${parts}`),
  }))
  const say = connectionSpeaker(args)
  const stop = new AbortController()
  const forget = stopGently(() => stop.abort())
  const progress = openProgress('build', count, { ...args, quiet: args.quiet || args.events })
  let waited = 0
  const { runThroughQueue } = await import('../../io/queue/chunk-queue.ts')
  try {
    const run = randomBytes(6).toString('hex')
    await runThroughQueue(url, run, chunks, {
      say,
      stop: stop.signal,
      tell: ({ done, total, active }) => {
        progress.step(Math.min(count, Math.round((count * done) / total)))
        waited = active > 0 || done > 0 ? Number.NEGATIVE_INFINITY : waited + 1
        if (waited === lonely) sayWaiting(args, noWorker)
      },
    })
    return stop.signal.aborted ? null : before
  } finally {
    forget()
    progress.end()
  }
}

type Words = readonly [zh: string, en: string]
const noWorker: Words = [
  '还没有人取活：在别的机器上，到同一个文件夹里运行 wengao work --queue …',
  'nobody takes the work yet: run wengao work --queue … in this folder on other machines',
]

type Speaking = Pick<BuildArguments, 'lang'> & Partial<Pick<BuildArguments, 'events'>>
function sayWaiting({ lang, events }: Speaking, [zh, en]: Words): void {
  const reason = lang === 'en' ? en : zh
  if (events) writeEvent({ event: 'waiting', reason })
  else process.stderr.write(`${reason}\n`)
}

/** @throws UserError for a size that is none */
function chunkOf({ chunk }: BuildArguments): number {
  if (Number.isInteger(chunk) && chunk > 0 && chunk <= 10_000) return chunk
  throw new UserError('--chunk 写一批多少份，1 到 10000。', '如 --chunk 100。', [
    '--chunk says how many papers a worker takes at a time, 1 to 10000',
    'Such as --chunk 100.',
  ])
}

/** How many papers there are, and their outputs of now; what is wrong with them is said when they are built. */
async function papersBefore(
  args: BuildArguments,
): Promise<{ readonly count: number; readonly before: OutputTimes }> {
  const opened = await openRun(args.papers, { ...args, quiet: args.quiet || args.events })
  try {
    const names = planJobs(opened.sources, rowNames(args.only)).value.map(({ output }) => output)
    return { count: names.length, before: outputTimes(names, args, opened) }
  } finally {
    await opened.io.close()
  }
}

/** Says a fault of the connection once. */
export function connectionSpeaker(args: Speaking): (reason: string) => void {
  const told = new Set<string>()
  return (reason) => {
    if (told.has(reason)) return
    told.add(reason)
    sayWaiting(args, [
      `队列没有回应（${reason}），接着试。`,
      `the queue does not answer (${reason}); trying again`,
    ])
  }
}
