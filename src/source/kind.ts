/** A kind (文种): what `templates/kinds/<kind>/` holds, read into plain data. */
import { parse as parseYaml } from 'yaml'
import { diagnose, type Result } from '../diagnostic.ts'
import { bareRecord } from '../model/data.ts'

/** A front matter field as JSON Schema with our own words: aliases, label, example. */
export interface FieldSchema {
  readonly type?: 'string' | 'array' | 'object' | 'boolean' | 'number' | 'integer'
  readonly aliases?: readonly string[]
  readonly label?: string
  readonly description?: string
  readonly example?: unknown
  /** A subtitle: gets —— in front unless it starts with —— or （. */
  readonly dash?: boolean
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
  readonly in: 'sheet' | 'salutation' | 'opening' | 'sentence' | 'body' | 'sections' | 'closing'
  /** For `sections`: the heading's text; for `sentence`: any paragraph before the first heading. */
  readonly pattern?: string
  readonly required?: boolean
}
export interface Kind {
  readonly id: string
  readonly names: readonly string[]
  readonly fields: Readonly<Record<string, FieldSchema>>
  readonly required: readonly string[]
  readonly parts: Readonly<Record<string, PartRule>>
  readonly headings: { readonly numbered: boolean }
  readonly theme: string
  readonly template: string
  /** File name of the template, for places in messages. */
  readonly templateFile: string
}

const partPlaces = ['sheet', 'salutation', 'opening', 'sentence', 'body', 'sections', 'closing']

/**
 * Reads a kind's manifest.
 * @param manifest text of kind.yml
 * @param common text of common.yml: the fields of every kind
 * @param template text of document.md.hbs
 */
export function readKind(id: string, file: string, manifest: string, common: string, template: string): Result<Kind | null> {
  try {
    const raw = parseYaml(manifest) as Record<string, unknown>
    const shared = parseYaml(common) as { fields: Record<string, FieldSchema> }
    const parts = (raw['parts'] ?? {}) as Record<string, PartRule>
    for (const [name, part] of Object.entries(parts)) checkPart(name, part)
    const names = list(raw['names'], 'names')
    const headings = { numbered: true, ...(raw['headings'] as object | undefined) }
    const fields = bareRecord([...Object.entries(shared.fields), ...Object.entries((raw['fields'] ?? {}) as Kind['fields'])])
    const required = ['kind', ...(raw['required'] === undefined ? [] : list(raw['required'], 'required'))]
    for (const name of required) if (!fields[name]) throw new Error(`required: ${name}`)
    const value: Kind = {
      id,
      names: [id, ...names],
      fields,
      required,
      parts: bareRecord(Object.entries(parts)),
      headings,
      theme: typeof raw['theme'] === 'string' ? raw['theme'] : 'gbt9704',
      template,
      templateFile: file.replace(/kind\.yml$/, 'document.md.hbs'),
    }
    return { value, diagnostics: [] }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { value: null, diagnostics: [diagnose('kind/broken', { file, start: 0, end: 0 }, { file, reason })] }
  }
}

function checkPart(name: string, part: PartRule): void {
  if (!partPlaces.includes(part.in)) throw new Error(`parts.${name}.in: ${String(part.in)}`)
  if ((part.in === 'sections' || part.in === 'sentence') && !part.pattern) throw new Error(`parts.${name}.pattern`)
  if (part.pattern) new RegExp(part.pattern, 'u')
}

function list(value: unknown, name: string): string[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new Error(`${name}: […]`)
  return value
}
