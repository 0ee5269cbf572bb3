/** Papers printed as the command line prints them, with the shipped faces only, so that every machine gives the same PDF. */
import type { Diagnostic } from '../../src/diagnostic.ts'
import { createPrintService, type PrintService } from '../../src/io/browser/print-service.ts'
import { fontSets } from '../../src/io/fonts/font-sets.ts'
import type { Io } from '../../src/outside/outside.ts'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { filesIn } from './folder.ts'
import { type Files, memoryIo } from './paper.ts'

let service: PrintService | undefined

export interface PrintedPaper {
  /** Output name without its ending. */
  readonly name: string
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  readonly pages: number | null
  /** What the browser printed it from. */
  readonly html: string
  readonly diagnostics: readonly Diagnostic[]
}

/** A paper called 稿.md that makes one output. */
export async function printPaper(
  text: string,
  files: Files = {},
  options: { fontFaces?: boolean } = {},
): Promise<Omit<PrintedPaper, 'name'>> {
  const [first] = await printJobs({ ...files, '稿.md': text }, '稿.md', options)
  if (!first) throw new Error('no job')
  return first
}

/** A paper that stands in a folder with all that it needs: one output a job. */
export const printFolder = (folder: string, main: string): Promise<PrintedPaper[]> =>
  printJobs(filesIn(folder), main)

/** The papers of one that stands among its files. */
export async function printJobs(
  files: Files,
  main: string,
  options: { fontFaces?: boolean } = {},
): Promise<PrintedPaper[]> {
  service ??= createPrintService(fontSets('/no/such/folder', true), {
    chromium: undefined,
    tagged: true,
    ...options,
  })
  const { faces, print } = service
  let html = ''
  const io: Io = {
    ...memoryIo(files),
    faces,
    print: (job) => {
      html = job.html
      return print(job)
    },
  }
  const text = files[main] ?? ''
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const read = await readPaper(main, bytes, io)
  const jobs = read.value ? planJobs([{ source: read.value, base: '稿' }]).value : []
  if (jobs.length === 0) throw new Error(JSON.stringify(read.diagnostics))
  const papers: PrintedPaper[] = []
  for (const job of jobs) {
    const made = await buildJob(job, { formats: ['docx', 'pdf'] }, io)
    const output = (ending: string) => {
      const found = made.value.find((one) => one.name.endsWith(ending))
      if (!found) throw new Error(JSON.stringify(made.diagnostics))
      return found
    }
    const { bytes: pdf, pages } = output('.pdf')
    papers.push({
      name: job.output,
      pdf,
      docx: output('.docx').bytes,
      pages,
      html,
      diagnostics: made.diagnostics,
    })
  }
  return papers
}

export async function closePrinter(): Promise<void> {
  await service?.close()
  service = undefined
}
