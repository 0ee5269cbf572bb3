/** What falls, falls by a share of itself: nothing falls by so many 倍. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'number/decrease-times': card<Replaced>({
    severity: 'warning',
    basis: { source: '语文规范', clause: '', force: '惯例' },
    zh: ({ written }) => [`减少不能用倍数：“${written}”`, '写成减少了百分之几，或者降到几分之一。'],
    en: ({ written }) => [
      `a decrease is given in multiples: "${written}"`,
      'Give it in per cent, or as a fraction.',
    ],
    fires: [{ paper: '投诉量⟦下降了2倍⟧。', says: '减少不能用倍数：“下降了2倍”' }],
    quiet: [{ paper: '投诉量下降了五成，办件量增长2倍。' }],
  }),
}
const diagnose = diagnosing(cards)

const times =
  /(?:下降|减少|降低|缩短|缩小|回落|减轻|下跌)了?(?:近|约|超过?)?(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十几数]{1,3})(?:多|余)?倍/g

export const decreases: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(
        prose,
        times,
        () => '',
        (place, data) => diagnose('number/decrease-times', place, data),
        prose.text,
      ),
    ),
}
