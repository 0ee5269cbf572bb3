/** One closing date in a paper: figures 截至6月底 beside figures 截至5月底 cannot be compared. */
import { diagnose } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

const closing = /截[至止](\d{4}年)?(\d{1,2}月(?:底|末|\d{1,2}日))/g

export const closingDate: Rule = {
  ids: ['text/closing-dates'],
  needs: 'text',
  run: (document) => {
    const found = [...eachBlock(document.blocks)].flatMap((block) =>
      inlineRuns(block).flatMap((run) =>
        [...inlinesText(run).matchAll(closing)].map((match) => ({
          date: `${match[1] ?? ''}${(match[2] ?? '').replace('末', '底')}`,
          origin: block.origin,
        })),
      ),
    )
    const dates = [...new Set(found.map((one) => one.date.replace(/^\d{4}年/, '')))]
    const other = found.find((one) => !one.date.endsWith(dates[0] ?? ''))
    return other
      ? [
          diagnose('text/closing-dates', other.origin, {
            dates: [...new Set(found.map((one) => one.date))].join('、'),
          }),
        ]
      : []
  },
}
