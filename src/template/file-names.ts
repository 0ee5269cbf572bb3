/**
 * Names inside {{ }} as they stand in a file — 占比(%), R&D经费, 表.甲省.2024 — which Handlebars would read otherwise. Each
 * letter that means something to it is stood in for by a noncharacter while it parses, so that all offsets stay.
 */

/** Letters that are stood in for; a noncharacter from U+FDD8 for each. */
const letters = '0123456789%&()（）+#*/.,\'"'
const first = 0xfdd8
const standIns = new RegExp(
  `[${String.fromCharCode(first)}-${String.fromCharCode(first + letters.length - 1)}]`,
  'g',
)
const standIn = (letter: string): string => {
  const at = letters.indexOf(letter)
  return at < 0 ? letter : String.fromCharCode(first + at)
}
const masked = (text: string): string => Array.from(text, standIn).join('')

/** The letters themselves again. */
export const unmasked = (text: string): string =>
  text.replace(standIns, (one) => letters[one.charCodeAt(0) - first] ?? one)

/** The template with the names of its expressions made readable for Handlebars. */
export const maskNames = (text: string): string =>
  text.replace(/\{\{(?!!)[^{}\n]*\}\}/g, (expression) => maskExpression(expression))

/** What words are made of: letters, and right at them brackets with their content and marks that Handlebars reads otherwise. */
const letter = String.raw`[^\s"'[\](){}#/^>&!~=|.@（）%+*,]`
const inner = String.raw`[^\s"'[\](){}/^>&!~=|.@（）%+*,#]`
const attached = String.raw`[（(][^（()）{}"\s]*[)）]|[%+*&#]+(?=[^\s{}=])|[%*]+(?=[\s.)}=])|(?<!this)/(?=[\p{L}\p{N}])`
const tail = `(?:${attached}|${inner}+)*`
/** Strings, bracketed segments, numbers, words, and segments of a path that begin with a digit. */
const parts = new RegExp(
  [
    String.raw`"[^"]*"|'[^']*'|\[[^\]]*\]`,
    String.raw`-?\d+(?:\.\d+)?(?=[\s)}=]|$)`,
    `${letter}+${tail}`,
    String.raw`\.\d${tail}`,
  ].join('|'),
  'gu',
)

function maskExpression(expression: string): string {
  return expression.replace(parts, (part) => {
    if (/^["'[]/.test(part) || /^-?\d+(?:\.\d+)?$/.test(part)) return part
    if (part.startsWith('.')) return `.${standIn(part[1] ?? '')}${maskedWord(part.slice(2))}`
    return maskedWord(part)
  })
}

/** In a word only what Handlebars reads otherwise: digits inside it are letters like any other. */
const maskedWord = (word: string): string => word.replace(/[^\p{L}\p{N}\s_$-]/gu, masked)

/** Gives every name of a parsed tree its own letters back, in place. */
export function unmaskTree(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    node.forEach(unmaskTree)
    return
  }
  const one = node as Record<string, unknown>
  if (one['type'] === 'PathExpression' && typeof one['original'] === 'string') {
    one['original'] = unmasked(one['original'])
    one['parts'] = (one['parts'] as unknown[]).map((part) => unmasked(String(part)))
  }
  if (one['type'] === 'HashPair' && typeof one['key'] === 'string')
    one['key'] = unmasked(one['key'])
  for (const [key, child] of Object.entries(one)) if (key !== 'loc') unmaskTree(child)
}
