/** An outline sheet typed by hand against the headings that really follow. */
import { diagnosing } from '../../diagnostic.ts'
import type { Inline } from '../../model/document.ts'
import { outline } from '../../model/outline.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { Origin } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'outline/sheet-differs': card<{ text: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ text }) => [`提纲里的“${text}”在正文里没有`, '核对提纲和正文的标题。'],
    en: ({ text }) => [
      `"${text}" of the outline sheet is not in the text`,
      'Compare the sheet with the headings.',
    ],
    fires: [
      {
        paper: '提纲：\n一、甲\n⟦二、乙⟧\n……\n同志们：\n一、甲\n文。\n二、丙\n文。',
        says: '提纲里的“二、乙”在正文里没有',
      },
    ],
    quiet: [
      {
        paper: '提纲：\n一、甲\n二、乙\n……\n同志们：\n一、甲\n文。\n二、乙\n文。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

export const outlineSheet: TextRule = {
  cards,
  needs: ['text'],
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
      return [diagnose('outline/sheet-differs', placeOf(line) ?? sheet.origin, { text })]
    })
  },
}

/** The whole line of the sheet. */
const placeOf = (line: readonly Inline[]): Origin | null => {
  const [first, last] = [line[0]?.origin, line.at(-1)?.origin]
  if (!first || last?.file !== first.file || last.end < first.end) return first ?? null
  return { ...first, end: last.end }
}
