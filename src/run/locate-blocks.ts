/** On which page every block of a paper begins: what a trace of its figures shows. */
import type { Result } from '../diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Io } from '../outside/outside.ts'
import type { Job } from '../paper/source.ts'
import { dress } from './dress.ts'
import { settlePages } from './settle-pages.ts'

/** The pages of a paper, counted and not printed; null where there is no theme to set it in. */
export async function locateBlocks(
  upright: Document,
  job: Job,
  theme: string | null,
  io: Io,
): Promise<Result<PageFacts | null>> {
  const dressed = await dress(upright, job, theme, io)
  if (!dressed.value) return { value: null, diagnostics: dressed.diagnostics }
  const settled = await settlePages(dressed.value, false, io)
  return {
    value: settled.value.facts,
    diagnostics: [...dressed.diagnostics, ...settled.diagnostics],
  }
}
