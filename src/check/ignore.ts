/** `<!-- wengao-ignore rule -->` silences a check for the line it stands in and the next one that holds text. */
import type { Diagnostic } from '../diagnostic.ts'

const directive = /<!--\s*wengao-ignore\s+([a-z][a-z/-]*)\s*-->/g

/** The findings that no comment of the paper silences; a name without / silences its whole family. */
export function withoutIgnored(
  found: readonly Diagnostic[],
  file: string,
  text: string,
): Diagnostic[] {
  const silent = [...text.matchAll(directive)].map((match) => {
    const end = match.index + match[0].length
    const rest = /^[^\n]*\n?(?:[ \t\u3000]*\n)*[^\n]*/.exec(text.slice(end))?.[0].length ?? 0
    return { name: match[1] ?? '', from: text.lastIndexOf('\n', match.index) + 1, to: end + rest }
  })
  return found.filter(
    ({ rule, origin }) =>
      origin?.file !== file ||
      !silent.some(
        ({ name, from, to }) =>
          (rule === name || rule.startsWith(`${name}/`)) &&
          origin.start >= from &&
          origin.start <= to,
      ),
  )
}
