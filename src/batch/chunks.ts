/** The papers of a run in chunks that a worker takes at a time. */
import type { RecordValue } from '../model/values.ts'
import type { Job, Source } from '../paper/source.ts'
import { eachTable } from './each-table.ts'

/** One paper to build, as a worker is told. */
export interface PaperOrder {
  /** Its number in the run. */
  readonly id: number
  /** Number of its source among those that every worker has, or of those of the chunk. */
  readonly source: { readonly of: 'all' | 'chunk'; readonly index: number }
  /** Number of its row in the table; the row itself where it stands in none; null without one. */
  readonly row: number | RecordValue | null
  readonly output: string
}
export interface Chunk {
  /** Sources that no other chunk has. */
  readonly sources: readonly Source[]
  readonly papers: readonly PaperOrder[]
}
export interface Chunks {
  /** Sources of several chunks: sent to each worker once. */
  readonly shared: readonly Source[]
  readonly chunks: readonly Chunk[]
}
/** A job with its number in the run. */
export interface NumberedJob {
  readonly id: number
  readonly job: Job
}

/** @param size most papers of a chunk */
export function chunksOf(jobs: readonly NumberedJob[], size: number): Chunks {
  const counts = new Map<Source, number>()
  for (const { job } of jobs) counts.set(job.source, (counts.get(job.source) ?? 0) + 1)
  const shared = [...counts].flatMap(([source, count]) => (count > size ? [source] : []))
  const numbers = new Map(shared.map((source, index) => [source, index]))
  const rowNumber = rowNumbers()
  const chunks: Chunk[] = []
  for (let start = 0; start < jobs.length; start += size) {
    const own: Source[] = []
    const papers = jobs.slice(start, start + size).map(({ id, job }): PaperOrder => {
      const { source, row, output } = job
      const order = { id, row: row && rowNumber(source, row), output }
      const known = numbers.get(source)
      if (known !== undefined) return { ...order, source: { of: 'all', index: known } }
      if (!own.includes(source)) own.push(source)
      return { ...order, source: { of: 'chunk', index: own.indexOf(source) } }
    })
    chunks.push({ sources: own, papers })
  }
  return { shared, chunks }
}

function rowNumbers(): (source: Source, row: RecordValue) => number | RecordValue {
  const bySource = new Map<Source, Map<RecordValue, number>>()
  return (source, row) => {
    const known =
      bySource.get(source) ??
      new Map(eachTable(source)?.rows.map((each, index) => [each, index] as const))
    bySource.set(source, known)
    return known.get(row) ?? row
  }
}

/** Sources by where an order says that its own stands. */
export type Sources = Readonly<Record<PaperOrder['source']['of'], readonly Source[]>>

/** The job that an order stands for; null for one whose source or row is not there. */
export function jobOf({ source: place, row, output }: PaperOrder, sources: Sources): Job | null {
  const source = sources[place.of][place.index]
  if (!source) return null
  const found = typeof row === 'number' ? eachTable(source)?.rows[row] : row
  return found === undefined ? null : { source, row: found, output }
}

/** A chunk with some of its papers alone. */
export function withPapers(chunk: Chunk, ids: ReadonlySet<number>): Chunk {
  return { ...chunk, papers: chunk.papers.filter(({ id }) => ids.has(id)) }
}
