/** `{{百分比 部分 整体 小数=1}}`: a share of a whole, 36 of 48 → 75.0%. */
import Big from 'big.js'
import { computed, decimalsOption, type Helper, HelperProblem, numberArgument, roundHalfUp } from '../helper.ts'

export const percent: Helper = {
  names: ['percent', '百分比', '占比'],
  usage: '{{百分比 部分 整体 小数=1}}',
  arity: [2, 2],
  options: ['小数', 'decimals'],
  run: (call) => {
    const part = numberArgument(call.args[0], '部分')
    const whole = numberArgument(call.args[1], '整体')
    const base = new Big(whole.amount)
    if (base.eq(0)) throw new HelperProblem('base-zero', '整体')
    const share = new Big(part.amount).times(100).div(base)
    return computed(`${roundHalfUp(share, decimalsOption(call, 1))}%`, share, [part, whole], '部分÷整体')
  },
}
