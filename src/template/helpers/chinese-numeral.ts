/** `{{中文数字 n}}`: 12 → 十二, 0 to 9999. */
import { fromChineseNumeral, largestNumeral, toChineseNumeral } from '../../model/numerals.ts'
import { computed, type Helper, HelperProblem, numberArgument } from '../helper.ts'

export const chineseNumeral: Helper = {
  names: ['chineseNumeral', '中文数字'],
  usage: '{{中文数字 数}}',
  arity: [1, 1],
  run: ({ args }) => {
    const number = numberArgument(args[0], '数')
    const n = Number(number.amount)
    if (!Number.isInteger(n) || n < 0 || n > largestNumeral) throw new HelperProblem('range', `0–${largestNumeral}`)
    const shown = toChineseNumeral(n)
    return computed(shown, String(fromChineseNumeral(shown)), [number], '中文数字')
  },
}
