/** `wengao build --queue`: the papers in chunks for workers elsewhere; then this machine looks whether all is there. */
import { randomBytes } from 'node:crypto'
import { UserError } from '../../error.ts'
import { planJobs } from '../../run/plan.ts'
import { type BuildArguments, rowNames } from '../build-options.ts'
import { openRun } from '../open-run.ts'
import { openProgress } from '../progress.ts'
import { stopGently } from '../stopping.ts'
import { workerArguments } from './worker-arguments.ts'

/** Seconds without a worker after which it is said that there is none. */
const lonely = 10

/** @returns false when it was stopped */
export async function throughQueue(args: BuildArguments, url: string): Promise<boolean> {
  const count = await countPapers(args)
  if (count === 0) return true
  const parts = Math.ceil(count / chunkOf(args))
  const chunks = Array.from({ length: parts }, (_, part) => ({
    argv: workerArguments(args, `${part + 1}/${parts}`),
  }))
  const say = connectionSpeaker(args)
  const stop = new AbortController()
  const forget = stopGently(() => stop.abort())
  const progress = openProgress('build', count, args)
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
        if (waited === lonely) process.stderr.write(noWorker(args))
      },
    })
    return !stop.signal.aborted
  } finally {
    forget()
    progress.end()
  }
}

const noWorker = ({ lang }: BuildArguments): string =>
  lang === 'en'
    ? 'nobody takes the work yet: run wengao work --queue … in this folder on other machines\n'
    : '还没有人取活：在别的机器上，到同一个文件夹里运行 wengao work --queue …\n'

/** @throws UserError for a size that is none */
function chunkOf({ chunk }: BuildArguments): number {
  if (Number.isInteger(chunk) && chunk > 0 && chunk <= 10_000) return chunk
  throw new UserError('--chunk 写一批多少份，1 到 10000。', '如 --chunk 100。', [
    '--chunk says how many papers a worker takes at a time, 1 to 10000',
    'Such as --chunk 100.',
  ])
}

/** How many papers there are; what is wrong with them is said when they are built. */
async function countPapers(args: BuildArguments): Promise<number> {
  const { io, sources } = await openRun(args.papers, args)
  try {
    return planJobs(sources, rowNames(args.only)).value.length
  } finally {
    await io.close()
  }
}

/** Says a fault of the connection once. */
export function connectionSpeaker({
  lang,
}: Pick<BuildArguments, 'lang'>): (reason: string) => void {
  const told = new Set<string>()
  return (reason) => {
    if (told.has(reason)) return
    told.add(reason)
    process.stderr.write(
      lang === 'en'
        ? `the queue does not answer (${reason}); trying again\n`
        : `队列没有回应（${reason}），接着试。\n`,
    )
  }
}
