/**
 * Chunks of a run handed to workers on other machines through BullMQ on Redis. The queue may forget and may give a chunk twice:
 * what is built stands in the manifest, and nowhere else.
 */
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'

/** What a worker is to run, behind `wengao`. */
export interface QueuedChunk {
  readonly argv: readonly string[]
}
export interface QueueState {
  readonly done: number
  readonly total: number
  /** Chunks that a worker has in hand. */
  readonly active: number
}

const name = 'wengao'
/** A chunk that could not be run is tried again, in milliseconds and so often. */
const again = { delay: 3000, attempts: 200 }
/** Milliseconds: how often the state is asked for, and after how long a worker that says nothing is taken for dead. */
const asked = 1000
const silence = 30_000

/** @param say is told what is wrong with the connection, once for each reason */
function connect(url: string, say: (reason: string) => void): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(200 * times, 2000),
  })
  redis.on('error', (error: Error & { code?: string }) => say(error.code ?? error.message))
  return redis
}

/**
 * Puts chunks into the queue and waits until workers have run them all.
 * @param run stands for this run among others
 * @param tell is told how far it is
 * @param stop ends the waiting: what no worker has begun is taken back
 * @returns how many chunks were given up
 */
export async function runThroughQueue(
  url: string,
  run: string,
  chunks: readonly QueuedChunk[],
  {
    tell,
    say,
    stop,
  }: {
    readonly tell: (state: QueueState) => void
    readonly say: (reason: string) => void
    readonly stop: AbortSignal
  },
): Promise<number> {
  const connection = connect(url, say)
  const queue = new Queue<QueuedChunk>(name, { connection })
  queue.on('error', () => undefined)
  const open = new Map(chunks.map((chunk, index) => [`${run}-${index}`, chunk]))
  let failed = 0
  const add = (entries: Iterable<[string, QueuedChunk]>): Promise<unknown> =>
    queue.addBulk(
      [...entries].map(([jobId, data]) => ({
        name,
        data,
        opts: {
          jobId,
          attempts: again.attempts,
          backoff: { type: 'fixed', delay: again.delay },
          removeOnFail: { age: 3600 },
          removeOnComplete: { age: 3600 },
        },
      })),
    )
  try {
    await add(open)
    while (open.size > 0 && !stop.aborted) {
      await new Promise((resolve) => setTimeout(resolve, asked))
      const states = await Promise.all(
        [...open].map(async ([id, chunk]) => [id, chunk, await queue.getJobState(id)] as const),
      )
      for (const [id, , state] of states)
        if (state === 'completed' || state === 'failed') {
          open.delete(id)
          if (state === 'failed') failed++
        }
      // a server that came back without its memory
      const lost = states.flatMap(([id, chunk, state]): [string, QueuedChunk][] =>
        state === 'unknown' ? [[id, chunk]] : [],
      )
      if (lost.length > 0) await add(lost)
      const active = states.filter(([, , state]) => state === 'active').length
      tell({ done: chunks.length - open.size, total: chunks.length, active })
    }
    if (stop.aborted) await Promise.all([...open.keys()].map((id) => queue.remove(id)))
    return failed
  } finally {
    await queue.close()
    connection.disconnect()
  }
}

/**
 * Takes chunks one after the other.
 * @param runChunk gives the exit code; from 2 on the chunk is tried again, here or elsewhere
 * @param drain end when the queue is empty; else it goes on until `stop`
 */
export async function workFromQueue(
  url: string,
  runChunk: (argv: readonly string[]) => Promise<number>,
  {
    drain,
    say,
    stop,
  }: {
    readonly drain: boolean
    readonly say: (reason: string) => void
    readonly stop: AbortSignal
  },
): Promise<void> {
  const connection = connect(url, say)
  const worker = new Worker<QueuedChunk>(
    name,
    async ({ data }) => {
      const code = await runChunk(data.argv)
      if (code > 1) throw new Error(`ended with ${code}`)
    },
    {
      connection,
      lockDuration: silence,
      stalledInterval: silence / 6,
      maxStalledCount: again.attempts,
      drainDelay: 1,
    },
  )
  worker.on('error', () => undefined)
  const queue = new Queue<QueuedChunk>(name, { connection })
  queue.on('error', () => undefined)
  try {
    while (!stop.aborted) {
      await new Promise((resolve) => setTimeout(resolve, asked))
      const counts = drain ? await queue.getJobCounts('waiting', 'active', 'delayed') : null
      if (counts && Object.values(counts).every((count) => count === 0)) return
    }
  } finally {
    await worker.close()
    await queue.close()
    connection.disconnect()
  }
}
