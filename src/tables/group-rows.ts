/** Rows that have the same text in a column, groups in the order in which they first appear. */
import { addTo } from '../model/add-to.ts'
import { isScalar, type RecordValue, scalarText } from '../model/values.ts'

interface RowGroup {
  /** Empty for rows that name no group. */
  readonly name: string
  readonly rows: readonly RecordValue[]
}

export function groupRows(rows: readonly RecordValue[], column: string): RowGroup[] {
  const groups = new Map<string, RecordValue[]>()
  for (const row of rows) {
    const cell = row.fields[column]
    const name = cell && isScalar(cell) ? scalarText(cell).replace(/\s+/g, '') : ''
    addTo(groups, name, row)
  }
  return [...groups].map(([name, all]) => ({ name, rows: all }))
}
