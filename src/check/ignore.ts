/** `<!-- wengao-ignore rule -->` silences a check of the text for the line it stands in and the next one that holds text. */
import type { TextOf } from '../text/lines.ts'
import { rules } from './check.ts'
import { proseRules } from './prose-rules.ts'
import type { Filter } from './rule.ts'

const directive = /<!--\s*wengao-ignore\s+([a-z][a-z/-]*)\s*-->/g
const silenceable = new Set([...rules, ...proseRules].flatMap(({ cards }) => Object.keys(cards)))

interface Silence {
  /** A rule, or without / a whole family. */
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The findings that no comment in its own file silences. */
export const withoutIgnored =
  (texts: TextOf): Filter =>
  (findings) => {
    const silences = new Map<string, readonly Silence[]>()
    const silencesOf = (file: string): readonly Silence[] => {
      const found = silences.get(file) ?? silencesIn(texts.get(file) ?? '')
      silences.set(file, found)
      return found
    }
    return findings.filter(
      ({ rule, origin }) =>
        !origin ||
        !silenceable.has(rule) ||
        !silencesOf(origin.file).some(
          ({ name, from, to }) =>
            (rule === name || rule.startsWith(`${name}/`)) &&
            origin.start >= from &&
            origin.start <= to,
        ),
    )
  }

const silencesIn = (text: string): Silence[] =>
  [...text.matchAll(directive)].map((match) => {
    const end = match.index + match[0].length
    const rest = /^[^\n]*\n?(?:[ \t\u3000]*\n)*[^\n]*/.exec(text.slice(end))?.[0].length ?? 0
    return { name: match[1] ?? '', from: text.lastIndexOf('\n', match.index) + 1, to: end + rest }
  })
