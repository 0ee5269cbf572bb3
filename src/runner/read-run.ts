/** The papers of a run: read, or known from the record of an earlier run where all that it was read from is the same. */
import { dirname, join, resolve } from 'node:path'
import type { PaperRecord, RecordedRead } from '../batch/paper-record.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { Io } from '../outside/outside.ts'
import type { Job, Source } from '../paper/source.ts'
import { brings, bringsAlone, checkBrought } from '../run/check-paper.ts'
import { type Share, shareOf } from '../run/plan.ts'
import { type PaperFile, readOne } from '../run/read-papers.ts'

/** A paper to make. */
export interface RunPaper {
  /** Output path without ending. */
  readonly output: string
  readonly file: string
  /** Null for one that was not read. */
  readonly job: Job | null
}
export interface KnownPaper {
  readonly share: Share<RunPaper>
  /** Null where it was not read: the record says all then. */
  readonly source: Source | null
  readonly record: PaperRecord | null
  /** Files that it was read from beside itself; null where that does not tell all. */
  readonly reads: readonly RecordedRead[] | null
}
/** A file of the run. */
export interface ReadFile {
  readonly paper: PaperFile
  readonly diagnostics: readonly Diagnostic[]
  /** Null when it is no paper that could be built. */
  readonly known: KnownPaper | null
}
export interface Reading {
  readonly io: OpenedIo
  /** Names of rows; empty for all. */
  readonly only: readonly string[]
  /** By the file of the paper; those whose ground and look are of now. */
  readonly records: ReadonlyMap<string, PaperRecord>
}

/** @param step is told how many have been read */
export async function readRun(
  papers: readonly PaperFile[],
  reading: Reading,
  step: (done: number) => void,
): Promise<ReadFile[]> {
  const files: ReadFile[] = []
  const looked: Looked = new Map()
  for (let start = 0; start < papers.length; start += atOnce) {
    const some = papers.slice(start, start + atOnce)
    const records = await Promise.all(some.map((paper) => standingRecord(paper, reading, looked)))
    for (const [index, paper] of some.entries()) {
      step(start + index)
      const record = records[index]
      files.push(record ? recalled(paper, record) : await readFile(paper, reading))
    }
  }
  return files
}

/** Papers whose files are looked at while others wait for theirs. */
const atOnce = 8

async function standingRecord(
  { file, base }: PaperFile,
  { io, records }: Reading,
  looked: Looked,
): Promise<PaperRecord | null> {
  const record = records.get(file)
  return record?.base === base && (await isAsRead(record, io, looked)) ? record : null
}

/** Whether the files of a record are what they were; each is asked for only where those before it are the same. */
async function isAsRead(
  { file, digest, reads }: PaperRecord,
  io: OpenedIo,
  looked: Looked,
): Promise<boolean> {
  await io.paper(file)
  if (io.digests.get(file) !== digest) return false
  for (const { paper, path, file: name, digest: known } of reads) {
    const target = resolve(dirname(join(io.root, paper)), path)
    io.ask(paper, target)
    const now = looked.get(target) ?? whatStands(paper, path, io)
    looked.set(target, now)
    if ((await now) !== `${name} ${known}`) return false
  }
  return true
}

/** What stands where, by absolute paths: papers that share a file look at it once. */
type Looked = Map<string, Promise<string>>

/** Name and SHA-256 of a file that a paper names; empty for one that cannot be had. */
async function whatStands(paper: string, path: string, io: OpenedIo): Promise<string> {
  const { value } = await io.read(paper, path, null)
  return value ? `${value.file} ${io.digests.get(value.file)}` : ''
}

function recalled(paper: PaperFile, record: PaperRecord): ReadFile {
  const { file, place, outputs, planning } = record
  const jobs = outputs.map(({ name }): RunPaper => ({ output: name, file, job: null }))
  const share = { file, place, jobs, diagnostics: planning }
  return {
    paper,
    diagnostics: record.reading,
    known: { share, source: null, record, reads: record.reads },
  }
}

/** Reads a paper and notes what for. */
export async function readFile(paper: PaperFile, { io, only }: Reading): Promise<ReadFile> {
  const reads: RecordedRead[] = []
  let isWhole = true
  const read: Io['read'] = async (from, path, place) => {
    const loaded = await io.read(from, path, place)
    const file = loaded.value?.file ?? ''
    if (loaded.value === null) isWhole = false
    if (!reads.some((known) => known.paper === from && known.path === path))
      reads.push({ paper: from, path, file, digest: io.digests.get(file) ?? '' })
    return loaded
  }
  // what a folder holds is in no digest
  const find: Io['find'] = (from, pattern) => {
    isWhole = false
    return io.find(from, pattern)
  }
  const { value: source, diagnostics } = await readOne(paper, { ...io, read, find })
  if (!source) return { paper, diagnostics, known: null }
  const share = shareOf(source, paper.base, only)
  const jobs = share.jobs.map((job) => ({ output: job.output, file: source.file, job }))
  return {
    paper,
    diagnostics,
    known: { share: { ...share, jobs }, source, record: null, reads: isWhole ? reads : null },
  }
}

/**
 * What the papers say against each other.
 * @param isKept whether what they bring is kept for other runs, and so is all told
 */
export function checkKnown(papers: readonly KnownPaper[], isKept: boolean): Diagnostic[] {
  const bring = papers.length === 1 && !isKept ? bringsAlone : brings
  return checkBrought(
    papers.flatMap(({ source, record }) => (source ? bring(source) : (record?.facts ?? []))),
  )
}
