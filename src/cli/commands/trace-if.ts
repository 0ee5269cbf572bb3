/** `wengao trace --if 台账.xlsx#指标!C5=40`: which sentences would change, from what to what; no file is written. */
import { filterFindings } from '../../check/filters.ts'
import { UserError } from '../../error.ts'
import type { Lang } from '../../messages/index.ts'
import { placeName } from '../../origin.ts'
import { placeRanges } from '../../report/place-ranges.ts'
import { whatIfText } from '../../report/what-if-text.ts'
import { whatIfWords } from '../../report/what-if-words.ts'
import { readChange, whatIf } from '../../run/what-if.ts'
import { rowNames } from '../build-options.ts'
import { openRun } from '../open-run.ts'
import { filtersOf } from '../report-filters.ts'
import { shownFindings } from '../shown-findings.ts'

/** Arguments of `wengao trace`. */
export interface TraceArguments {
  readonly papers: readonly string[]
  readonly out: string | undefined
  readonly theme: string | undefined
  readonly only: string | undefined
  /** `台账.xlsx#指标!C5=40`: say what this would change instead. */
  readonly if: string | undefined
  readonly lang: Lang
  readonly workspace: string | undefined
  readonly config: boolean
  readonly chromium: string | undefined
}

export async function traceIfCommand(args: TraceArguments, written: string): Promise<number> {
  const change = readChange(written)
  if (!change)
    throw new UserError(`--if 的写法不对：${written}`, '写成 台账.xlsx#指标!C5=40。', [
      `--if cannot be read: ${written}`,
      'Write 台账.xlsx#指标!C5=40.',
    ])
  const words = whatIfWords[args.lang]
  const run = await openRun(args.papers, { ...args, untagged: true })
  try {
    const findings = filterFindings(run.diagnostics, filtersOf(run.io))
    const { found, text: faults } = shownFindings(findings, run.io.texts, args.lang, run.showFile)
    const errors = found.filter((one) => one.severity === 'error')
    process.stderr.write(faults(errors))
    let said = false
    for (const { source } of run.sources) {
      const text = run.io.texts.get(source.file) ?? source.text
      const { papers, changed } = await whatIf(source, text, change, rowNames(args.only), run.io)
      if (!changed) continue
      if (!said) {
        const { stale } = changed
        process.stdout.write(`${words.assumed(placeName(changed.cell), change.value)}\n`)
        if (stale.length > 0)
          process.stdout.write(`${words.stale(stale.length, placeRanges(stale))}\n`)
      }
      said = true
      for (const { title, before, after } of papers)
        process.stdout.write(whatIfText(title, before, after, changed.stale, words))
    }
    if (said) return errors.length > 0 ? 1 : 0
    throw new UserError(`这些稿件的数据里没有这一格：${written}`, '核对文件、表和格的名字。', [
      `no data of these papers hold this cell: ${written}`,
      'Check the names of file, sheet and cell.',
    ])
  } finally {
    await run.io.close()
  }
}
