/** A document that is no paper, such as a trace, as DOCX in the theme of a paper. */
import type { Document } from '../model/document.ts'
import { resolve } from '../model/resolve.ts'
import type { Io } from '../outside/outside.ts'
import type { Job } from '../paper/source.ts'
import { dress } from './dress.ts'
import { renderOutput } from './render-output.ts'
import { layOut } from './settle-pages.ts'

/** Null when there is no such theme, which was said for the paper itself. */
export async function renderDocument(
  document: Document,
  job: Job,
  theme: string | null,
  io: Io,
): Promise<Uint8Array | null> {
  const dressed = await dress(resolve(document).value, job, theme, io)
  if (!dressed.value) return null
  const what = { settled: layOut(dressed.value), fonts: [], docxFor: null, base: null }
  return (await renderOutput('docx', dressed.value.document, what))?.bytes ?? null
}
