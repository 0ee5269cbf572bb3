/** 孤字不成行: a paragraph whose last line holds one character, seen on the printed pages (clreq, GB/T 15834-2011 5.1.11). */
import { diagnosing } from '../../diagnostic.ts'
import { isLone, paragraphLines } from '../../model/paragraph-lines.ts'
import { card } from '../../rules/card.ts'
import type { PageRule } from '../rule.ts'

const cards = {
  'pages/lone-character': card<{ text: string; page: number }>({
    severity: 'info',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ text, page }) => [
      `第 ${page} 页：这一段最后一行只有“${text}”`,
      '删改一两个字，让它回到上一行。',
    ],
    en: ({ text, page }) => [
      `page ${page}: the last line of this paragraph is only "${text}"`,
      'Change a word or two, so that it moves up.',
    ],
    fires: [
      {
        paper: '⟦便民服务点建到家门口。⟧',
        pages: [['便民服务点建到家门', '口。']],
        says: '第 1 页：这一段最后一行只有“口。”',
      },
    ],
    quiet: [
      {
        paper: '便民服务点建到家门口。',
        pages: [['便民服务点建到家', '门口。']],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const loneCharacter: PageRule = {
  cards,
  needs: ['pages'],
  run: (document, facts) =>
    paragraphLines(document, facts)
      .filter(isLone)
      .map(({ block, last, page }) =>
        diagnose('pages/lone-character', block.origin, { text: last, page }),
      ),
}
