/** Spaces beside Chinese marks. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/space': card<Replaced>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ near }) => [`标点旁边多了空格：${near}`, '把空格去掉。'],
    en: ({ near }) => [`a space beside a Chinese mark: "${near}"`, 'Take it away.'],
    fix: replacement,
    fires: [{ paper: '提高站位⟦ ，⟧抓好落实。', says: '标点旁边多了空格：提高站位 ，抓好落实' }],
    quiet: [{ paper: '提高站位，抓好落实。' }, { paper: '副区长　周　禾出席。' }],
  }),
}
const diagnose = diagnosing(cards)

/** Marks that open nothing, with the spaces in front of and behind them. */
const pattern =
  /(?<![ \u00a0（《【“])[ \u00a0]{1,20}[，。、；：？！”’）》】]+|[，。、；：？！][ \u00a0]{1,20}(?=[\p{Script=Han}“‘（《])/gu

const right = ([written]: RegExpExecArray): string => written.replace(/[ \u00a0]/g, '')

export const spaces: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) => diagnose('mark/space', place, data)),
    ),
}
