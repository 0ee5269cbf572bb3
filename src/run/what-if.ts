/** What would change in a paper if one cell of its data held another value: said beforehand, no file is touched. */
import { type CellChange, type Changed, changeCell } from '../data/change-cell.ts'
import type { Document } from '../model/document.ts'
import type { Io } from '../outside/outside.ts'
import type { Source } from '../paper/source.ts'
import { compose } from './compose.ts'
import { planJobs } from './plan.ts'
import { readPaper } from './read-paper.ts'

export { readChange } from '../data/change-cell.ts'

/** A paper before and after; null for one that would not come out. */
export interface WhatIf {
  readonly title: string
  readonly before: Document | null
  readonly after: Document | null
}
export interface WhatIfRun {
  readonly papers: readonly WhatIf[]
  /** Null when no data of the papers hold the cell. */
  readonly changed: Changed | null
}

/**
 * @param text the paper's own text
 * @param only names of rows, empty for all
 */
export async function whatIf(
  source: Source,
  text: string,
  change: CellChange,
  only: readonly string[],
  io: Io,
): Promise<WhatIfRun> {
  let changed: Changed | null = null
  const isMeant = (file: string): boolean =>
    file === change.file || file.endsWith(`/${change.file}`)
  const read: Io['read'] = async (paper, path, place) => {
    const loaded = await io.read(paper, path, place)
    if (!loaded.value || !isMeant(loaded.value.file)) return loaded
    const made = changeCell(loaded.value.bytes, loaded.value.file, change)
    changed = made ?? changed
    return made ? { ...loaded, value: { ...loaded.value, bytes: made.bytes } } : loaded
  }
  const bytes = new TextEncoder().encode(text)
  const other = await readPaper(source.file, bytes, { ...io, read, texts: new Map() })
  const documentsOf = (one: Source | null): (Document | null)[] =>
    one
      ? planJobs([{ source: one, base: '稿' }], only).value.map(
          (job) => compose(job).value?.document ?? null,
        )
      : []
  const [before, after] = [documentsOf(source), documentsOf(other.value)]
  const papers = before.map((document, index): WhatIf => {
    const next = after[index] ?? null
    return { title: (document ?? next)?.meta.title ?? source.file, before: document, after: next }
  })
  return { papers, changed }
}
