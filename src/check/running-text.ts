/** The running text of a document: headings, paragraphs and items, each printed paragraph as one text; no tables, charts or contents. */
import type { Block, Document, Inline } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../model/walk.ts'

export interface Passage {
  readonly block: Block
  readonly inlines: readonly Inline[]
  readonly text: string
}

/** In reading order. */
export function runningText(document: Document): Passage[] {
  return [...eachBlock(document.blocks)].flatMap((block): Passage[] => {
    if (block.type === 'table' || block.type === 'chart' || block.type === 'toc') return []
    return inlineRuns(block).map((inlines) => ({ block, inlines, text: inlinesText(inlines) }))
  })
}
