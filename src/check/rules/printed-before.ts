/** A paper is printed on the day that it bears, or later: 印发日期 is never before 成文日期. */
import { calendarDate } from '../../chinese/calendar-date.ts'
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'date/printed-before': card<{ printed: string; signed: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.4.3', force: '规定' },
    gentle: true,
    zh: ({ printed, signed }) => [
      `印发日期${printed}早于成文日期${signed}`,
      '印发日期是送印的日期，和成文日期同一天或者在后。',
    ],
    en: ({ printed, signed }) => [
      `printed on ${printed}, before the date of the paper, ${signed}`,
      'A paper is printed on the day that it bears, or later.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n印发机关: 市政府办公室\n印发日期: ⟦2026-07-06⟧\n---\n请认真执行。\n',
        says: '印发日期2026年7月6日早于成文日期2026年7月8日',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n印发机关: 市政府办公室\n印发日期: 2026-07-08\n---\n请认真执行。\n',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const day = /\d{4}年\d{1,2}月\d{1,2}日/

export const printedBefore: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { places }) => {
    const signed = dateIn(texts, 'signature', /^\s*(?=\d)/)
    const printed = dateIn(texts, 'colophon', /印发\s*$/)
    if (!signed || !printed || printed.number >= signed.number) return []
    const data = { printed: printed.written, signed: signed.written }
    return [diagnose('date/printed-before', places['printed-on'] ?? printed.place, data)]
  },
}

/** The date in a line of a block. */
function dateIn(texts: readonly Prose[], type: 'signature' | 'colophon', line: RegExp) {
  for (const prose of texts) {
    if (prose.block.type !== type || !line.test(prose.text)) continue
    const match = day.exec(prose.text)
    const date = match ? calendarDate(match[0]) : null
    if (!match || !date) continue
    const [year, month, number] = date
    const place = placeIn(prose, match.index, match.index + match[0].length)
    return { written: match[0], number: year * 10000 + month * 100 + number, place }
  }
  return null
}
