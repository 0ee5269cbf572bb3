/** Growth in a table against the two values beside it: (本期−上年同期)÷上年同期, or points where both are shares. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { TableBlock, TableCell } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'
import { amountIn } from '../table-figures.ts'

const baseName = /^(?:上年同期|上年|去年同期|去年|同期|上年实绩|上期)$/
const rateName =
  /^(?:同比)?(?:增幅|增长率|增速|增长|增减|增减率|增减幅度|升降)?(?:[（(]?[%％][)）]?)?$/

const textOf = (cell: TableCell | undefined): string =>
  cell ? inlinesText(cell.children).replace(/[\s,，]/g, '') : ''
const figure = /^([-+−]?\d+(?:\.\d+)?)([%％]?)$/

export const tableGrowth: Rule = {
  ids: ['table/growth'],
  needs: 'text',
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      block.type === 'table' ? checkTable(block) : [],
    ),
}

function checkTable(table: TableBlock): Diagnostic[] {
  const heads = table.header.map(textOf)
  const base = heads.findIndex((head) => baseName.test(head))
  const rate = heads.findIndex((head, index) => index > base && head !== '' && rateName.test(head))
  if (base < 2 || rate < 0) return []
  return table.rows.flatMap((row) => {
    const [now, before, said] = [base - 1, base, rate].map((column) =>
      figure.exec(textOf(row[column])),
    )
    if (!now || !before || !said) return []
    // what the cells hold: figures that are shown rounded have another growth
    const [a, b] = [base - 1, base].map((column) => amountIn(row[column]))
    const c = new Big((said[1] ?? '0').replace('−', '-'))
    if (!a || !b) return []
    const places = (said[1] ?? '').split('.')[1]?.length ?? 0
    const points = a.minus(b)
    const growth = b.eq(0) ? null : points.times(100).div(b)
    const shares = now[2] !== '' && before[2] !== ''
    const right = (value: Big | null): boolean =>
      value?.round(places, Big.roundHalfUp).eq(c) ?? false
    if (right(shares ? points : growth) || (shares && right(growth))) return []
    const expected = (shares ? points : growth)?.toFixed(places, Big.roundHalfUp) ?? ''
    if (expected === '') return []
    const place = row[rate]?.origin ?? table.origin
    return [diagnose('table/growth', place, { row: textOf(row[0]), said: said[0], expected })]
  })
}
