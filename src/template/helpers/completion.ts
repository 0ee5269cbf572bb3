/** `{{完成 行}}` or `{{完成 本期 目标}}`: how much of the target is done, 56.7%. */
import Big from 'big.js'
import { computed, decimalsOption, type Helper, HelperProblem, numberArgument, roundHalfUp, rowColumn } from '../helper.ts'

export const completion: Helper = {
  names: ['completion', '完成'],
  usage: '{{完成 行}} / {{完成 本期 目标 小数=1}}',
  arity: [1, 2],
  options: ['小数', 'decimals'],
  run: (call) => {
    const [first, second] = call.args
    const byRow = second === undefined
    const now = numberArgument(byRow ? rowColumn(first, ['本期', '本年', '今年', 'current']) : first, '本期')
    const target = numberArgument(byRow ? rowColumn(first, ['目标', '全年目标', 'target']) : second, '目标')
    if (new Big(target.amount).lte(0)) throw new HelperProblem('base-zero', target.lexeme)
    const share = new Big(now.amount).times(100).div(target.amount)
    return computed(`${roundHalfUp(share, decimalsOption(call, 1))}%`, share, [now, target], '本期÷目标')
  },
}
