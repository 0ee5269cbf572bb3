/** What a schema has against the YAML of a theme or kind, in values that messages can put into words. */
import { fullWidthColon } from '../chinese/full-width-colon.ts'
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
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
  /** The key that is wrong itself. */
  readonly propertyName?: string
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
  validate(raw) ? [] : (validate.errors ?? []).filter((error) => !isBranch(error)).map(asFault)

/** What one of several ways to write a key has against it: the word for all of them says more. */
const isBranch = ({ keyword, schemaPath }: SchemaFault): boolean =>
  keyword === 'propertyNames' || /\/anyOf\/\d+\/(?:required|type)$/.test(schemaPath)

/** Key names that are shown at most. */
const mostNames = 16

/** Known keys in the language of the one that was written; all where there are none in it. */
function namesLike(written: readonly string[], known: readonly string[]): readonly string[] {
  const isLatin = (name: string): boolean => /^[\x21-\x7e]+$/.test(name)
  const latin = written.length > 0 && written.every(isLatin)
  const alike = known.filter((name) => isLatin(name) === latin)
  return alike.length > 0 ? alike : known
}
const listOf = (names: readonly string[]): string =>
  names.slice(0, mostNames).join(' / ') + (names.length > mostNames ? ' / …' : '')

/** Keys of which one must be there, by both of their names; none where something else is wrong. */
function wantedKeys({ keyword, params, parentSchema }: SchemaFault): readonly string[] {
  if (keyword === 'required') return [String(params['missingProperty'])]
  if (keyword !== 'anyOf') return []
  const { anyOf = [] } = parentSchema as { anyOf?: readonly { required?: readonly string[] }[] }
  return anyOf.flatMap(({ required = [] }) => required)
}

function asFault(error: SchemaFault): YamlFault {
  const path = error.instancePath.split('/').slice(1).map(unescaped)
  if (error.keyword === 'additionalProperties') {
    const name = String(error.params['additionalProperty'])
    const known = Object.keys((error.parentSchema as { properties: object }).properties)
    const near = nearestName(name, known)
    // a near name says enough
    const value = near === '' ? listOf(namesLike([name], known)) : name
    return { path: [...path, name], problem: 'unknown', value, allowed: near }
  }
  const wanted = wantedKeys(error)
  if (wanted.length > 0 && typeof error.data === 'object' && error.data !== null) {
    const [name = ''] = namesLike(Object.keys(error.data), wanted)
    return { path: [...path, name], problem: 'missing', value: '', allowed: '' }
  }
  const own = error.propertyName === undefined ? path : [...path, error.propertyName]
  // a map that was meant is a text where its colon is full-width
  if (typeof error.data === 'string' && error.keyword !== 'enum' && isMapMeant(error))
    return { path: own, problem: 'syntax', value: 'FULL_WIDTH_COLON', allowed: '' }
  return { path: own, problem: 'value', value: shownValue(error.data), allowed: allowed(error) }
}

const isMapMeant = ({ data, parentSchema }: SchemaFault): boolean =>
  fullWidthColon(String(data)) !== null && JSON.stringify(parentSchema).includes('"object"')

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
  if (keyword === 'minLength' && shown === undefined) return `≥ ${String(params['limit'])} 字`
  if (keyword === 'minItems') return `≥ ${String(params['limit'])} × "FF0000"`
  if (keyword === 'maxItems') return `≤ ${String(params['limit'])} × "FF0000"`
  if (shown !== undefined) return shown
  if (keyword === 'pattern') return String(params['pattern'])
  const types = [params['type'] ?? []]
    .flat()
    .map(String)
    .filter((type) => type !== 'null')
  return types.map((type) => shapes[type] ?? type).join(' / ')
}
