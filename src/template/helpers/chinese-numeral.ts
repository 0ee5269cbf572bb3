/** `{{中文数字 n}}`: 12 → 十二, 12345 → 一万二千三百四十五, 2.5 → 二点五, 95.6% → 百分之九十五点六. */
import {
  digitByDigit,
  longestNumeral,
  longNumeral,
  readingSigns,
} from '../../chinese/long-numeral.ts'
import { showsPercent } from '../../model/values.ts'
import { Exact } from '../exact.ts'
import { computed, type Helper, type HelperOption, HelperProblem } from '../helper.ts'
import { numberArgument, yesOption } from '../helper-arguments.ts'

const singly: HelperOption = { names: ['逐位', 'digits'], about: '写“是”就一位一位地念，用于年份' }

export const chineseNumeral: Helper = {
  names: ['chineseNumeral', '中文数字'],
  usage: '{{中文数字 数}}',
  about: '把数写成中文数字；小数和百分数照读法写。',
  arity: [1, 1],
  options: [singly],
  examples: [
    { call: '{{中文数字 12}}', shows: '十二' },
    { call: '{{中文数字 203000}}', shows: '二十万三千' },
    { call: '{{中文数字 12.30}}', shows: '十二点三零' },
    { call: '{{中文数字 指标.群众满意度.本期}}', shows: '百分之九十五点六' },
    { call: '{{中文数字 2026 逐位=是}}', shows: '二〇二六' },
  ],
  run: (call) => {
    const number = numberArgument(call.args[0], '数')
    const [, minus, whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number.amount) ?? []
    if (whole.length > longestNumeral) throw new HelperProblem('range', `${longestNumeral} 位以内`)
    const alone = yesOption(call, singly)
    if (alone && (minus !== '' || fraction !== undefined))
      throw new HelperProblem('range', number.lexeme)
    const point = fraction === undefined ? '' : `点${digitByDigit(fraction).replaceAll('〇', '零')}`
    const read = alone ? digitByDigit(whole) : `${longNumeral(whole, readingSigns)}${point}`
    const percent = showsPercent(number.lexeme) ? '百分之' : ''
    return computed(
      `${minus === '' ? '' : '负'}${percent}${read}`,
      new Exact(number.amount),
      [number],
      '中文数字',
      number.unit,
    )
  },
}
