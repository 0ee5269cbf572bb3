/** `{{百分比 部分 整体 小数=1}}`: a share of a whole, 36 of 48 → 75.0%; one number alone is written as a percentage. */
import { Exact, roundHalfUp } from '../exact.ts'
import { computed, type Helper, HelperProblem } from '../helper.ts'
import { decimals, decimalsOption, numberArgument } from '../helper-arguments.ts'
import { checkLikeUnits, isShare } from '../units.ts'

export const percent: Helper = {
  names: ['percent', '百分比'],
  usage: '{{百分比 部分 整体 小数=1}}',
  about:
    '部分占整体的百分之几；只写一个数时，把它写成百分数（0.956 → 95.6%，本来是百分数的只定小数）。不写小数是1位。',
  arity: [1, 2],
  options: [decimals],
  examples: [
    { call: '{{百分比 36 48}}', shows: '75.0%' },
    { call: '{{百分比 1 3 小数=2}}', shows: '33.33%' },
    { call: '{{百分比 0.956}}', shows: '95.6%' },
    { call: '{{百分比 指标.群众满意度.本期 小数=0}}', shows: '96%' },
  ],
  run: (call) => {
    const places = decimalsOption(call, 1)
    const part = numberArgument(call.args[0], '部分')
    if (call.args.length === 1) {
      const share = new Exact(part.amount).times(isShare(part) ? 1 : 100)
      return computed(
        `${roundHalfUp(share, places)}%`,
        share,
        [part],
        isShare(part) ? '' : '×100%',
        '%',
      )
    }
    const whole = numberArgument(call.args[1], '整体')
    checkLikeUnits([part, whole])
    if (new Exact(whole.amount).eq(0)) throw new HelperProblem('base-zero', '整体')
    const share = new Exact(part.amount).times(100).div(whole.amount)
    return computed(`${roundHalfUp(share, places)}%`, share, [part, whole], '部分÷整体', '%')
  },
}
