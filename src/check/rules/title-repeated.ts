/** The title once more, as a line of the text or inside itself. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'title/repeated': card<{ title: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ title }) => [`标题又出现了一次：${title}`, '正文里不再写标题，去掉多出来的一行。'],
    en: ({ title }) => [
      `the title stands there once more: "${title}"`,
      'The text does not repeat it; take the line away.',
    ],
    fires: [
      {
        paper: '今天的会议很重要。\n⟦在工作推进会上的讲话⟧\n请抓好落实。',
        says: '标题又出现了一次：在工作推进会上的讲话',
      },
    ],
    quiet: [{ paper: '今天的会议很重要。' }, { paper: '请学习《在工作推进会上的讲话》。' }],
  }),
}
const diagnose = diagnosing(cards)

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
/** Shorter titles may be words of the text: 讲话. */
const shortest = 6

/** How many marks more than the title such a line may have. */
const marks = 8

export const titleRepeated: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const own = texts.find(({ block }) => block.type === 'title')
    const title = letters(own?.text ?? '')
    if (!own || title.length < shortest) return []
    const half = title.slice(0, title.length / 2)
    const isTwice = half.length >= shortest && half + half === title
    const lines = texts.filter(
      (prose) =>
        prose !== own &&
        prose.text.length <= own.text.length + marks &&
        isLine(prose) &&
        letters(prose.text) === title,
    )
    return [...(isTwice ? [own] : []), ...lines].map((prose) => {
      const { text } = prose
      return diagnose('title/repeated', placeIn(prose, 0, text.length), { title: text.trim() })
    })
  },
}

/** A line of running text, not one of the head or of an attachment, nor a title in 《》. */
const isLine = ({ part, block, text }: Prose): boolean =>
  (part === 'text' || part === 'head') && block.type !== 'list' && !/^《.*》$/.test(text.trim())
