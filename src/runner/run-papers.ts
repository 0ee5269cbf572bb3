/** The papers of a run to files: those that stand already are left alone, the others are built, here or in threads. */
import { readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import type { NumberedJob } from '../batch/chunks.ts'
import { bytesDigest } from '../batch/digest.ts'
import type { PlannedPaper } from '../batch/input-digest.ts'
import {
  entriesByName,
  entryLine,
  type ManifestEntry,
  namedFiles,
  standingEntry,
} from '../batch/manifest.ts'
import { type Diagnostic, diagnose, hasErrors } from '../diagnostic.ts'
import { isInside } from '../io/files/workspace.ts'
import { shownPath } from '../io/files/write-output.ts'
import type { Manifest } from '../io/manifest/manifest-folder.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { Job } from '../paper/source.ts'
import type { BuildOptions } from '../run/build.ts'
import { type Written, writeOutputs } from '../run/write-outputs.ts'
import { type BuiltPaper, openBuilder } from './build-paper.ts'
import { noteBuilt } from './built-here.ts'
import type { Workers } from './pool.ts'
import type { RunPaper } from './read-run.ts'

/** A run of fewer papers stays in its process: a thread would have started when they are done. */
export const fewPapers = 8

/** What a thread builds at least: it takes longer to start than that. */
const papersOfThread = 4

export type PaperState = 'built' | 'unchanged' | 'failed'
export interface PaperOutcome {
  readonly state: PaperState
  readonly written: readonly Written[]
  readonly diagnostics: readonly Diagnostic[]
}
export interface RunOptions {
  readonly jobs: readonly RunPaper[]
  readonly options: BuildOptions
  readonly io: OpenedIo
  /** Output folder. */
  readonly out: string
  /** Null where none is kept; `planned` are the papers of the jobs, in their order. */
  readonly kept: {
    readonly manifest: Manifest
    readonly entries: readonly ManifestEntry[]
    readonly planned: readonly PlannedPaper[]
  } | null
  /** Papers that are left alone, by the number of the job; every one that was not read is among them. */
  readonly standing: ReadonlyMap<number, PaperOutcome>
  /** No paper behind the first that has errors. */
  readonly failFast: boolean
  /** Seconds for a paper in a thread. */
  readonly timeLimit: number
  /** Threads that were started already; null starts some where the run has papers for them. */
  readonly workers: Workers | null
  /** Set when no further paper is to be begun; a run that fails fast or fills the disk sets it. */
  readonly enough: AbortController
  /** Called once it is known how many papers do not stand already. */
  readonly begin: (count: number) => void
  /** Called for each paper that is done. */
  readonly done: (id: number, outcome: PaperOutcome) => void
}
export interface RanPapers {
  /** By the number of the job; a paper that was not built has none. */
  readonly outcomes: readonly (PaperOutcome | undefined)[]
  /** What is said of the run itself. */
  readonly diagnostics: readonly Diagnostic[]
}

/** @throws UserError for what is wrong with the machine, not with a paper */
export async function runPapers(run: RunOptions): Promise<RanPapers> {
  const { jobs, enough } = run
  const outcomes: (PaperOutcome | undefined)[] = jobs.map(() => undefined)
  const settle = (id: number, outcome: PaperOutcome): void => {
    outcomes[id] = outcome
    run.done(id, outcome)
    if (run.failFast && hasErrors(outcome.diagnostics)) enough.abort()
  }
  const { standing } = run
  for (const [id, outcome] of standing) settle(id, outcome)
  const rest = jobs.flatMap(({ job }, id): NumberedJob[] =>
    standing.has(id) || !job ? [] : [{ id, job }],
  )
  run.begin(rest.length)
  const faults = new Set<string>()
  const take = async (id: number, built: BuiltPaper): Promise<void> => {
    const job = jobs[id]?.job
    if (job && !outcomes[id]) settle(id, await keepPaper(id, job, built, run, faults))
  }
  if (rest.length < fewPapers) await buildHere(rest, run, take)
  else await buildInThreads(rest, run, take)
  return {
    outcomes,
    diagnostics: [...faults].map((reason) => diagnose('batch/no-manifest', null, { reason })),
  }
}

/** Papers whose entry stands: made of the same, with their outputs as they were written. */
export function standingPapers(
  planned: readonly PlannedPaper[],
  { entries, io, out }: { entries: readonly ManifestEntry[] } & Pick<RunOptions, 'io' | 'out'>,
): ReadonlyMap<number, PaperOutcome> {
  const byName = entriesByName(entries)
  const inputs = new Map<string, string>(io.digests)
  const now = {
    input: (file: string): string => {
      const digest =
        inputs.get(file) ??
        (isInside(io.root, join(io.root, file)) ? digestIn(join(io.root, file)) : '')
      inputs.set(file, digest)
      return digest
    },
    output: (name: string): string => digestIn(join(out, name)),
  }
  return new Map(
    planned.flatMap((paper, id): [number, PaperOutcome][] => {
      const entry = standingEntry(paper, byName.get(paper.name) ?? [], now)
      if (!entry) return []
      const written = entry.outputs.map(({ name, pages }) => ({
        path: shownPath(join(out, name)),
        pages,
      }))
      return [[id, { state: 'unchanged', written, diagnostics: entry.findings }]]
    }),
  )
}

/** SHA-256 of a file; empty when it cannot be read. */
function digestIn(path: string): string {
  try {
    // a pipe or a device that stands in an output's place has no end
    return statSync(path).isFile() ? bytesDigest(readFileSync(path)) : ''
  } catch {
    return ''
  }
}

/** Reasons for which no other paper can be written either. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/** Writes what came of a paper; its line stands in the manifest before its outputs do, so that none is there unknown. */
async function keepPaper(
  id: number,
  { source }: Job,
  { outputs, diagnostics, files, looked }: BuiltPaper,
  { options, io, out, kept, enough, jobs }: RunOptions,
  faults: Set<string>,
): Promise<PaperOutcome> {
  for (const [file, digest] of Object.entries(files)) if (digest !== '') io.keep(file)
  const planned = kept?.planned[id]
  if (kept && planned && outputs.length === outputsOf(options)) {
    const own = io.asked.get(source.file) ?? new Set()
    const data = [...own].flatMap((path): [string, string][] => {
      const file = relative(io.root, path).replaceAll('\\', '/')
      return file === source.file ? [] : [[file, io.digests.get(file) ?? '']]
    })
    const entry: ManifestEntry = {
      name: planned.name,
      file: planned.file,
      digest: planned.digest,
      rows: looked ? planned.rows : '',
      files: { ...namedFiles(diagnostics, data), ...files },
      outputs: outputs.map(({ name, bytes, pages }) => ({
        name,
        digest: bytesDigest(bytes),
        pages,
      })),
      findings: diagnostics,
    }
    const fault = kept.manifest.append(entryLine(entry))
    if (fault !== null) faults.add(fault)
  }
  const place = { file: source.file, start: 0, end: 0 }
  const written = await writeOutputs(outputs, out, place, io)
  if (jobs.length >= fewPapers && written.diagnostics.some(isFull)) enough.abort()
  return {
    state: written.value.length > 0 ? 'built' : 'failed',
    written: written.value,
    diagnostics: [...diagnostics, ...written.diagnostics],
  }
}

const isFull = ({ rule, data }: Diagnostic): boolean =>
  rule === 'output/unwritable' && full.has(String(data['reason']))

/** How many files come of a paper that wants nothing. */
const outputsOf = ({ formats, proof, emitFilled }: BuildOptions): number =>
  formats.length + (proof ? 2 : 0) + (emitFilled ? 1 : 0)

type Take = (id: number, built: BuiltPaper) => Promise<void>

async function buildHere(
  jobs: readonly NumberedJob[],
  { options, io, enough }: RunOptions,
  take: Take,
): Promise<void> {
  const build = openBuilder(options, io)
  for (const { id, job } of jobs) {
    if (enough.signal.aborted) return
    const built = await build(job)
    if (built.outputs.length > 0) noteBuilt()
    await take(id, built)
  }
}

async function buildInThreads(
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
