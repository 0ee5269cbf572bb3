/** `{{占比 行 "列"}}`: a row's share of its column; `{{占比 表 "列"}}` all of them; 配平 makes them add up to 100. */
import type { RecordValue, Scalar, Value } from '../../model/values.ts'
import { balancedShares } from '../balanced-shares.ts'
import { Exact, roundHalfUp } from '../exact.ts'
import {
  computed,
  computedWords,
  type Helper,
  type HelperCall,
  type HelperOption,
  HelperProblem,
} from '../helper.ts'
import { decimals, decimalsOption, yesOption } from '../helper-arguments.ts'
import {
  type ColumnEntry,
  columnArgument,
  columnOf,
  nameColumn,
  namesOf,
  tableOfRow,
} from '../table-column.ts'
import { percent } from './percent.ts'

const balance: HelperOption = {
  names: ['配平', 'balance'],
  about: '写“是”就让整列加起来正好100%：先舍去尾数，再从尾数最大的补起（最大余额法）',
}

export const share: Helper = {
  names: ['share', '占比'],
  usage: '{{占比 行 "列"}} / {{占比 表 "列" 配平=是}} / {{占比 部分 整体}}',
  about:
    '一行占全列的百分之几，或者写出整列各占多少；也可以直接写部分和整体。不写小数是1位。表里叫“合计”“小计”的行不算在内。',
  arity: [2, 2],
  takesColumn: true,
  options: [decimals, balance, nameColumn],
  examples: [
    { call: '{{占比 各县区.青禾区 "服务点"}}', shows: '24.5%' },
    {
      call: '{{占比 各县区 "服务点"}}',
      shows: '青禾区24.5%、东岸区22.9%、西渚区18.9%、云岭县18.0%、清源县15.7%',
    },
    {
      call: '{{占比 各县区 "服务点" 小数=0}}',
      shows: '青禾区24%、东岸区23%、西渚区19%、云岭县18%、清源县16%',
    },
    {
      call: '{{占比 各县区 "投诉" 小数=0}}',
      shows: '青禾区18%、东岸区27%、西渚区18%、云岭县9%、清源县27%',
    },
    {
      call: '{{占比 各县区 "投诉" 小数=0 配平=是}}',
      shows: '青禾区18%、东岸区28%、西渚区18%、云岭县9%、清源县27%',
    },
    { call: '{{占比 212 866}}', shows: '24.5%' },
  ],
  run: (call) => {
    const [of, column] = call.args
    if (of?.kind === 'record' && column?.kind === 'text') return shareOfRow(call, of)
    if (of?.kind === 'table' || of?.kind === 'list') return allShares(call, of)
    return percent.run(call)
  },
}

function shareOfRow(call: HelperCall, row: RecordValue): Scalar {
  const table = tableOfRow(call, row)
  const entries = columnOf(call, table, columnArgument(table, call.args[1]))
  const own = entries.find((entry) => entry.item === row)
  if (!own) throw new HelperProblem('no-table', '')
  const { shown, formula, total } = shares(call, entries)
  const figures = entries.map(({ figure }) => figure)
  return computed(`${shown(own)}%`, own.amount.times(100).div(total), figures, formula, '%')
}

function allShares(call: HelperCall, of: Value): Scalar {
  const entries = columnOf(call, of, columnArgument(of, call.args[1]))
  const { shown, formula } = shares(call, entries)
  const items = entries.map(({ item }) => item)
  const figures = entries.map(({ figure }) => figure)
  const names = namesOf(call, of, items)
  return computedWords(
    entries.map((entry, index) => `${names[index]}${shown(entry)}%`).join('、'),
    figures,
    formula,
  )
}

/** What each entry's share is written as. */
function shares(call: HelperCall, entries: readonly ColumnEntry[]) {
  const negative = entries.find((entry) => entry.amount.lt(0))
  if (negative) throw new HelperProblem('negative', negative.figure.lexeme)
  const total = entries.reduce((sum, entry) => sum.plus(entry.amount), new Exact(0))
  if (total.eq(0)) throw new HelperProblem('base-zero', '合计')
  const places = decimalsOption(call, 1)
  if (!yesOption(call, balance)) {
    const shown = (entry: ColumnEntry): string =>
      roundHalfUp(entry.amount.times(100).div(total), places)
    return { total, shown, formula: '部分÷合计' }
  }
  const balanced = balancedColumn(entries, places)
  return {
    total,
    shown: (entry: ColumnEntry) => balanced.get(entry) ?? '',
    formula: '部分÷合计，按最大余额法配平到100%',
  }
}

/** Columns balanced before: row after row asks for the same. */
const columnsBalanced = new WeakMap<
  readonly ColumnEntry[],
  Map<number, ReadonlyMap<ColumnEntry, string>>
>()
function balancedColumn(
  entries: readonly ColumnEntry[],
  places: number,
): ReadonlyMap<ColumnEntry, string> {
  const known = columnsBalanced.get(entries) ?? new Map<number, ReadonlyMap<ColumnEntry, string>>()
  columnsBalanced.set(entries, known)
  const amounts = entries.map(({ amount }) => amount)
  const balanced =
    known.get(places) ??
    new Map(
      balancedShares(amounts, places).map(
        (share, index) => [entries[index] as ColumnEntry, share] as const,
      ),
    )
  known.set(places, balanced)
  return balanced
}
