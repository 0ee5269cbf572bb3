/** `{{平均 表 "列"}}`: the mean of a column, or of a list of numbers. */

import { placesOfAll, scaledLike } from '../../tables/sum-cells.ts'
import { chosenItems, conditionOptions } from '../conditions.ts'
import { Exact, roundHalfUp } from '../exact.ts'
import { computed, type Helper } from '../helper.ts'
import { decimals, decimalsOption, optionValue } from '../helper-arguments.ts'
import { columnArgument, filledColumn, itemsArgument } from '../table-column.ts'
import { checkLikeUnits, writtenPercent } from '../units.ts'

export const average: Helper = {
  names: ['average', '平均'],
  usage: '{{平均 表 "列" 小数=1}}',
  about:
    '一列的平均数（各行同样算，不加权）。小数位数不写就和列里最多的一样，至少1位。条件的写法见“个数”。',
  arity: [1, 2],
  takesColumn: true,
  takesConditions: true,
  options: [decimals, ...conditionOptions],
  examples: [
    { call: '{{平均 各县区 "服务点"}}', shows: '173.2' },
    { call: '{{平均 各县区 "满意度"}}', shows: '95.8%' },
    { call: '{{平均 各县区 "服务点" 列="服务点" 小于=200 小数=0}}', shows: '164' },
  ],
  run: (call) => {
    const [of, named] = call.args
    const column = columnArgument(of, named)
    const all = itemsArgument(of)
    const { items, looked, words } = of
      ? chosenItems(call, of, all, [decimals])
      : { items: all, looked: [], words: '' }
    const figures = filledColumn(call, items, column, true).map(({ figure }) => figure)
    checkLikeUnits(figures)
    const mean = figures
      .reduce((before, one) => before.plus(one.amount), new Exact(0))
      .div(figures.length)
    const places = decimalsOption(call, Math.max(1, placesOfAll(figures)))
    const rounded = `${roundHalfUp(mean, places)}${writtenPercent(figures)}`
    // 12.3万 beside 12.9万: their mean is written in 万 too
    const scaled = optionValue(call, decimals) === undefined ? scaledLike(mean, figures) : null
    const shown = scaled ?? rounded
    return computed(
      shown,
      mean,
      [...figures, ...looked],
      `${column ?? ''}合计÷${figures.length}${words}`,
      figures[0]?.unit ?? '',
    )
  },
}
