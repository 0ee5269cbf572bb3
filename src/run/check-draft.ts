/** A draft of others checked as it is: the rules on its papers, its look against the theme; nothing is written. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { importDraft, type TextChange } from '../import/import-draft.ts'
import { type LayoutRole, layoutFindings } from '../import/layout/layout-findings.ts'
import type { DraftHelpers } from '../import/office.ts'
import { readDraft } from '../import/read-draft.ts'
import { isWordFormat } from '../import/read-word.ts'
import type { Decision } from '../import/structure/decision.ts'
import type { Io } from '../outside/outside.ts'
import { checkPapers } from './check-papers.ts'
import { wantedTheme } from './dress.ts'
import { readPaper } from './read-paper.ts'

export interface CheckedDraft {
  readonly diagnostics: readonly Diagnostic[]
  /** What cleaning took out or wrote otherwise before the rules looked. */
  readonly changes: readonly TextChange[]
  /** Names under which the texts of its papers stand in `io.texts`. */
  readonly papers: readonly string[]
}
export interface DraftCheckOptions extends DraftHelpers {
  /** Null where its title says. */
  readonly kind: Parameters<typeof importDraft>[1]['kind']
  /** The theme that its look is measured by; null for that of its kind. */
  readonly theme: string | null
}

/** @param file its name, as messages give it */
export async function checkDraft(
  bytes: Uint8Array,
  file: string,
  io: Io,
  { kind, theme, ...helpers }: DraftCheckOptions,
): Promise<CheckedDraft> {
  const { value: draft, diagnostics: said } = await readDraft(bytes, file, helpers)
  if (!draft) return { diagnostics: said, changes: [], papers: [] }
  const { papers, changes } = importDraft(draft, {
    kind,
    kindNamed: (name) => io.kind(name).value,
    given: new Map(),
    memoriesOf: () => [],
    titleless: file.replace(/^.*[\\/]|\.[^.]*$/g, ''),
    original: file,
    pictureFile: (id) => id,
  })
  const diagnostics = [...said]
  const names: string[] = []
  for (const [index, paper] of papers.entries()) {
    const name = papers.length > 1 ? `${file}#${index + 1}` : file
    const text = new TextEncoder().encode(paper.head + paper.body)
    const { value: source, diagnostics: unread } = await readPaper(name, text, io)
    if (!source) {
      for (const each of unread) diagnostics.push(each)
      continue
    }
    names.push(name)
    const checked = checkPapers([{ source, base: `稿${index + 1}` }])
    for (const each of checked.diagnostics) diagnostics.push(each)
    const [first] = checked.papers
    const measured = first ? wantedTheme(first.job, theme, io.settings) : (theme ?? 'gbt9704')
    const look = isWordFormat(draft.format) ? io.theme(measured).value : null
    if (look && index === 0) {
      const roleOf = roles(papers.flatMap(({ decisions }) => decisions))
      for (const each of layoutFindings(draft, look, roleOf)) diagnostics.push(each)
    }
  }
  if (names.length === 0)
    diagnostics.push(diagnose('import/no-text', null, { file, pictures: draft.pictures.length }))
  return { diagnostics, changes, papers: names }
}

/** What the paragraphs were taken for, by where they stand; what no style of a theme is for has none. */
function roles(
  decisions: readonly Decision[],
): (paragraph: { readonly line: number }) => LayoutRole | null {
  const byLine = new Map(decisions.map(({ line, role }) => [line, layoutRoles[role] ?? null]))
  return ({ line }) => byLine.get(line) ?? null
}
const layoutRoles: Readonly<Record<string, LayoutRole>> = {
  title: 'title',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  heading4: 'heading4',
  text: 'body',
}
