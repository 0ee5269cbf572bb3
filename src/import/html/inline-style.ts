/** What a `style` attribute says of letters and paragraphs, as far as a draft keeps it. */
import type { DraftLook, DraftRun } from '../draft.ts'

export interface InlineStyle {
  readonly letters: Omit<DraftRun, 'text'>
  readonly look: DraftLook
  /** Nobody sees what stands in it: noise against copying, as a rule. */
  readonly hidden: boolean
  /** Word's own number of a list, written out as text. */
  readonly listNumber: boolean
}

/** Points of the units of CSS; those that hang on the letters count in type sizes. */
const points: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  in: 72,
  pc: 12,
}

/** A length in points; null for what is none. */
function lengthOf(value: string, size: number): number | null {
  const found = /^(-?[\d.]{1,12})([a-z]{0,4})$/.exec(value.trim())
  const amount = Number(found?.[1] ?? Number.NaN)
  const unit = found?.[2] ?? ''
  if (!Number.isFinite(amount)) return null
  if (unit === 'em' || unit === 'rem') return amount * size
  if (unit === '') return amount === 0 ? 0 : null
  const each = points[unit]
  return each === undefined ? null : Math.round(amount * each * 100) / 100
}

/** Declarations by their property, in lower case. */
function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    found.set(name, part.slice(colon + 1).trim())
  }
  return found
}

/**
 * Reads a `style` attribute.
 * @param size type size round about, in points: what `em` counts in
 */
export function readInlineStyle(style: string, size: number): InlineStyle {
  const said = declarations(style)
  const lower = (name: string): string => (said.get(name) ?? '').toLowerCase()
  const letters: { -readonly [K in keyof DraftRun]?: DraftRun[K] } = {}
  const look: { -readonly [K in keyof DraftLook]?: DraftLook[K] } = {}

  const own = lengthOf(lower('font-size'), size)
  if (own !== null && own > 0) letters.size = own
  const weight = lower('font-weight')
  if (weight !== '') letters.bold = weight === 'bold' || weight === 'bolder' || Number(weight) > 550
  if (lower('font-style') === 'italic') letters.italic = true
  const decoration = lower('text-decoration') + lower('text-decoration-line')
  if (decoration.includes('underline')) letters.underline = true
  if (decoration.includes('line-through')) letters.strike = true
  const raised = lower('vertical-align')
  if (raised === 'super' || raised === 'sub') letters.raised = raised
  const face = said.get('mso-fareast-font-family') ?? said.get('font-family')
  const first = face?.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? ''
  if (first !== '') letters.face = first
  const color = /^#([0-9a-f]{6})$/.exec(lower('color'))?.[1]
  if (color !== undefined) letters.color = color.toUpperCase()

  const align = lower('text-align')
  if (align === 'left' || align === 'center' || align === 'right') look.align = align
  if (align === 'justify') look.align = 'both'
  const indent = lengthOf(lower('text-indent'), own ?? size)
  if (indent !== null && indent !== 0) look.firstIndent = indent
  const left = lengthOf(lower('margin-left'), own ?? size)
  if (left !== null && left > 0) look.leftIndent = left
  if (lower('page-break-before') === 'always' || lower('break-before') === 'page')
    look.pageBreakBefore = true

  const gone = lower('display') === 'none' || lower('visibility') === 'hidden'
  return {
    letters,
    look,
    hidden: gone || own === 0 || lower('mso-hide') === 'all' || lower('opacity') === '0',
    listNumber: lower('mso-list') === 'ignore',
  }
}
