/** Copies of DOCX drafts with what is found in them as comments: --annotate. */
import { basename, extname } from 'node:path'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { annotateDocx, type DraftRemark, paragraphTexts } from '../import/annotate/annotate-docx.ts'
import { draftPlaces, paragraphAt } from '../import/annotate/find-paragraph.ts'
import { NoWordFile } from '../import/docx/parts.ts'
import { fileName } from '../import/result/file-name.ts'
import type { Lang } from '../messages/index.ts'
import { PackageProblem } from '../ooxml/open-package.ts'
import type { Io } from '../outside/outside.ts'
import type { Located } from '../report/located.ts'
import { writeOutputs } from '../run/write-outputs.ts'
import { type AnnotatedPaper, type AnnotatedPapers, linesOf } from './annotated-papers.ts'

interface Shown {
  /** The findings as they are shown, in their order. */
  readonly located: readonly Located[]
  readonly folder: string
  readonly lang: Lang
}

/** @param originals the drafts by the names that messages give */
export async function annotateDrafts(
  originals: ReadonlyMap<string, Uint8Array>,
  findings: readonly Diagnostic[],
  io: Io,
  { located, folder, lang }: Shown,
): Promise<AnnotatedPapers> {
  const written: AnnotatedPaper[] = []
  const diagnostics: Diagnostic[] = []
  const names = new Set<string>()
  for (const [file, bytes] of originals) {
    const own = findings.flatMap((finding, index) => {
      const shown = located[index]
      return shown && isAbout(finding, file) ? [{ finding, shown }] : []
    })
    try {
      const texts = paragraphTexts(bytes)
      const remarks = own.map(
        ({ finding, shown }): DraftRemark => ({
          paragraph: paragraphOf(finding, texts, io),
          lines: linesOf(shown, false, lang),
        }),
      )
      const annotated = annotateDocx(bytes, remarks)
      if (!annotated) continue
      const ending = extname(file)
      const name = `${fileName(basename(file, ending), '', names)}.批注${ending.toLowerCase()}`
      const outputs = await writeOutputs(
        [{ name, bytes: annotated, pages: null }],
        folder,
        { file, start: 0, end: 0 },
        io,
      )
      for (const each of outputs.diagnostics) diagnostics.push(each)
      const atTitle = remarks.filter(({ paragraph }) => paragraph === null).length
      for (const { path } of outputs.value)
        written.push({ path, comments: remarks.length, atTitle })
    } catch (error) {
      if (!(error instanceof PackageProblem || error instanceof NoWordFile)) throw error
      const fault = error instanceof PackageProblem ? error.fault : 'not-word'
      diagnostics.push(diagnose('import/unreadable', null, { file, fault }))
    }
  }
  return { written, diagnostics }
}

/** The papers of a draft with several are named draft#1, draft#2. */
const isAbout = ({ origin, data }: Diagnostic, file: string): boolean =>
  origin ? origin.file === file || origin.file.startsWith(`${file}#`) : data['file'] === file

/** Findings of the text by its letters, those of the look by what they quote. */
function paragraphOf(
  { origin, data }: Diagnostic,
  texts: readonly string[],
  io: Pick<Io, 'texts'>,
): number | null {
  const places = draftPlaces(texts)
  if (origin) return paragraphAt(places, io.texts.get(origin.file) ?? '', origin)
  const { quote, line } = data
  if (typeof quote !== 'string' || typeof line !== 'number') return null
  return places.find(quote, (line - 1) / Math.max(1, texts.length))
}
