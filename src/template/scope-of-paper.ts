/** The names a paper's body and template see: its fields in both languages, its data, and the row of an `each` paper. */
import type { Kind } from '../kind/kind.ts'
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

/** Names by which fields and data are seen. */
type PaperNames = Readonly<Record<string, Value | undefined>>

/**
 * What the author's own texts see: data under whatever name, before fields of that name.
 * @param fields values by English name; those that were declared but not given stay undefined
 */
export const scopeOfPaper = (
  source: Source,
  fields: PaperNames,
  row: RecordValue | null,
): PaperScope =>
  scopeOf(source, joined(kindNames(source), fieldNames(source, fields), source.data), row)

/** What the kind's template sees: its fields before data of the same name, and of the data that it claims those that fit. */
export function scopeOfTemplate(
  source: Source,
  fields: PaperNames,
  row: RecordValue | null,
): PaperScope {
  const { claims, data, kind } = source
  const seen = Object.entries(data).filter(
    ([name]) => !Object.hasOwn(kind.data, name) || claims.includes(name),
  )
  const names = joined(kindNames(source), bareRecord(seen), fieldNames(source, fields))
  return scopeOf(source, names, row)
}

/** Data that the kind knows of are names even where the paper has none. */
const kindNames = ({ kind }: Source): PaperNames => wordsOf(kind).data

/** Fields under each of their names. */
const fieldNames = ({ kind }: Source, fields: PaperNames): PaperNames =>
  bareRecord(wordsOf(kind).fields.map(({ word, name }) => [word, fields[name]] as const))

interface KindWords {
  readonly data: PaperNames
  /** Each name of a field with its English one. */
  readonly fields: readonly { readonly word: string; readonly name: string }[]
  readonly all: ReadonlySet<string>
}
const known = new WeakMap<Kind, KindWords>()

/** All names of a kind, made once for its papers. */
function wordsOf(kind: Kind): KindWords {
  const before = known.get(kind)
  if (before) return before
  const fields = Object.entries(kind.fields).flatMap(([name, { aliases = [] }]) =>
    [name, ...aliases].map((word) => ({ word, name })),
  )
  const data = bareRecord(Object.keys(kind.data).map((name) => [name, undefined] as const))
  const words = { data, fields, all: new Set(fields.map(({ word }) => word)) }
  known.set(kind, words)
  return words
}

/** @param row the row of an `each` paper: its columns are plain names, and `行` is the row itself */
function scopeOf(source: Source, names: PaperNames, row: RecordValue | null): PaperScope {
  const checked = checkOnce(source, row)
  if (!row) return { scope: [{ value: undefined, names }], clashes: [], checked }
  const { all } = wordsOf(source.kind)
  const clashes = Object.keys(row.fields).filter((name) => name !== '' && all.has(name))
  const plain = bareRecord(Object.entries(row.fields).filter(([name]) => !clashes.includes(name)))
  return {
    scope: [{ value: row, names: joined(names, plain, { 行: row }) }],
    clashes,
    checked,
  }
}

/** Names that no prototype adds to; the last of a name counts. */
function joined(...names: readonly PaperNames[]): PaperNames {
  const all = bareRecord<Value | undefined>()
  for (const some of names) Object.assign(all, some)
  return all
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
