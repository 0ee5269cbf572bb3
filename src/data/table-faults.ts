/** What is wrong with a table as a whole: columns that are declared and not there, names of rows that are none. */
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Column, RecordValue } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { plainName } from '../tables/find-column.ts'
import type { ColumnDeclaration, ColumnDeclarations } from './columns.ts'

export function missingColumns(
  columns: readonly Column[],
  known: readonly string[],
  declared: ColumnDeclarations,
  file: string,
  place: Origin | null,
): Diagnostic[] {
  return Object.entries(declared)
    .filter(([name]) => !columns.some((one) => one.name === name))
    .map(([name, { from }]) => {
      const other = columns.find(
        (column) => column.name !== name && isFrom(declared[column.name], from),
      )
      if (other) {
        const names = [other.name, name]
        return diagnose('data/column-twice', place, { table: file, column: from, names })
      }
      return diagnose('data/missing-column', place, {
        table: file,
        column: from,
        nearest: nearestName(from, known),
        known,
      })
    })
}
const isFrom = (declaration: ColumnDeclaration | undefined, from: string): boolean =>
  declaration !== undefined && plainName(declaration.from) === plainName(from)

export function noteKeys(
  name: string,
  rows: readonly RecordValue[],
  unusable: readonly string[],
  place: Origin | null,
): Diagnostic[] {
  if (rows.length === 0) return [diagnose('data/empty', place, { name })]
  if (unusable.length === 0) return []
  const keys = unusable.slice(0, 10)
  return [diagnose('data/duplicate-key', place, { table: name, keys })]
}
