/** Mends what is certain in papers, round after round until nothing is left to mend: a second run changes nothing more. */
import { mendingsOf } from '../check/repair.ts'
import type { Filter } from '../check/rule.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Io } from '../outside/outside.ts'
import { edited, rewrite } from '../text/rewrite.ts'
import { withFiles } from './changed-files.ts'
import { type CheckedPapers, checkPapers, everySource } from './check-papers.ts'
import { type PaperFile, type ReadySource, readPapers } from './read-papers.ts'

export interface MendedFile {
  readonly file: string
  /** Decoded texts. */
  readonly before: string
  readonly after: string
  /** As they were read, and as they should be. */
  readonly original: Uint8Array
  readonly bytes: Uint8Array
  /** How many places were changed. */
  readonly count: number
}
/** What is to say of the papers as they are now. */
export interface Mended extends CheckedPapers {
  readonly files: readonly MendedFile[]
}

/** One change may uncover another; this many rounds are enough for any paper that a person wrote. */
const mostRounds = 8

/** @param shown what is done to findings before they are mended: what the author silences is left */
export async function mendPapers(
  papers: readonly PaperFile[],
  io: Io,
  shown: Filter,
): Promise<Mended> {
  const files = new Map<string, MendedFile>()
  const refused = new Set<string>()
  const changed = withFiles(io, (file) => files.get(file)?.bytes ?? null)
  for (let round = 1; ; round++) {
    const read = await readPapers(papers, changed)
    const { diagnostics: found, papers: checked } = checkPapers(read.value)
    const done =
      round > mostRounds || !(await mendRound(shown(found), read.value, changed, files, refused))
    if (!done) continue
    const left = [...refused].map((file) =>
      diagnose('source/not-mended', { file, start: 0, end: 0 }, { reason: 'encoding' }),
    )
    const diagnostics = [...read.diagnostics, ...found, ...left]
    return { files: [...files.values()], diagnostics, papers: checked }
  }
}

/** Whether anything was changed. */
async function mendRound(
  found: readonly Diagnostic[],
  sources: readonly ReadySource[],
  io: Io,
  files: Map<string, MendedFile>,
  refused: Set<string>,
): Promise<boolean> {
  let isChanged = false
  for (const source of everySource(sources.map((ready) => ready.source))) {
    const { file, text } = source
    const mendings = mendingsOf(found, source)
    if (mendings.length === 0 || refused.has(file)) continue
    const { value: bytes } = await io.paper(file)
    const after = bytes ? rewrite(bytes, text, mendings) : null
    if (!bytes || !after) {
      refused.add(file)
      continue
    }
    isChanged = true
    const before = files.get(file)
    files.set(file, {
      file,
      before: before?.before ?? text,
      after: edited(text, mendings),
      original: before?.original ?? bytes,
      bytes: after,
      count: (before?.count ?? 0) + mendings.length,
    })
  }
  return isChanged
}
