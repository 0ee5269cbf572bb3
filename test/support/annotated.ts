/** Papers annotated in memory, and what their comments are on. */
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Origin } from '../../src/origin.ts'
import { annotatePaper } from '../../src/run/annotate.ts'
import { type CheckedPaper, checkPapers } from '../../src/run/check-papers.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { all, descendants, type Element, openDocx, parseXml } from './docx.ts'
import { type Files, memoryIo } from './paper.ts'

export interface Comment {
  readonly on: string
  readonly lines: readonly string[]
  readonly author: string
}
export interface AnnotatedText {
  readonly bytes: Uint8Array
  readonly comments: readonly Comment[]
  readonly atTitle: number
  readonly findings: readonly Diagnostic[]
}

/** The paper 稿.md with a comment on every finding of the checks, or on places of one's own. */
export async function annotated(
  text: string,
  files: Files = {},
  places?: readonly (Origin | null)[],
): Promise<AnnotatedText> {
  const io = memoryIo({ ...files, '稿.md': text })
  const read = await readPaper('稿.md', new TextEncoder().encode(text), io)
  if (!read.value) throw new Error(JSON.stringify(read.diagnostics))
  const { diagnostics, papers } = checkPapers([{ source: read.value, base: '稿' }])
  const paper = papers[0] as CheckedPaper
  const origins = places ?? diagnostics.map(({ origin }) => origin)
  const remarks = origins.map((origin, index) => ({ origin, lines: [`批注${index}`] }))
  const { value } = await annotatePaper(paper, remarks, io)
  if (!value) throw new Error('no paper')
  const { bytes } = value.output
  return { bytes, comments: commentsIn(bytes), atTitle: value.atTitle, findings: diagnostics }
}

/** Every comment by its number with the letters that it is on. */
export function commentsIn(bytes: Uint8Array): Comment[] {
  const { parts, document } = openDocx(bytes)
  const comments = all(parseXml(parts['word/comments.xml'] ?? '<none/>'), 'w:comment')
  const on = rangesIn(document)
  return comments.map((comment) => ({
    on: on.get(comment.attributes['w:id'] ?? '') ?? '（没有）',
    lines: all(comment, 'w:p').map(textIn),
    author: comment.attributes['w:author'] ?? '',
  }))
}

const textIn = (element: Element): string =>
  [...descendants(element)].flatMap((one) => (one.name === 'w:t' ? one.children : [])).join('')

function rangesIn(document: Element): Map<string, string> {
  const ranges = new Map<string, string>()
  const open = new Set<string>()
  for (const one of descendants(document)) {
    const id = one.attributes['w:id'] ?? ''
    if (one.name === 'w:commentRangeStart') {
      open.add(id)
      ranges.set(id, '')
    }
    if (one.name === 'w:commentRangeEnd') open.delete(id)
    const shown = one.name === 'w:noBreakHyphen' ? '-' : one.children.join('')
    if (one.name === 'w:t' || one.name === 'w:noBreakHyphen')
      for (const each of open) ranges.set(each, (ranges.get(each) ?? '') + shown)
  }
  return ranges
}
