/** What may be written in a theme, as one JSON Schema, and what is wrong where something else stands. */
import { Ajv, type ValidateFunction } from 'ajv'
import { linearForAjv } from '../text/linear-pattern.ts'
import { faultsOf, type YamlFault } from '../text/yaml-faults.ts'
import { sizeNames } from './length.ts'
import { faceRoles, fontRoles, standIns, styleRoles, volumeRules } from './theme.ts'

/** The keys of one thing in a theme, and what may be written for each; ｜ between words that it must be one of. */
export interface ThemeKeys {
  readonly [key: string]: string | ThemeKeys
}
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly $ref?: string
  readonly enum?: readonly unknown[]
  readonly type?: string
  readonly items?: Shape
  readonly shown?: string
  /** Keywords that the reader checks and nobody prints. */
  readonly [keyword: string]: unknown
}

const number = '-?\\d+(\\.\\d+)?'
/** `shown` is what a message gives as examples. */
const absolute = { type: 'string', pattern: `^${number}(mm|pt)$`, shown: '35mm / 16pt' }
const length = {
  type: 'string',
  pattern: `^${number}(mm|pt|字|行)$`,
  shown: '2字 / 1行 / 16pt / 5mm',
}
const indent = { type: 'string', pattern: `^${number}字$`, shown: '2字' }
const size = {
  type: 'string',
  pattern: `^(\\d+(\\.\\d+)?(mm|pt)|${sizeNames.join('|')})$`,
  shown: '三号 / 16pt',
}
const colour = { type: 'string', pattern: '^[0-9A-Fa-f]{6}$', shown: '"FF0000"' }
/** What no output can hold: controls, halves of characters, noncharacters. */
const hidden = '\\p{Cc}\\p{Cs}\\x{fdd0}-\\x{fdef}\\x{fffe}\\x{ffff}'
const words = (most: number, shown: string): Shape => ({
  type: 'string',
  pattern: `^[^${hidden}]*[^\\s${hidden}][^${hidden}]*$`,
  maxLength: most,
  shown,
})
const object = (properties: Record<string, Shape>): Shape => ({
  type: 'object',
  properties,
  additionalProperties: false,
})
/** The same shape for every name; referred to, not repeated, so that it compiles once. */
const each = (names: readonly string[], schema: Shape): Shape =>
  object(Object.fromEntries(names.map((name) => [name, schema])))
const scale = { type: 'string', pattern: '^\\d{1,3}%$', shown: '98%' }
const font = { enum: [...fontRoles] }
const flag = { type: 'boolean' }
const styleSchema = object({
  font,
  'own-latin': flag,
  size,
  pitch: length,
  spacing: length,
  align: { enum: ['justify', 'left', 'center', 'right'] },
  'first-line': indent,
  left: length,
  right: length,
  before: length,
  after: length,
  'keep-next': flag,
  color: colour,
})
const letterheadKeys = [
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
]
const themeSchema = object({
  label: words(100, '"本市的版式"'),
  english: words(100, '"our city"'),
  extends: { type: 'string', shown: 'gbt9704' },
  page: object({
    ...Object.fromEntries(
      ['width', 'height', 'top', 'right', 'bottom', 'left'].map((edge) => [edge, absolute]),
    ),
    sides: { enum: [1, 2] },
  }),
  grid: object({ pitch: absolute, scale }),
  fonts: each(
    fontRoles,
    object({
      label: words(100, '"仿宋"'),
      // Word's limit for the name of a face
      name: words(31, '"仿宋"'),
      other: { type: 'array', items: words(100, '"仿宋"') },
      'stand-in': { enum: [...standIns] },
    }),
  ),
  styles: each(styleRoles, { $ref: '#/$defs/style' }),
  faces: each([...faceRoles, 'lead1-of-two', 'lead2-of-two'], object({ font, bold: flag })),
  volume: object({
    piece: { enum: ['new page', 'odd page'] },
    dividers: { enum: ['none', 'page'] },
    'divider-top': length,
    'divider-rule': { enum: ['none', ...volumeRules] },
    'cover-rule': { enum: ['none', ...volumeRules] },
    'rule-gap': length,
    'cover-foot': { enum: ['below title', 'page foot'] },
  }),
  letterhead: each(letterheadKeys, length),
  signature: object({ seal: absolute, lift: length }),
  rules: object({
    ...Object.fromEntries(
      ['thick', 'thin', 'red', 'red-thick', 'red-thin'].map((weight) => [weight, absolute]),
    ),
    color: colour,
  }),
  figure: object({ tallest: scale }),
  chart: object({
    font,
    size,
    colors: { type: 'array', minItems: 4, maxItems: 12, items: colour },
  }),
  table: object({
    line: absolute,
    padding: absolute,
    row: absolute,
    gap: length,
    // {n} the number of the table
    continued: {
      type: 'string',
      pattern: `^(?:none|[^{}${hidden}]*\\{n\\}[^{}${hidden}]*)$`,
      maxLength: 40,
      shown: 'none / "表{n}（续）" / "续表{n}"',
    },
  }),
  'page-number': object({
    // {n} the page, {N} all pages
    form: {
      type: 'string',
      pattern: `^(?:[^{}${hidden}]|\\{N\\})*\\{n\\}(?:[^{}${hidden}]|\\{[nN]\\})*$`,
      maxLength: 40,
      shown: '"— {n} —" / "{n}/{N}"',
    },
    font,
    size,
    gap: absolute,
    inset: length,
    place: { enum: ['outer', 'center', 'none'] },
  }),
})

/** Every key of a theme in the order of the schema. */
export const themeKeys = (shape: Shape = themeSchema): ThemeKeys =>
  Object.fromEntries(
    Object.entries(shape.properties ?? {}).map(([key, inner]) => {
      const own = inner.$ref === undefined ? inner : styleSchema
      return [key, own.properties ? themeKeys(own) : allowedIn(own)]
    }),
  )

function allowedIn({ enum: words, type, items, shown = '' }: Shape): string {
  if (words) return words.join(' ｜ ')
  if (type === 'boolean') return 'true ｜ false'
  return items ? `[${allowedIn(items)}, …]` : shown
}

let compiled: ValidateFunction | undefined
/** Compiled on first use: most commands need no theme. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false, regExp: linearForAjv },
  }).compile({ ...themeSchema, $defs: { style: styleSchema } })
  return compiled
}

/** Everything in a theme's own data that may not be written so. */
export const schemaFaults = (raw: unknown): YamlFault[] => faultsOf(validator(), raw)
