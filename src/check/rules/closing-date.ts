/** One closing date in a paper: figures 截至6月底 beside figures 截至5月底 cannot be compared. */
import { diagnosing } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import { enList, zhList } from '../../rules/words.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'text/closing-dates': card<{ dates: readonly string[] }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ dates }) => [
      `文中数据截至的日子不一样：${zhList(dates)}`,
      '核对是不是同一批数据；确实不同的，分别说明。',
    ],
    en: ({ dates }) => [
      `figures of different closing dates in one paper: ${enList(dates)}`,
      'Check that they are meant.',
    ],
    fires: [
      {
        paper: '截至6月底，有3个。\n⟦截至5月31日，有5个。⟧',
        says: '文中数据截至的日子不一样：6月底、5月31日',
      },
    ],
    quiet: [
      {
        paper: '截至6月底，有3个。\n截至6月末，有5个。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const closing = /截[至止](\d{4}年)?(\d{1,2}月(?:底|末|\d{1,2}日))/g

export const closingDate: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => {
    const found = [...eachBlock(document.blocks)].flatMap((block) =>
      inlineRuns(block).flatMap((run) =>
        [...inlinesText(run).matchAll(closing)].map((match) => ({
          date: `${match[1] ?? ''}${(match[2] ?? '').replace('末', '底')}`,
          origin: block.origin,
        })),
      ),
    )
    const dates = [...new Set(found.map(({ date }) => date.replace(/^\d{4}年/, '')))]
    const other = found.find(({ date }) => !date.endsWith(dates[0] ?? ''))
    return other
      ? [
          diagnose('text/closing-dates', other.origin, {
            dates: [...new Set(found.map(({ date }) => date))],
          }),
        ]
      : []
  },
}
