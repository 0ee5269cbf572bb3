/** Reads every paper of a run; what cannot be read is said, the rest goes on. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Io } from '../outside/outside.ts'
import type { Source } from '../paper/source.ts'
import { isNoPaper, readPaper } from './read-paper.ts'

export interface PaperFile {
  /** Name inside the workspace, with `/`. */
  readonly file: string
  /** Output path without ending, relative to the output folder. */
  readonly base: string
  /** Named by itself, not found in a folder: then it must be a paper. */
  readonly named: boolean
}
export interface ReadySource {
  readonly source: Source
  readonly base: string
}

/** @param step is told how many have been read */
export async function readPapers(
  files: readonly PaperFile[],
  io: Io,
  step: (done: number) => void = () => undefined,
): Promise<Result<ReadySource[]>> {
  const value: ReadySource[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, paper] of files.entries()) {
    step(index)
    const read = await readOne(paper, io)
    for (const each of read.diagnostics) diagnostics.push(each)
    if (read.value) value.push({ source: read.value, base: paper.base })
  }
  return { value, diagnostics }
}

/** One of them; null when it is no paper that could be built. */
export async function readOne({ file, named }: PaperFile, io: Io): Promise<Result<Source | null>> {
  const place = { file, start: 0, end: 0 }
  try {
    const loaded = await io.paper(file)
    if (!loaded.value) return { value: null, diagnostics: loaded.diagnostics }
    const read = await readPaper(file, loaded.value, io)
    const skipped = !named && isNoPaper(read)
    const said = skipped ? [diagnose('source/skipped', place, {})] : read.diagnostics
    return { value: read.value, diagnostics: [...loaded.diagnostics, ...said] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { value: null, diagnostics: [diagnose('internal/failed', place, { reason })] }
  }
}
