/** Letters, digits and per cent signs in full width. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/full-width': card<Replaced>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, right, near }) => [`用了全角的“${written}”：${near}`, `改成半角的“${right}”。`],
    en: ({ written, right, near }) => [`full-width "${written}": "${near}"`, `Write "${right}".`],
    fix: replacement,
    fires: [{ paper: '共建成⟦１２８６⟧个。', says: '用了全角的“１２８６”：共建成１２８６个。' }],
    quiet: [{ paper: '共建成1286个，增长12%。' }, { paper: '推行“1+3+N”做法。' }],
  }),
}
const diagnose = diagnosing(cards)

const pattern = /[０-９Ａ-Ｚａ-ｚ％＋．]+/g

/** ＋ alone is a sign like any other. */
const right = ([written]: RegExpExecArray): string | null =>
  /[０-９Ａ-Ｚａ-ｚ％]/.test(written)
    ? written.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    : null

export const fullWidthCharacters: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) => diagnose('mark/full-width', place, data)),
    ),
}
