/** Characters whose lines are not set here as they are printed: a paper that has some is sure when it is printed. */

/** Writing without spaces between words, writing from the right, and dashes that a face joins in its own way. */
const uncertain =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]+|—{3,}/gu

/** Each stretch once, at most five of them. */
export const uncertainParts = (text: string): string[] =>
  [...new Set(text.match(uncertain) ?? [])].slice(0, 5)
