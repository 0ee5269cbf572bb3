/** `wengao fonts`: which faces a theme gets on this machine, and what they lack. */
import { join } from 'node:path'
import type { Diagnostic } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import { openHouse } from '../../io/files/house.ts'
import { chooseFonts } from '../../io/fonts/choose-fonts.ts'
import { unreadableFonts } from '../../io/fonts/font-notes.ts'
import { reportFonts } from '../../io/fonts/font-report.ts'
import { type Lang, wordDiagnostic } from '../../messages/index.ts'
import type { Document } from '../../model/document.ts'
import type { Texts } from '../../outside/outside.ts'
import { fontText } from '../../report/font-text.ts'
import { charactersOf } from '../../run/characters-of.ts'
import { compose } from '../../run/compose.ts'
import { wantedTheme } from '../../run/dress.ts'
import { planJobs } from '../../run/plan.ts'
import { type FontRole, standardTheme, type Theme } from '../../theme/theme.ts'
import { settle } from '../../workspace/precedence.ts'
import type { WorkspaceSettings } from '../../workspace/settings.ts'
import { openRun } from '../open-run.ts'
import { openWorkspace } from '../open-workspace.ts'
import { sayFaults } from '../say-faults.ts'
import { near } from './near.ts'

interface FontsArguments {
  readonly theme: string | undefined
  readonly text: string | undefined
  readonly json: boolean
  readonly lang: Lang
  readonly workspace: string | undefined
  readonly config: boolean
}

/** Prints the faces; gives 1 when the theme or the paper is broken. */
export async function fontsCommand(args: FontsArguments): Promise<number> {
  const paper = args.text === undefined ? null : await readPaper(args.text, args)
  const opened = paper ?? openWorkspace(args)
  const { root, settings } = opened
  const texts: Texts = new Map(opened.texts)
  const wanted = settle({
    flag: args.theme,
    frontMatter: paper?.theme,
    workspace: settings.theme,
    usual: standardTheme,
  })
  const found = openHouse(root, texts).theme(wanted)
  const faults = [...(paper?.faults ?? opened.diagnostics), ...found.diagnostics]
  const [unknown] = found.diagnostics.filter((one) => one.rule === 'theme/unknown')
  if (unknown) throw new UserError(...wordDiagnostic(unknown, args.lang))
  sayFaults(faults, root, texts, args.lang)
  if (!found.value) return 1
  const chosen = chooseFonts(found.value, join(root, 'fonts'))
  sayFaults(unreadableFonts(chosen), root, texts, args.lang)
  const fonts = reportFonts(chosen, paper && usedBy(paper.documents, found.value))
  const shown = fonts.map((one) => ({ ...one, file: near(one.file) }))
  process.stdout.write(
    args.json
      ? `${JSON.stringify({ theme: found.value.name, fonts: shown }, null, 2)}\n`
      : fontText(shown, args.lang),
  )
  return faults.some((fault) => fault.severity === 'error') ? 1 : 0
}

interface Paper {
  readonly root: string
  readonly settings: WorkspaceSettings
  readonly texts: Texts
  readonly theme: string | undefined
  readonly documents: readonly Document[]
  readonly diagnostics: readonly Diagnostic[]
  /** Errors only: the paper's own findings are those of `build`. */
  readonly faults: readonly Diagnostic[]
}

async function readPaper(path: string, args: FontsArguments): Promise<Paper> {
  const run = await openRun([path], args)
  const plan = planJobs(run.sources)
  const composed = plan.value.map((job) => compose(job))
  const diagnostics = [
    ...run.diagnostics,
    ...plan.diagnostics,
    ...composed.flatMap((one) => one.diagnostics),
  ]
  return {
    root: run.io.root,
    settings: run.io.settings,
    texts: run.io.texts,
    theme: plan.value[0] && wantedTheme(plan.value[0], null, run.io.settings),
    diagnostics: [],
    documents: composed.flatMap((one) => one.value?.document ?? []),
    faults: diagnostics.filter((one) => one.severity === 'error'),
  }
}

/** Characters by role of all documents that a paper makes. */
function usedBy(documents: readonly Document[], theme: Theme): Map<FontRole, Set<string>> {
  const used = new Map<FontRole, Set<string>>()
  for (const document of documents)
    for (const [role, characters] of charactersOf(document, theme))
      used.set(role, new Set([...(used.get(role) ?? []), ...characters]))
  return used
}
