/** A theme's YAML, checked against one schema, merged with what it extends, resolved to twips. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { parse as parseYaml } from 'yaml'
import { diagnose, type Result } from '../diagnostic.ts'
import { characters, relativeTwips, twips } from './length.ts'
import {
  areaHeight,
  areaWidth,
  type FaceRole,
  type FontRole,
  faceRoles,
  fontRoles,
  type Style,
  type StyleRole,
  scaledSpacing,
  styleRoles,
  type Theme,
} from './theme.ts'

const length = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?(mm|pt|字|行)$' }
const size = { type: 'string', pattern: '^(\\d+(\\.\\d+)?(mm|pt)|[初一二三四五六七八小]{1,2}号?)$' }
const object = (properties: Record<string, object>, required: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required: [...required],
  additionalProperties: false,
})
/** The same shape for every name; referred to, not repeated, so that it compiles once. */
const each = (names: readonly string[], schema: object): object => object(Object.fromEntries(names.map((name) => [name, schema])))
const scale = { type: 'string', pattern: '^\\d{2,3}%$' }
const font = { enum: [...fontRoles] }
const flag = { type: 'boolean' }
const styleSchema = object({
  font,
  size,
  pitch: length,
  spacing: length,
  align: { enum: ['justify', 'left', 'center', 'right'] },
  'first-line': length,
  left: length,
  right: length,
  before: length,
  after: length,
  'keep-next': flag,
  color: { type: 'string', pattern: '^[0-9A-Fa-f]{6}$' },
})
const themeSchema = object({
  label: { type: 'string' },
  extends: { type: 'string' },
  page: each(['width', 'height', 'top', 'right', 'bottom', 'left'], length),
  grid: object({
    pitch: length,
    scale,
  }),
  fonts: each(
    fontRoles,
    object({
      label: { type: 'string' },
      name: { type: 'string', maxLength: 31 },
      other: { type: 'array', items: { type: 'string' } },
      'stand-in': { type: 'string' },
    }),
  ),
  styles: each(styleRoles, { $ref: '#/$defs/style' }),
  faces: each(faceRoles, object({ font, bold: flag })),
  volume: object({ piece: { enum: ['new page', 'odd page'] } }),
  letterhead: each(
    [
      'mark-top',
      'order-top',
      'number-gap',
      'rule-gap',
      'text-gap',
      'letter-top',
      'letter-rule-gap',
      'letter-row-gap',
      'letter-rule-width',
      'letter-foot',
      'double-gap',
    ],
    length,
  ),
  rules: each(['thick', 'thin', 'red', 'red-thick', 'red-thin'], length),
  chart: object({
    font,
    size,
    colors: { type: 'array', minItems: 4, maxItems: 12, items: { type: 'string', pattern: '^[0-9A-Fa-f]{6}$' } },
  }),
  table: object({ line: length, padding: length }),
  'page-number': object({
    // {n} the page, {N} all pages
    form: { type: 'string', pattern: '^(?=.*\\{n\\})(?:[^{}\\n]|\\{[nN]\\})+$' },
    font,
    size,
    gap: length,
    inset: length,
    place: { enum: ['outer', 'center', 'none'] },
  }),
})
let compiled: ValidateFunction | undefined
/** Compiled on first use: most commands need no theme. */
function validate(raw: Raw): readonly ErrorObject[] {
  compiled ??= new Ajv({
    allErrors: true,
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  }).compile({
    ...themeSchema,
    $defs: { style: styleSchema },
  })
  return compiled(raw) ? [] : (compiled.errors ?? [])
}

/** A page must leave room for text, and every line must have a height. */
function checkSense(theme: Theme): void {
  const widest = Math.max(...styleRoles.map((role) => theme.styles[role].size))
  if (areaWidth(theme) < widest * 4) throw new Error(`page: ${areaWidth(theme) / 20}pt`)
  if (areaHeight(theme) < theme.grid.pitch * 4) throw new Error(`page: ${areaHeight(theme) / 20}pt`)
  for (const role of styleRoles)
    if (theme.styles[role].pitch <= 0 || theme.styles[role].size <= 0) throw new Error(`styles.${role}: 0pt`)
}

interface Raw {
  readonly [key: string]: string | number | boolean | Raw | readonly string[] | undefined
}

/** A theme with its values as they are written: `styles.body.size` → 三号, what it extends included; lists joined by 、. */
export interface ThemeSheet {
  readonly theme: Theme
  readonly extends: string | null
  readonly written: Readonly<Record<string, string>>
}

/**
 * Reads a theme.
 * @param text YAML of the theme
 * @param find YAML of a theme by name, for `extends`; null when there is none
 */
export function readTheme(
  name: string,
  file: string,
  text: string,
  find: (name: string) => string | null,
): Result<ThemeSheet | null> {
  try {
    const raw = merged(text, find, [name])
    const theme = resolveTheme(name, raw)
    checkSense(theme)
    const parent = (parseYaml(text) as Raw)['extends']
    return {
      value: { theme, extends: typeof parent === 'string' ? parent : null, written: Object.fromEntries(flat(raw, '')) },
      diagnostics: [],
    }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { value: null, diagnostics: [diagnose('theme/broken', { file, start: 0, end: 0 }, { file, reason })] }
  }
}

function merged(text: string, find: (name: string) => string | null, seen: readonly string[]): Raw {
  const own = (parseYaml(text) ?? {}) as Raw
  const [first] = validate(own)
  if (first) {
    throw new Error(
      `${first.instancePath.slice(1).replaceAll('/', '.') ?? ''} ${first.message ?? ''} ${JSON.stringify(first.params)}`,
    )
  }
  const parent = own['extends'] as string | undefined
  if (parent === undefined) return own
  const base = seen.includes(parent) ? null : find(parent)
  if (base === null) throw new Error(`extends: ${parent}`)
  return merge(merged(base, find, [...seen, parent]), own)
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
function merge(base: Raw, own: Raw): Raw {
  const result: Record<string, Raw[string]> = { ...base }
  for (const [key, value] of Object.entries(own)) result[key] = isRaw(value) && isRaw(base[key]) ? merge(base[key], value) : value
  return result
}

const flat = (raw: Raw, path: string): [string, string][] =>
  Object.entries(raw).flatMap(([key, value]): [string, string][] =>
    isRaw(value)
      ? flat(value, `${path}${key}.`)
      : key === 'extends' || value === undefined
        ? []
        : [[path + key, Array.isArray(value) ? value.join('、') : String(value)]],
  )

/** The value at a path; a theme that lacks it is broken. */
function need(raw: Raw, ...path: string[]): string {
  const value = path.reduce<unknown>((at, key) => (isRaw(at) ? at[key] : undefined), raw)
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${path.join('.')}: ?`)
  return String(value)
}
/** The list at a path; a theme that lacks it is broken. */
function list(raw: Raw, part: string, key: string): readonly string[] {
  const value = section(raw, part)[key]
  if (!Array.isArray(value)) throw new Error(`${part}.${key}: ?`)
  return value.map(String)
}
const percent = (written: string): number => Number(written.replace('%', ''))
const section = (raw: Raw, ...path: string[]): Raw => {
  const value = path.reduce<unknown>((at, key) => (isRaw(at) ? at[key] : undefined), raw)
  return isRaw(value) ? value : {}
}
const record = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

function resolveTheme(name: string, raw: Raw): Theme {
  const grid = {
    pitch: twips(need(raw, 'grid', 'pitch')),
    scale: percent(need(raw, 'grid', 'scale')),
  }
  const numberSize = twips(need(raw, 'page-number', 'size'))
  return {
    name,
    label: need(raw, 'label'),
    page: record(['width', 'height', 'top', 'right', 'bottom', 'left'] as const, (edge) => twips(need(raw, 'page', edge))),
    grid,
    fonts: record(fontRoles, (role) => ({
      label: need(raw, 'fonts', role, 'label'),
      name: need(raw, 'fonts', role, 'name'),
      other: (section(raw, 'fonts', role)['other'] as readonly string[] | undefined) ?? [],
      standIn: need(raw, 'fonts', role, 'stand-in'),
    })),
    styles: record(styleRoles, (role) => resolveStyle(raw, role, grid)),
    faces: record(faceRoles, (role) => resolveFace(section(raw, 'faces', role))),
    letterhead: resolveLetterhead(raw, grid.pitch),
    rules: {
      ...record(['thick', 'thin', 'red'] as const, (weight) => twips(need(raw, 'rules', weight))),
      redThick: twips(need(raw, 'rules', 'red-thick')),
      redThin: twips(need(raw, 'rules', 'red-thin')),
    },
    pieceStart: need(raw, 'volume', 'piece') as Theme['pieceStart'],
    chart: {
      font: need(raw, 'chart', 'font') as FontRole,
      size: twips(need(raw, 'chart', 'size')),
      colors: list(raw, 'chart', 'colors'),
    },
    table: { line: twips(need(raw, 'table', 'line')), padding: twips(need(raw, 'table', 'padding')) },
    pageNumber: {
      form: need(raw, 'page-number', 'form'),
      font: need(raw, 'page-number', 'font') as FontRole,
      size: numberSize,
      gap: twips(need(raw, 'page-number', 'gap')),
      inset: relativeTwips(need(raw, 'page-number', 'inset'), numberSize, grid.pitch),
      place: need(raw, 'page-number', 'place') as Theme['pageNumber']['place'],
    },
  }
}

function resolveLetterhead(raw: Raw, pitch: number): Theme['letterhead'] {
  const length = (key: string): number => relativeTwips(need(raw, 'letterhead', key), twips('三号'), pitch)
  return {
    markTop: length('mark-top'),
    orderTop: length('order-top'),
    numberGap: length('number-gap'),
    ruleGap: length('rule-gap'),
    textGap: length('text-gap'),
    letterTop: length('letter-top'),
    letterRuleGap: length('letter-rule-gap'),
    letterRowGap: length('letter-row-gap'),
    letterRuleWidth: length('letter-rule-width'),
    letterFoot: length('letter-foot'),
    doubleGap: length('double-gap'),
  }
}

function resolveStyle(raw: Raw, role: StyleRole, grid: Theme['grid']): Style {
  const own = section(raw, 'styles', role)
  const text = (key: string, fallback: string): string => (own[key] === undefined ? fallback : String(own[key]))
  const typeSize = twips(need(raw, 'styles', role, 'size'))
  const ownSpacing = own['spacing'] === undefined ? null : relativeTwips(text('spacing', '0pt'), typeSize, grid.pitch)
  const scale = own['scale'] === undefined ? (ownSpacing === null ? grid.scale : 100) : percent(text('scale', '100%'))
  const spacing = ownSpacing ?? scaledSpacing(typeSize, scale)
  // a character as wide as it is set
  const relative = (key: string): number => relativeTwips(text(key, '0pt'), typeSize + spacing, grid.pitch)
  return {
    font: need(raw, 'styles', role, 'font') as FontRole,
    size: typeSize,
    pitch: own['pitch'] === undefined ? grid.pitch : relative('pitch'),
    spacing,
    scale,
    align: text('align', 'justify') as Style['align'],
    firstLine: characters(text('first-line', '0字')),
    left: relative('left'),
    right: relative('right'),
    before: relative('before'),
    after: relative('after'),
    keepNext: own['keep-next'] === true,
    color: text('color', '000000'),
  }
}

const resolveFace = (own: Raw): Theme['faces'][FaceRole] => ({
  font: (own['font'] as FontRole | undefined) ?? null,
  bold: own['bold'] === true,
})
