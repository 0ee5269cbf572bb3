/** `{{合计 表 "列"}}`: the sum of a column, or of a list of numbers. */

import { fullSum, shownSum } from '../../tables/sum-cells.ts'
import { chosenItems, conditionOptions } from '../conditions.ts'
import { Exact, roundHalfUp } from '../exact.ts'
import { computed, type Helper, HelperProblem } from '../helper.ts'
import { decimals, decimalsOption, optionValue } from '../helper-arguments.ts'
import { columnArgument, filledColumn, itemsArgument } from '../table-column.ts'
import { checkLikeUnits, isShare, writtenPercent } from '../units.ts'

export const sum: Helper = {
  names: ['sum', '合计'],
  usage: '{{合计 表 "列"}}',
  about:
    '一列的和。小数位数不写就和列里最多的一样。表里叫“合计”“小计”的行不算在内；一行也没有就报错。可以只要符合条件的行，写法见“个数”。',
  arity: [1, 2],
  takesColumn: true,
  takesConditions: true,
  options: [decimals, ...conditionOptions],
  examples: [
    { call: '{{合计 各县区 "服务点"}}', shows: '866' },
    { call: '{{合计 各县区 "建设资金"}}', shows: '5230.40' },
    { call: '{{数 (合计 各县区 "建设资金") 单位="亿元"}}', shows: '0.52亿元' },
    { call: '{{合计 各县区 "服务点" 状态="已完成"}}', shows: '410' },
  ],
  run: (call) => {
    const [of, named] = call.args
    const column = columnArgument(of, named)
    const all = itemsArgument(of)
    const { items, looked, words } = of
      ? chosenItems(call, of, all, [decimals])
      : { items: all, looked: [], words: '' }
    const [first, ...others] = filledColumn(call, items, column)
    const figures = [first.figure, ...others.map(({ figure }) => figure)] as const
    checkLikeUnits(figures)
    const total = figures.reduce((before, one) => before.plus(one.amount), new Exact(0))
    // shares of one whole never pass 100 by more than their rounding: rates of several wholes have no sum
    if (isShare(figures[0]) && total.gt(100 + figures.length))
      throw new HelperProblem('share-sum', `${roundHalfUp(total, 1)}%`)
    const asked = optionValue(call, decimals) !== undefined
    const rounded = `${roundHalfUp(total, decimalsOption(call, 0))}${writtenPercent(figures)}`
    return computed(
      asked ? rounded : shownSum(total, figures),
      new Exact(fullSum(total, figures)),
      [...figures, ...looked],
      `${column ?? ''}合计${words}`,
      figures[0].unit,
    )
  },
}
