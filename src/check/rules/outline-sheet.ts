/** An outline sheet typed by hand against the headings that really follow. */
import { diagnose } from '../../diagnostic.ts'
import { outline } from '../../model/outline.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { Rule } from '../rule.ts'

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

export const outlineSheet: Rule = {
  ids: ['outline/sheet-differs'],
  needs: 'text',
  run: (document) => {
    const sheet = document.blocks.find((block) => block.type === 'toc' && block.written !== null)
    if (sheet?.type !== 'toc' || !sheet.written) return []
    const headings = new Set(
      outline(document).flatMap((entry) => [
        letters(entry.label + entry.text),
        letters(entry.text),
      ]),
    )
    return sheet.written.slice(1).flatMap((line) => {
      const text = inlinesText(line)
      const bare = letters(
        text.replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/, ''),
      )
      if (bare === '' || headings.has(bare)) return []
      return [diagnose('outline/sheet-differs', line[0]?.origin ?? sheet.origin, { text })]
    })
  },
}
