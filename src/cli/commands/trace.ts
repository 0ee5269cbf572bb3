/** `wengao trace`: where every figure of a paper comes from, and which numbers come from nowhere. */

import { filterFindings } from '../../check/filters.ts'
import { asInBuild } from '../../check/gentle.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { writeWorkbook } from '../../ooxml/write-workbook.ts'
import { summary } from '../../report/terminal.ts'
import { traceFigures } from '../../report/trace.ts'
import { coverageLine, traceDocument, traceSheets } from '../../report/trace-document.ts'
import { traceNotes } from '../../report/trace-notes.ts'
import { checkPaper } from '../../run/check-paper.ts'
import { compose } from '../../run/compose.ts'
import { locateBlocks } from '../../run/locate-blocks.ts'
import { planJobs } from '../../run/plan.ts'
import { renderDocument } from '../../run/render-document.ts'
import { writeOutputs } from '../../run/write-outputs.ts'
import { settle } from '../../workspace/precedence.ts'
import { rowNames } from '../build-options.ts'
import { openRun } from '../open-run.ts'
import { openProgress } from '../progress.ts'
import { filtersOf } from '../report-filters.ts'
import { shownFindings } from '../shown-findings.ts'
import type { TraceArguments } from './trace-if.ts'

/** Writes a 数据核对表 (XLSX and DOCX) beside where the paper would be built. */
export async function traceCommand(args: TraceArguments): Promise<number> {
  if (args.if !== undefined) {
    const { traceIfCommand } = await import('./trace-if.ts')
    return traceIfCommand(args, args.if)
  }
  const run = await openRun(args.papers, { ...args, untagged: true })
  const out = settle({ flag: args.out, workspace: run.out, usual: 'out' })
  const plan = planJobs(run.sources, rowNames(args.only))
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...plan.diagnostics]
  let written = 0
  const progress = openProgress('build', plan.value.length, args)
  try {
    for (const [index, job] of plan.value.entries()) {
      progress.step(index)
      const composed = compose(job)
      for (const each of composed.diagnostics) diagnostics.push(each)
      if (!composed.value) continue
      const { document } = composed.value
      const pages = await locateBlocks(document, job, args.theme ?? null, run.io)
      for (const each of pages.diagnostics) diagnostics.push(each)
      const trace = traceFigures(document, pages.value)
      const found = [
        ...run.diagnostics,
        ...composed.diagnostics,
        ...asInBuild(checkPaper(job, composed.value)),
      ]
      const notes = traceNotes(found, args.lang)
      const title = document.meta.title
      const docx = await renderDocument(
        traceDocument(title, trace, notes),
        job,
        args.theme ?? null,
        run.io,
      )
      const sheets = writeWorkbook(traceSheets(trace, notes))
      const outputs = [
        { name: `${job.output}.数据核对表.xlsx`, bytes: sheets, pages: null },
        ...(docx ? [{ name: `${job.output}.数据核对表.docx`, bytes: docx, pages: null }] : []),
      ]
      const place = { file: job.source.file, start: 0, end: 0 }
      const files = await writeOutputs(outputs, out, place, run.io)
      for (const each of files.diagnostics) diagnostics.push(each)
      written += files.value.length
      for (const { path } of files.value) process.stdout.write(`${path}\n`)
      process.stderr.write(coverageLine(title, trace, notes, args.lang))
    }
  } finally {
    progress.end()
    await run.io.close()
  }
  const { found, text } = shownFindings(
    filterFindings(diagnostics, filtersOf(run.io)),
    run.io.texts,
    args.lang,
    run.showFile,
  )
  process.stderr.write(text() + summary(found, written, args.lang))
  return found.some((one) => one.severity === 'error') ? 1 : 0
}
