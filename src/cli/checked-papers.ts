/** The papers of a run checked as they are, or mended first. */
import { join } from 'node:path'
import { filterFindings } from '../check/filters.ts'
import type { Filter } from '../check/rule.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { rewritePaper } from '../io/files/rewrite-paper.ts'
import { sha256 } from '../io/files/sha256.ts'
import { type CheckedPapers, checkPapers } from '../run/check-papers.ts'
import { type MendedFile, mendPapers } from '../run/mend-papers.ts'
import type { Opened } from './open-run.ts'

export interface Checked extends CheckedPapers {
  readonly files: readonly MendedFile[]
}

export function asTheyAre(run: Opened): Checked {
  const { diagnostics, papers } = checkPapers(run.sources)
  return { diagnostics: [...run.diagnostics, ...diagnostics], papers, files: [] }
}

/** The papers as they are, beside what --fix would change. */
export async function asTheyWouldBe(run: Opened, filters: readonly Filter[]): Promise<Checked> {
  const before = asTheyAre(run)
  const { files } = await mendAll(run, filters)
  // what is said of the papers is said of them as they are
  for (const file of files) run.io.texts.set(file.file, file.before)
  return { ...before, files }
}

/** The papers mended in their files. */
export async function mended(run: Opened, filters: readonly Filter[]): Promise<Checked> {
  const { files, diagnostics, papers } = await mendAll(run, filters)
  const failed: Diagnostic[] = []
  const written: MendedFile[] = []
  for (const file of files) {
    const path = join(run.root, file.file)
    const reason = await rewritePaper(path, file.original, file.bytes)
    if (reason === 'written') {
      written.push(file)
      run.io.digests.set(file.file, sha256(file.bytes))
    } else failed.push(diagnose('source/not-mended', topOf(file.file), { reason }))
  }
  const read = new Set(run.sources.map(({ source }) => source.file))
  const others = run.diagnostics.filter(({ origin }) => !origin || !read.has(origin.file))
  return { diagnostics: [...others, ...diagnostics, ...failed], papers, files: written }
}

const topOf = (file: string) => ({ file, start: 0, end: 0 })

const mendAll = (run: Opened, filters: readonly Filter[]) =>
  mendPapers(
    run.sources.map(({ source, base }) => ({ file: source.file, base, named: true })),
    run.io,
    (findings) => filterFindings(findings, filters),
  )
