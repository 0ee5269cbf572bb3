/** 其中 in a sentence: a part cannot be larger than the whole in front of it — 投入1200万元，其中市级1500万元. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'
import { runningText } from '../running-text.ts'

const cards = {
  'text/part': card<{ whole: string; part: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ whole, part }) => [`“其中”的${part}比总数${whole}还大`, '核对两个数，改错的那个。'],
    en: ({ whole, part }) => [
      `a part (${part}) is larger than the whole (${whole})`,
      'Check both.',
    ],
    fires: [
      {
        paper: '⟦投入资金1200万元，其中市级资金1500万元。⟧',
        says: '“其中”的市级资金1500万元比总数1200万元还大',
      },
    ],
    quiet: [{ paper: '投入资金1200万元，其中市级资金500万元，比上年增加1300万元。' }],
  }),
}
const diagnose = diagnosing(cards)

/** The whole with its unit right in front of 其中, then what is said of its parts. */
const whole =
  /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(\p{Script=Han}{1,4})[，,（(]其中[：:，,]?([^。；）)]*)/gu
const figure = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)([^\d，、]{0,8})/g
/** Growth, goals, sums and means are no parts, in whatever clause they stand. */
const other =
  /增加|减少|增长|下降|提高|多|少|人均|平均|每|确保|达|力争|目标|计划|全年|累计|总|共|第|超|突破|以上|以下/
const amount = (text: string): Big => new Big(text.replace(/,/g, ''))

export const textParts: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => runningText(document).flatMap(({ text, block }) => check(text, block.origin)),
}

function check(text: string, place: Diagnostic['origin']): Diagnostic[] {
  return [...text.matchAll(whole)].flatMap((match): Diagnostic[] => {
    const [, total = '', unit = '', parts = ''] = match
    for (const part of parts.matchAll(figure)) {
      const [, written = '0', behind = ''] = part
      if (!behind.startsWith(unit) || /[／/每]/.test(behind)) continue
      const ahead = parts.slice(0, part.index)
      const clause = ahead.slice(Math.max(ahead.lastIndexOf('，'), ahead.lastIndexOf('、')) + 1)
      if (other.test(clause) || amount(written).lte(amount(total))) continue
      const data = { whole: `${total}${unit}`, part: `${ahead.slice(-8)}${written}${unit}` }
      return [diagnose('text/part', place, data)]
    }
    return []
  })
}
