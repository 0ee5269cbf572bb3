/** `{{同比 行}}` or `{{同比 本期 上年同期}}`: 增长12.3%, 下降3.1%, 与上年同期持平; shares in %: 提高2.1个百分点. */
import Big from 'big.js'
import type { NumberValue, Scalar } from '../../model/data.ts'
import {
  computed,
  decimalsOption,
  type Helper,
  type HelperCall,
  HelperProblem,
  numberArgument,
  roundHalfUp,
  rowColumn,
} from '../helper.ts'

const nowColumns = ['本期', '本年', '今年', 'current']
const baseColumns = ['上年同期', '同期', '上年', 'base']

/** Present value and base from two arguments, or from the columns of one row. */
function pair(call: HelperCall): [NumberValue, NumberValue] {
  const [first, second] = call.args
  if (second !== undefined) return [numberArgument(first, '本期'), numberArgument(second, '上年同期')]
  return [numberArgument(rowColumn(first, nowColumns), '本期'), numberArgument(rowColumn(first, baseColumns), '上年同期')]
}

export const growth: Helper = {
  names: ['growth', '同比'],
  usage: '{{同比 行}} / {{同比 本期 上年同期 小数=1}}',
  arity: [1, 2],
  options: ['小数', 'decimals'],
  run: (call): Scalar => {
    const [now, base] = pair(call)
    const places = decimalsOption(call, 1)
    const difference = new Big(now.amount).minus(base.amount)
    const points = now.unit === '%' || base.unit === '%'
    if (!points && new Big(base.amount).lte(0)) throw new HelperProblem('base-zero', base.lexeme)
    if (!points && new Big(now.amount).lt(0)) throw new HelperProblem('sign', `${base.lexeme} → ${now.lexeme}`)
    const change = points ? difference : difference.times(100).div(base.amount)
    const formula = points ? '本期−上年同期（百分点）' : '（本期−上年同期）÷上年同期'
    const size = roundHalfUp(change.abs(), places)
    if (difference.eq(0)) return computed('与上年同期持平', change, [now, base], formula)
    if (new Big(size).eq(0)) return computed('与上年同期基本持平', change, [now, base], formula)
    const [up, down, unit] = points ? ['提高', '下降', '个百分点'] : ['增长', '下降', '%']
    return computed(`${change.gt(0) ? up : down}${size}${unit}`, change, [now, base], formula)
  },
}
