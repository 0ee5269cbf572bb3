/** Papers printed as the command line prints them, with the shipped faces only, so that every machine gives the same PDF. */
import type { Diagnostic } from '../../src/diagnostic.ts'
import { createPrintService, type PrintService } from '../../src/io/print-document.ts'
import { build, planJobs } from '../../src/pipeline.ts'
import { readSource } from '../../src/read.ts'
import { type Files, memoryIo } from './paper.ts'

let service: PrintService | undefined

export async function printPaper(
  text: string,
  files: Files = {},
  options: { fontFaces?: boolean } = {},
): Promise<{ pdf: Uint8Array; docx: Uint8Array; pages: number | null; diagnostics: readonly Diagnostic[] }> {
  service ??= createPrintService('/no/such/folder', { chromium: undefined, tagged: true, standInsOnly: true, ...options })
  const io = { ...memoryIo(files), print: service.print }
  const read = await readSource('稿.md', new TextEncoder().encode(text), io, new Map())
  const [job] = read.value ? planJobs([{ source: read.value, base: '稿' }]).value : []
  if (!job) throw new Error(JSON.stringify(read.diagnostics))
  const made = await build(job, { formats: ['docx', 'pdf'], theme: null, emitFilled: false }, io)
  const bytes = (ending: string): Uint8Array => {
    const found = made.value.find((one) => one.name.endsWith(ending))
    if (!found) throw new Error(JSON.stringify(made.diagnostics))
    return found.bytes
  }
  const pages = made.value.find((one) => one.name.endsWith('.pdf'))?.pages ?? null
  return { pdf: bytes('.pdf'), docx: bytes('.docx'), pages, diagnostics: made.diagnostics }
}

export async function closePrinter(): Promise<void> {
  await service?.close()
  service = undefined
}
