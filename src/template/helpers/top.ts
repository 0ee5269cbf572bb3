/** `{{前几 表 "列" 3}}` and `{{后几 表 "列" 3}}`: the names of the largest or the smallest, A、B、C. */
import {
  computedWords,
  type Helper,
  type HelperCall,
  type HelperOption,
  HelperProblem,
} from '../helper.ts'
import { textOption, wholeNumber, yesOption } from '../helper-arguments.ts'
import { columnArgument, columnOf, nameColumn, namesOf } from '../table-column.ts'
import { countedIn } from '../units.ts'

const withFigure: HelperOption = {
  names: ['带数', 'figures'],
  about: '写“是”就在名称后面用括号写出数',
}
const unit: HelperOption = {
  names: ['单位', 'unit'],
  about: '数后面的量词，大小和列的单位不同就换算，如“亿元”；不写用列的单位',
}

const about =
  '名称之间用顿号。最后一名有并列时，并列的都写上；行数不够就报错。表里叫“合计”“小计”的行不算在内。'
const options = [withFigure, unit, nameColumn]

export const top: Helper = {
  names: ['top', '前几'],
  usage: '{{前几 表 "列" 3}}',
  about: `一列里最大的几个。${about}`,
  arity: [3, 3],
  takesColumn: true,
  options,
  examples: [
    { call: '{{前几 各县区 "服务点" 3}}', shows: '青禾区、东岸区、西渚区' },
    {
      call: '{{前几 各县区 "服务点" 2 带数=是 单位="个"}}',
      shows: '青禾区（212个）、东岸区（198个）',
    },
    { call: '{{前几 各县区 "投诉" 1}}', shows: '东岸区、清源县' },
  ],
  run: (call) => first(call, -1),
}
export const bottom: Helper = {
  names: ['bottom', '后几'],
  usage: '{{后几 表 "列" 3}}',
  about: `一列里最小的几个，最小的在前。${about}`,
  arity: [3, 3],
  takesColumn: true,
  options,
  examples: [
    { call: '{{后几 各县区 "满意度" 2 带数=是}}', shows: '清源县（94.3%）、云岭县（95.4%）' },
  ],
  run: (call) => first(call, 1),
}

function first(call: HelperCall, order: 1 | -1) {
  const [of, named, number] = call.args
  const column = columnArgument(of, named)
  const entries = columnOf(call, of, column)
  const figures = entries.map(({ figure }) => figure)
  const wanted = wholeNumber(number, '个数', [1, Number.POSITIVE_INFINITY])
  if (wanted > entries.length) throw new HelperProblem('too-few', `${entries.length} < ${wanted}`)
  const sorted = [...entries].sort((a, b) => order * a.amount.cmp(b.amount))
  const last = sorted[wanted - 1]?.amount
  const chosen = sorted.filter(({ amount }, index) => index < wanted || last?.eq(amount))
  const names = of
    ? namesOf(
        call,
        of,
        chosen.map(({ item }) => item),
      )
    : []
  const shown = names.map((name, index) => {
    const figure = chosen[index]?.figure
    if (!figure || !yesOption(call, withFigure)) return name
    return `${name}（${countedIn(figure, textOption(call, unit, '')).shown}）`
  })
  return computedWords(
    shown.join('、'),
    figures,
    `按${column ?? ''}${order < 0 ? '从高到低' : '从低到高'}取${wanted}个`,
  )
}
