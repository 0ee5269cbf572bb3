/** What a schema has against the YAML of a theme or kind, in values that messages can put into words. */
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Broken } from '../rules/broken.ts'
import { shownValue, type YamlFile } from './yaml-file.ts'

/** A fault: the keys that lead to it, and what its message needs. */
export interface YamlFault extends Omit<Broken, 'file' | 'path'> {
  readonly path: readonly string[]
}

/** The fault as a message at its key. */
export const saidOf = (
  rule: 'theme/broken' | 'kind/broken' | 'workspace/broken',
  { file, place }: YamlFile,
  { path, ...fault }: YamlFault,
): Diagnostic =>
  diagnose(rule, place(path), {
    file,
    path: path.filter((step) => !/^\d+$/.test(step)).join('.'),
    ...fault,
  })

/** A fault of the syntax as a message where reading stopped; null when there is none. */
export const syntaxOf = (
  rule: 'theme/broken' | 'kind/broken' | 'workspace/broken',
  { file, fault }: YamlFile,
): Diagnostic | null =>
  fault &&
  diagnose(rule, fault.place, { file, path: '', problem: 'syntax', value: fault.code, allowed: '' })

/** What ajv says of one fault, so that users of this library need no types of ajv. */
interface SchemaFault {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: object
  readonly data?: unknown
}
interface Validator {
  (raw: unknown): unknown
  errors?: readonly SchemaFault[] | null
}

/**
 * Everything that may not be written so.
 * @param validate compiled by ajv with `verbose`, since examples stand in the schema as `shown`
 */
export const faultsOf = (validate: Validator, raw: unknown): YamlFault[] =>
  validate(raw) ? [] : (validate.errors ?? []).map(asFault)

function asFault(error: SchemaFault): YamlFault {
  const path = error.instancePath.split('/').slice(1).map(unescaped)
  if (error.keyword === 'additionalProperties') {
    const name = String(error.params['additionalProperty'])
    const known = Object.keys((error.parentSchema as { properties: object }).properties)
    return {
      path: [...path, name],
      problem: 'unknown',
      value: name,
      allowed: nearestName(name, known),
    }
  }
  return { path, problem: 'value', value: shownValue(error.data), allowed: allowed(error) }
}

/** Keys in a JSON pointer. */
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

const shapes: Readonly<Record<string, string>> = {
  boolean: 'true / false',
  object: '{ … }',
  array: '[ … ]',
  string: '"…"',
}

/** What would have been right, in words that need no language. */
function allowed({ keyword, params, parentSchema }: SchemaFault): string {
  const { shown } = parentSchema as { shown?: string }
  if (keyword === 'enum') return (params['allowedValues'] as string[]).join(' / ')
  if (keyword === 'maxLength') return `≤ ${String(params['limit'])} 字`
  if (keyword === 'minItems') return `≥ ${String(params['limit'])} × "FF0000"`
  if (keyword === 'maxItems') return `≤ ${String(params['limit'])} × "FF0000"`
  if (shown !== undefined) return shown
  const types = [params['type']]
    .flat()
    .map(String)
    .filter((type) => type !== 'null')
  return types.map((type) => shapes[type] ?? type).join(' / ')
}
