/** Letters that nobody sees between Chinese ones: what sites and chats put there against copying. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { Prose } from '../prose.ts'
import { replacedIn } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'leftover/invisible': card<{ codes: string; near: string; written: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ codes, near }) => [`文字里夹着看不见的字符（${codes}）：${near}`, '去掉它。'],
    en: ({ codes, near }) => [`invisible characters (${codes}) in "${near}"`, 'Take them away.'],
    fix: ({ written }) => ({ from: written, to: '' }),
    fires: [
      {
        paper: '办好一件⟦\u200b⟧小事。',
        says: '文字里夹着看不见的字符（U+200B）：办好一件\u200b小事。',
      },
    ],
    quiet: [{ paper: '办好一件小事。' }, { paper: '👨\u200d👩\u200d👧一家三口。' }],
  }),
}
const diagnose = diagnosing(cards)

const pattern =
  /(?<=[\p{Script=Han}\p{P}\d])[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]+(?=[\p{Script=Han}\p{P}\d])/gu

const any = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]/

const codesOf = (written: string): string =>
  [...new Set(written)]
    .map((letter) => `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('、')

export const invisible: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap((prose) => (any.test(prose.words) ? inText(prose) : [])),
}

const inText = (prose: Prose) =>
  replacedIn(
    prose,
    pattern,
    () => '',
    (place, { written, near }) =>
      diagnose('leftover/invisible', place, { codes: codesOf(written), near, written }),
  )
