/** Columns: heads stay whole where others have room, are parted before （ where rows would be higher for it, and fill the width. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { columnWidths } from '../../src/layout/column-widths.ts'
import type { TableBlock, TableCell } from '../../src/model/document.ts'
import { text } from '../../src/model/nodes.ts'
import { areaWidth } from '../../src/theme/theme.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const cell = (words: string): TableCell => ({ children: [text(words)], origin: null })
const table = (...rows: string[]): TableBlock => {
  const [header = [], ...body] = rows.map((row) => row.split('|').map(cell))
  return {
    type: 'table',
    id: 't',
    caption: null,
    unit: null,
    number: 0,
    align: [],
    header,
    rows: body,
    origin: null,
  }
}
/** Characters that a column has room for. */
const rooms = (...rows: string[]): number[] =>
  columnWidths(table(...rows), theme).map((width) =>
    Math.floor((width - 2 * theme.table.padding) / theme.styles['table-cell'].size),
  )

describe('columns', () => {
  const site = '石湾镇第1便民服务站点'
  it.each([
    [
      [
        '序号|站点名称|服务人次|资金（万元）|进展情况',
        `1|${site}|107|1037.5|由于场地原因需延期完成`,
      ],
    ],
    [['项目|上年同期完成数|本年完成数|增长（%）', '站点建设|12|14|16.7']],
    [['姓名|工作单位及职务|联系电话', '林溪|县财政局局长|0700-1234567']],
  ])('keep heads whole: %s', (rows) => {
    const heads = rows[0]?.split('|') ?? []
    rooms(...rows).forEach((room, column) => {
      expect(room, heads[column]).toBeGreaterThanOrEqual([...(heads[column] ?? '')].length - 0.5)
    })
  })
  it('part a head before （ rather than make every row higher', () => {
    const rows = Array.from({ length: 8 }, () => `1|${'字'.repeat(24)}|107`)
    const [, item, money] = rooms('序号|事项|资金使用（万元）', ...rows)
    expect(item).toBeGreaterThanOrEqual(24)
    expect(money).toBeGreaterThanOrEqual(4)
    expect(money).toBeLessThan(8)
  })
  it.each(['甲|乙', '甲|乙|丙|丁|戊|己|庚|辛|壬|癸', '名称|说明文字比较长的一列'])(
    'fill the type area: %s',
    (head) => {
      const widths = columnWidths(table(head, head), theme)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(areaWidth(theme))
    },
  )
})
