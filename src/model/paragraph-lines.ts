/** Which printed lines a paragraph takes: its text found again on the pages. */

import { lettersOf } from '../chinese/unparted.ts'
import { blockLines } from './block-lines.ts'
import type { Block, Document, Heading, Paragraph } from './document.ts'
import type { PageFacts } from './page-facts.ts'
import { eachBlock } from './walk.ts'

export interface ParagraphLines {
  readonly block: Paragraph | Heading
  /** Its letters; of a run-in heading with the head's own. */
  readonly text: string
  readonly lines: number
  /** Offsets of the letters that begin its lines, the first left out. */
  readonly starts: readonly number[]
  /** Page of the first line, from 1. */
  readonly begins: number
  /** The last line as printed, and its page from 1. */
  readonly last: string
  readonly page: number
}
/** Every paragraph and heading that is found whole on the pages. */
export function paragraphLines(document: Document, facts: PageFacts): ParagraphLines[] {
  const starts: { start: number; text: string; page: number }[] = []
  let all = ''
  facts.pages.forEach((page, index) => {
    for (const { text } of page.lines) {
      starts.push({ start: all.length, text, page: index + 1 })
      all += text
    }
  })
  const found: ParagraphLines[] = []
  let cursor = 0
  for (const block of eachBlock(document.blocks)) {
    const text = runningText(block)
    const at = text === '' ? -1 : all.indexOf(text, cursor)
    if (at < 0 || (block.type !== 'paragraph' && block.type !== 'heading')) continue
    cursor = at + text.length
    const lastIndex = lastBefore(starts, cursor)
    const firstIndex = lastBefore(starts, at + 1)
    const begins = starts.slice(firstIndex + 1, lastIndex + 1).map((line) => line.start - at)
    const last = starts[lastIndex]
    if (!last || last.start + last.text.length !== cursor) continue
    found.push({
      block,
      text,
      lines: begins.length + 1,
      starts: begins,
      begins: starts[firstIndex]?.page ?? last.page,
      last: last.text,
      page: last.page,
    })
  }
  return found
}

/** The last line that begins before an offset; −1 for none. */
function lastBefore(lines: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

const runningText = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? lettersOf(blockLines(block).join(''))
    : ''

/** 孤字: the last of several lines holds one letter, with a mark or without. */
export const isLone = ({ lines, last }: Pick<ParagraphLines, 'lines' | 'last'>): boolean =>
  lines > 1 && last.replace(/[^\p{L}\p{N}]/gu, '').length === 1
