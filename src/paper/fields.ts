/** Front matter against a kind's schema: aliases, coercion of written words, and every mistake in one go. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { calendarDate, isMonth } from '../chinese/calendar-date.ts'
import { countedItems } from '../chinese/counted-items.ts'
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { type FieldSchema, type Kind, kindLabel } from '../kind/kind.ts'
import { bareRecord } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { linearForAjv, linearPattern } from '../text/linear-pattern.ts'
import type { FrontMatter, RawField } from './front-matter.ts'
import { fitsDate, ownWords, surelyFits } from './surely-fits.ts'

export type Field = string | boolean | readonly Field[] | { readonly [key: string]: Field }
/** Fields that a volume gives one of its papers: they stand before the paper's own. */
export type Overrides = Pick<FrontMatter, 'fields' | 'places'>
export interface Fields {
  /** By English name. */
  readonly values: Readonly<Record<string, Field>>
  /** Places by path, the first step being the English name. */
  readonly places: Readonly<Record<string, Origin>>
}

const yes = new Set(['是', '有', '要', 'true', 'yes'])
const no = new Set(['否', '无', '不', 'false', 'no'])

let compiler: Ajv | undefined
function ajv(): Ajv {
  if (compiler) return compiler
  compiler = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateSchema: false,
    code: {
      optimize: false,
      regExp: linearForAjv,
    },
  })
  compiler.addVocabulary([...ownWords])
  compiler.addFormat('date', { validate: fitsDate })
  return compiler
}

/**
 * Checks the fields of a paper.
 * @param fallback place for what is missing altogether
 */
export function checkFields(
  head: Pick<FrontMatter, 'fields' | 'places'>,
  kind: Kind,
  fallback: Origin,
  overrides: Overrides = { fields: {}, places: {} },
): Result<Fields> {
  const named = withOverrides(nameFields(head, kind), nameFields(overrides, kind))
  const values = bareRecord<Field>()
  for (const [name, schema] of Object.entries(kind.fields)) {
    const raw = named.value.raw[name]
    if (raw !== undefined) values[name] = coerce(raw, schema)
    else if (schema.default !== undefined) values[name] = schema.default as Field
  }
  const places = named.value.places
  // what is there but blank is not there
  const given = Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
  const problems = faultsOf(given, kind).map((error) => wordError(error, kind, places, fallback))
  const found = [
    ...named.diagnostics,
    ...problems,
    ...clashes(named.value, kind),
    ...oddDates(values, named.value, kind),
  ]
  return { value: { values, places }, diagnostics: found }
}

/** Dates that are printed as they were typed, since no day or month can be read in them (GB/T 9704-2012 7.3.5.4). */
function oddDates(
  values: Readonly<Record<string, Field>>,
  { places }: Named,
  kind: Kind,
): Diagnostic[] {
  return Object.entries(kind.fields).flatMap(([name, schema]) => {
    const value = values[name]
    if (
      schema.format !== 'date' ||
      typeof value !== 'string' ||
      value === '' ||
      value.includes('{{')
    )
      return []
    if (calendarDate(value) || isMonth(value) || /^\d{4}(?:[-./]\d|年.*日)/.test(value)) return []
    return [
      diagnose('front-matter/date-form', places[name] ?? null, {
        field: schema.aliases?.[0] ?? name,
        value,
      }),
    ]
  })
}

/** Fields of which only one may be given. */
function clashes({ raw, places }: Named, kind: Kind): Diagnostic[] {
  return kind.exclusive.flatMap((names) => {
    const [first, second] = names.filter((name) => raw[name] !== undefined && raw[name] !== '')
    if (first === undefined || second === undefined) return []
    const label = (name: string): string => kind.fields[name]?.aliases?.[0] ?? name
    return [
      diagnose('front-matter/exclusive', places[`@${second}`] ?? null, {
        field: label(second),
        other: label(first),
      }),
    ]
  })
}

interface Named {
  raw: Record<string, RawField>
  places: Record<string, Origin>
}

function faultsOf(given: Readonly<Record<string, Field>>, kind: Kind): ErrorObject[] {
  const fits =
    kind.required.every((name) => given[name] !== undefined) &&
    Object.entries(given).every(([name, value]) => surelyFits(value, kind.fields[name] ?? {}))
  if (fits) return []
  const validate = validatorOf(kind)
  return validate(given) ? [] : (validate.errors ?? [])
}

const validators = new WeakMap<Kind, ValidateFunction>()
/** Compiled once for each kind: a batch has thousands of papers of one kind. */
function validatorOf(kind: Kind): ValidateFunction {
  const known = validators.get(kind)
  if (known) return known
  const made = ajv().compile({
    type: 'object',
    properties: kind.fields,
    required: [...kind.required],
  })
  validators.set(kind, made)
  return made
}

function withOverrides(own: Result<Named>, over: Result<Named>): Result<Named> {
  const raw = bareRecord([...Object.entries(own.value.raw), ...Object.entries(over.value.raw)])
  const places = bareRecord([
    ...Object.entries(own.value.places),
    ...Object.entries(over.value.places),
  ])
  return { value: { raw, places }, diagnostics: [...own.diagnostics, ...over.diagnostics] }
}

/** Renames aliases to English names; unknown and doubled names are reported. */
function nameFields(head: Overrides, kind: Kind): Result<Named> {
  const raw = bareRecord<RawField>()
  const writtenAs = bareRecord<string>()
  const diagnostics: Diagnostic[] = []
  const known = bareRecord<string>()
  const schemas = Object.entries(kind.fields)
  for (const [name, { also = [] }] of schemas) for (const word of also) known[word] = name
  // a field's own names stand before what others are called too
  for (const [name, { aliases = [] }] of schemas)
    for (const word of [name, ...aliases]) known[word] = name
  for (const [written, value] of Object.entries(head.fields)) {
    const name = known[written]
    const place = head.places[`@${written}`] ?? null
    if (name === undefined) diagnostics.push(unknownField(written, kind, Object.keys(known), place))
    else if (writtenAs[name] !== undefined)
      diagnostics.push(
        diagnose('front-matter/duplicate-field', place, { field: written, other: writtenAs[name] }),
      )
    else {
      raw[name] = value
      writtenAs[name] = written
    }
  }
  const places = bareRecord<Origin>()
  for (const [path, place] of Object.entries(head.places)) {
    const [mark, first = '', rest] = /^(@?)([^.]*)(.*)$/s.exec(path)?.slice(1) ?? []
    places[`${mark ?? ''}${known[first] ?? first}${rest ?? ''}`] = place
  }
  return { value: { raw, places }, diagnostics }
}

function unknownField(
  field: string,
  kind: Kind,
  known: readonly string[],
  place: Origin | null,
): Diagnostic {
  if (kind.elsewhere.includes(field))
    return diagnose('front-matter/other-kind', place, { field, kind: kindLabel(kind) })
  const nearest = nearestName(field, known) || sameParty(field, known)
  if (nearest !== '') return diagnose('front-matter/misspelt-field', place, { field, nearest })
  // 抄报 is not 抄送, and yet it was to be printed
  const isLikeOne = nearestName(field, known, () => true) !== ''
  return isLikeOne
    ? diagnose('front-matter/misspelt-field', place, { field, nearest: '' })
    : diagnose('front-matter/unknown-field', place, { field })
}

/** Words for the persons, and for the offices, that a field names: 人 and 人员 in 发言人, 机关 and 部门 in 发文机关. */
const parties = [
  ['人员', '人', '者', '同志', '领导'],
  ['单位', '机关', '部门'],
]

/** The field that says the same of the same sort of party: 发文机关 for 发文部门, 讲话人 for 讲话领导. */
function sameParty(field: string, known: readonly string[]): string {
  for (const words of parties) {
    const ending = words.find((word) => field.length > word.length && field.endsWith(word))
    if (ending === undefined) continue
    const stem = field.slice(0, -ending.length)
    return words.map((word) => stem + word).find((name) => known.includes(name)) ?? ''
  }
  return ''
}

const isText = (item: RawField): item is string => typeof item === 'string'

/** Turns written words into what the schema asks for: 是/否 into booleans, one value into a list of one. */
function coerce(raw: RawField, schema: FieldSchema): Field {
  if (schema.type === 'boolean' && typeof raw === 'string') {
    if (yes.has(raw)) return true
    return no.has(raw) ? false : raw
  }
  if (schema.type === 'array') {
    const single = raw === '' ? [] : [raw]
    const all = Array.isArray(raw) ? raw : single
    const items = all.flatMap((item) => (isText(item) ? itemsIn(item, schema) : item))
    return items.map((item: RawField) => coerce(item, schema.items ?? {}))
  }
  if (schema.join !== undefined && Array.isArray(raw) && raw.every(isText))
    return coerce(raw.map((item) => item.trim()).join(schema.join), schema)
  if (schema.type === 'string' && typeof raw === 'string') {
    const text = schema.strip ? linearPattern(schema.strip).strip(raw.trim()) : raw.trim()
    if (schema.counted && /^\d+$/.test(text)) return schema.counted.replace('{n}', text)
    return schema.dash && text !== '' && !/^(?:——|（)/.test(text) ? `——${text}` : text
  }
  return raw as Field
}

/** The items that one text holds: lines of a block, what the kind cuts it into, what it counts. */
function itemsIn(text: string, { split, numbered = false }: FieldSchema): string[] {
  const cut = split ? linearPattern(split) : null
  const lines = text.includes('\n') ? text.split('\n').filter((line) => line.trim() !== '') : [text]
  return lines
    .flatMap((line) => (numbered ? countedItems(line) : [line]))
    .flatMap((item) => (cut ? cut.split(item).map((part) => part.trim()) : [item]))
}

function wordError(
  error: ErrorObject,
  kind: Kind,
  places: Record<string, Origin>,
  fallback: Origin,
): Diagnostic {
  const path = error.instancePath.slice(1).replaceAll('/', '.')
  const top = path.split('.')[0] ?? ''
  const label = (name: string): string => kind.fields[name]?.aliases?.[0] ?? name
  if (error.keyword === 'required' && path === '') {
    const name = String(error.params['missingProperty'])
    const words = { field: label(name), kind: kindLabel(kind), name, id: kind.id }
    return diagnose('front-matter/missing-field', fallback, words)
  }
  const value = typeof error.data === 'string' ? error.data : JSON.stringify(error.data)
  const place = places[path] ?? places[`@${top}`] ?? fallback
  return diagnose('front-matter/invalid-value', place, {
    field: label(top) + path.slice(top.length),
    value,
    expected: expectation(error, kind.fields[top]),
  })
}

/** What would have been right: words to choose from, or an example. */
function expectation(error: ErrorObject, schema: FieldSchema | undefined): string[] {
  if (error.keyword === 'type' && error.params['type'] === 'boolean') return ['是', '否']
  if (error.keyword === 'enum') return error.params['allowedValues'] as string[]
  if (error.keyword === 'additionalProperties')
    return [`≠ ${String(error.params['additionalProperty'])}`]
  if (schema?.example !== undefined)
    return [typeof schema.example === 'string' ? schema.example : JSON.stringify(schema.example)]
  return [String(error.params['type'] ?? error.params['format'] ?? error.message ?? '')]
}
