/** A checked paper as DOCX with what is found as comments, each at its letters. */
import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import type { Io } from '../outside/outside.ts'
import type { CheckedPaper } from './check-papers.ts'
import { dress } from './dress.ts'
import { placeRemarks } from './place-remarks.ts'
import type { Output } from './render-output.ts'
import { settlePages } from './settle-pages.ts'

/** What a comment is about, and its lines. */
export interface Remark {
  readonly origin: Origin | null
  readonly lines: readonly string[]
}
export interface Annotated {
  readonly output: Output
  /** How many comments stand at the title, since they are about no letter of the paper. */
  readonly atTitle: number
}

/** Null when there is no theme to set the paper in. */
export async function annotatePaper(
  { job, composed }: CheckedPaper,
  remarks: readonly Remark[],
  io: Io,
): Promise<Result<Annotated | null>> {
  const diagnostics: Diagnostic[] = []
  const origins = remarks.map(({ origin }) => origin)
  const words = remarks.map(({ lines }) => lines)
  const lifted = new Set<number>()
  // what a line of the paper is made of need not be set letter by letter: such a remark goes to the title
  for (let round = 0; ; round++) {
    const { document, atTitle } = placeRemarks(composed.document, origins, io.texts, lifted)
    const dressed = await dress(document, job, null, io)
    if (round === 0) for (const each of dressed.diagnostics) diagnostics.push(each)
    if (!dressed.value) return { value: null, diagnostics }
    const { paper } = (await settlePages(dressed.value, false, io)).value
    const { renderDocx } = await import('../render/docx/render-docx.ts')
    const placed = new Set<number>()
    const bytes = await renderDocx(paper, { remarks: { words, placed } })
    const lost = words.flatMap((_, id) => (placed.has(id) ? [] : [id]))
    if (lost.length > 0 && round === 0) {
      for (const id of lost) lifted.add(id)
      continue
    }
    if (lost.length > 0) throw new Error(`${lost.length} comments have no place in the paper`)
    const output = { name: `${job.output}.批注.docx`, bytes, pages: null }
    return { value: { output, atTitle: atTitle.size }, diagnostics }
  }
}
