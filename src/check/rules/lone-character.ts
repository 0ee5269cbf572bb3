/** 孤字不成行: a paragraph whose last line holds one character, seen on the printed pages (clreq, GB/T 15834-2011 5.1.11). */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { PageFacts } from '../../model/page-facts.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import type { PageRule } from '../rule.ts'

interface Line {
  /** Offset of the line in the text of all pages. */
  readonly start: number
  readonly text: string
  readonly page: number
}
const letters = (text: string): string => text.replace(/[\s\u3000\u200b]/g, '')

export const loneCharacter: PageRule = {
  ids: ['pages/lone-character'],
  needs: 'pages',
  run: (document: Document, facts: PageFacts): Diagnostic[] => {
    const lines: Line[] = []
    let all = ''
    facts.pages.forEach((page, index) => {
      for (const text of page.lines) {
        lines.push({ start: all.length, text, page: index + 1 })
        all += text
      }
    })
    const found: Diagnostic[] = []
    let cursor = 0
    for (const block of eachBlock(document.blocks)) {
      const text =
        block.type === 'paragraph'
          ? letters(inlinesText(block.children))
          : block.type === 'heading' && block.runIn
            ? letters(inlinesText(block.runIn))
            : ''
      const at = text === '' ? -1 : all.indexOf(text, cursor)
      if (at < 0) continue
      cursor = at + text.length
      const last = lines.findLast((line) => line.start < cursor)
      if (!last || last.start <= at || last.start + last.text.length !== cursor) continue
      if (last.text.replace(/[^\p{L}\p{N}]/gu, '').length === 1)
        found.push(diagnose('pages/lone-character', block.origin, { text: last.text, page: last.page }))
    }
    return found
  },
}
