/** kind.yml as its schema lets it through, and what a kind has from another one that it extends. */
import { bareRecord } from '../model/values.ts'
import type { YamlFault } from '../text/yaml-faults.ts'
import type { CheckRule, DataRule, FieldSchema, PartRule } from './kind.ts'

export interface Manifest {
  /** The folder of a kind that has everything which is not said here. */
  readonly extends?: string
  /** Fields and parts of that kind which this one has not. */
  readonly without?: readonly string[] | null
  readonly names?: readonly string[] | null
  readonly family?: string
  readonly description?: string
  readonly theme?: string
  readonly headings?: { readonly numbered?: boolean } | null
  readonly required?: readonly string[] | null
  readonly exclusive?: readonly (readonly string[] | null)[] | null
  readonly fields?: Named<FieldSchema>
  /** In common.yml: fields that a kind takes by their names. */
  readonly shared?: Readonly<Record<string, FieldSchema>>
  readonly data?: Named<Partial<DataRule>>
  readonly parts?: Named<PartRule>
  readonly checks?: Named<CheckRule>
  readonly adds?: readonly string[] | null
  /** English words by the Chinese ones. */
  readonly english?: Named<string>
}
type Named<T> = Readonly<Record<string, T | null>> | null

/** The kind's own values over those of the kind that it extends; names and description are its own alone. */
export function inherit(parent: Manifest, own: Manifest): Manifest {
  const gone = own.without ?? []
  const stays = ([name]: readonly [string, unknown]): boolean => !gone.includes(name)
  const merged = <T extends object>(old: Named<T> | undefined, fresh: Named<T> | undefined) => {
    const all = bareRecord<T | null>(Object.entries(old ?? {}).filter(stays))
    for (const [name, value] of Object.entries(fresh ?? {}))
      all[name] = value === null ? null : { ...all[name], ...value }
    return all
  }
  return {
    ...parent,
    ...own,
    names: own.names ?? [],
    description: own.description ?? '',
    required: own.required ?? (parent.required ?? []).filter((name) => !gone.includes(name)),
    fields: merged(parent.fields, own.fields),
    data: merged(parent.data, own.data),
    parts: merged(parent.parts, own.parts),
    checks: merged(parent.checks, own.checks),
    adds: own.adds ?? parent.adds ?? [],
    english: { ...parent.english, ...own.english },
  }
}

/** Names under `without` that the other kind has not. */
export function unknownWithout(parent: Manifest, own: Manifest): YamlFault[] {
  const known = [parent.fields, parent.parts].flatMap((all) => Object.keys(all ?? {}))
  return (own.without ?? []).flatMap((value, index) =>
    known.includes(value)
      ? []
      : [{ path: ['without', String(index)], problem: 'no-field', value, allowed: '' } as const],
  )
}

/** The fields of every kind, then the kind's own; those with a shared name start from what common.yml says of them. */
export function mergeFields(common: Manifest, own: Manifest): Record<string, FieldSchema> {
  const fields = bareRecord(Object.entries(common.fields ?? {})) as Record<string, FieldSchema>
  const shared = bareRecord(Object.entries(common.shared ?? {}))
  for (const [name, schema] of Object.entries(own.fields ?? {}))
    fields[name] = { ...(fields[name] ?? shared[name]), ...schema }
  return fields
}

/** Names under `required`, `exclusive` and `checks` that are no fields; parts that a check names and nobody has. */
export function unknownFields(
  raw: Manifest,
  fields: Readonly<Record<string, FieldSchema>>,
): YamlFault[] {
  const asked: [string[], string][] = [
    ...(raw.required ?? []).map((name, index): [string[], string] => [
      ['required', String(index)],
      name,
    ]),
    ...(raw.exclusive ?? []).flatMap((names, at) =>
      (names ?? []).map((name, index): [string[], string] => [
        ['exclusive', String(at), String(index)],
        name,
      ]),
    ),
    ...Object.entries(raw.checks ?? {}).flatMap(([check, one]) =>
      fieldsOf(one).map(([key, name]): [string[], string] => [['checks', check, key], name]),
    ),
  ]
  const parts = Object.entries(raw.checks ?? {}).flatMap(([check, one]): [string[], string][] =>
    one?.part === undefined || raw.parts?.[one.part] ? [] : [[['checks', check, 'part'], one.part]],
  )
  return [...asked.filter(([, name]) => !fields[name]), ...parts].map(([path, value]) => ({
    path,
    problem: 'no-field',
    value,
    allowed: '',
  }))
}

/** The fields that a check names, each with the key that names it. */
const fieldsOf = (check: CheckRule | null): [string, string][] => [
  ...(check?.field === undefined ? [] : [['field', check.field] as [string, string]]),
  ...(check?.includes === undefined ? [] : [['includes', check.includes] as [string, string]]),
  ...Object.keys(check?.when ?? {}).map((name): [string, string] => ['when', name]),
]
