/** One file of others to papers: read, cleaned, judged, mended, and what there is to say of it. */
import { filterFindings, reportFilters } from '../check/filters.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { linesOf } from '../import/clean/lines.ts'
import { flatLetters } from '../import/clean/looked-letters.ts'
import type { Draft } from '../import/draft.ts'
import {
  type DraftPaper,
  difference,
  draftText,
  type ImportedDraft,
  type ImportOptions,
  importDraft,
  type TextChange,
} from '../import/import-draft.ts'
import type { DraftHelpers } from '../import/office.ts'
import { readDraft } from '../import/read-draft.ts'
import { sampled } from '../import/result/sampled.ts'
import type { Io } from '../outside/outside.ts'
import { mendText } from './mend-text.ts'

export interface ImportedFile {
  readonly file: string
  /** Null for a file that gave no paper. */
  readonly draft: Draft | null
  readonly papers: readonly DraftPaper[]
  readonly collection: ImportedDraft['collection']
  readonly decisions: ImportedDraft['decisions']
  readonly changes: readonly TextChange[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface FileOptions
  extends Omit<ImportOptions, 'kindNamed' | 'pictureFile'>,
    DraftHelpers {
  /** What the names of its pictures begin with, beside the papers: 图片/讲话. */
  readonly pictures: string
}

/** The pictures of a draft with the names under which its papers show them. */
export const picturesOf = (
  draft: Draft,
  pictures: string,
): Map<string, { name: string; bytes: Uint8Array }> =>
  new Map(
    draft.pictures.map(({ id, name, bytes }, index) => {
      const ending = /\.[A-Za-z\d]{1,5}$/.exec(name)?.[0].toLowerCase() ?? '.png'
      return [id, { name: `${pictures}-${index + 1}${ending}`, bytes }]
    }),
  )

/** @param file its name, as messages give it */
export async function importFile(
  bytes: Uint8Array,
  file: string,
  io: Io,
  { pictures, toDocx, readPdf, ...options }: FileOptions,
): Promise<ImportedFile> {
  const none = { file, draft: null, papers: [], collection: null, decisions: [], changes: [] }
  const read = await readDraft(bytes, file, { toDocx, readPdf })
  if (!read.value) return { ...none, diagnostics: read.diagnostics }
  const refused = refusal(read.value, bytes)
  if (refused) return { ...none, diagnostics: [...read.diagnostics, refused] }
  const draft = read.value
  const kindNamed = (name: string) => io.kind(name).value
  const named = picturesOf(draft, pictures)
  const pictureFile = (id: string): string => named.get(id)?.name ?? ''
  const imported = importDraft(draft, { ...options, kindNamed, pictureFile })
  const papers: DraftPaper[] = []
  const changes: TextChange[] = [...imported.changes]
  for (const paper of imported.papers) {
    const filters = reportFilters(io.texts, io.settings.settled, io.settings.checks)
    const mended = await mendText(paper, file, io, (findings) => filterFindings(findings, filters))
    papers.push({ ...paper, body: mended.body })
    for (const change of mended.changes) changes.push({ kind: 'mended', line: 0, ...change })
  }
  const diagnostics = [...read.diagnostics, ...notesOn(draft, imported, papers, changes)]
  const { collection, decisions } = imported
  return { file, draft, papers, collection, decisions, changes, diagnostics }
}

/** A file that is no draft although it can be read. */
function refusal(draft: Draft, bytes: Uint8Array): Diagnostic | null {
  const { file, format, pictures } = draft
  const top = new TextDecoder().decode(bytes.subarray(0, 2000))
  if (
    format === 'md' &&
    /^\ufeff?\s*---\r?\n(?:.*\r?\n)*?(?:文种|公文种类|kind)[ \t]*[:：]/.test(top)
  )
    return diagnose('import/own-paper', null, { file })
  if (draftText(draft).trim() !== '') return null
  return diagnose('import/no-text', null, { file, pictures: pictures.length })
}

function notesOn(
  draft: Draft,
  { collection, papers: read }: ImportedDraft,
  papers: readonly DraftPaper[],
  changes: readonly TextChange[],
): Diagnostic[] {
  const { file } = draft
  const { lost, added } = difference(draft, papers, changes)
  const announced = collection?.announced ?? 0
  const struck = changes.flatMap(({ kind, from }) => (kind === 'struck' ? [from.trim()] : []))
  const flat = flatLetters(linesOf(draft))
  return [
    ...(lost + added === '' ? [] : [diagnose('import/letters', null, { file, lost, added })]),
    ...(announced === 0 || announced === papers.length
      ? []
      : [diagnose('import/paper-count', null, { file, announced, found: papers.length })]),
    ...(struck.some((text) => text !== '')
      ? [diagnose('import/struck-out', null, { file, ...sampled(struck) })]
      : []),
    ...(flat.length > 0
      ? [diagnose('import/raised-letters', null, { file, ...sampled(flat) })]
      : []),
    ...read.flatMap(({ otherOutline }) =>
      otherOutline ? [diagnose('import/other-outline', null, otherOutline)] : [],
    ),
  ]
}
