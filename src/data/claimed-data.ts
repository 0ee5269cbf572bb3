/** Data that a kind's template claims by name: it takes what has the shape that it wants, and anything else stays the paper's own. */
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { type DataRule, type Kind, kindLabel } from '../kind/kind.ts'
import {
  bareRecord,
  lackOf,
  missingValue,
  type RecordValue,
  type TableValue,
  type Value,
} from '../model/values.ts'
import type { Fields } from '../paper/fields.ts'

export interface ClaimedData {
  /** The data, columns that the template may ask for filled up with empty cells. */
  readonly data: Readonly<Record<string, Value>>
  /** Names of those that the template takes. */
  readonly claims: readonly string[]
}

/** @param own whether the paper itself uses the data of a name; else they are there for the template */
export function claimData(
  values: Readonly<Record<string, Value>>,
  kind: Kind,
  { places }: Fields,
  own: (name: string) => boolean,
): Result<ClaimedData> {
  const data = bareRecord(Object.entries(values))
  const diagnostics: Diagnostic[] = []
  const claims: string[] = []
  for (const [name, rule] of Object.entries(kind.data)) {
    const value = data[name]
    if (!value) continue
    const place = places[`@data.${name}`] ?? null
    const lack = lackingIn(value, rule)
    if (lack.length === 0) {
      claims.push(name)
      if (value.kind === 'table') data[name] = withOptional(value, rule.optional)
    } else if (own(name) || rule.texts) {
      const data = { name, kind: kindLabel(kind), lacks: lack }
      diagnostics.push(diagnose('data/not-taken', place, data))
      if (!own(name)) diagnostics.push(diagnose('data/unused', place, { name }))
    } else
      for (const column of lack) {
        const known = value.kind === 'table' ? value.columns.map((one) => one.name) : []
        const nearest = nearestName(column, known)
        diagnostics.push(
          diagnose('data/missing-column', place, { table: name, column, nearest, known }),
        )
      }
  }
  return { value: { data, claims }, diagnostics }
}

/** What a value lacks to be what the template goes through: its columns, or that it is a list of texts. */
function lackingIn(value: Value, { columns, texts }: DataRule): readonly string[] {
  if (texts)
    return value.kind === 'list' && value.items.every((item) => item.kind === 'text')
      ? []
      : ['一条一句的列表']
  if (columns.length === 0) return []
  if (value.kind !== 'table') return columns
  return columns.filter((column) => !value.columns.some(({ name }) => name === column))
}

/** Columns that a kind's template may ask for are empty where the table has none. */
function withOptional(table: TableValue, optional: readonly string[]): TableValue {
  const absent = optional.filter((name) => !table.columns.some((column) => column.name === name))
  if (absent.length === 0) return table
  const filled = new Map(
    table.rows.map((row) => {
      const fields = bareRecord([
        ...Object.entries(row.fields),
        ...absent.map((name) => [name, missingValue(lackOf(table.source, ''))] as const),
      ])
      return [row, { ...row, fields }] as const
    }),
  )
  const full = (row: RecordValue): RecordValue => filled.get(row) ?? row
  const byKey = bareRecord(
    Object.entries(table.byKey).map(([key, row]) => [key, full(row)] as const),
  )
  return { ...table, rows: table.rows.map(full), byKey }
}
