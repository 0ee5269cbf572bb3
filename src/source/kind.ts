/** A kind (文种): what `templates/kinds/<kind>/` holds, read into plain data. */
import { parse as parseYaml } from 'yaml'
import { diagnose, type Result } from '../diagnostic.ts'
import { bareRecord } from '../model/data.ts'
import type { BlockType } from '../model/document.ts'

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
const partPlaces = ['sheet', 'salutation', 'opening', 'sentence', 'body', 'sections', 'closing', 'ending', 'block'] as const
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

/**
 * Reads a kind.
 * @param file name of its kind.yml, for places in messages
 */
export function readKind(id: string, file: string, files: KindFiles): Result<Kind | null> {
  try {
    const raw = (parseYaml(files.manifest) ?? {}) as Record<string, unknown>
    const unknown = Object.keys(raw).find((key) => !manifestKeys.includes(key))
    if (unknown !== undefined) throw new Error(`${unknown}: ?`)
    const common = parseYaml(files.common) as Record<string, unknown>
    const fields = mergeFields(common, raw)
    const required = ['kind', ...list(raw['required'], 'required')]
    const exclusive = raw['exclusive'] === undefined ? [] : (raw['exclusive'] as unknown[]).map((one) => list(one, 'exclusive'))
    for (const name of [...required, ...exclusive.flat()]) if (!fields[name]) throw new Error(`fields: ${name} ?`)
    const value: Kind = {
      id,
      names: [id, ...list(raw['names'], 'names')],
      description: typeof raw['description'] === 'string' ? raw['description'] : '',
      fields: checkedFields(fields),
      ownFields: Object.keys(fields).filter((name) => !Object.hasOwn(map(common['fields'], 'fields'), name)),
      elsewhere: namesElsewhere(common, fields),
      required,
      exclusive,
      data: readDataRules(raw['data']),
      parts: readPartRules(raw['parts']),
      adds: list(raw['adds'], 'adds'),
      headings: { numbered: true, ...(raw['headings'] as object | undefined) },
      theme: typeof raw['theme'] === 'string' ? raw['theme'] : 'gbt9704',
      template: files.template,
      templateFile: file.replace(/kind\.yml$/, 'document.md.hbs'),
    }
    return { value, diagnostics: [] }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { value: null, diagnostics: [diagnose('kind/broken', { file, start: 0, end: 0 }, { file, reason })] }
  }
}

const manifestKeys = ['names', 'description', 'theme', 'headings', 'required', 'exclusive', 'fields', 'data', 'parts', 'adds']

/** The fields of every kind, then the kind's own; those with a shared name start from what common.yml says of them. */
function mergeFields(common: Record<string, unknown>, own: Record<string, unknown>): Record<string, FieldSchema> {
  const fields = bareRecord(Object.entries(map(common['fields'], 'fields'))) as Record<string, FieldSchema>
  const shared = map(common['shared'], 'shared') as Record<string, FieldSchema>
  for (const [name, schema] of Object.entries(map(own['fields'], 'fields')))
    fields[name] = { ...(fields[name] ?? shared[name]), ...map(schema, `fields.${name}`) }
  return fields
}

/** Chinese and English names of shared fields that the kind does not have. */
const namesElsewhere = (common: Record<string, unknown>, own: Record<string, FieldSchema>): string[] =>
  Object.entries(map(common['shared'], 'shared') as Record<string, FieldSchema>)
    .filter(([name]) => !Object.hasOwn(own, name))
    .flatMap(([name, schema]) => [name, ...(schema.aliases ?? [])])

const fieldTypes = ['string', 'array', 'object', 'boolean', 'number', 'integer']
/** A repeat of a repeat can take for ever on a few dozen letters. */
const slowPattern = /\([^()]*[+*][^()]*\)[+*{]/

/** Slips in the description of fields: they would only show when a paper is read. */
function checkedFields(fields: Record<string, FieldSchema>): Record<string, FieldSchema> {
  for (const [name, field] of Object.entries(fields)) {
    const fault = (what: string): Error => new Error(`fields.${name}.${what}`)
    if (field.type !== undefined && !fieldTypes.includes(field.type))
      throw fault(`type: ${field.type}（可以写 ${fieldTypes.join('、')}）`)
    if (field.aliases !== undefined && !Array.isArray(field.aliases)) throw fault('aliases: 要写成 […]')
    if (field.enum !== undefined && !Array.isArray(field.enum)) throw fault('enum: 要写成 […]')
    if (field.type === 'boolean' && field.default !== undefined && typeof field.default !== 'boolean')
      throw fault('default: true / false')
    for (const pattern of [field.pattern, field.strip, field.split])
      if (pattern !== undefined) checkPattern(pattern, `fields.${name}`)
  }
  return fields
}

function checkPattern(pattern: unknown, name: string): void {
  if (typeof pattern !== 'string') throw new Error(`${name}: pattern ?`)
  if (slowPattern.test(pattern)) throw new Error(`${name}: ${pattern}（重复里面套重复，会算不完）`)
  new RegExp(pattern, 'u')
}

function readDataRules(raw: unknown): Record<string, DataRule> {
  return bareRecord(
    Object.entries(map(raw, 'data')).map(([name, said]) => {
      const rule = map(said, `data.${name}`)
      const description = typeof rule['description'] === 'string' ? rule['description'] : ''
      const columns = list(rule['columns'], `data.${name}.columns`)
      return [name, { description, columns, optional: list(rule['optional'], `data.${name}.optional`) }] as const
    }),
  )
}

function readPartRules(raw: unknown): Record<string, PartRule> {
  const parts = map(raw, 'parts') as Record<string, PartRule>
  for (const [name, part] of Object.entries(parts)) {
    if (!partPlaces.includes(part.in)) throw new Error(`parts.${name}.in: ${String(part.in)}`)
    if (['sections', 'sentence', 'ending'].includes(part.in) && !part.pattern) throw new Error(`parts.${name}.pattern`)
    if (part.in === 'block' && !part.type) throw new Error(`parts.${name}.type`)
    if (part.pattern) checkPattern(part.pattern, `parts.${name}`)
  }
  return bareRecord(Object.entries(parts))
}

function map(value: unknown, name: string): Record<string, unknown> {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error(`${name}: {…}`)
  return value as Record<string, unknown>
}

function list(value: unknown, name: string): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new Error(`${name}: […]`)
  return value
}
