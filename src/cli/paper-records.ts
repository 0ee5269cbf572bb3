/** The records of the papers that earlier builds have read, and those that this one adds. */
import { fileOfLine, type PaperRecord, readRecords, recordLine } from '../batch/paper-record.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { addPaperLines, paperTexts } from '../io/manifest/paper-lines.ts'
import { brings } from '../run/check-paper.ts'
import type { ReadFile } from '../runner/read-run.ts'
import type { SettledRun } from './planned-run.ts'
import type { RunSurroundings } from './run-surroundings.ts'

/** By the files of their papers; those that were made with what this run has. */
export function knownPapers(
  out: string,
  { ground, lookOfTheme }: RunSurroundings,
): ReadonlyMap<string, PaperRecord> {
  const records = paperTexts(out).flatMap((text) => [...readRecords(text, ground)])
  return new Map(records.filter(([, { theme, look }]) => lookOfTheme(theme) === look))
}

/**
 * Keeps what was read for papers of this part.
 * @param records those that are kept already
 * @returns why it could not be
 */
export async function keepPapers(
  out: string,
  part: string,
  { plan: { files, jobs }, planned }: SettledRun,
  { around, records }: { around: RunSurroundings; records: ReadonlyMap<string, PaperRecord> },
): Promise<Diagnostic[]> {
  const own = new Set(jobs)
  const lines = files.flatMap((file) => {
    const isOwn = file.known?.share.jobs.some((job) => own.has(job))
    const record = isOwn ? recordOf(file, planned, around) : null
    const old = records.get(file.paper.file)
    return record && !isSame(record, old) ? [recordLine(around.ground, record)] : []
  })
  const reason = await addPaperLines(out, part, lines, fileOfLine)
  return reason === null ? [] : [diagnose('batch/no-manifest', null, { reason })]
}

/** A paper that never stands is read each time, and is as it was. */
const isSame = (record: PaperRecord, old: PaperRecord | undefined): boolean =>
  old !== undefined &&
  JSON.stringify([old.digest, old.reads]) === JSON.stringify([record.digest, record.reads]) &&
  JSON.stringify(old) === JSON.stringify(record)

/** Null for a paper of which the files that were read do not tell all. */
function recordOf(
  { paper, diagnostics: reading, known }: ReadFile,
  planned: SettledRun['planned'],
  { themeOf, lookOfTheme, fileDigest }: RunSurroundings,
): PaperRecord | null {
  const job = known?.share.jobs[0]?.job
  const digest = fileDigest(paper.file) ?? ''
  if (!job || !known?.source || !known.reads || digest === '') return null
  const { place, jobs, diagnostics: planning } = known.share
  const papers = jobs.flatMap((each) => planned.get(each) ?? [])
  // names that clash stop a paper: it says so each time
  if (papers.length < jobs.length) return null
  const theme = themeOf(job)
  return {
    file: paper.file,
    base: paper.base,
    digest,
    reads: known.reads,
    theme,
    look: lookOfTheme(theme),
    reading,
    planning,
    place,
    rows: papers[0]?.rows ?? '',
    outputs: papers.map(({ name, digest: own }) => ({ name, digest: own })),
    facts: brings(known.source),
  }
}
