/** Letters as they are compared: white space and characters without width say nothing about what is written. */

export const isSpace = (letter: string): boolean => /[\s\u3000]/.test(letter)

/** Characters that have no width, such as word processors put in. */
const noWidth = /[\u200b-\u200d\u2060\ufeff\u00ad]/g

/** A text with plain hyphens and spaces, without characters that have no width. */
export const plainText = (text: string): string =>
  text.replace(noWidth, '').replaceAll('\u2011', '-').replaceAll('\u00a0', ' ')

/** The letters alone. */
export const lettersIn = (text: string): string => plainText(text).replace(/[\s\u3000]/g, '')
