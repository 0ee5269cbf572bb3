/** What `wengao build` says at its end: files, findings, and which papers did not come out and why. */
import { filterFindings } from '../check/filters.ts'
import { missingByOwner } from '../check/rules/missing-by-owner.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import type { Job } from '../paper/source.ts'
import { mostOfRule, summary } from '../report/terminal.ts'
import type { PaperOutcome } from '../runner/paper-run.ts'
import type { TextOf } from '../text/lines.ts'
import { countPapers, writeEvent } from './build-events.ts'
import type { BuildArguments } from './build-options.ts'
import type { OpenedPapers } from './open-run.ts'
import type { UnreadPaper } from './planned-run.ts'
import { filtersOf } from './report-filters.ts'
import { shownFindings } from './shown-findings.ts'

export interface BuildReport {
  /** Tells a program how many papers there are, and those that came to nothing already. */
  readonly planned: () => void
  readonly event: (id: number, outcome: PaperOutcome, done: number) => void
  /**
   * Says everything.
   * @param byPaper whether papers that did not come out are named one by one
   * @returns whether there were errors
   */
  readonly whole: (said: readonly Diagnostic[], byPaper: boolean) => Whole
  /** Says what is finished when the run is ended before its end; whether that tells of the end, too. */
  readonly stopped: (signal: string, code: number) => boolean
  /** Whether there are errors, as the settings count them. */
  readonly fails: (diagnostics: readonly Diagnostic[]) => boolean
}
interface Whole {
  /** Rules of the errors. */
  readonly errors: readonly string[]
}
type Outcomes = readonly (PaperOutcome | undefined)[]

/**
 * @param texts what messages count lines in
 * @param unread papers that no job came of
 * @param outcomes by the number of the job, growing while papers are built
 * @param finished files that were written, growing too
 */
export function openReport(
  args: BuildArguments,
  { io, showFile }: Pick<OpenedPapers, 'io' | 'showFile'>,
  texts: TextOf,
  jobs: readonly Pick<Job, 'output'>[],
  unread: readonly UnreadPaper[],
  outcomes: Outcomes,
  finished: readonly string[],
): BuildReport {
  const { lang } = args
  const filters = [missingByOwner, ...filtersOf({ settings: io.settings, texts }, args)]
  const files = () => {
    const done = outcomes.flatMap((outcome) => outcome ?? [])
    return done.flatMap(({ state, written }) =>
      written.map((file) => ({ ...file, unchanged: state === 'unchanged' })),
    )
  }
  const errorsOf = (diagnostics: readonly Diagnostic[]): string[] => [
    ...new Set(
      filterFindings(diagnostics, filters).flatMap(({ rule, severity }) =>
        severity === 'error' ? rule : [],
      ),
    ),
  ]
  return {
    planned: () => {
      if (!args.events) return
      const total = jobs.length + unread.length
      writeEvent({ event: 'plan', papers: total })
      for (const [index, { file: name, diagnostics }] of unread.entries()) {
        const errors = errorsOf(diagnostics)
        const done = index + 1
        writeEvent({ event: 'paper', name, state: 'failed', outputs: [], errors, done, total })
      }
    },
    fails: (diagnostics) => errorsOf(diagnostics).length > 0,
    event: (id, { state, written, diagnostics }, done) =>
      writeEvent({
        event: 'paper',
        name: jobs[id]?.output ?? '',
        state,
        outputs: written.map(({ path }) => path),
        errors: errorsOf(diagnostics),
        done,
        total: jobs.length + unread.length,
      }),
    whole: (said, byPaper) => {
      const findings = outcomes.flatMap((outcome) => outcome?.diagnostics ?? [])
      const filtered = filterFindings([...said, ...findings], filters)
      const { found, text } = shownFindings(filtered, texts, lang, showFile)
      const errors = found.filter(({ severity }) => severity === 'error')
      const all = files()
      const unchanged = all.filter((file) => file.unchanged).length
      if (args.json) {
        const outputs = all.map(shownFile)
        const papers = byPaper ? { papers: countPapers(outcomes, unread.length) } : {}
        const whole = { outputs, ...papers, diagnostics: found }
        process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`)
      } else if (!args.quiet) for (const { path } of all) process.stdout.write(`${path}\n`)
      const listed = args.quiet ? text(errors) : text(found, args.all ? undefined : mostOfRule)
      const counts = args.quiet ? '' : summary(found, all.length - unchanged, lang, unchanged)
      const papers = byPaper ? papersText(jobs, unread, outcomes, lang) : ''
      if (!args.json && !args.events) process.stderr.write(listed + papers + counts)
      return { errors: [...new Set(errors.map(({ rule }) => rule))] }
    },
    stopped: (signal, code) => {
      const stood = files().flatMap(({ path, unchanged }) => (unchanged ? path : []))
      const papers = countPapers(outcomes, unread.length)
      if (args.json) {
        const outputs = [
          ...stood.map((path) => ({ path, unchanged: true })),
          ...finished.map((path) => ({ path })),
        ]
        process.stdout.write(
          `${JSON.stringify({ outputs, papers, stopped: signal, diagnostics: [] }, null, 2)}\n`,
        )
      } else for (const path of [...stood, ...finished]) process.stdout.write(`${path}\n`)
      if (args.events) writeEvent({ event: 'end', code, errors: [], stopped: signal, ...papers })
      if (args.events || args.json) return true
      process.stderr.write(
        papersText(jobs, unread, outcomes, lang) + summary([], finished.length, lang, stood.length),
      )
      return false
    },
  }
}

/** A file as JSON: pages where it has them, and whether it stood already. */
function shownFile(file: {
  readonly path: string
  readonly pages: number | null
  readonly unchanged: boolean
}) {
  const { path, pages, unchanged } = file
  return {
    path,
    ...(pages === null ? {} : { pages }),
    ...(unchanged ? { unchanged: true } : {}),
  }
}

/** So many papers are named; of the rest is said how many they are. */
const mostNamed = 10

/** Papers that failed, with the first reason, and those that the run did not come to, with how to go on. */
function papersText(
  jobs: readonly Pick<Job, 'output'>[],
  unread: readonly UnreadPaper[],
  outcomes: Outcomes,
  lang: Lang,
): string {
  const reasonOf = (diagnostics: readonly Diagnostic[]): string => {
    const fault = diagnostics.find(({ severity }) => severity === 'error')
    return fault ? wordDiagnostic(fault, lang)[0] : ''
  }
  const failed = [
    ...unread.map(({ file, diagnostics }) => `    ${file}：${reasonOf(diagnostics)}`),
    ...jobs.flatMap(({ output }, id): string[] => {
      const outcome = outcomes[id]
      return outcome?.state === 'failed' ? [`    ${output}：${reasonOf(outcome.diagnostics)}`] : []
    }),
  ]
  const left = jobs.flatMap(({ output }, id) => (outcomes[id] ? [] : [`    ${output}`]))
  const words = lang === 'en' ? enWords : zhWords
  return (
    listed(failed, words.failed(failed.length), words.more) +
    listed(left, words.left(left.length), words.more) +
    (left.length > 0 ? words.goOn : '')
  )
}

function listed(names: readonly string[], head: string, more: (count: number) => string): string {
  if (names.length === 0) return ''
  const rest = names.length - mostNamed
  const lines = [head, ...names.slice(0, mostNamed), ...(rest > 0 ? [`    ${more(rest)}`] : [])]
  return lines.map((line) => `${line}\n`).join('')
}

const zhWords = {
  failed: (count: number) => `没有出成 ${count} 份：`,
  left: (count: number) => `还没有出 ${count} 份：`,
  more: (count: number) => `…还有 ${count} 份`,
  goOn: '再运行一次同样的命令就接着出，出过又没有变的不再出。\n',
}
const enWords = {
  failed: (count: number) => `${count} paper(s) failed:`,
  left: (count: number) => `${count} paper(s) not built:`,
  more: (count: number) => `… and ${count} more`,
  goOn: 'The same command goes on from here: what was built and has not changed is left alone.\n',
}
