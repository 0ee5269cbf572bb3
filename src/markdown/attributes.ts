/** Attributes in braces: `{marker="一是" width=0.5 -}`. */
export interface Attributes {
  readonly values: Readonly<Record<string, string>>
  /** The lone `-`: without a number. */
  readonly unnumbered: boolean
}
/** One attribute: 1 name; 2, 3 a quoted value, 4 a bare one; or the lone `-`. */
const attribute = /([\p{L}\p{N}_][\p{L}\p{N}_-]*)=(?:"([^"]*)"|“([^”]*)”|([^\s"{}“][^\s"{}]*))|-/uy
const gap = /\s*/y

/** Reads a text that is attributes and nothing else; null when it is not (填写{姓名} is text). */
export function readAttributes(text: string): Attributes | null {
  if (!text.startsWith('{') || !text.endsWith('}')) return null
  const values: Record<string, string> = Object.create(null)
  let unnumbered = false
  const end = text.length - 1
  let at = skip(gap, text, 1)
  while (at < end) {
    attribute.lastIndex = at
    const match = attribute.exec(text)
    if (!match || attribute.lastIndex > end) return null
    if (match[1] === undefined) unnumbered ||= standsAlone(text, at)
    else values[match[1]] = match[2] ?? match[3] ?? match[4] ?? ''
    at = skip(gap, text, attribute.lastIndex)
  }
  return Object.keys(values).length > 0 || unnumbered ? { values, unnumbered } : null
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}

/** A `-` between spaces or the braces. */
const standsAlone = (text: string, at: number): boolean =>
  /^[{\s]-[\s}]$/.test(text.slice(at - 1, at + 2))

/** Splits attributes off the end of a line. */
export function splitAttributes(text: string): { rest: string; attributes: Attributes | null } {
  const at = text.lastIndexOf('{')
  const attributes = at >= 0 ? readAttributes(text.slice(at)) : null
  return attributes
    ? { rest: text.slice(0, at).trimEnd(), attributes }
    : { rest: text, attributes: null }
}
