/** The numbers that a browser prints before the items of a list (CSS Counter Styles 3). */
import { toChineseNumeral } from '../../chinese/numerals.ts'
import { roman } from '../roman.ts'

/** A list that is open: how it counts and where it stands. */
export interface OpenList {
  readonly style: string
  next: number
}

const styleOfType: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** The style of a list by its `list-style-type`, else by its `type`. */
export function listStyle(name: string, type: string | undefined, style: string): string {
  const said = /list-style(?:-type)?\s*:\s*([a-z-]{1,40})/i.exec(style)?.[1]
  if (said !== undefined) return said.toLowerCase()
  return styleOfType[type ?? ''] ?? (name === 'ol' ? 'decimal' : 'disc')
}

const chineseStyles: ReadonlySet<string> = new Set([
  'cjk-ideographic',
  'simp-chinese-informal',
  'trad-chinese-informal',
  'cjk-decimal',
])

/** Browsers count in Roman numerals no further (CSS Counter Styles 3, 6.1). */
const largestRoman = 3999

/** The number of an item as it prints; a dot for lists that do not count. */
export function listNumber(style: string, n: number): string | null {
  if (style === 'none') return null
  if (chineseStyles.has(style)) return n > 0 ? `${toChineseNumeral(n)}、` : `${n}、`
  if (style === 'decimal' || style === 'decimal-leading-zero') return `${n}.`
  if (style.endsWith('-alpha') || style.endsWith('-latin')) return `${lettered(n, style)}.`
  if (style.endsWith('-roman')) {
    const numeral = n <= largestRoman ? roman(n) : null
    return `${inCase(numeral ?? String(n), style)}.`
  }
  return '•'
}

/** a, b … z, aa. */
function lettered(n: number, style: string): string {
  if (n < 1) return String(n)
  let rest = n
  let written = ''
  while (rest > 0) {
    rest -= 1
    written = String.fromCharCode(97 + (rest % 26)) + written
    rest = Math.floor(rest / 26)
  }
  return inCase(written, style)
}

const inCase = (written: string, style: string): string =>
  style.startsWith('upper') ? written.toUpperCase() : written
