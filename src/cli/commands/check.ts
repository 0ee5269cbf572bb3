/** `wengao check`: what is wrong with papers, without building them; with --fix what is certain is mended. */
import { join } from 'node:path'
import { filterFindings } from '../../check/filters.ts'
import type { Filter } from '../../check/rule.ts'
import { missingByOwner } from '../../check/rules/missing-by-owner.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { packageVersion } from '../../io/files/package-root.ts'
import { rewritePaper } from '../../io/files/rewrite-paper.ts'
import { sha256 } from '../../io/files/sha256.ts'
import type { Lang } from '../../messages/index.ts'
import { fingerprintOf } from '../../report/fingerprints.ts'
import { lineDiff } from '../../report/line-diff.ts'
import { type ReadFile, sarif } from '../../report/sarif.ts'
import { checkSummary, mostOfRule } from '../../report/terminal.ts'
import { checkPapers } from '../../run/check-papers.ts'
import { type MendedFile, mendPapers } from '../../run/mend-papers.ts'
import { type Opened, openRun } from '../open-run.ts'
import { filtersOf, type WeightArguments } from '../report-filters.ts'
import { type ShownFindings, shownFindings } from '../shown-findings.ts'

interface CheckArguments extends WeightArguments {
  readonly papers: readonly string[]
  /** Mend what is certain in the papers themselves. */
  readonly fix: boolean
  /** Show what --fix would change. */
  readonly dryRun: boolean
  readonly lang: Lang
  readonly json: boolean
  readonly sarif: boolean
  readonly workspace: string | undefined
  readonly config: boolean
  /** List every finding of a rule; else the first ten and how many more. */
  readonly all: boolean
}

/** Gives the exit code: 0, or 1 when errors are left. */
export async function checkCommand(args: CheckArguments): Promise<number> {
  const run = await openRun(args.papers, { ...args, hashed: true })
  try {
    const filters = filtersOf(run.io, args)
    const { diagnostics, files } =
      args.fix || args.dryRun ? await mended(run, filters, args) : asTheyAre(run)
    const shown = filterFindings(diagnostics, [missingByOwner, ...filters])
    const findings = shownFindings(shown, run.io.texts, args.lang, run.showFile)
    const prints = shown.map((finding) => fingerprintOf(finding, run.io.texts, sha256).hash)
    report(findings, files, prints, run, args)
    return findings.found.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    await run.io.close()
  }
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly MendedFile[]
}

const asTheyAre = (run: Opened): Checked => ({
  diagnostics: [...run.diagnostics, ...checkPapers(run.sources)],
  files: [],
})

/** The papers mended, or with --dry-run as they are, beside what would be changed. */
async function mended(
  run: Opened,
  filters: readonly Filter[],
  { dryRun }: CheckArguments,
): Promise<Checked> {
  const before = asTheyAre(run)
  const papers = run.sources.map(({ source, base }) => ({ file: source.file, base, named: true }))
  const { files, diagnostics } = await mendPapers(papers, run.io, (findings) =>
    filterFindings(findings, filters),
  )
  if (dryRun) {
    // what is said of the papers is said of them as they are
    for (const file of files) run.io.texts.set(file.file, file.before)
    return { ...before, files }
  }
  const failed: Diagnostic[] = []
  const written: MendedFile[] = []
  for (const file of files) {
    const path = join(run.root, file.file)
    const answer = await rewritePaper(path, file.original, file.bytes)
    if (answer === 'written') {
      written.push(file)
      run.io.hashes.set(file.file, sha256(file.bytes))
    } else
      failed.push(
        diagnose('source/not-mended', { file: file.file, start: 0, end: 0 }, { reason: answer }),
      )
  }
  const read = new Set(run.sources.map(({ source }) => source.file))
  const others = run.diagnostics.filter(({ origin }) => !origin || !read.has(origin.file))
  return { diagnostics: [...others, ...diagnostics, ...failed], files: written }
}

/** What the findings speak of, by name. */
const readFiles = ({ io, showFile }: Opened): ReadFile[] =>
  [...io.hashes]
    .map(([file, digits]) => ({ file: showFile(file), sha256: digits }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))

function report(
  { found, text }: ShownFindings,
  files: readonly MendedFile[],
  fingerprints: readonly string[],
  run: Opened,
  args: CheckArguments,
): void {
  const shown = files.map((file) => ({ ...file, file: run.showFile(file.file) }))
  const read = readFiles(run)
  const { lang } = args
  if (args.sarif) {
    const log = sarif(found, { lang, version: packageVersion(), files: read, fingerprints })
    process.stdout.write(`${JSON.stringify(log, null, 2)}\n`)
  } else if (args.json) {
    const mendedFiles = shown.map(({ file, count }) => ({ file, count }))
    const all = { files: read, mended: mendedFiles, diagnostics: found }
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
  } else if (args.dryRun)
    for (const { file, before, after } of shown) process.stdout.write(lineDiff(file, before, after))
  if (args.sarif || args.json) return
  process.stderr.write(
    text(found, args.all ? undefined : mostOfRule) +
      checkSummary(found, args.dryRun ? [] : shown, args.lang),
  )
}
