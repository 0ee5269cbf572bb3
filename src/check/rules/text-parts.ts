/** 其中 in a sentence: a part cannot be larger than the whole in front of it — 投入1200万元，其中市级1500万元. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { zhList } from '../../rules/words.ts'
import { roundingOf } from '../rounding.ts'
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
  'text/parts': card<{ whole: string; parts: readonly string[]; sum: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ whole, parts, sum }) => [
      `“其中”的${zhList(parts)}加起来是${sum}，比总数${whole}还大`,
      '请核对；各部分有重合的，就写明。',
    ],
    en: ({ whole, parts, sum }) => [
      `the parts ${parts.join(', ')} add up to ${sum}, more than the whole (${whole})`,
      'Check them; say so if the parts overlap.',
    ],
    fires: [
      {
        paper: '⟦投入120万元，其中市级70万元、县级60万元、乡级20万元。⟧',
        says: '“其中”的市级70万元、县级60万元、乡级20万元加起来是150万元，比总数120万元还大',
      },
    ],
    quiet: [
      { paper: '投入120万元，其中市级70万元、县级40万元。' },
      { paper: '投入120万元，其中市级70万元，已拨付60万元。' },
    ],
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
    return beyond(total, unit, parts, place)
  })
}

/** Parts with a name and the unit of the whole, nothing else in their clause. */
const named = /^(\p{Script=Han}{1,12}?)(\d[\d,]*(?:\.\d+)?)(\p{Script=Han}{1,4})$/u
/** What is said roughly, of another time, or of the same things once more. */
const overlapping =
  /约|近|已|还|再|又|另|拨付|到位|支付|支出|结余|剩余|首次|同时|涉及|今年|整改|开工|竣工|完工|建成|投产|投用|验收|达标|办结|通|其中|包括|含/

/** The parts in front of what is none add up to more than the whole; people are of several sorts at once. */
function beyond(
  total: string,
  unit: string,
  said: string,
  place: Diagnostic['origin'],
): Diagnostic[] {
  // up to the rest, or with a sum behind, they are another rule's matter
  if (/^[万亿]?[人名位户]/.test(unit) || /其余|其他|剩余|余下|合计|小计/.test(said)) return []
  const parts: string[] = []
  const amounts: Big[] = []
  for (const words of said.split(/[，,、]|以及|和/)) {
    const [, name = '', written = '', own = ''] = named.exec(words) ?? []
    if (own !== unit || other.test(name) || overlapping.test(name)) break
    parts.push(words)
    amounts.push(amount(written))
  }
  const sum = amounts.reduce((before, part) => before.plus(part), new Big(0))
  const most = amount(total).plus(roundingOf(unit, [amount(total), ...amounts]))
  if (parts.length < 2 || sum.lte(most)) return []
  const whole = `${total}${unit}`
  return [diagnose('text/parts', place, { whole, parts, sum: `${sum.toFixed()}${unit}` })]
}
