/** Values and blocks with every cell written as its name, so that a test can say which it expects. */
import { type DataPlace, placeName } from '../../src/origin.ts'

const isPlace = (value: object): value is DataPlace =>
  'of' in value && 'kind' in value && (value.kind === 'cell' || value.kind === 'entry')

/** `{kind: 'cell', …}` → `指标.csv!C2`, however deep. */
export function withNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withNames)
  if (isPlace(value)) return placeName(value)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNames(one)]))
}

/** The same as JSON. */
export const namedJson = (value: unknown): string => JSON.stringify(withNames(value))
