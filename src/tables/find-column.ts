/** A column by any of its names: the one that templates use, or as the header stands in the file. */
import type { Column } from '../model/values.ts'

/** Brackets, per cent signs and letters in one width, no blanks: 占比（％） and 占比(%) are one. */
export const plainName = (written: string): string => written.normalize('NFKC').replace(/\s+/g, '')

/** The name of the column that is meant; null when there is none, or more than one. */
export function findColumn(columns: readonly Column[], written: string): string | null {
  const exact = columns.find((column) => column.name === written)
  if (exact) return exact.name
  const wanted = plainName(written)
  const alike = columns.filter(
    ({ name, header }) => plainName(header) === wanted || plainName(name) === wanted,
  )
  return alike.length === 1 ? (alike[0]?.name ?? null) : null
}

/** Names under which columns may be asked for, those of the file last. */
export const columnNamesOf = (columns: readonly Column[]): string[] => [
  ...new Set([
    ...columns.map(({ name }) => name),
    // a header of two columns finds neither
    ...columns.map(({ header }) => header).filter((header) => findColumn(columns, header) !== null),
  ]),
]

/** The headers of a table that are no names: header → name; undefined when every column is called as it stands. */
export function otherNames(columns: readonly Column[]): Record<string, string> | undefined {
  const names: Record<string, string> = Object.create(null)
  let any = false
  for (const { name, header } of columns)
    for (const other of new Set([plainName(header), plainName(name)])) {
      if (other === name || findColumn(columns, other) !== name) continue
      names[other] = name
      any = true
    }
  return any ? names : undefined
}
