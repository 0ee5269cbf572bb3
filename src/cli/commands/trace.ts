/** `wengao trace`: where every figure of a paper comes from, and which numbers come from nowhere. */
import { relative, resolve } from 'node:path'
import { type Diagnostic, diagnose, sortDiagnostics } from '../../diagnostic.ts'
import { reasonOf, writeWhole } from '../../io/files/workspace.ts'
import { writeWorkbook } from '../../ooxml/write-workbook.ts'
import { locate } from '../../report/located.ts'
import { summary, terminalReport } from '../../report/terminal.ts'
import { traceFigures } from '../../report/trace.ts'
import { coverage, traceDocument, traceSheets } from '../../report/trace-document.ts'
import { traceNotes } from '../../report/trace-notes.ts'
import { checkComposed, planJobs, printedPages, renderDocument } from '../../run/build.ts'
import { compose } from '../../run/compose.ts'
import { openRun } from '../run.ts'
import { colours } from '../say-faults.ts'
import { rowNames } from './build.ts'
import type { TraceArguments } from './trace-if.ts'

/** Writes a 数据核对表 (XLSX and DOCX) beside where the paper would be built. */
export async function traceCommand(args: TraceArguments): Promise<number> {
  if (args.if !== undefined) {
    const { traceIfCommand } = await import('./trace-if.ts')
    return traceIfCommand(args, args.if)
  }
  const run = await openRun(args.papers, { ...args, untagged: true })
  const plan = planJobs(run.sources, rowNames(args.only))
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...plan.diagnostics]
  let written = 0
  try {
    for (const job of plan.value) {
      const composed = compose(job)
      diagnostics.push(...composed.diagnostics)
      if (!composed.value) continue
      const { document } = composed.value
      const pages = await printedPages(job, document, args.theme ?? null, run.io)
      diagnostics.push(...pages.diagnostics)
      const trace = traceFigures(document, pages.value)
      const found = [
        ...run.diagnostics,
        ...composed.diagnostics,
        ...checkComposed(job, composed.value),
      ]
      const notes = traceNotes(found, args.lang)
      const title = document.meta.title
      const files = [
        [`${job.output}.数据核对表.xlsx`, writeWorkbook(traceSheets(trace, notes))],
        [
          `${job.output}.数据核对表.docx`,
          await renderDocument(traceDocument(title, trace, notes), job, args.theme ?? null, run.io),
        ],
      ] as const
      for (const [name, bytes] of files) {
        if (!bytes) continue
        const path = resolve(args.out, name)
        try {
          await writeWhole(path, bytes)
          written++
          process.stdout.write(`${relative(process.cwd(), path)}\n`)
        } catch (error) {
          const place = { file: job.source.file, start: 0, end: 0 }
          diagnostics.push(diagnose('output/unwritable', place, { name, reason: reasonOf(error) }))
        }
      }
      process.stderr.write(`${title}：${coverage(trace, notes)}\n`)
    }
  } finally {
    await run.printing.close()
  }
  const found = locate(sortDiagnostics(diagnostics), run.texts, args.lang, run.showFile)
  process.stderr.write(
    terminalReport(found, args.lang, colours()) + summary(found, written, args.lang),
  )
  return found.some((one) => one.severity === 'error') ? 1 : 0
}
