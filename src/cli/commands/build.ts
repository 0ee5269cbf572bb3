/** `wengao build`: papers to files. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { missingByOwner } from '../../check/missing-by-owner.ts'
import { type Diagnostic, diagnose, sortDiagnostics } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import { reasonOf, writeWhole } from '../../io/files/workspace.ts'
import type { Lang } from '../../messages/index.ts'
import { type Format, formats } from '../../render/formats.ts'
import { locate } from '../../report/located.ts'
import { summary, terminalReport } from '../../report/terminal.ts'
import { buildJob } from '../../run/build.ts'
import { checkRun } from '../../run/check-paper.ts'
import { planJobs } from '../../run/plan.ts'
import { openRun } from '../run.ts'
import { colours } from '../say-faults.ts'

export interface BuildArguments {
  readonly papers: readonly string[]
  readonly out: string
  readonly format: string
  readonly theme: string | undefined
  readonly emit: 'filled' | undefined
  /** Rows of `each` papers to make, by name. */
  readonly only: string | undefined
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly chromium: string | undefined
  readonly untagged: boolean
  readonly embedFonts: boolean
  readonly proof: boolean
}

/** Builds every paper that it can and gives the exit code: 0, or 1 when there were errors. */
export async function buildCommand(args: BuildArguments): Promise<number> {
  const wanted = readFormats(args.format)
  const run = await openRun(args.papers, args)
  const plan = planJobs(run.sources, rowNames(args.only))
  const against = checkRun(run.sources.map(({ source }) => source))
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...plan.diagnostics, ...against]
  const options = {
    formats: wanted,
    theme: args.theme ?? null,
    emitFilled: args.emit === 'filled',
    embedFonts: args.embedFonts,
    proof: args.proof,
  }
  const written: { path: string; pages: number | null }[] = []
  try {
    for (const job of plan.value) {
      const place = { file: job.source.file, start: 0, end: 0 }
      try {
        const made = await buildJob(job, options, run.io)
        diagnostics.push(...made.diagnostics)
        for (const { name, bytes, pages } of made.value) {
          const path = resolve(args.out, name)
          if (run.inputs.has(path) || isPaper(name, path)) {
            diagnostics.push(
              diagnose('output/is-input', place, { name: relative(process.cwd(), path) }),
            )
            continue
          }
          await writeWhole(path, bytes).then(
            () => void written.push({ path: relative(process.cwd(), path), pages }),
            (error: unknown) =>
              void diagnostics.push(
                diagnose('output/unwritable', place, {
                  name: join(args.out, name),
                  reason: reasonOf(error),
                }),
              ),
          )
        }
      } catch (error) {
        if (error instanceof UserError) throw error
        if (process.env['WENGAO_DEBUG']) console.error(error)
        diagnostics.push(diagnose('internal/failed', place, { reason: reasonOf(error) }))
      }
    }
  } finally {
    await run.printing.close()
  }
  const found = locate(
    sortDiagnostics([...diagnostics, ...missingByOwner(diagnostics)]),
    run.texts,
    args.lang,
    run.showFile,
  )
  if (args.json)
    process.stdout.write(
      `${JSON.stringify({ outputs: written.map(({ path, pages }) => (pages === null ? { path } : { path, pages })), diagnostics: found }, null, 2)}\n`,
    )
  else {
    for (const { path } of written) process.stdout.write(`${path}\n`)
    process.stderr.write(
      terminalReport(found, args.lang, colours()) + summary(found, written.length, args.lang),
    )
  }
  return found.some((one) => one.severity === 'error') ? 1 : 0
}

/** The names that `--only` gives. */
export const rowNames = (only: string | undefined): string[] =>
  (only ?? '')
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A file that starts like a paper is one, and nothing that we write does. */
function isPaper(name: string, path: string): boolean {
  if (!name.endsWith('.md') || !existsSync(path) || !statSync(path).isFile()) return false
  return /^\ufeff?\s*---\r?\n/.test(readFileSync(path, 'utf8').slice(0, 200))
}

function readFormats(list: string): Format[] {
  const names = list
    .toLowerCase()
    .split(/[,，\s]+/)
    .filter((one) => one !== '')
  const unknown = names.find((name) => !formats.includes(name as Format))
  if (unknown !== undefined || names.length === 0)
    throw new UserError(`没有“${unknown ?? ''}”这种格式`, `可用：${formats.join('、')}`, [
      `no such format: "${unknown ?? ''}"`,
      `Known: ${formats.join(', ')}`,
    ])
  return [...new Set(names)] as Format[]
}
