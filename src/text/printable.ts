/** Characters that no output can hold: C0 and C1 controls but tab and line feed, lone surrogates, noncharacters (U+FDD0… mark slots). */

const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

export interface Printable {
  readonly text: string
  /** What was taken out, such as `U+0007×2`. */
  readonly codes: readonly string[]
  /** Offset of the first of them, −1 for none. */
  readonly first: number
}

/** A text without such characters. */
export function printable(written: string): Printable {
  const codes = new Map<string, number>()
  let first = -1
  const text = written.replace(unprintable, (character, offset: number) => {
    if (first < 0) first = offset
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    codes.set(code, (codes.get(code) ?? 0) + 1)
    return ''
  })
  const listed = [...codes]
    .slice(0, 10)
    .map(([code, count]) => (count > 1 ? `${code}×${count}` : code))
  return { text, codes: listed, first }
}
