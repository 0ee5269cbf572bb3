/** Attributes in braces: `{marker="一是" width=0.5 -}`. */
export interface Attributes {
  readonly values: Readonly<Record<string, string>>
  /** The lone `-`: without a number. */
  readonly unnumbered: boolean
}
const inside = /^\{\s*(?:(?:-|[\p{L}\p{N}_-]+=(?:"[^"]*"|“[^”]*”|[^\s"{}]+))\s*)*\}$/u
const pair = /([\p{L}\p{N}_-]+)=(?:"([^"]*)"|“([^”]*)”|([^\s"{}]+))/gu

/** Reads a text that is attributes and nothing else; null when it is not (填写{姓名} is text). */
export function readAttributes(text: string): Attributes | null {
  if (!inside.test(text)) return null
  const values: Record<string, string> = Object.create(null)
  for (const match of text.matchAll(pair))
    values[match[1] ?? ''] = match[2] ?? match[3] ?? match[4] ?? ''
  const unnumbered = /(?:^\{|\s)-(?:\s|\}$)/.test(text)
  return Object.keys(values).length > 0 || unnumbered ? { values, unnumbered } : null
}

/** Splits attributes off the end of a line. */
export function splitAttributes(text: string): { rest: string; attributes: Attributes | null } {
  const at = text.lastIndexOf('{')
  const attributes = at >= 0 ? readAttributes(text.slice(at)) : null
  return attributes
    ? { rest: text.slice(0, at).trimEnd(), attributes }
    : { rest: text, attributes: null }
}
