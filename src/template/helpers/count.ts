/** `{{个数 表}}`: how many rows, or how many meet a condition. */

import { isScalar, type Scalar } from '../../model/values.ts'
import { chosenItems, conditionOptions } from '../conditions.ts'
import { Exact } from '../exact.ts'
import { computed, type Helper } from '../helper.ts'
import { itemsArgument } from '../table-column.ts'

export const count: Helper = {
  names: ['count', '个数'],
  usage: '{{个数 表}} / {{个数 表 状态="已完成"}} / {{个数 表 列="服务点" 大于=150}}',
  about:
    '有几行，或者几行符合条件。条件写成“列名=值”；比大小用“列”加“大于”“不小于”等。几个条件要同时符合。空表是0；表里叫“合计”“小计”的行不算在内。',
  arity: [1, 1],
  takesConditions: true,
  options: conditionOptions,
  examples: [
    { call: '{{个数 各县区}}', shows: '5' },
    { call: '{{个数 各县区 状态="已完成"}}', shows: '2' },
    { call: '{{个数 各县区 列="服务点" 不小于=150}}', shows: '4' },
    { call: '{{个数 各县区 状态="已完成" 列="满意度" 小于=96.5}}', shows: '0' },
  ],
  run: (call) => {
    const [of] = call.args
    const all = itemsArgument(of)
    const { items, looked, words } = of
      ? chosenItems(call, of, all, [])
      : { items: all, looked: [], words: '' }
    // rows chosen before rest on what was looked at in all of them
    const choice = of?.kind === 'table' ? of.choice : null
    const from = words === '' ? [...items.flatMap(firstCell), ...(choice?.looked ?? [])] : looked
    const formula = `个数${choice ? `（${choice.words}）` : ''}${words}`
    return computed(String(items.length), new Exact(items.length), from, formula)
  },
}

/** Counted rows rest on their first cells. */
function firstCell(item: Parameters<typeof itemsArgument>[0] & object): Scalar[] {
  const cell = item.kind === 'record' ? Object.values(item.fields)[0] : item
  return cell && isScalar(cell) ? [cell] : []
}
