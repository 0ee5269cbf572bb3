/** A theme's written values, all of them there, resolved to twips. */
import { characters, relativeTwips, twips } from './length.ts'
import {
  type FaceRole,
  type FontRole,
  faceRoles,
  fontRoles,
  type Style,
  type StyleRole,
  scaledSpacing,
  styleRoles,
  type Theme,
  type VolumeRule,
  volumeRules,
} from './theme.ts'

export interface Raw {
  readonly [key: string]: string | number | boolean | Raw | readonly string[] | undefined
}

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Thrown where a theme and those it extends lack a value that every theme needs. */
export class Missing extends Error {
  readonly path: readonly string[]
  constructor(path: readonly string[]) {
    super(path.join('.'))
    this.path = path
  }
}

/** The value at a path as it is written; empty where nothing is. */
export function written(raw: Raw, path: readonly string[]): string {
  const value = path.reduce<unknown>((at, key) => (isRaw(at) ? at[key] : undefined), raw)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
/** The value at a path; a theme that lacks it is broken. */
function need(raw: Raw, ...path: string[]): string {
  const value = written(raw, path)
  if (value === '') throw new Missing(path)
  return value
}
/** The list at a path; a theme that lacks it is broken. */
function list(raw: Raw, part: string, key: string): readonly string[] {
  const value = section(raw, part)[key]
  if (!Array.isArray(value)) throw new Missing([part, key])
  return value.map(String)
}
const percent = (written: string): number => Number(written.replace('%', ''))
const section = (raw: Raw, ...path: string[]): Raw => {
  const value = path.reduce<unknown>((at, key) => (isRaw(at) ? at[key] : undefined), raw)
  return isRaw(value) ? value : {}
}
const record = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

/** A rule of cover or 隔页; null where a theme has none. */
const volumeRule = (raw: Raw, key: string): VolumeRule | null =>
  volumeRules.find((rule) => rule === written(raw, ['volume', key])) ?? null

const continuedForm = (form: string): string | null => (form === 'none' ? null : form)

/** Throws Missing where a value that every theme needs is not written. */
export function resolveTheme(name: string, raw: Raw): Theme {
  const grid = {
    pitch: twips(need(raw, 'grid', 'pitch')),
    scale: percent(need(raw, 'grid', 'scale')),
  }
  const numberSize = twips(need(raw, 'page-number', 'size'))
  return {
    name,
    label: need(raw, 'label'),
    english: written(raw, ['english']) || need(raw, 'label'),
    page: {
      ...record(['width', 'height', 'top', 'right', 'bottom', 'left'] as const, (edge) =>
        twips(need(raw, 'page', edge)),
      ),
      twoSided: written(raw, ['page', 'sides']) !== '1',
    },
    grid,
    fonts: record(fontRoles, (role) => ({
      label: need(raw, 'fonts', role, 'label'),
      name: need(raw, 'fonts', role, 'name'),
      other: (section(raw, 'fonts', role)['other'] as readonly string[] | undefined) ?? [],
      standIn: need(raw, 'fonts', role, 'stand-in'),
    })),
    styles: record(styleRoles, (role) => resolveStyle(raw, role, grid)),
    faces: record(faceRoles, (role) => resolveFace(section(raw, 'faces', role))),
    leadsOfTwo: record(['lead1', 'lead2'] as const, (role) =>
      resolveFace({ ...section(raw, 'faces', role), ...section(raw, 'faces', `${role}-of-two`) }),
    ),
    letterhead: resolveLetterhead(raw, grid.pitch),
    signature: {
      seal: twips(need(raw, 'signature', 'seal')),
      lift: relativeTwips(need(raw, 'signature', 'lift'), twips('三号'), grid.pitch),
    },
    rules: {
      ...record(['thick', 'thin', 'red'] as const, (weight) => twips(need(raw, 'rules', weight))),
      redThick: twips(need(raw, 'rules', 'red-thick')),
      redThin: twips(need(raw, 'rules', 'red-thin')),
      color: written(raw, ['rules', 'color']) || 'FF0000',
    },
    dividerTop: relativeTwips(need(raw, 'volume', 'divider-top'), twips('三号'), grid.pitch),
    pieceStart: need(raw, 'volume', 'piece') as Theme['pieceStart'],
    volume: {
      dividers: written(raw, ['volume', 'dividers']) === 'page',
      coverRule: volumeRule(raw, 'cover-rule'),
      dividerRule: volumeRule(raw, 'divider-rule'),
      ruleGap: relativeTwips(
        written(raw, ['volume', 'rule-gap']) || '0.5行',
        twips('三号'),
        grid.pitch,
      ),
      footAtFoot: written(raw, ['volume', 'cover-foot']) === 'page foot',
    },
    chart: {
      font: need(raw, 'chart', 'font') as FontRole,
      size: twips(need(raw, 'chart', 'size')),
      colors: list(raw, 'chart', 'colors'),
    },
    table: {
      line: twips(need(raw, 'table', 'line')),
      padding: twips(need(raw, 'table', 'padding')),
      row: twips(need(raw, 'table', 'row')),
      gap: relativeTwips(need(raw, 'table', 'gap'), twips('三号'), grid.pitch),
      continued: continuedForm(written(raw, ['table', 'continued']) || 'none'),
    },
    figure: { tallest: percent(written(raw, ['figure', 'tallest']) || '80%') / 100 },
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
  const length = (key: string): number =>
    relativeTwips(need(raw, 'letterhead', key), twips('三号'), pitch)
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
  const text = (key: string, fallback: string): string =>
    own[key] === undefined ? fallback : String(own[key])
  const typeSize = twips(need(raw, 'styles', role, 'size'))
  const ownSpacing =
    own['spacing'] === undefined
      ? null
      : relativeTwips(text('spacing', '0pt'), typeSize, grid.pitch)
  const usual = ownSpacing === null ? grid.scale : 100
  const scale = own['scale'] === undefined ? usual : percent(text('scale', '100%'))
  const spacing = ownSpacing ?? scaledSpacing(typeSize, scale)
  // a character as wide as it is set
  const relative = (key: string): number =>
    relativeTwips(text(key, '0pt'), typeSize + spacing, grid.pitch)
  return {
    font: need(raw, 'styles', role, 'font') as FontRole,
    ownLatin: own['own-latin'] === true,
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
