/** `{{增减 本期 上期 单位="个"}}`: 增加36个, 减少4个, 持平. */
import Big from 'big.js'
import { computed, type Helper, numberArgument, textArgument } from '../helper.ts'

export const difference: Helper = {
  names: ['difference', '增减'],
  usage: '{{增减 本期 上期 单位="个"}}',
  arity: [2, 2],
  options: ['单位', 'unit'],
  run: ({ args, options }) => {
    const now = numberArgument(args[0], '本期')
    const base = numberArgument(args[1], '上期')
    const unitOption = options['单位'] ?? options['unit']
    const unit = unitOption ? textArgument(unitOption, '单位') : now.unit === '%' ? '个百分点' : now.unit
    const change = new Big(now.amount).minus(base.amount)
    const shown = change.eq(0) ? '持平' : `${change.gt(0) ? '增加' : '减少'}${change.abs().toFixed()}${unit}`
    return computed(shown, change, [now, base], '本期−上期')
  },
}
