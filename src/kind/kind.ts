/** A kind (文种): what `templates/kinds/<kind>/` holds, read into plain data. */
import type { Result } from '../diagnostic.ts'
import type { BlockType } from '../model/document.ts'
import { bareRecord } from '../model/values.ts'
import { saidOf, syntaxOf, type YamlFault } from '../text/yaml-faults.ts'
import { readYaml } from '../text/yaml-file.ts'
import { manifestFaults, type partPlaces } from './kind-schema.ts'

/** A front matter field as JSON Schema with our own words: aliases, label, example. */
export interface FieldSchema {
  readonly type?: 'string' | 'array' | 'object' | 'boolean' | 'number' | 'integer'
  readonly aliases?: readonly string[]
  readonly label?: string
  readonly description?: string
  readonly example?: unknown
  /** A subtitle: gets —— in front unless it starts with —— or （. */
  readonly dash?: boolean
  /** Where one text is cut into the items of a list, as a pattern: the 、 between names. */
  readonly split?: string
  /** What is taken off a text, as a pattern: the colon of a salutation. */
  readonly strip?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly items?: FieldSchema
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly additionalProperties?: boolean | FieldSchema
}
/** A part of the body that templates can ask for by name. */
export interface PartRule {
  readonly label: string
  /** Where the part is looked for. */
  readonly in: (typeof partPlaces)[number]
  /** For `sections`: the heading's text; for `sentence` and `ending`: a paragraph before the first heading, or of the last two. */
  readonly pattern?: string
  /** For `block`: the type of the blocks. */
  readonly type?: BlockType
  readonly required?: boolean
}
/** Data that a kind's template uses when the paper has it; without it the template sees nothing there. */
export interface DataRule {
  readonly description: string
  /** Columns that each row must have. */
  readonly columns: readonly string[]
  /** Columns that a row may have. */
  readonly optional: readonly string[]
  /** It is a list of texts, not a table. */
  readonly texts: boolean
}
export interface Kind {
  readonly id: string
  /** The id, then the Chinese names; the first of those is the kind's own. */
  readonly names: readonly string[]
  readonly description: string
  readonly fields: Readonly<Record<string, FieldSchema>>
  /** Fields beside those of every kind: what the kind's template prints. */
  readonly ownFields: readonly string[]
  /** Names of fields that other kinds have and this one has not. */
  readonly elsewhere: readonly string[]
  readonly required: readonly string[]
  /** Fields of which a paper may have one only. */
  readonly exclusive: readonly (readonly string[])[]
  readonly data: Readonly<Record<string, DataRule>>
  readonly parts: Readonly<Record<string, PartRule>>
  /** What the template adds by itself, in words. */
  readonly adds: readonly string[]
  readonly headings: { readonly numbered: boolean }
  readonly theme: string
  readonly template: string
  /** File name of the template, for places in messages. */
  readonly templateFile: string
}
/** The kind's own Chinese name. */
export const kindLabel = (kind: Pick<Kind, 'id' | 'names'>): string => kind.names[1] ?? kind.id

/** The texts that make a kind. */
export interface KindFiles {
  readonly manifest: string
  /** common.yml: the fields of every kind. */
  readonly common: string
  readonly template: string
}

/** kind.yml or common.yml as the schema lets it through. */
interface Manifest {
  readonly names?: readonly string[] | null
  readonly description?: string
  readonly theme?: string
  readonly headings?: { readonly numbered?: boolean } | null
  readonly required?: readonly string[] | null
  readonly exclusive?: readonly (readonly string[] | null)[] | null
  readonly fields?: Readonly<Record<string, FieldSchema | null>> | null
  /** In common.yml: fields that a kind takes by their names. */
  readonly shared?: Readonly<Record<string, FieldSchema>>
  readonly data?: Readonly<Record<string, Partial<DataRule> | null>> | null
  readonly parts?: Readonly<Record<string, PartRule>> | null
  readonly adds?: readonly string[] | null
}

/**
 * Reads a kind.
 * @param file name of its kind.yml, for places in messages
 */
export function readKind(id: string, file: string, files: KindFiles): Result<Kind | null> {
  const yaml = readYaml(file, files.manifest)
  const syntax = syntaxOf('kind/broken', yaml)
  if (syntax) return { value: null, diagnostics: [syntax] }
  const faults = manifestFaults(yaml.value ?? {})
  const common = readYaml('common.yml', files.common).value as Manifest
  const raw = (yaml.value ?? {}) as Manifest
  const fields = faults.length > 0 ? {} : mergeFields(common, raw)
  const all = faults.length > 0 ? faults : unknownFields(raw, fields)
  if (all.length > 0)
    return { value: null, diagnostics: all.map((fault) => saidOf('kind/broken', yaml, fault)) }
  const value: Kind = {
    id,
    names: [id, ...(raw.names ?? [])],
    description: raw.description ?? '',
    fields,
    ownFields: Object.keys(fields).filter((name) => !Object.hasOwn(common.fields ?? {}, name)),
    elsewhere: namesElsewhere(common, fields),
    required: ['kind', ...(raw.required ?? [])],
    exclusive: (raw.exclusive ?? []).map((one) => one ?? []),
    data: readDataRules(raw),
    parts: bareRecord(Object.entries(raw.parts ?? {})),
    adds: raw.adds ?? [],
    headings: { numbered: raw.headings?.numbered ?? true },
    theme: raw.theme ?? 'gbt9704',
    template: files.template,
    templateFile: file.replace(/kind\.yml$/, 'document.md.hbs'),
  }
  return { value, diagnostics: [] }
}

/** The fields of every kind, then the kind's own; those with a shared name start from what common.yml says of them. */
function mergeFields(common: Manifest, own: Manifest): Record<string, FieldSchema> {
  const fields = bareRecord(Object.entries(common.fields ?? {})) as Record<string, FieldSchema>
  const shared = bareRecord(Object.entries(common.shared ?? {}))
  for (const [name, schema] of Object.entries(own.fields ?? {}))
    fields[name] = { ...(fields[name] ?? shared[name]), ...schema }
  return fields
}

/** Names under `required` and `exclusive` that are no fields. */
function unknownFields(raw: Manifest, fields: Readonly<Record<string, FieldSchema>>): YamlFault[] {
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
  ]
  return asked
    .filter(([, name]) => !fields[name])
    .map(([path, value]) => ({ path, problem: 'no-field', value, allowed: '' }))
}

/** Chinese and English names of shared fields that the kind does not have. */
const namesElsewhere = (common: Manifest, own: Readonly<Record<string, FieldSchema>>): string[] =>
  Object.entries(common.shared ?? {})
    .filter(([name]) => !Object.hasOwn(own, name))
    .flatMap(([name, schema]) => [name, ...(schema.aliases ?? [])])

const readDataRules = (raw: Manifest): Record<string, DataRule> =>
  bareRecord(
    Object.entries(raw.data ?? {}).map(([name, rule]) => {
      const { description = '', columns, optional, texts = false } = rule ?? {}
      const named = { columns: columns ?? [], optional: optional ?? [] }
      return [name, { description, ...named, texts }] as const
    }),
  )
