/** Texts in style sheets. */

/** A string of CSS with its marks: whatever is no plain letter, digit or mark is written by its number, so nothing ends it. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N}\p{Zs}—–―－·・.,，。、（）()〔〕《》“”‘’：:+_-]/gu, escaped)}"`

const escaped = (character: string): string => `\\${(character.codePointAt(0) ?? 0).toString(16)} `
