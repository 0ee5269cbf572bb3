/** The papers of a run to files: those that stand already are left alone, the others are built, here or in threads. */
import { relative } from 'node:path'
import type { NumberedJob } from '../batch/chunks.ts'
import { bytesDigest } from '../batch/digest.ts'
import { isLarge } from '../batch/large-papers.ts'
import { entryLine, type ManifestEntry, namedFiles } from '../batch/manifest.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { rootFrom } from '../io/manifest/manifest-folder.ts'
import type { Job } from '../paper/source.ts'
import type { BuildOptions } from '../run/build.ts'
import { writeOutputs } from '../run/write-outputs.ts'
import { type BuiltPaper, openBuilder } from './build-paper.ts'
import { noteBuilt } from './built-here.ts'
import { buildInThreads } from './in-threads.ts'
import type { PaperOutcome, RanPapers, RunOptions, Take } from './paper-run.ts'

/** A run of fewer papers stays in its process, if none is large: a thread would have started when they are done. */
export const fewPapers = 8

/** @throws UserError for what is wrong with the machine, not with a paper */
export async function runPapers(run: RunOptions): Promise<RanPapers> {
  const { jobs, enough } = run
  const outcomes: (PaperOutcome | undefined)[] = jobs.map(() => undefined)
  const settle = (id: number, outcome: PaperOutcome): void => {
    outcomes[id] = outcome
    run.done(id, outcome)
    if (run.failFast && run.fails(outcome.diagnostics)) enough.abort()
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
  const isShort = rest.length < fewPapers && !rest.some(({ job }) => isLarge(job.source))
  if (isShort) await buildHere(rest, run, take)
  else await buildInThreads(rest, run, take)
  return {
    outcomes,
    diagnostics: [...faults].map((reason) => diagnose('batch/no-manifest', null, { reason })),
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
      root: rootFrom(out, io.root),
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
