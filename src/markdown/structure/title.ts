/** The title typed again above the text. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { bareLetters } from '../letters.ts'

/** Most lines that a title is broken into. */
const mostLines = 5

/** It goes, however often it stands there, on one line or on several. */
export function dropTitle(
  read: readonly ReadBlock[],
  title: string,
  diagnostics: Diagnostic[],
): ReadBlock[] {
  const wanted = bareLetters(title)
  let start = 0
  for (let end = titleEnd(read, start, wanted); end > start; end = titleEnd(read, start, wanted)) {
    const lines = read.slice(start, end).map(titleText)
    const [first, last] = [read[start]?.block.origin, read[end - 1]?.block.origin]
    const origin = first && last ? { ...first, end: last.end } : null
    diagnostics.push(diagnose('markdown/title-dropped', origin, { text: lines.join('') }))
    start = end
  }
  return read.slice(start)
}

/** Index behind the lines that are the title together; `from` when they are not. */
function titleEnd(read: readonly ReadBlock[], from: number, wanted: string): number {
  let letters = ''
  for (let end = from; end < Math.min(read.length, from + mostLines); end++) {
    const text = titleText(read[end])
    if (text === null || !wanted.startsWith(letters + bareLetters(text))) return from
    letters += bareLetters(text)
    if (letters !== '' && letters === wanted) return end + 1
  }
  return from
}

function titleText(read: ReadBlock | undefined): string | null {
  if (!read || read.literal) return null
  const { block } = read
  const typed = block.type === 'paragraph' || (block.type === 'heading' && block.written === null)
  return typed ? inlinesText(block.children) : null
}
