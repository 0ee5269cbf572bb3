/** A title ends without a mark (GB/T 9704-2012 7.3.1 and usage, rule T7); 》 ” ） and a slogan's ！ or ？ may stand. */
import { diagnosing } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'text/title-mark': card<{ title: string; mark: string }>({
    severity: 'warning',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ title, mark }) => [`标题的末尾有“${mark}”：${title}`, '标题末尾不加标点，去掉它。'],
    en: ({ title, mark }) => [
      `the title ends with "${mark}": ${title}`,
      'A title ends without a mark.',
    ],
    fix: ({ mark }) => ({ from: mark, to: '' }),
    fires: [
      {
        paper: '---\n文种: 讲话稿\n标题: ⟦在推进会上的讲话。⟧\n---\n文。',
        says: '标题的末尾有“。”：在推进会上的讲话。',
      },
    ],
    quiet: [
      {
        paper: '---\n文种: 讲话稿\n标题: 坚定信心，办好小事\n---\n文。',
      },
      {
        paper: '---\n文种: 讲话稿\n标题: 路在脚下！\n---\n文。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const end = /[。，、；：.,;:]\s*$/

export const titleMark: TextRule = {
  cards,
  needs: ['text'],
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) => {
      if (block.type !== 'title') return []
      const title = block.lines.map(inlinesText).join('')
      return end.test(title)
        ? [
            diagnose('text/title-mark', block.lines.at(-1)?.at(-1)?.origin ?? block.origin, {
              title,
              mark: title.trim().slice(-1),
            }),
          ]
        : []
    }),
}
