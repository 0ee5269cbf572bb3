/** Text from papers as a terminal may have it. */

/** Control characters, and those that turn the direction of text, as U+001B: a terminal would obey them. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (one) => {
    const code = one.codePointAt(0) ?? 0
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
