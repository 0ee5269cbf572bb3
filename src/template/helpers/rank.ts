/** `{{排名 行 "列"}}`: the place of a row in its table's column, 第3位; equal figures share a place. */
import { Exact } from '../exact.ts'
import { computed, type Helper, type HelperOption, HelperProblem } from '../helper.ts'
import { describe, yesOption } from '../helper-arguments.ts'
import { columnArgument, columnOf, tableOfRow } from '../table-column.ts'

const ascending: HelperOption = {
  names: ['从低到高', 'ascending'],
  about: '写“是”就数小的在前，不写是大的在前',
}
const tied: HelperOption = { names: ['并列', 'tied'], about: '写“是”就在有并列时说“并列第2位”' }
const onlyFigure: HelperOption = {
  names: ['只印数', 'figureOnly'],
  about: '写“是”就只印数，用于表格',
}

export const rank: Helper = {
  names: ['rank', '排名'],
  usage: '{{排名 行 "列"}}',
  about: '一行在它的表里排第几。数相同的名次相同，后面的名次空出来（1、2、2、4）。',
  arity: [2, 2],
  takesColumn: true,
  options: [ascending, tied, onlyFigure],
  examples: [
    { call: '{{排名 各县区.西渚区 "服务点"}}', shows: '第3位' },
    { call: '{{排名 各县区.东岸区 "投诉" 从低到高=是 并列=是}}', shows: '并列第4位' },
    {
      call: '{{#each 各县区}}{{县区}}{{排名 this "满意度" 只印数=是}}；{{/each}}',
      shows: '青禾区1；东岸区2；西渚区3；云岭县4；清源县5；',
    },
  ],
  run: (call) => {
    const [row, named] = call.args
    if (row?.kind !== 'record') throw new HelperProblem('not-a-row', describe(row, '行'))
    const table = tableOfRow(call, row)
    const column = columnArgument(table, named)
    const entries = columnOf(call, table, column)
    const own = entries.find((entry) => entry.item === row)
    if (!own) throw new HelperProblem('no-table', '')
    const figures = entries.map(({ figure }) => figure)
    const better = yesOption(call, ascending) ? -1 : 1
    const orders = entries.map((entry) => entry.amount.cmp(own.amount))
    const place = orders.filter((order) => order === better).length + 1
    const shared =
      yesOption(call, tied) && orders.filter((order) => order === 0).length > 1 ? '并列' : ''
    const shown = yesOption(call, onlyFigure) ? String(place) : `${shared}第${place}位`
    return computed(
      shown,
      new Exact(place),
      figures,
      `按${column ?? ''}${better < 0 ? '从低到高' : '从高到低'}排名`,
    )
  },
}
