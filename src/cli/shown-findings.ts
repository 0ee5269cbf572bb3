/** Findings as a command shows them: each at its place, with the line that it points at. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Lang } from '../messages/index.ts'
import { excerptsOf } from '../report/excerpt.ts'
import { type Located, locate } from '../report/located.ts'
import { terminalReport } from '../report/terminal.ts'
import type { TextOf } from '../text/lines.ts'
import { startedAs } from './started-as.ts'

export interface ShownFindings {
  readonly found: readonly Located[]
  /** Some of them as text, default all; `most` of one rule. */
  readonly text: (listed?: readonly Located[], most?: number) => string
}

/** Colours on a terminal only, and never with NO_COLOR. */
export const colours = (): boolean => process.stderr.isTTY === true && !process.env['NO_COLOR']

export function shownFindings(
  findings: readonly Diagnostic[],
  texts: TextOf,
  lang: Lang,
  showFile: (file: string) => string,
): ShownFindings {
  const found = locate(findings, texts, lang, showFile).map((finding) => ({
    ...finding,
    // hints name commands as `wengao kinds`
    hint: finding.hint.replaceAll('`wengao ', () => `\`${startedAs()} `),
  }))
  const excerpts = excerptsOf(findings, found, texts)
  return {
    found,
    text: (listed = found, most = undefined) =>
      terminalReport(listed, lang, colours(), most, excerpts),
  }
}
