/** The row 合计 of a data table against the rows that it adds up: a total off by 0.1 in the workbook is printed by no table check. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { cellsOf, placeOf, type RecordValue, type TableValue } from '../../model/values.ts'
import { mayAddUp, sumCells } from '../../tables/sum-cells.ts'
import { isMadeOfOthers, isTotalRow } from '../../tables/total-rows.ts'
import type { Rule } from '../rule.ts'
import { isSameSum } from '../table-figures.ts'

/** 一、城区片区: a row that heads those below, most likely with their sum. */
const isGroup = ({ fields }: RecordValue): boolean =>
  Object.values(fields).some(
    (value) => value.kind === 'text' && /^[一二三四五六七八九十]+、/.test(value.text.trim()),
  )

export const dataTotal: Rule = {
  ids: ['data/total'],
  needs: 'text',
  run: (_, { unshaped, dataPlaces }) =>
    Object.entries(unshaped).flatMap(([name, table]) =>
      table.kind === 'table' ? check(table, dataPlaces[name] ?? null) : [],
    ),
}

function check(table: TableValue, declared: Diagnostic['origin']): Diagnostic[] {
  const totals = table.rows.filter(isTotalRow)
  const parts = table.rows.filter((row) => !isMadeOfOthers(row))
  const [total] = totals
  // several totals, or parts of parts: which adds up to which is not said
  if (
    !total ||
    totals.length > 1 ||
    parts.length < 2 ||
    parts.length + 1 < table.rows.length ||
    parts.some(isGroup)
  )
    return []
  return table.columns.flatMap((column): Diagnostic[] => {
    const said = total.fields[column.name]
    if (said?.kind !== 'number' || said.unit === '%' || !mayAddUp(column.name)) return []
    const sum = sumCells(parts, column.name, '')
    if (!sum || isSameSum(new Big(sum.amount), new Big(said.amount))) return []
    return [
      diagnose('data/total', placeOf(said.provenance) ?? declared, {
        column: column.name,
        cells: cellsOf(said.provenance),
        total: said.lexeme,
        sum: sum.lexeme,
      }),
    ]
  })
}
