/** A paper of the workspace as it would be built now: what an edited copy is told from, and what it looks like. */
import type { Base } from '../compare/base.ts'
import { type EditedUnit, editedUnits } from '../compare/edited.ts'
import { readDocx } from '../import/docx/read-docx.ts'
import type { Io } from '../outside/outside.ts'
import { compose } from './compose.ts'
import { type Dressed, dress } from './dress.ts'
import { baseOfJob } from './keep-base.ts'
import { planJobs } from './plan.ts'
import { readPaper } from './read-paper.ts'
import { layOut, settlePages } from './settle-pages.ts'

export interface PaperNow {
  readonly base: Base
  readonly dressed: Dressed
}

/**
 * One for each document that the paper makes; none when it cannot be read or composed.
 * @param theme in place of the paper's own; null for that
 */
export async function papersNow(
  file: string,
  base: string,
  theme: string | null,
  io: Io,
): Promise<PaperNow[]> {
  const { value: bytes } = await io.paper(file)
  const read = bytes ? await readPaper(file, bytes, io) : null
  if (!read?.value) return []
  const papers: PaperNow[] = []
  for (const job of planJobs([{ source: read.value, base }]).value) {
    const composed = compose(job)
    const dressed = composed.value ? await dress(composed.value.document, job, theme, io) : null
    if (!dressed?.value) continue
    const { paper } = layOut(dressed.value)
    papers.push({ dressed: dressed.value, base: baseOfJob(paper, job) })
  }
  return papers
}

const nameOf = (output: string): string => output.replace(/^.*\//, '')

/** The document that was built, as it would be built now; null when there is none of that name. */
export async function paperNow(was: Base, io: Io): Promise<PaperNow | null> {
  const papers = await papersNow(was.paper, was.output, was.theme, io)
  const own = papers.find(({ base }) => nameOf(base.output) === nameOf(was.output))
  return own ?? (papers.length === 1 ? (papers[0] ?? null) : null)
}

/** What a reader sees in its DOCX: the units by their bookmarks, and how many pictures there are. */
export interface AsBuilt {
  readonly units: ReadonlyMap<number, EditedUnit>
  readonly pictures: number
}
export async function asBuilt({ dressed }: PaperNow, io: Io): Promise<AsBuilt> {
  const { paper } = (await settlePages(dressed, false, io)).value
  const { renderDocx } = await import('../render/docx/render-docx.ts')
  const { value } = readDocx(await renderDocx(paper), { file: '' })
  const units = value ? editedUnits(value, value) : []
  const marked = units.flatMap((unit) =>
    unit.marks[0] === undefined ? [] : [[unit.marks[0], unit] as const],
  )
  return { units: new Map(marked), pictures: value?.pictures.length ?? 0 }
}
