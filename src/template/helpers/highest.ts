/** `{{最高 表 "列"}}` and `{{最低 表 "列"}}`: the largest or smallest and who has it, 青禾区（212个）. */
import { computed, type Helper, type HelperCall, type HelperOption } from '../helper.ts'
import { textOption } from '../helper-arguments.ts'
import { columnArgument, columnOf, nameColumn, namesOf } from '../table-column.ts'
import { countedIn } from '../units.ts'

const unit: HelperOption = {
  names: ['单位', 'unit'],
  about: '数后面的量词，大小和列的单位不同就换算，如“亿元”；不写用列的单位',
}
const options = [unit, nameColumn]
const about = '有并列时都写上：甲、乙（均为5件）。表里叫“合计”“小计”的行不算在内。'

export const highest: Helper = {
  names: ['highest', '最高'],
  usage: '{{最高 表 "列" 单位="个"}}',
  about: `一列里最大的数，是谁的。${about}`,
  arity: [2, 2],
  takesColumn: true,
  options,
  examples: [
    { call: '{{最高 各县区 "服务点" 单位="个"}}', shows: '青禾区（212个）' },
    { call: '{{最高 各县区 "建设资金"}}', shows: '青禾区（1236.50万元）' },
    { call: '{{最高 各县区 "投诉" 单位="件"}}', shows: '东岸区、清源县（均为3件）' },
  ],
  run: (call) => extreme(call, 1),
}
export const lowest: Helper = {
  names: ['lowest', '最低'],
  usage: '{{最低 表 "列" 单位="个"}}',
  about: `一列里最小的数，是谁的。${about}`,
  arity: [2, 2],
  takesColumn: true,
  options,
  examples: [{ call: '{{最低 各县区 "满意度"}}', shows: '清源县（94.3%）' }],
  run: (call) => extreme(call, -1),
}

function extreme(call: HelperCall, order: 1 | -1) {
  const [of, named] = call.args
  const column = columnArgument(of, named)
  const entries = columnOf(call, of, column)
  const figures = entries.map(({ figure }) => figure)
  const { figure: best, amount } = entries.reduce((best, other) =>
    other.amount.cmp(best.amount) === order ? other : best,
  )
  const chosen = entries.filter((entry) => entry.amount.eq(amount)).map(({ item }) => item)
  const names = of ? namesOf(call, of, chosen).join('、') : ''
  const { shown: figure } = countedIn(best, textOption(call, unit, ''))
  const shown = `${names}（${chosen.length > 1 ? '均为' : ''}${figure}）`
  return computed(shown, amount, figures, `${column ?? ''}最${order > 0 ? '高' : '低'}`, best.unit)
}
