/** Growth in a sentence against the two values in it: 由14.5元降到11.8元，降幅为18.6%. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'
import { runningText } from '../running-text.ts'

const cards = {
  'text/growth': card<{ text: string; said: string; expected: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ text, said, expected }) => [
      `“${text}”：写的是 ${said}，按前后两个数算是 ${expected}`,
      '核对三个数，改错的那个。',
    ],
    en: ({ text, said, expected }) => [
      `"${text}": ${said} is given, the two values make it ${expected}`,
      'Check the three figures.',
    ],
    fires: [
      {
        paper: '⟦成本由14.5元降到11.8元，下降16.8%。⟧',
        says: '“由14.5元降到11.8元，下降16.8%”：写的是 16.8，按前后两个数算是 18.6',
      },
      {
        paper: '⟦收入由26.5亿元增长到28.6亿元，下降7.9%。⟧',
        says: '“由26.5亿元增长到28.6亿元，下降7.9%”：写的是 下降，按前后两个数算是 增加',
      },
    ],
    quiet: [
      {
        paper: '成本由14.5元降到11.8元，降幅为18.6%。',
      },
      {
        paper: '由3天缩短到1天，群众少跑2趟。',
      },
    ],
  }),
  'text/points': card<{ text: string }>({
    severity: 'warning',
    basis: { source: '语文规范', clause: '', force: '惯例' },
    zh: ({ text }) => [
      `“${text}”：两个百分比相差要说“个百分点”`,
      '把最后的 % 改成“个百分点”，数也要核对。',
    ],
    en: ({ text }) => [
      `"${text}": the difference of two shares is told in points`,
      'Write "个百分点" for %, and check the number.',
    ],
    fix: ({ text }) => ({ from: text, to: text.replace(/[%％]$/, '个百分点') }),
    fires: [
      {
        paper: '⟦满意度由93.2%提高到95.6%，提高2.4%。⟧',
        says: '“由93.2%提高到95.6%，提高2.4%”：两个百分比相差要说“个百分点”',
      },
    ],
    quiet: [
      {
        paper: '满意度由93.2%提高到95.6%，提高2.4个百分点。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const number = '(\\d[\\d,]*(?:\\.\\d+)?)'
const upDown = '(?:增加|增长|提高|上升|扩大|提升|增|减少|下降|降低|压缩|缩短|回落|减|降)'
const sentence = new RegExp(
  `(?:由|从)(?:上年|去年|年初|原来|过去)?(?:同期)?的?${number}([^\\d，。；、]{0,6}?)(${upDown})(?:到|至|为)(?:现在的?|目前的?)?${number}([^\\d，。；、]{0,6})[，、]?(?:同比|比上年同期|比上年)?(${upDown}|增幅|降幅)(?:了|为|达|达到)?${number}(%|％|个百分点)`,
  'g',
)
/** 由20天压缩至5天，提升75% tells how much faster it is. */
const faster = /压缩|缩短/
/** 减少, 降幅 and the like; a rank of few is a high one. */
const down = /[减降缩压]|回落/
const rank = /^[名位]/
const amount = (text: string): Big => new Big(text.replace(/,/g, ''))

export const textGrowth: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => runningText(document).flatMap(({ text, block }) => check(text, block.origin)),
}

function check(text: string, place: Diagnostic['origin']): Diagnostic[] {
  return [...text.matchAll(sentence)].flatMap((match): Diagnostic[] => {
    const [
      whole,
      from = '',
      unitA = '',
      first = '',
      to = '',
      unitB = '',
      second = '',
      said = '',
      sign,
    ] = match
    if (unitA.replace(/％/g, '%') !== unitB.replace(/％/g, '%')) return []
    const [a, b] = [amount(from), amount(to)]
    const verbs = faster.test(first) && /^提/.test(second) ? [first] : [first, second]
    const against = verbs.find((verb) => down.test(verb) !== b.lt(a))
    if (against !== undefined && !a.eq(b) && !rank.test(unitA)) {
      const expected = b.lt(a) ? '减少' : '增加'
      return [diagnose('text/growth', place, { text: whole, said: against, expected })]
    }
    const shares = /%|％/.test(unitA)
    // the difference of two shares is told in points (GB statistics usage)
    if (shares && sign !== '个百分点') return [diagnose('text/points', place, { text: whole })]
    if (!shares && sign === '个百分点') return []
    if (!shares && a.eq(0)) return []
    const places = said.split('.')[1]?.length ?? 0
    const change = shares ? b.minus(a).abs() : b.minus(a).abs().times(100).div(a)
    const expected = change.toFixed(places, Big.roundHalfUp)
    return new Big(expected).eq(said)
      ? []
      : [diagnose('text/growth', place, { text: whole, said, expected })]
  })
}
