/** Faults of kinds, themes and papers for commands that print something else: each with its place, on stderr. */
import { join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { Lang } from '../messages/index.ts'
import type { Texts } from '../outside/outside.ts'
import { shownFindings } from './shown-findings.ts'

/** A file of the workspace as the reader would type it. */
export const shownFrom =
  (root: string) =>
  (file: string): string =>
    file.startsWith('wengao/templates/') ? file : relative(process.cwd(), join(root, file)) || file

export function sayFaults(
  faults: readonly Diagnostic[],
  root: string,
  texts: Texts,
  lang: Lang,
): void {
  process.stderr.write(shownFindings(faults, texts, lang, shownFrom(root)).text())
}
