/** A table of groups: one row for each, with the number of its rows and the sums of what adds up. */
import {
  bareRecord,
  type Column,
  cellsOfAll,
  computedFrom,
  isScalar,
  lackOf,
  missingValue,
  type NumberValue,
  type RecordValue,
  type TableValue,
  textValue,
} from '../model/values.ts'
import { groupRows } from './group-rows.ts'
import { keyRows } from './key-rows.ts'
import { mayAddUp, sumCells } from './sum-cells.ts'
import { isMadeOfOthers } from './total-rows.ts'

/** The column that counts the rows of each group; 行数 where the table has a 个数 of its own. */
const countColumn = '个数'

export function groupTable(table: TableValue, by: string): TableValue {
  const summed = table.columns.filter(
    (column) => column.type === 'number' && column.name !== by && mayAddUp(column.name),
  )
  const counted = table.columns.some((column) => column.name === countColumn) ? '行数' : countColumn
  const parts = table.rows.filter((row) => !isMadeOfOthers(row))
  const rows = groupRows(parts, by).map(({ name, rows: own }): RecordValue => {
    const first = own[0]?.fields[by] ?? textValue(name)
    const sums = summed.map(
      (column) =>
        [column.name, sumCells(own, column.name, `${name}小计`) ?? holeOf(table, column)] as const,
    )
    return {
      kind: 'record',
      // a group counts whatever it is called: 累计, 全州
      part: false,
      fields: bareRecord([
        [by, first] as const,
        [counted, countOf(own, by, name)] as const,
        ...sums,
      ]),
    }
  })
  const plain = { unit: '', decimals: null, owner: '', period: '', inferred: true }
  const columns: Column[] = [
    { ...plain, name: by, header: by, head: by, type: 'text' },
    { ...plain, name: counted, header: counted, head: counted, type: 'number', unit: '个' },
    ...summed,
  ]
  return { ...table, columns, rows, key: by, choice: null, byKey: keyRows(by, rows).byKey }
}

const holeOf = (table: TableValue, column: Column) =>
  missingValue(lackOf(table.source, `（${column.name}）`), column.owner)

/** Rests on the cells that name the group. */
function countOf(rows: readonly RecordValue[], by: string, name: string): NumberValue {
  const named = rows.flatMap((row) => {
    const cell = row.fields[by]
    return cell && isScalar(cell) ? [cell] : []
  })
  const amount = String(rows.length)
  return {
    kind: 'number',
    lexeme: amount,
    amount,
    unit: '个',
    provenance: computedFrom(cellsOfAll(named), `${name}的个数`),
  }
}
