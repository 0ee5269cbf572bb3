/** A kind's front matter as a JSON Schema that editors complete and check with; written words such as 是 count as they do in a paper. */
import { type FieldSchema, type Kind, kindLabel } from '../kind/kind.ts'
import type { Lang } from '../messages/index.ts'
import { inLanguage } from './kind-text.ts'

type Schema = { readonly [key: string]: unknown }

const yesNo: Schema = { enum: ['是', '否', '有', '无', 'true', 'false', 'yes', 'no', true, false] }

/** The schema of one kind. */
export function kindSchema(kind: Kind, lang: Lang = 'zh'): Schema {
  const said = inLanguage(kind, lang)
  const properties = Object.entries(kind.fields).flatMap(([name, field]) =>
    namesOf(name, field).map(
      (word) =>
        [
          word,
          name === 'kind'
            ? { ...describe(field, said), enum: kind.names }
            : fieldSchema(field, said),
        ] as const,
    ),
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: kindLabel(kind),
    description: said(kind.description),
    type: 'object',
    properties: Object.fromEntries(properties),
    // one of the names of every required field
    allOf: kind.required.map((name) => ({
      anyOf: namesOf(name, kind.fields[name] ?? {}).map((word) => ({ required: [word] })),
    })),
  }
}

/** Schemas of fields that many kinds have, once each, and what stands in their place. */
function sharedFields(schemas: readonly Schema[]): { schemas: Schema[]; definitions: Schema } {
  const names = new Map<string, string>()
  const refer = ([word, schema]: readonly [string, unknown]) => {
    const text = JSON.stringify(schema)
    const name = names.get(text) ?? `field${names.size + 1}`
    names.set(text, name)
    return [word, { $ref: `#/definitions/${name}` }] as const
  }
  const shared = schemas.map((schema) => ({
    ...schema,
    properties: Object.fromEntries(Object.entries(schema['properties'] ?? {}).map(refer)),
  }))
  const definitions = [...names].map(([text, name]) => [name, JSON.parse(text) as Schema] as const)
  return { schemas: shared, definitions: Object.fromEntries(definitions) }
}

/** One schema for all kinds: 文种 decides which one holds. */
export function allKindsSchema(kinds: readonly Kind[], lang: Lang = 'zh'): Schema {
  const words = namesOf('kind', kinds[0]?.fields['kind'] ?? {})
  const known = { enum: kinds.flatMap((kind) => kind.names) }
  const { schemas, definitions } = sharedFields(kinds.map((kind) => kindSchema(kind, lang)))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'wengao',
    type: 'object',
    properties: Object.fromEntries(words.map((word) => [word, known])),
    definitions,
    allOf: kinds.map((kind, index) => ({
      if: {
        anyOf: words.map((word) => ({
          required: [word],
          properties: { [word]: { enum: kind.names } },
        })),
      },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: schemas[index],
    })),
  }
}

const namesOf = (name: string, { aliases = [], also = [] }: FieldSchema): string[] => [
  ...aliases,
  name,
  ...also,
]

type Said = (words: string) => string

function fieldSchema(field: FieldSchema, said: Said): Schema {
  const about = describe(field, said)
  if (field.type === 'boolean') return { ...about, ...yesNo }
  // a single value may stand for a list of one
  if (field.type === 'array')
    return { ...about, anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }] }
  if (field.type === 'string') return { ...about, type: ['string', 'number'] }
  return field.type ? { ...about, type: field.type } : about
}

function describe({ description, example, default: fallback }: FieldSchema, said: Said): Schema {
  return {
    ...(description ? { description: said(description) } : {}),
    ...(example === undefined ? {} : { examples: [example] }),
    ...(fallback === undefined ? {} : { default: fallback }),
  }
}
