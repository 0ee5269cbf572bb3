/** Papers built in worker threads: a worker that dies, hangs or grows is replaced, and its papers are tried once more. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import Tinypool from 'tinypool'
import { type Chunk, chunksOf, type NumberedJob, withPapers } from '../batch/chunks.ts'
import { UserError } from '../error.ts'
import type { Press } from '../io/browser/print-service.ts'
import { packageRoot } from '../io/files/package-root.ts'
import type { BuildOptions } from '../run/build.ts'
import type { WorkspaceSettings } from '../workspace/settings.ts'
import type { BuiltPaper } from './build-paper.ts'
import type { FromWorker, Setup, Task, ToWorker } from './messages.ts'

/** Why a paper ended with its worker. */
export type Ended = 'time' | 'memory' | 'crash'
export interface PoolOptions {
  readonly root: string
  readonly settings: WorkspaceSettings
  readonly options: BuildOptions
  /** Keep what is built in the workspace. */
  readonly bases: boolean
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
  /** The worker's script; default ours. */
  readonly script?: string
  readonly threads?: number
  /** Megabytes of memory with which a worker ends; default 1536. */
  readonly memory?: number
}
/** Papers that a worker takes at a time, and how many it builds before it is replaced. */
const chunkSize = 12
const papersPerWorker = 1500
/** Megabytes of memory: a worker with more is replaced at the next chance, and one with more ends. */
const recycledAbove = 640
const memoryLimit = 1536

/** Builds papers; ends when every one was built, has ended its worker twice, or was not begun. */
export async function buildInPool(jobs: readonly NumberedJob[], pool: PoolOptions): Promise<void> {
  const threads = pool.threads ?? availableParallelism()
  const size = Math.max(1, Math.min(chunkSize, Math.ceil(jobs.length / threads / 2)))
  const { shared, chunks } = chunksOf(jobs, size)
  const { root, settings, options, bases } = pool
  const setup: Setup = { root, settings, options, bases, shared, lanes: 2 }
  const most = Math.min(threads, chunks.length)
  const workers = new Tinypool({
    filename: pool.script ?? join(packageRoot(), 'dist/batch-worker.js'),
    minThreads: most,
    maxThreads: most,
    workerData: setup,
    maxMemoryLimitBeforeRecycle: recycledAbove * 1024 * 1024,
    resourceLimits: { maxOldGenerationSizeMb: pool.memory ?? memoryLimit },
    // an idle worker waits as any other: one that is asked to end at once does
    useAtomics: false,
  })
  // a worker that dies between two chunks is replaced, and nobody waits for it
  workers.on('error', () => undefined)
  try {
    await runChunks(chunks, most, workers, pool)
  } finally {
    await workers.destroy()
  }
}

async function runChunks(
  chunks: readonly Chunk[],
  most: number,
  workers: Tinypool,
  pool: PoolOptions,
): Promise<void> {
  const waiting = [...chunks]
  const tries = new Map<number, number>()
  let done = 0
  let broken = false
  const lane = async (): Promise<void> => {
    for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
      if (broken || pool.enough.aborted) return
      const { left, begun, why } = await runChunk(chunk, workers, pool).catch((error: unknown) => {
        broken = true
        throw error
      })
      done += chunk.papers.length - left.size
      if (done > papersPerWorker * most) {
        done = 0
        void workers.recycleWorkers()
      }
      if (why === null || left.size === 0) continue
      // whose fault it is nobody knows: each that was in hand goes alone now, and the others together
      const suspects = begun.size > 0 ? begun : left
      for (const id of suspects) {
        const times = (tries.get(id) ?? 0) + 1
        tries.set(id, times)
        if (times >= 2) await pool.ended(id, why)
        else waiting.unshift(withPapers(chunk, new Set([id])))
      }
      const others = new Set([...left].filter((id) => !suspects.has(id)))
      if (others.size > 0) waiting.unshift(withPapers(chunk, others))
    }
  }
  await Promise.all(Array.from({ length: most }, lane))
}

interface RanChunk {
  /** Papers that were not built, and those of them that were begun. */
  readonly left: ReadonlySet<number>
  readonly begun: ReadonlySet<number>
  /** Null where the worker lived. */
  readonly why: Ended | null
}

async function runChunk(chunk: Chunk, workers: Tinypool, pool: PoolOptions): Promise<RanChunk> {
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
    }, pool.timeLimit * 1000)
  }
  const faults: unknown[] = []
  const taking: Promise<void>[] = []
  const answer = (message: ToWorker): void => port1.postMessage(message)
  const fail = (error: unknown): void => {
    faults.push(error)
    ending.abort()
  }
  const take = async ({ id, built }: FromWorker & { kind: 'built' }): Promise<void> => {
    watch()
    left.delete(id)
    begun.delete(id)
    await pool.built(id, built)
    answer({ kind: 'taken', id })
  }
  port1.on('message', (message: FromWorker) => {
    if (message.kind === 'started') begun.add(message.id)
    else if (message.kind === 'built') taking.push(take(message).catch(fail))
    // a print that hangs is not waited for behind the end of its worker
    else printed(message, pool).then(answer, fail)
  })
  const stop = (): void => answer({ kind: 'enough' })
  pool.enough.addEventListener('abort', stop)
  watch()
  const why = await workers
    .run({ chunk, port: port2 } satisfies Task, { transferList: [port2], signal: ending.signal })
    .then(
      (): Ended | null => null,
      (error: unknown) => (late ? 'time' : endedBy(error)),
    )
  clearTimeout(timer)
  pool.enough.removeEventListener('abort', stop)
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
  pool: PoolOptions,
): Promise<ToWorker> {
  const press = pool.press(theme)
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
