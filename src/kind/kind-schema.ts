/** What may be written in kind.yml, as JSON Schema, and what no schema can say of it. */
import { Ajv, type ValidateFunction } from 'ajv'
import { longestPattern, patternFault } from '../text/linear-pattern.ts'
import { faultsOf, type YamlFault } from '../text/yaml-faults.ts'
import { shownValue } from '../text/yaml-file.ts'

export const partPlaces = [
  'sheet',
  'salutation',
  'opening',
  'sentence',
  'body',
  'sections',
  'closing',
  'ending',
  'block',
] as const
const text = { type: 'string' }
const list = { type: ['array', 'null'], items: text, shown: '["…"]' }
const number = { type: 'number' }
const flag = { type: 'boolean' }
const object = (properties: object): object => ({
  type: ['object', 'null'],
  properties,
  additionalProperties: false,
})
const mapOf = (schema: object): object => ({
  type: ['object', 'null'],
  additionalProperties: schema,
})
const field = object({
  type: { enum: ['string', 'array', 'object', 'boolean', 'number', 'integer'] },
  aliases: list,
  also: list,
  label: text,
  description: text,
  example: true,
  dash: flag,
  theme: text,
  split: text,
  numbered: flag,
  join: text,
  counted: text,
  strip: text,
  default: true,
  enum: { type: 'array', items: text, minItems: 1, shown: '["…"]' },
  pattern: text,
  format: { enum: ['date'] },
  minLength: number,
  maxLength: number,
  minimum: number,
  maximum: number,
  minItems: number,
  maxItems: number,
  uniqueItems: flag,
  required: { type: 'array', items: text, shown: '["…"]' },
  items: { $ref: '#/$defs/field' },
  properties: mapOf({ $ref: '#/$defs/field' }),
  additionalProperties: { type: ['boolean', 'object'] },
})
const words = { type: 'array', items: text, minItems: 1, maxItems: 2, shown: '["…", "…"]' }
const check = object({
  field: text,
  part: text,
  block: text,
  has: text,
  lacks: text,
  includes: text,
  names: number,
  order: { enum: ['dates', 'times'] },
  when: mapOf({ type: ['string', 'boolean'] }),
  severity: { enum: ['error', 'warning'] },
  zh: words,
  en: words,
})
const manifest = object({
  extends: text,
  without: list,
  names: list,
  family: text,
  description: text,
  theme: text,
  headings: object({ numbered: flag }),
  required: list,
  exclusive: { type: ['array', 'null'], items: list, shown: '[["…", "…"]]' },
  fields: mapOf({ $ref: '#/$defs/field' }),
  data: mapOf(object({ description: text, columns: list, optional: list, texts: flag })),
  parts: mapOf(
    object({
      label: text,
      in: { enum: [...partPlaces] },
      pattern: text,
      type: text,
      required: flag,
    }),
  ),
  checks: mapOf(check),
  adds: list,
  english: mapOf(text),
})
let compiled: ValidateFunction | undefined
function validator(): ValidateFunction {
  const options = {
    allErrors: true,
    strict: false,
    verbose: true,
    validateSchema: false,
    code: { optimize: false },
  }
  compiled ??= new Ajv({ ...options, inlineRefs: false }).compile({ ...manifest, $defs: { field } })
  return compiled
}

/** Everything in a kind's own kind.yml that may not be written so. */
export function manifestFaults(raw: unknown): YamlFault[] {
  const faults = faultsOf(validator(), raw)
  if (faults.length > 0) return faults
  const { fields, data, parts, checks } = raw as Readonly<Record<string, Tree | null | undefined>>
  return [
    ...entries(fields, ['fields']).flatMap(([path, one]) => fieldFaults(one, path)),
    ...entries(data, ['data']).flatMap(([path]) => reserved(path)),
    ...entries(parts, ['parts']).flatMap(([path, one]) => partFaults(one, path)),
    ...entries(checks, ['checks']).flatMap(([path, one]) =>
      ['has', 'lacks'].flatMap((key) => patternFaults(one[key], [...path, key])),
    ),
  ]
}

interface Tree {
  readonly [key: string]: unknown
}
type Path = readonly string[]
const treeOf = (value: unknown): Tree =>
  typeof value === 'object' && value !== null ? (value as Tree) : {}
const entries = (tree: unknown, path: Path): [Path, Tree][] =>
  Object.entries(treeOf(tree)).map(([name, one]) => [[...path, name], treeOf(one)])

/** Names that every object has: data under them could not be told from what the language puts there. */
const reserved = (path: Path): YamlFault[] =>
  (path.at(-1) ?? '') in {}
    ? [{ path, problem: 'reserved', value: path.at(-1) ?? '', allowed: '' }]
    : []

function fieldFaults(field: Tree, path: Path): YamlFault[] {
  const answer = field['default']
  const wrong = field['type'] === 'boolean' && answer !== undefined && typeof answer !== 'boolean'
  const value = shownValue(answer)
  return [
    ...reserved(path),
    ...(wrong
      ? [{ path: [...path, 'default'], problem: 'value', value, allowed: 'true / false' } as const]
      : []),
    ...['pattern', 'strip', 'split'].flatMap((key) => patternFaults(field[key], [...path, key])),
    ...(field['items'] ? fieldFaults(treeOf(field['items']), [...path, 'items']) : []),
    ...entries(field['properties'], [...path, 'properties']).flatMap(([at, one]) =>
      fieldFaults(one, at),
    ),
    ...(treeOf(field['additionalProperties']) === field['additionalProperties']
      ? fieldFaults(treeOf(field['additionalProperties']), [...path, 'additionalProperties'])
      : []),
  ]
}

function partFaults(part: Tree, path: Path): YamlFault[] {
  const lacking = (key: string, allowed: string): YamlFault[] =>
    part[key] === undefined || part[key] === ''
      ? [{ path: [...path, key], problem: 'missing', value: '', allowed }]
      : []
  const place = String(part['in'] ?? '')
  return [
    ...reserved(path),
    ...lacking('in', partPlaces.join(' / ')),
    ...(['sections', 'sentence', 'ending'].includes(place) ? lacking('pattern', '"甲|乙"') : []),
    ...(place === 'block' ? lacking('type', 'signature / table …') : []),
    ...patternFaults(part['pattern'], [...path, 'pattern']),
  ]
}

/** What every check of a kind needs, those that it has from another one among them. */
export function checkFaults(checks: unknown): YamlFault[] {
  return entries(checks, ['checks']).flatMap(([path, check]) => {
    // one that is left out has nothing to be wrong
    if (Object.keys(check).length === 0) return []
    const looked = ['field', 'part', 'block'].filter((key) => check[key] !== undefined)
    const missing = (key: string, allowed: string): YamlFault => ({
      path: [...path, key],
      problem: 'missing',
      value: '',
      allowed,
    })
    return [
      ...(looked.length === 1 ? [] : [missing('field', 'field / part / block')]),
      ...(check['zh'] === undefined ? [missing('zh', '["…", "…"]')] : []),
    ]
  })
}

function patternFaults(pattern: unknown, path: Path): YamlFault[] {
  if (typeof pattern !== 'string') return []
  const fault = patternFault(pattern)
  const value = shownValue(pattern)
  if (fault === 'long')
    return [{ path, problem: 'value', value, allowed: `≤ ${longestPattern} 字` }]
  return fault ? [{ path, problem: fault, value, allowed: '' }] : []
}
