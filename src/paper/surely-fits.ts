/**
 * Whether a value certainly fits the schema of a field: only what is doubtful goes to ajv, which alone says what is wrong.
 * Most papers have nothing doubtful, and need not wait until schemas are compiled.
 */
import { calendarDate } from '../chinese/calendar-date.ts'
import type { FieldSchema } from '../kind/kind.ts'
import { linearPattern } from '../text/linear-pattern.ts'

/** Words of a field that are ours and not JSON Schema's. */
export const ownWords = [
  ...(['aliases', 'also', 'label', 'example', 'dash'] as const),
  ...(['strip', 'split', 'numbered', 'join', 'counted', 'theme'] as const),
]
/** Words of a schema that say nothing against a value. */
const silent: ReadonlySet<string> = new Set([...ownWords, 'description', 'default'])
type Check = (value: unknown, schema: FieldSchema) => boolean
const isText = (value: unknown): value is string => typeof value === 'string'
const typeOf = (value: unknown): string => {
  if (isText(value)) return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'object' || value === null) return 'unknown'
  return Array.isArray(value) ? 'array' : 'object'
}

/** A month (2026.10) or words are left as they are; a full date must be a day that exists. */
export const fitsDate = (text: string): boolean =>
  calendarDate(text) !== null || !/^\d{4}(?:[-./]\d{1,2}[-./]\d|年.*日)/.test(text)

const checks = new Map<string, Check>([
  ['type', (value, { type }) => typeOf(value) === type],
  ['enum', (value, schema) => isText(value) && (schema.enum ?? []).includes(value)],
  ['pattern', (value, { pattern }) => isText(value) && linearPattern(pattern ?? '').test(value)],
  ['minLength', (value, { minLength }) => isText(value) && [...value].length >= (minLength ?? 0)],
  ['format', (value, { format }) => isText(value) && format === 'date' && fitsDate(value)],
  [
    'items',
    (value, { items }) =>
      Array.isArray(value) && value.every((item: unknown) => surelyFits(item, items ?? {})),
  ],
  ['additionalProperties', (_, { additionalProperties }) => additionalProperties === true],
])

/** False also where nothing is known for certain. */
export const surelyFits = (value: unknown, schema: FieldSchema): boolean =>
  Object.keys(schema).every(
    (word) => silent.has(word) || (checks.get(word)?.(value, schema) ?? false),
  )
