/** A row 合计 against the rows that it adds up; shares against 100. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { TableBlock, TableCell } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import { mayAddUp } from '../../tables/sum-cells.ts'
import { isPartName, isTotalName } from '../../tables/total-rows.ts'
import type { Rule } from '../rule.ts'
import { amountIn, isSameSum } from '../table-figures.ts'

/** 一、城区片区: a row that heads those below, with their sum. */
const isGroup = (name: string): boolean => /^[一二三四五六七八九十]+、/.test(name)
/** 完成比例 is of each row's own target: it adds up to nothing. */
const shareName = /占比|比重|(?<!完成|达成|执行|支付|拨付|开工|投产|进度)比例/

const textOf = (cell: TableCell | undefined): string =>
  cell ? inlinesText(cell.children).replace(/[\s,，]/g, '') : ''
export const tableTotal: Rule = {
  ids: ['table/total', 'table/shares'],
  needs: 'text',
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      block.type === 'table' ? checkTable(block) : [],
    ),
}

function checkTable(table: TableBlock): Diagnostic[] {
  const totals = table.rows.filter((row) => isTotalName(textOf(row[0])))
  const parts = table.rows.filter(
    (row) => !totals.includes(row) && !isPartName(textOf(row[0])) && !isGroup(textOf(row[0])),
  )
  const [total] = totals
  // several totals, or parts of parts: which adds up to which is not said
  if (totals.length > 1 || parts.length < 2) return []
  return table.header.flatMap((head, column) => {
    if (column === 0) return []
    const name = textOf(head)
    const values = parts.map((row) => amountIn(row[column]))
    const known = values.filter((value): value is Big => value !== null)
    const sum = known.reduce((a, b) => a.plus(b), new Big(0))
    const shares = shareName.test(name)
    if (shares) return shareFault(name, known, values.length, sum, table)
    const said = total && amountIn(total[column])
    if (
      !said ||
      !mayAddUp(name) ||
      known.length < 2 ||
      known.length < values.length ||
      isPercent(parts, column)
    )
      return []
    if (isSameSum(sum, said)) return []
    const origin = total[column]?.origin ?? total[0]?.origin ?? table.origin
    return [
      diagnose('table/total', origin, { column: name, total: said.toFixed(), sum: sum.toFixed() }),
    ]
  })
}

const isPercent = (rows: readonly (readonly TableCell[])[], column: number): boolean =>
  rows.some((row) => /[%％]$/.test(textOf(row[column])))

/** Rounded shares may miss 100 by half a last digit each. */
function shareFault(
  name: string,
  known: readonly Big[],
  rows: number,
  sum: Big,
  table: TableBlock,
): Diagnostic[] {
  if (known.length < rows || known.length < 2 || sum.lt(90) || sum.gt(110)) return []
  const decimals = Math.max(...known.map((one) => one.toFixed().split('.')[1]?.length ?? 0))
  const slack = new Big(10).pow(-decimals).times(known.length).div(2)
  if (sum.minus(100).abs().lte(slack)) return []
  return [diagnose('table/shares', table.origin, { column: name, sum: sum.toFixed() })]
}
