/** On which page of the printed paper every block begins: what a trace of its figures shows. */
import type { Result } from '../diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { eachBlock } from '../model/walk.ts'
import type { Io } from '../outside/outside.ts'
import type { Job } from '../paper/source.ts'
import { dress } from './dress.ts'
import { printPaper } from './print-paper.ts'
import { settlePages } from './settle-pages.ts'

/** The pages of a paper as they would be printed; null where nothing could be. */
export async function locateBlocks(
  upright: Document,
  job: Job,
  theme: string | null,
  io: Io,
): Promise<Result<PageFacts | null>> {
  const dressed = await dress(upright, job, theme, io)
  if (!dressed.value) return { value: null, diagnostics: dressed.diagnostics }
  const { document, text } = dressed.value
  const settled = await settlePages(dressed.value, true, io)
  const { paper, printed } = settled.value
  const blocks = [...eachBlock(document.blocks)].map((block) => block.id)
  const probed = printed && (await printPaper(paper, text, blocks, io)).value
  return {
    value: printed && { ...printed.facts, anchors: (probed ?? printed).facts.anchors },
    diagnostics: [...dressed.diagnostics, ...settled.diagnostics],
  }
}
