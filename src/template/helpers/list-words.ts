/** `{{列举 表 "列" 最多=3 单位="个县区"}}`: A、B、C, or A、B、C等8个县区 when there are more. */
import { type Scalar, scalarText } from '../../model/values.ts'
import { chosenItems, conditionOptions } from '../conditions.ts'
import {
  computedWords,
  type Helper,
  type HelperOption,
  HelperProblem,
  MissingInput,
} from '../helper.ts'
import { countOption, textOption } from '../helper-arguments.ts'
import { cellOf, columnArgument, itemsArgument, namingColumn } from '../table-column.ts'

const most: HelperOption = { names: ['最多', 'most'], about: '最多写几个，超过的用“等几个”带过' }
const unit: HelperOption = {
  names: ['单位', 'unit'],
  about: '“等几个”后面的量词和名词，不写是“个”',
}
const own = [most, unit]

export const listWords: Helper = {
  names: ['list', '列举'],
  usage: '{{列举 表 "列" 最多=3 单位="个县区"}}',
  about:
    '把一列（不写是第一列）或一个列表连成一句，用顿号隔开。一个也没有就报错。可以只要符合条件的行，写法见“个数”。',
  arity: [1, 2],
  takesColumn: true,
  takesConditions: true,
  options: [...own, ...conditionOptions],
  examples: [
    { call: '{{列举 各县区 "县区"}}', shows: '青禾区、东岸区、西渚区、云岭县、清源县' },
    {
      call: '{{列举 各县区 "县区" 最多=3 单位="个县区"}}',
      shows: '青禾区、东岸区、西渚区等5个县区',
    },
    { call: '{{列举 各县区 列="满意度" 小于=95}}', shows: '清源县' },
  ],
  run: (call) => {
    const [of, named] = call.args
    const column = columnArgument(of, named)
    const all = itemsArgument(of)
    const { items, words } = of ? chosenItems(call, of, all, own) : { items: all, words: '' }
    const cells = items.map((item) => itemCell(item, column ?? namingColumn(of, item)))
    if (cells.length === 0) throw new HelperProblem('empty', column ?? '')
    const limit = countOption(call, most, Math.max(1, cells.length), [1, Number.POSITIVE_INFINITY])
    const shown = cells.slice(0, limit).map(scalarText).join('、')
    const text =
      cells.length > limit ? `${shown}等${cells.length}${textOption(call, unit, '个')}` : shown
    const choice = of?.kind === 'table' ? of.choice : null
    return computedWords(
      text,
      [...cells, ...(choice?.looked ?? [])],
      `列举${choice ? `（${choice.words}）` : ''}${words}`,
    )
  },
}

function itemCell(item: Parameters<typeof cellOf>[0], column: string): Scalar {
  const cell = cellOf(item, column)
  if (cell.kind === 'missing') throw new MissingInput([cell])
  return cell
}
