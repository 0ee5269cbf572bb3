/** The row 合计 of a data table against the rows that it adds up: a total off by 0.1 in the workbook is printed by no table check. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { isScalar, type RecordValue, scalarText, type TableValue } from '../../model/data.ts'
import { mayAddUp, sumCells } from '../../tables/sum-cells.ts'
import type { Rule } from '../rule.ts'

const totalName = /^(?:合计|总计|共计|全[省市县区镇乡](?:合计)?)$/
/** Rows that repeat a part of others. */
const partName = /^(?:其中|小计|[一二三四五六七八九十]+、)/

export const dataTotal: Rule = {
  ids: ['data/total'],
  needs: 'text',
  run: (_, { unshaped, dataPlaces }) =>
    Object.entries(unshaped).flatMap(([name, table]) => (table.kind === 'table' ? check(table, dataPlaces[name] ?? null) : [])),
}

function check(table: TableValue, declared: Diagnostic['origin']): Diagnostic[] {
  const { key } = table
  // 合计 stands under the groups (片区) as often as under the names
  const first = table.columns[0]?.name ?? ''
  const nameOf = (row: RecordValue): string => {
    const words = [first, key].map((column) => {
      const cell = row.fields[column]
      return cell && isScalar(cell) ? scalarText(cell).replace(/\s+/g, '') : ''
    })
    return words.find((one) => totalName.test(one) || partName.test(one)) ?? words[1] ?? ''
  }
  const totals = table.rows.filter((row) => totalName.test(nameOf(row)))
  const parts = table.rows.filter((row) => !totals.includes(row) && !partName.test(nameOf(row)))
  const [total] = totals
  // several totals, or parts of parts: which adds up to which is not said
  if (!total || totals.length > 1 || parts.length < 2 || table.rows.some((row) => partName.test(nameOf(row)))) return []
  return table.columns.flatMap((column): Diagnostic[] => {
    const said = total.fields[column.name]
    if (column.name === key || said?.kind !== 'number' || said.unit === '%' || !mayAddUp(column.name)) return []
    const sum = sumCells(parts, column.name, '')
    if (!sum || new Big(sum.amount).eq(said.amount)) return []
    const cell = said.provenance.cells.join('、')
    return [
      diagnose('data/total', said.provenance.place ?? declared, {
        column: column.name,
        cell,
        total: said.lexeme,
        sum: sum.lexeme,
      }),
    ]
  })
}
