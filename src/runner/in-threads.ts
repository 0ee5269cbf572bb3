/** The papers of a run built in threads, and the threads. */
import { availableParallelism } from 'node:os'
import type { NumberedJob } from '../batch/chunks.ts'
import { diagnose } from '../diagnostic.ts'
import type { RunOptions, Take } from './paper-run.ts'
import type { Workers } from './pool.ts'

/** What a thread builds at least: it takes longer to start than that. */
const papersOfThread = 4

export async function buildInThreads(
  jobs: readonly NumberedJob[],
  run: RunOptions,
  take: Take,
): Promise<void> {
  const { jobs: all, io, enough, timeLimit } = run
  const own = run.workers ? null : await startWorkers(run, jobs.length)
  const workers = run.workers ?? own
  try {
    await workers?.build(jobs, {
      timeLimit,
      enough: enough.signal,
      press: (name) => {
        const theme = io.theme(name).value
        return theme && io.printing.printer(theme)
      },
      built: take,
      ended: (id, reason) => {
        const place = { file: all[id]?.file ?? '', start: 0, end: 0 }
        const data = { name: all[id]?.output ?? '', reason, seconds: timeLimit }
        const diagnostics = [diagnose('batch/paper-ended', place, data)]
        return take(id, { outputs: [], diagnostics, files: {}, looked: false })
      },
    })
  } finally {
    await own?.close()
  }
}

/**
 * Threads for the papers of a run, which load from now on.
 * @param papers how many there are at most
 */
export async function startWorkers(
  { options, io }: Pick<RunOptions, 'options' | 'io'>,
  papers: number,
): Promise<Workers> {
  const { openWorkers } = await import('./pool.ts')
  const { root, settings, bases } = io
  const threads = Math.min(availableParallelism(), Math.ceil(papers / papersOfThread))
  return openWorkers({ root, settings, options, bases: bases !== undefined, threads })
}
