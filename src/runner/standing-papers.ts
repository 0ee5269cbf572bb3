/** Papers that stand already: made of the same as they would be now, with their outputs as they were written. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bytesDigest } from '../batch/digest.ts'
import type { PlannedPaper } from '../batch/input-digest.ts'
import { entriesByName, type ManifestEntry, standingEntry } from '../batch/manifest.ts'
import { isInside } from '../io/files/workspace.ts'
import { shownPath } from '../io/files/write-output.ts'
import type { PaperOutcome, RunOptions } from './paper-run.ts'

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
