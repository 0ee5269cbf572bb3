/** Papers built in worker threads: a worker that dies, hangs or grows is replaced, and its papers are tried once more. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import Tinypool from 'tinypool'
import { type Chunk, type Chunks, chunksOf, type NumberedJob, withPapers } from '../batch/chunks.ts'
import { UserError } from '../error.ts'
import type { Press } from '../io/browser/print-service.ts'
import { packageRoot } from '../io/files/package-root.ts'
import type { Source } from '../paper/source.ts'
import type { BuildOptions } from '../run/build.ts'
import type { WorkspaceSettings } from '../workspace/settings.ts'
import type { BuiltPaper } from './build-paper.ts'
import { type FromWorker, ownBuffers, type Setup, type Task, type ToWorker } from './messages.ts'

/** Why a paper ended with its worker. */
export type Ended = 'time' | 'memory' | 'crash'
export interface WorkerOptions {
  readonly root: string
  readonly settings: WorkspaceSettings
  readonly options: BuildOptions
  /** Keep what is built in the workspace. */
  readonly bases: boolean
  /** The worker's script; default ours. */
  readonly script?: string
  readonly threads?: number
  /** Megabytes of memory with which a worker ends; default 1536. */
  readonly memory?: number
}
export interface PoolRun {
  /** What prints a theme, by its name. */
  readonly press: (theme: string) => Press | null
  /** Seconds that a paper may take. */
  readonly timeLimit: number
  /** Set when no further paper is to be begun. */
  readonly enough: AbortSignal
  /** Takes a paper that was built; its worker goes on behind it. */
  readonly built: (id: number, built: BuiltPaper) => Promise<void>
  /** Takes a paper that ended its worker, twice. */
  readonly ended: (id: number, why: Ended) => Promise<void>
}
/** Threads that build papers; they load while it is still found out which. */
export interface Workers {
  /**
   * Once only: workers keep the sources of the run. Ends when every paper was built, has ended its worker twice, or was not begun.
   */
  readonly build: (jobs: readonly NumberedJob[], run: PoolRun) => Promise<void>
  readonly close: () => Promise<void>
}
/** Papers that a worker takes at a time, and how many it builds before it is replaced. */
const chunkSize = 12
const papersPerWorker = 1500
/** Megabytes of memory: a worker with more is replaced at the next chance, and one with more ends. */
const recycledAbove = 640
const memoryLimit = 1536

export function openWorkers({ script, threads, memory, ...setup }: WorkerOptions): Workers {
  const most = threads ?? availableParallelism()
  const open = (): OpenPool => {
    const gone = new AbortController()
    const pool = new Tinypool({
      filename: script ?? join(packageRoot(), 'dist/batch-worker.js'),
      minThreads: most,
      maxThreads: most,
      workerData: { ...setup, lanes: 2 } satisfies Setup,
      maxMemoryLimitBeforeRecycle: recycledAbove * 1024 * 1024,
      resourceLimits: { maxOldGenerationSizeMb: memory ?? memoryLimit },
      // an idle worker waits as any other: one that is asked to end at once does
      useAtomics: false,
    })
    // a worker that dies between two chunks is replaced, and nobody waits for it; none that dies while it loads is
    pool.on('error', () => {
      if (pool.threads.length === 0) gone.abort()
    })
    return { pool, gone: gone.signal }
  }
  let opened = open()
  return {
    build: async (jobs, run) => {
      // what was wrong with the machine a moment ago may be over
      if (opened.gone.aborted) {
        await opened.pool.destroy()
        opened = open()
      }
      const size = Math.max(1, Math.min(chunkSize, Math.ceil(jobs.length / most / 2)))
      await runChunks(chunksOf(jobs, size), { ...opened, most, run })
    },
    close: () => opened.pool.destroy(),
  }
}

interface OpenPool {
  readonly pool: Tinypool
  /** Set when no thread is left, and none will come: nobody takes a chunk any more. */
  readonly gone: AbortSignal
}
/** What chunks are run with. */
interface Running extends OpenPool {
  /** How many are run at once. */
  readonly most: number
  readonly run: PoolRun
}

async function runChunks({ shared, chunks }: Chunks, running: Running): Promise<void> {
  const { pool, most, run } = running
  const waiting = [...chunks]
  const tries = new Map<number, number>()
  let done = 0
  let broken = false
  const lane = async (): Promise<void> => {
    for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
      if (broken || run.enough.aborted) return
      const { left, begun, why } = await runChunk(chunk, shared, running).catch(
        (error: unknown) => {
          broken = true
          throw error
        },
      )
      done += chunk.papers.length - left.size
      if (done > papersPerWorker * most) {
        done = 0
        void pool.recycleWorkers()
      }
      if (why === null || left.size === 0) continue
      // whose fault it is nobody knows: each that was in hand goes alone now, and the others together
      const suspects = begun.size > 0 ? begun : left
      for (const id of suspects) {
        const times = (tries.get(id) ?? 0) + 1
        tries.set(id, times)
        if (times >= 2) await run.ended(id, why)
        else waiting.unshift(withPapers(chunk, new Set([id])))
      }
      const others = new Set([...left].filter((id) => !suspects.has(id)))
      if (others.size > 0) waiting.unshift(withPapers(chunk, others))
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, chunks.length) }, lane))
}

interface RanChunk {
  /** Papers that were not built, and those of them that were begun. */
  readonly left: ReadonlySet<number>
  readonly begun: ReadonlySet<number>
  /** Null where the worker lived. */
  readonly why: Ended | null
}

async function runChunk(
  chunk: Chunk,
  shared: readonly Source[],
  { pool, gone, run }: Running,
): Promise<RanChunk> {
  const { port1, port2 } = new MessageChannel()
  const left = new Set(chunk.papers.map(({ id }) => id))
  const begun = new Set<number>()
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let late = false
  const watch = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      late = true
      ending.abort()
    }, run.timeLimit * 1000)
  }
  const faults: unknown[] = []
  const taking: Promise<void>[] = []
  const answer = (message: ToWorker): void =>
    port1.postMessage(message, message.kind === 'printed' ? ownBuffers([message.pdf]) : [])
  const fail = (error: unknown): void => {
    faults.push(error)
    ending.abort()
  }
  const take = async ({ id, built }: FromWorker & { kind: 'built' }): Promise<void> => {
    watch()
    left.delete(id)
    begun.delete(id)
    await run.built(id, built)
    answer({ kind: 'taken', id })
  }
  port1.on('message', (message: FromWorker) => {
    if (message.kind === 'started') begun.add(message.id)
    else if (message.kind === 'built') taking.push(take(message).catch(fail))
    else if (message.kind === 'sources') answer({ kind: 'sources', sources: shared })
    // a print that hangs is not waited for behind the end of its worker
    else printed(message, run).then(answer, fail)
  })
  const stop = (): void => answer({ kind: 'enough' })
  run.enough.addEventListener('abort', stop)
  const end = (): void => ending.abort()
  gone.addEventListener('abort', end)
  if (gone.aborted) end()
  watch()
  const why = await pool
    .run({ chunk, port: port2 } satisfies Task, { transferList: [port2], signal: ending.signal })
    .then(
      (): Ended | null => null,
      (error: unknown) => (late ? 'time' : endedBy(error)),
    )
  clearTimeout(timer)
  run.enough.removeEventListener('abort', stop)
  gone.removeEventListener('abort', end)
  await Promise.all(taking)
  port1.close()
  const [fault] = faults
  if (fault !== undefined) throw fault
  return { left, begun, why }
}

const endedBy = (error: unknown): Ended =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'

/** @throws UserError where no paper can be printed on this machine */
async function printed(
  { ticket, theme, html }: FromWorker & { kind: 'print' },
  run: PoolRun,
): Promise<ToWorker> {
  const press = run.press(theme)
  try {
    if (!press) throw new Error(`no theme ${theme}`)
    const pdf = await press.print(html)
    return { kind: 'printed', ticket, pdf, notes: press.notes() }
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = error instanceof Error ? `${error.name} ${error.message}` : String(error)
    return { kind: 'not-printed', ticket, reason }
  }
}
