/** Growth in a table against the two values beside it: (本期−上年同期)÷上年同期, or points where both are shares. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { TableBlock } from '../../model/document.ts'
import { eachBlock } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import { cellText } from '../cell-text.ts'
import type { TextRule } from '../rule.ts'
import { amountIn } from '../table-figures.ts'

const cards = {
  'table/growth': card<{ row: string; said: string; expected: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ row, said, expected }) => [
      `表里“${row}”的增减写的是 ${said}，按左边两个数算是 ${expected}`,
      '改数，或者用 {{同比 …}}、“写: 同比 …”由程序算。',
    ],
    en: ({ row, said, expected }) => [
      `growth of "${row}" is given as ${said}, the two values make it ${expected}`,
      'Correct it, or have it computed.',
    ],
    fires: [
      {
        paper:
          '| 指标 | 本期 | 上年同期 | 增幅 |\n|---|---|---|---|\n| 服务点 | 1286 | 1145 | ⟦13.2%⟧ |',
        says: '表里“服务点”的增减写的是 13.2%，按左边两个数算是 12.3',
      },
      {
        paper:
          '| 指标 | 本期 | 上年同期 | 增幅 |\n|---|---|---|---|\n| 满意度 | 95.6% | 93.2% | ⟦3.1⟧ |',
        says: '表里“满意度”的增减写的是 3.1，按左边两个数算是 2.4',
      },
    ],
    quiet: [
      {
        paper:
          '| 指标 | 本期 | 上年同期 | 增幅 |\n|---|---|---|---|\n| 服务点 | 1,286 | 1,145 | 12.3 |',
      },
      {
        paper: '| 指标 | 本期 | 上年同期 | 增幅 |\n|---|---|---|---|\n| 流动车 | 4 | 0 | — |',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const baseName = /^(?:上年同期|上年|去年同期|去年|同期|上年实绩|上期)$/
const rateName =
  /^(?:同比)?(?:增幅|增长率|增速|增长|增减|增减率|增减幅度|升降)?(?:[（(]?[%％][)）]?)?$/

const figure = /^([-+−]?\d+(?:\.\d+)?)([%％]?)$/

export const tableGrowth: TextRule = {
  cards,
  needs: ['text'],
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      block.type === 'table' ? checkTable(block) : [],
    ),
}

function checkTable(table: TableBlock): Diagnostic[] {
  const heads = table.header.map(cellText)
  const base = heads.findIndex((head) => baseName.test(head))
  const rate = heads.findIndex((head, index) => index > base && head !== '' && rateName.test(head))
  if (base < 2 || rate < 0) return []
  return table.rows.flatMap((row) => {
    const [now, before, said] = [base - 1, base, rate].map((column) =>
      figure.exec(cellText(row[column])),
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
    return [diagnose('table/growth', place, { row: cellText(row[0]), said: said[0], expected })]
  })
}
