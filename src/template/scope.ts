/** Where names are looked up: the row first, then outward; never through a prototype. */
import { isScalar, type TableValue, type Value } from '../model/values.ts'
import { plainName } from '../tables/find-column.ts'

/** One level of names. `value` is what `this` means there. */
export interface Layer {
  readonly value: Value | undefined
  /** Names that this level adds beside the fields of `value`, e.g. block parameters; undefined marks a declared name without value. */
  readonly names: Readonly<Record<string, Value | undefined>>
}
export type Scope = readonly Layer[]

export interface Path {
  /** As typed, for messages. */
  readonly original: string
  readonly parts: readonly string[]
  /** How many `../` it starts with. */
  readonly depth: number
  /** `this.x`: only the innermost level is asked. */
  readonly here: boolean
}
export type Found =
  | { readonly known: true; readonly value: Value | undefined }
  | {
      readonly known: false
      readonly missing: string
      readonly candidates: readonly string[]
      /** The table whose rows were searched, if it was one. */
      readonly table?: TableValue
      /** The row or record whose fields were searched, if it was one. */
      readonly record?: RecordFound
    }
export interface RecordFound {
  /** The table that it is a row of, or the path that leads to it. */
  readonly name: string
  readonly isRow: boolean
}

const found = (value: Value | undefined): Found => ({ known: true, value })

/** Follows a path; when a name is unknown, says which and what could have been meant. */
export function follow(scope: Scope, path: Path): Found {
  const visible = path.depth > 0 ? scope.slice(0, Math.max(1, scope.length - path.depth)) : scope
  const [first, ...rest] = path.parts
  if (first === undefined) return found(visible.at(-1)?.value)
  const layers = path.here ? visible.slice(-1) : visible
  for (const layer of [...layers].reverse()) {
    if (Object.hasOwn(layer.names, first)) return descend(layer.names[first], first, rest)
    const member = layer.value ? memberOf(layer.value, first) : undefined
    if (member) return descend(member, first, rest)
  }
  return { known: false, missing: first, candidates: layers.flatMap(layerNames) }
}

function descend(start: Value | undefined, name: string, parts: readonly string[]): Found {
  let value = start
  let table: TableValue | null = null
  for (const [index, part] of parts.entries()) {
    if (value === undefined) return found(undefined)
    const next = memberOf(value, part)
    if (!next) {
      const unknown = { known: false, missing: part, candidates: memberNames(value) } as const
      if (value.kind === 'table') return { ...unknown, table: value }
      if (value.kind !== 'record') return unknown
      const path = [name, ...parts.slice(0, index)].join('.')
      return { ...unknown, record: { name: table?.name ?? path, isRow: table !== null } }
    }
    table = value.kind === 'table' ? value : null
    value = next
  }
  return found(value)
}

/** A field of a record, a row of a table by its key, an item of a list by its number from 0. */
export function memberOf(value: Value, name: string): Value | undefined {
  if (value.kind === 'record') {
    if (Object.hasOwn(value.fields, name)) return value.fields[name]
    const other = value.names?.[plainName(name)]
    return other === undefined ? undefined : value.fields[other]
  }
  if (value.kind === 'table') {
    if (Object.hasOwn(value.byKey, name)) return value.byKey[name]
    return /^\d+$/.test(name) ? value.rows[Number(name)] : undefined
  }
  if (value.kind === 'list') return /^\d+$/.test(name) ? value.items[Number(name)] : undefined
  return undefined
}

function memberNames(value: Value): string[] {
  if (value.kind === 'record') return Object.keys(value.fields)
  if (value.kind === 'table') return Object.keys(value.byKey)
  return []
}

const layerNames = (layer: Layer): string[] => [
  ...Object.keys(layer.names),
  ...(layer.value ? memberNames(layer.value) : []),
]

/** Rows of a table, items of a list, fields of a record; null for what cannot be gone through. */
export function itemsOf(
  value: Value,
): readonly { readonly key: string; readonly value: Value }[] | null {
  if (value.kind === 'table')
    return value.rows.map((row, index) => ({ key: String(index), value: row }))
  if (value.kind === 'list')
    return value.items.map((item, index) => ({ key: String(index), value: item }))
  if (value.kind === 'record')
    return Object.entries(value.fields).map(([key, item]) => ({ key, value: item }))
  return null
}

/** What `{{#if}}` asks: is there a value? 0 is one; an empty text, list or table, false and a missing cell are none. */
export function isPresent(value: Value | undefined): boolean {
  if (value === undefined || value.kind === 'missing') return false
  if (value.kind === 'boolean') return value.value
  if (value.kind === 'text') return value.text.trim() !== ''
  return isScalar(value) || (itemsOf(value)?.length ?? 0) > 0
}
