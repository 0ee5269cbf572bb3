/** A name with a full-width colon behind it at the start of a line, where YAML wants a half-width one. */

const line = /^[ \t]*(?:-[ \t]+)?[\p{L}\p{N}_/-]{1,30}[ \t]*：/mu

/** The offset of the first such colon; null for none. */
export function fullWidthColon(text: string): number | null {
  const match = line.exec(text)
  return match ? match.index + match[0].length - 1 : null
}
