/** Which printed lines a paragraph takes: its text found again on the pages. */
import type { Document, Heading, Paragraph } from './document.ts'
import type { PageFacts } from './page-facts.ts'
import { inlinesText } from './plain-text.ts'
import { eachBlock } from './walk.ts'

export interface ParagraphLines {
  readonly block: Paragraph | Heading
  /** Number of lines; of a run-in heading with the head's own. */
  readonly lines: number
  /** The last line as printed, and its page from 1. */
  readonly last: string
  readonly page: number
}
const letters = (text: string): string => text.replace(/[\s\u3000\u200b]/g, '')

/** Every paragraph and run-in heading that is found whole on the pages. */
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
    const lastIndex = starts.findLastIndex((line) => line.start < cursor)
    const firstIndex = starts.findLastIndex((line) => line.start <= at)
    const last = starts[lastIndex]
    if (!last || last.start + last.text.length !== cursor) continue
    found.push({ block, lines: lastIndex - firstIndex + 1, last: last.text, page: last.page })
  }
  return found
}

function runningText(block: { readonly type: string } & Partial<Pick<Paragraph, 'children'> & Pick<Heading, 'runIn'>>): string {
  if (block.type === 'paragraph') return letters(inlinesText(block.children ?? []))
  return block.type === 'heading' && block.runIn ? letters(inlinesText(block.runIn)) : ''
}

/** 孤字: the last of several lines holds one letter, with a mark or without. */
export const isLone = ({ lines, last }: ParagraphLines): boolean => lines > 1 && last.replace(/[^\p{L}\p{N}]/gu, '').length === 1
