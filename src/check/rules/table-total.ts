/** A row 合计 against the rows that it adds up; shares against 100. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { TableBlock, TableCell } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import { mayAddUp } from '../../tables/sum-cells.ts'
import { isGroupName, isPartName, isSumName, isTotalName } from '../../tables/total-rows.ts'
import { cellText } from '../cell-text.ts'
import type { TextRule } from '../rule.ts'
import { amountIn, isRoundedSum, isSameSum } from '../table-figures.ts'

const cards = {
  'table/total': card<{ column: string; total: string; sum: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ column, total, sum }) => [
      `表里“${column}”一列的合计是 ${total}，各行加起来是 ${sum}`,
      '核对各行和合计；有一行不该加的，就在它的名称前写“其中”。',
    ],
    en: ({ column, total, sum }) => [
      `the total of column "${column}" is ${total}, its rows add up to ${sum}`,
      'Check rows and total; name a row that is part of another "其中…".',
    ],
    fires: [
      {
        paper: '| 县区 | 数 |\n|---|---|\n| 甲 | 3.1 |\n| 乙 | 4.2 |\n| 合计 | ⟦7.4⟧ |',
        says: '表里“数”一列的合计是 7.4，各行加起来是 7.3',
      },
    ],
    quiet: [
      {
        paper: '| 县区 | 数 |\n|---|---|\n| 甲 | 0.1 |\n| 乙 | 0.2 |\n| 合计 | 0.3 |',
      },
      {
        paper: '| 县区 | 数 |\n|---|---|\n| 甲 | 3 |\n| 其中：山区 | 1 |\n| 乙 | 4 |\n| 合计 | 7 |',
      },
      {
        paper:
          '| 片区 | 县区 | 数 |\n|---|---|---|\n| 东片 | 甲 | 3 |\n| 东片 | 乙 | 4 |\n| 东片 汇总 | — | 7 |\n| 西片 | 丙 | 5 |\n| 西片 | 小计 | 5 |\n| 总计 | — | 12 |',
      },
    ],
  }),
  'table/rounded-total': card<{ column: string; total: string; sum: string }>({
    severity: 'info',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ column, total, sum }) => [
      `表里“${column}”一列的合计是 ${total}，各行加起来是 ${sum}，也许是四舍五入差的`,
      '各行是四舍五入的数就不用改，可以在表下注明；不是就核对。',
    ],
    en: ({ column, total, sum }) => [
      `the total of column "${column}" is ${total}, its rows add up to ${sum}, perhaps by rounding`,
      'Leave rounded figures as they are; check those that are not.',
    ],
    fires: [
      {
        paper:
          '| 产业 | 数 |\n|---|---|\n| 一产 | 12.3 |\n| 二产 | 45.6 |\n| 三产 | 33.3 |\n| 合计 | ⟦91.3⟧ |',
        says: '表里“数”一列的合计是 91.3，各行加起来是 91.2，也许是四舍五入差的',
      },
    ],
    quiet: [
      {
        paper:
          '| 产业 | 数 |\n|---|---|\n| 一产 | 12.3 |\n| 二产 | 45.6 |\n| 三产 | 33.4 |\n| 合计 | 91.3 |',
      },
    ],
  }),
  'table/shares': card<{ column: string; sum: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ column, sum }) => [`表里“${column}”一列加起来是 ${sum}%，不是 100%`, '核对各行。'],
    en: ({ column, sum }) => [
      `column "${column}" adds up to ${sum} %, not 100 %`,
      'Check its rows.',
    ],
    fires: [
      {
        paper: '⟦| 县区 | 占比（%） |\n|---|---|\n| 甲 | 33.3 |\n| 乙 | 33.3 |\n| 丙 | 34.4 |⟧',
        says: '表里“占比（%）”一列加起来是 101%，不是 100%',
      },
    ],
    quiet: [
      {
        paper: '| 县区 | 占比（%） |\n|---|---|\n| 甲 | 33.3 |\n| 乙 | 33.3 |\n| 丙 | 33.3 |',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** 完成比例 is of each row's own target: it adds up to nothing. */
const shareName = /占比|比重|(?<!完成|达成|执行|支付|拨付|开工|投产|进度)比例/

export const tableTotal: TextRule = {
  cards,
  needs: ['text'],
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      block.type === 'table' ? checkTable(block) : [],
    ),
}

function checkTable(table: TableBlock): Diagnostic[] {
  const totals = table.rows.filter((row) => isTotalName(cellText(row[0])))
  const parts = table.rows.filter(
    (row) =>
      !totals.includes(row) && !isPartName(cellText(row[0])) && !isGroupName(cellText(row[0])),
  )
  const [total] = totals
  // several totals, or parts of parts: which adds up to which is not said
  if (totals.length > 1 || parts.length < 2) return []
  return table.header.flatMap((head, column) => {
    if (column === 0) return []
    const name = cellText(head)
    const shares = shareName.test(name)
    if (!shares && !total) return []
    const values = parts.map((row) => amountIn(row[column]))
    const known = values.filter((value): value is Big => value !== null)
    const sum = known.reduce((a, b) => a.plus(b), new Big(0))
    if (shares) return shareFault(name, known, values.length, sum, table)
    const stated = total && amountIn(total[column])
    if (
      !stated ||
      !mayAddUp(name) ||
      known.length < 2 ||
      known.length < values.length ||
      isPercent(parts, column)
    )
      return []
    if (isSameSum(sum, stated) || isSumWithoutSums(parts, column, stated)) return []
    const origin = total[column]?.origin ?? total[0]?.origin ?? table.origin
    const rule = isRoundedSum(sum, stated, known) ? 'table/rounded-total' : 'table/total'
    return [
      diagnose(rule, origin, {
        column: name,
        total: stated.toFixed(),
        sum: sum.toFixed(),
      }),
    ]
  })
}

/** 东片 汇总, or 小计 behind the groups: rows that add up others may be left out of the sum. */
function isSumWithoutSums(
  parts: readonly (readonly TableCell[])[],
  column: number,
  stated: Big,
): boolean {
  const own = parts.filter((row) => {
    // 东片 汇总 has its blank
    const names = row.slice(0, Math.min(column, 5)).map(({ children }) => inlinesText(children))
    return !isSumName(names[0] ?? '') && !names.some(isPartName)
  })
  if (own.length === parts.length || own.length < 2) return false
  const sum = own.reduce((before, row) => before.plus(amountIn(row[column]) ?? 0), new Big(0))
  return isSameSum(sum, stated)
}

const isPercent = (rows: readonly (readonly TableCell[])[], column: number): boolean =>
  rows.some((row) => /[%％]$/.test(cellText(row[column])))

/** Rounded shares may miss 100 by half a last digit each. */
function shareFault(
  name: string,
  known: readonly Big[],
  rows: number,
  sum: Big,
  table: TableBlock,
): Diagnostic[] {
  if (known.length < rows || known.length < 2 || sum.lt(90) || sum.gt(110)) return []
  const decimals = known.reduce(
    (most, share) => Math.max(most, share.toFixed().split('.')[1]?.length ?? 0),
    0,
  )
  const slack = new Big(10).pow(-decimals).times(known.length).div(2)
  if (sum.minus(100).abs().lte(slack)) return []
  return [diagnose('table/shares', table.origin, { column: name, sum: sum.toFixed() })]
}
