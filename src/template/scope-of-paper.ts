/** The names a paper's body and template see: its fields in both languages, its data, and the row of an `each` paper. */
import {
  bareRecord,
  noProvenance,
  type RecordValue,
  textValue,
  type Value,
} from '../model/values.ts'
import type { Origin } from '../origin.ts'
import type { Field } from '../paper/fields.ts'
import type { Source } from '../paper/source.ts'
import { checkOnce, type KnownCheck } from './names/known-checks.ts'
import type { Scope } from './scope.ts'

export interface PaperScope {
  readonly scope: Scope
  readonly clashes: readonly string[]
  readonly checked: KnownCheck
}

/**
 * @param fields values by English name; those that were declared but not given stay undefined
 * @param row the row of an `each` paper: its columns are plain names, and `行` is the row itself
 */
export function scopeOfPaper(
  source: Source,
  fields: Readonly<Record<string, Value | undefined>>,
  row: RecordValue | null,
): PaperScope {
  // data that the kind knows of is a name even where the paper has none
  const declared = Object.keys(source.kind.data).map((name) => [name, undefined] as const)
  const names = bareRecord<Value | undefined>([...declared, ...Object.entries(source.data)])
  for (const [name, schema] of Object.entries(source.kind.fields))
    for (const word of [name, ...(schema.aliases ?? [])]) names[word] = fields[name]
  const checked = checkOnce(source, row)
  if (!row) return { scope: [{ value: undefined, names }], clashes: [], checked }
  const isField = (name: string): boolean =>
    Object.entries(source.kind.fields).some(
      ([english, schema]) => english === name || schema.aliases?.includes(name),
    )
  const clashes = Object.keys(row.fields).filter((name) => name !== '' && isField(name))
  const plain = Object.entries(row.fields).filter(([name]) => !clashes.includes(name))
  return {
    scope: [{ value: row, names: bareRecord([...Object.entries(names), ...plain, ['行', row]]) }],
    clashes,
    checked,
  }
}

/** Field values by English name, each text with its exact place in the paper. */
export function fieldValues(source: Source): Record<string, Value | undefined> {
  return bareRecord(
    Object.keys(source.kind.fields).map((name) => [
      name,
      fieldValue(source.fields.values[name], name, source),
    ]),
  )
}

function fieldValue(field: Field | undefined, path: string, source: Source): Value | undefined {
  if (field === undefined || field === '') return undefined
  if (typeof field === 'string')
    return textValue(field, { kind: 'typed', place: placeOf(field, path, source) })
  if (typeof field === 'boolean') return { kind: 'boolean', value: field, provenance: noProvenance }
  if (Array.isArray(field))
    return {
      kind: 'list',
      items: field.map(
        (item: Field, index) => fieldValue(item, `${path}.${index}`, source) ?? textValue(''),
      ),
    }
  const entries = Object.entries(field as Record<string, Field>)
  return {
    kind: 'record',
    fields: bareRecord(
      entries.map(([key, item]) => [
        key,
        fieldValue(item, `${path}.${key}`, source) ?? textValue(''),
      ]),
    ),
  }
}

/** Where the very letters of a field stand: inside its quotes, without white space. */
function placeOf(field: string, path: string, source: Source): Origin | null {
  const place = source.fields.places[path] ?? source.fields.places[path.replace(/\.0$/, '')] ?? null
  if (!place) return null
  const start = source.text.indexOf(field, place.start)
  return start >= 0 && start + field.length <= place.end
    ? { ...place, start, end: start + field.length }
    : place
}
