/** The papers of a check as DOCX with comments: --annotate. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { basisOf } from '../messages/basis-words.ts'
import type { Lang } from '../messages/index.ts'
import type { Located } from '../report/located.ts'
import { severityWords } from '../report/terminal.ts'
import { annotatePaper, type Remark } from '../run/annotate.ts'
import type { CheckedPaper } from '../run/check-papers.ts'
import { writeOutputs } from '../run/write-outputs.ts'
import { settle } from '../workspace/precedence.ts'
import type { Opened } from './open-run.ts'

export interface AnnotatedPaper {
  readonly path: string
  readonly comments: number
  readonly atTitle: number
}
export interface AnnotatedPapers {
  readonly written: readonly AnnotatedPaper[]
  readonly diagnostics: readonly Diagnostic[]
}
interface Shown {
  readonly findings: readonly Diagnostic[]
  /** The same as they are shown. */
  readonly located: readonly Located[]
  readonly papers: readonly CheckedPaper[]
}

/** Every finding stands in the paper that it is about, or else in the first one. */
export async function annotatePapers(
  { findings, located, papers }: Shown,
  run: Opened,
  { out, lang }: { readonly out: string | undefined; readonly lang: Lang },
): Promise<AnnotatedPapers> {
  const folder = resolve(settle({ flag: out, workspace: run.out, usual: 'out' }))
  const ofPapers = papers.map(filesOf)
  const everyFile = new Set(ofPapers.flatMap((files) => [...files]))
  const written: AnnotatedPaper[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, paper] of papers.entries()) {
    const files = ofPapers[index]
    const remarks = findings.flatMap(({ origin }, at): Remark[] => {
      const shown = located[at]
      const isOwn = files?.has(origin?.file ?? '') === true
      const isNobodys = !everyFile.has(origin?.file ?? '')
      if (!shown || !(isOwn || (isNobodys && index === 0))) return []
      return [{ origin, lines: linesOf(shown, isNobodys, lang) }]
    })
    const made = await annotatePaper(paper, remarks, run.io)
    for (const each of made.diagnostics) diagnostics.push(each)
    if (!made.value) continue
    const { output, atTitle } = made.value
    const place = { file: paper.job.source.file, start: 0, end: 0 }
    const outputs = await writeOutputs([output], folder, place, run.io)
    for (const each of outputs.diagnostics) diagnostics.push(each)
    for (const { path } of outputs.value) written.push({ path, comments: remarks.length, atTitle })
  }
  return { written, diagnostics }
}

/** A paper and those that are bound into it. */
const filesOf = ({ job, composed }: CheckedPaper): ReadonlySet<string> =>
  new Set([job.source.file, ...composed.pieces.flatMap((piece) => [...filesOf(piece)])])

/** What a comment says: what is wrong, what to do, which rule that is; and where, unless it is in the paper. */
export function linesOf(
  { file, line, column, severity, rule, message, hint }: Located,
  isElsewhere: boolean,
  lang: Lang,
): string[] {
  const basis = basisOf(rule, lang)
  const place = isElsewhere && file !== '' ? `${file}${line > 0 ? `:${line}:${column}` : ''}　` : ''
  const advice = lang === 'en' ? 'Advice: ' : '办法：'
  return [
    `${place}${severityWords[lang][severity]}　${message}`,
    ...(hint === '' ? [] : [advice + hint]),
    basis === '' ? rule : `${rule}　${basis}`,
  ]
}

/** One line for each paper. */
export const annotatedSummary = (written: readonly AnnotatedPaper[], lang: Lang): string =>
  written
    .map(({ path, comments, atTitle }) =>
      lang === 'en'
        ? `${path}: ${comments} comment(s), ${atTitle} of them at the title\n`
        : `${path}：${comments} 条批注，其中 ${atTitle} 条没有位置，在标题上\n`,
    )
    .join('')
