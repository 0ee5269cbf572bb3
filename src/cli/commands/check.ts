/** `wengao check`: what is wrong with papers, without building them; with --fix what is certain is mended. */

import { filterFindings } from '../../check/filters.ts'
import { fingerprintOf } from '../../check/fingerprints.ts'
import type { Filter } from '../../check/rule.ts'
import { missingByOwner } from '../../check/rules/missing-by-owner.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { packageVersion } from '../../io/files/package-root.ts'
import { sha256 } from '../../io/files/sha256.ts'
import type { Lang } from '../../messages/index.ts'
import { lineDiff } from '../../report/line-diff.ts'
import type { Located } from '../../report/located.ts'
import { type ReadFile, sarif } from '../../report/sarif.ts'
import { baselineSummary, checkSummary, mostOfRule } from '../../report/terminal.ts'
import { isAboutRun } from '../../rules/about-run.ts'
import type { MendedFile } from '../../run/mend-papers.ts'
import { annotatedSummary, annotatePapers } from '../annotated-papers.ts'
import { type BaselineArguments, openBaseline } from '../baseline-file.ts'
import { checkDrafts, isDraft } from '../check-drafts.ts'
import { asTheyAre, asTheyWouldBe, type Checked, mended } from '../checked-papers.ts'
import { checklistPath, writeChecklist } from '../checklist-file.ts'
import { type Opened, openRun } from '../open-run.ts'
import { filtersOf, type WeightArguments } from '../report-filters.ts'
import { sayFaults } from '../say-faults.ts'
import { shownFindings } from '../shown-findings.ts'

interface CheckArguments extends WeightArguments, BaselineArguments {
  readonly papers: readonly string[]
  /** Mend what is certain in the papers themselves. */
  readonly fix: boolean
  /** Show what --fix would change. */
  readonly dryRun: boolean
  readonly lang: Lang
  readonly json: boolean
  readonly sarif: boolean
  /** Where the list of findings goes as HTML. */
  readonly html: string | undefined
  /** Also write the papers with what is found as comments. */
  readonly annotate: boolean
  /** Where to. */
  readonly out: string | undefined
  readonly workspace: string | undefined
  readonly config: boolean
  /** List every finding of a rule; else the first ten and how many more. */
  readonly all: boolean
  /** Say errors alone. */
  readonly quiet: boolean
}

/** Gives the exit code: 0, or 1 when errors are left. */
export async function checkCommand(args: CheckArguments): Promise<number> {
  if (args.papers.some(isDraft)) return checkDrafts(args)
  const html = checklistPath(args.html)
  const run = await openRun(args.papers, args)
  try {
    const baseline = await openBaseline(args, run)
    const filters = [...filtersOf(run.io, args), ...baseline.filters]
    const { diagnostics, papers, files } = await checked(run, filters, args)
    const findings = filterFindings(diagnostics, [missingByOwner, ...filters])
    const accepted = await baseline.update(findings)
    const located = report(findings, files, run, args)
    const shown = {
      findings: findings.filter((finding) => !isAboutRun(finding)),
      located: located.filter((finding) => !isAboutRun(finding)),
      papers,
      files: readFiles(run),
    }
    const checklist = html === null ? [] : [await writeChecklist(html, shown, run, args.lang)]
    const { written, diagnostics: failed } = args.annotate
      ? await annotatePapers(shown, run, args)
      : { written: [], diagnostics: [] }
    // what a machine reads stands alone on its own way
    const to = args.json || args.sarif ? process.stderr : process.stdout
    const paths = args.quiet ? [] : [...checklist, ...written.map((one) => one.path)]
    for (const path of paths) to.write(`${path}\n`)
    sayFaults(failed.filter(isError), run.root, run.io.texts, args.lang)
    if (!args.quiet) process.stderr.write(annotatedSummary(written, args.lang))
    if (accepted !== null && !args.quiet) process.stderr.write(baselineSummary(accepted, args.lang))
    const left = accepted === null ? findings : findings.filter(baseline.isLeft)
    return [...left, ...failed].some(isError) ? 1 : 0
  } finally {
    await run.io.close()
  }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

function checked(
  run: Opened,
  filters: readonly Filter[],
  { fix, dryRun }: CheckArguments,
): Checked | Promise<Checked> {
  if (dryRun) return asTheyWouldBe(run, filters)
  return fix ? mended(run, filters) : asTheyAre(run)
}

/** What the findings speak of, by name. */
const readFiles = ({ io, showFile }: Opened): ReadFile[] =>
  [...io.digests]
    .filter(([, digits]) => digits !== '')
    .map(([file, digits]) => ({ file: showFile(file), sha256: digits }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))

function report(
  findings: readonly Diagnostic[],
  files: readonly MendedFile[],
  run: Opened,
  args: CheckArguments,
): readonly Located[] {
  const { lang } = args
  const { found, text } = shownFindings(findings, run.io.texts, lang, run.showFile)
  const shown = files.map((file) => ({ ...file, file: run.showFile(file.file) }))
  const read = readFiles(run)
  if (args.sarif) {
    const fingerprints = findings.map((one) => fingerprintOf(one, run.io.texts, sha256).hash)
    const log = sarif(found, { lang, version: packageVersion(), files: read, fingerprints })
    process.stdout.write(`${JSON.stringify(log, null, 2)}\n`)
  } else if (args.json) {
    const mendedFiles = shown.map(({ file, count }) => ({ file, count }))
    const all = { files: read, mended: mendedFiles, diagnostics: found }
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
  } else if (args.dryRun)
    for (const { file, before, after } of shown) process.stdout.write(lineDiff(file, before, after))
  if (args.sarif || args.json) return found
  if (args.quiet) {
    process.stderr.write(text(found.filter(({ severity }) => severity === 'error')))
    return found
  }
  process.stderr.write(
    text(found, args.all ? undefined : mostOfRule) +
      checkSummary(found, args.dryRun ? [] : shown, lang),
  )
  return found
}
