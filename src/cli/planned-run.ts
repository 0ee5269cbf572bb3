/** The plan of a build: what its papers make, what of it this part makes, what stands already; only what does not stand has to be read. */
import { type PlannedPaper, plannedPapers } from '../batch/input-digest.ts'
import { inShard, type Shard } from '../batch/shard.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { joinShares, uselessOnly } from '../run/plan.ts'
import type { PaperOutcome } from '../runner/paper-run.ts'
import type { Reading } from '../runner/read-run.ts'
import { type KnownPaper, type ReadFile, type RunPaper, readFile } from '../runner/read-run.ts'
import { standingPapers } from '../runner/standing-papers.ts'
import type { KeptManifest } from './kept-manifest.ts'
import type { RunSurroundings } from './run-surroundings.ts'

export interface RunPlan {
  readonly files: readonly ReadFile[]
  readonly known: readonly KnownPaper[]
  /** All papers of the run, and those of this part. */
  readonly all: readonly RunPaper[]
  readonly jobs: readonly RunPaper[]
  readonly diagnostics: readonly Diagnostic[]
}

/** @param endings what names of other files of a paper have behind its own */
export function planRun(
  files: readonly ReadFile[],
  only: readonly string[],
  shard: Shard | null,
  endings: readonly string[] = [],
): RunPlan {
  const known = files.flatMap((file) => file.known ?? [])
  const sources = known.flatMap(({ source }) => (source ? [{ source }] : []))
  const { value: all, diagnostics } = joinShares(
    known.map(({ share }) => share),
    uselessOnly(sources, only),
    endings,
  )
  return { files, known, all, jobs: shard ? inShard(all, shard) : all, diagnostics }
}

export interface SettledRun {
  readonly plan: RunPlan
  /** What each paper of the run is made of; empty where no manifest is kept. */
  readonly planned: ReadonlyMap<RunPaper, PlannedPaper>
  /** By the number of the job. */
  readonly standing: ReadonlyMap<number, PaperOutcome>
}
export interface Settling {
  readonly reading: Reading
  readonly shard: Shard | null
  readonly out: string
  /** Null where no manifest is kept: nothing stands then. */
  readonly kept: KeptManifest | null
  readonly around: () => RunSurroundings
  /** Whether outputs say where figures stand. */
  readonly placed: boolean
  /** Build what stands already, too. */
  readonly force: boolean
  /** What names of other files of a paper have behind its own; default none. */
  readonly endings?: readonly string[]
}

/** Finds what stands, and reads papers that do not and were not read. */
export async function settleRun(plan: RunPlan, settling: Settling): Promise<SettledRun> {
  const { kept, reading, shard, force, out, endings } = settling
  const planned = kept ? plannedOf(plan, settling) : new Map<RunPaper, PlannedPaper>()
  const own = plan.jobs.flatMap((job) => planned.get(job) ?? [])
  const standing =
    kept && !force
      ? standingPapers(own, { entries: kept.entries, io: reading.io, out })
      : new Map<number, PaperOutcome>()
  const unread = new Set(
    plan.jobs.flatMap(({ job, file }, id) => (job || standing.has(id) ? [] : [file])),
  )
  if (unread.size === 0) return { plan, planned, standing }
  const files: ReadFile[] = []
  for (const file of plan.files)
    files.push(unread.has(file.paper.file) ? await readFile(file.paper, reading) : file)
  return settleRun(planRun(files, reading.only, shard, endings), settling)
}

/** What each paper is made of, as its record says or reckoned anew. */
function plannedOf(
  { all, known }: RunPlan,
  { around, placed }: Settling,
): ReadonlyMap<RunPaper, PlannedPaper> {
  const recorded = known.flatMap(({ record, share }) =>
    record
      ? share.jobs.map((paper, index): [RunPaper, PlannedPaper] => {
          const { output: name, file } = paper
          const digest = record.outputs[index]?.digest ?? ''
          return [paper, { name, file, digest, rows: record.rows }]
        })
      : [],
  )
  const read = all.flatMap((paper) => (paper.job ? [{ paper, job: paper.job }] : []))
  const reckoned = plannedPapers(
    read.map(({ job }) => job),
    around(),
    placed,
  )
  const anew = reckoned.flatMap((planned, index): [RunPaper, PlannedPaper][] => {
    const paper = read[index]?.paper
    return paper ? [[paper, planned]] : []
  })
  return new Map([...recorded, ...anew])
}

/** A paper of which nothing could be planned. */
export interface UnreadPaper {
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Papers of which nothing could be planned, and why. */
export function unreadOf({ files, all, diagnostics }: RunPlan): UnreadPaper[] {
  const planned = new Set(all.map(({ file }) => file))
  return files.flatMap(({ paper: { file }, diagnostics: own }): UnreadPaper[] => {
    if (planned.has(file)) return []
    const errors = [...own, ...diagnostics.filter(({ origin }) => origin?.file === file)].filter(
      ({ severity }) => severity === 'error',
    )
    return errors.length > 0 ? [{ file, diagnostics: errors }] : []
  })
}
