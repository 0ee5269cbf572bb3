/** Patterns that others write, such as those of a kind: matched by RE2, whose time grows with the text and no faster. */
import { RE2JS } from 're2js'

/** Why a pattern is refused. */
export type PatternFault = 'pattern' | 'lookaround' | 'back-reference' | 'long'

/** Longest pattern: time also grows with the pattern. */
export const longestPattern = 1000

export interface LinearPattern {
  readonly test: (text: string) => boolean
  readonly split: (text: string) => string[]
  /** The text without what the pattern finds; where it has groups, without what they caught. */
  readonly strip: (text: string) => string
  /** The pattern as it is written: ajv tells patterns apart by it. */
  readonly toString: () => string
}

/** How ajv is told to match the patterns of a schema; `code` names it for compiled schemas that stand alone, which ours never do. */
export const linearForAjv = Object.assign((pattern: string) => linearPattern(pattern), {
  code: 'linearPattern',
})

const compiled = new Map<string, LinearPattern>()

/**
 * The pattern, compiled once.
 * @throws for one that `patternFault` refuses
 */
export function linearPattern(written: string): LinearPattern {
  const known = compiled.get(written)
  if (known) return known
  const re2 = RE2JS.compile(translated(written))
  const made: LinearPattern = {
    test: remembering((text) => re2.matcher(text).find()),
    split: (text) => splitBy(re2, text),
    strip: (text) => stripBy(re2, text),
    toString: () => written,
  }
  compiled.set(written, made)
  return made
}

/** Texts that a pattern remembers, and the letters of the longest: papers of a batch have the same headings. */
const most = 1000
const longest = 200

function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>()
  return (text) => {
    if (text.length > longest) return test(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = test(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** What stands against a pattern; null for one that can be used. */
export function patternFault(written: string): PatternFault | null {
  if (written.length > longestPattern) return 'long'
  for (const [part] of written.matchAll(tokens)) {
    if (/^\(\?<?[=!]/.test(part)) return 'lookaround'
    if (/^\\(?:[1-9]|k<)/.test(part)) return 'back-reference'
  }
  try {
    new RegExp(written, 'u')
    linearPattern(written)
    return null
  } catch {
    return 'pattern'
  }
}

/** A class, an escape, the start of a group that asks for something, or any other character. */
const tokens = /\[(?:\\.|[^\\\]])*\]|\\(?:k<|.)|\(\?<?[=!]|./gsu

/** What `\s` means in JavaScript: full-width spaces among them. */
const spaces =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}'

/** Written for JavaScript, read by RE2: spaces, and scripts by name. */
function translated(written: string): string {
  const spaced = written.replace(tokens, (part) => {
    if (part.startsWith('[')) return part.replace(/\\./gs, (one) => (one === '\\s' ? spaces : one))
    if (part === '\\s') return `[${spaces}]`
    return part === '\\S' ? `[^${spaces}]` : part
  })
  return RE2JS.translateRegExp(
    spaced.replace(/\\([pP])\{(?:Script|sc|General_Category|gc)=(\w{1,40})\}/g, '\\$1{$2}'),
  )
}

/** As JavaScript splits: a match of nothing cuts between characters and never at the ends. */
function splitBy(re2: RE2JS, text: string): string[] {
  if (text === '') return re2.matcher(text).find() ? [] : [text]
  const matcher = re2.matcher(text)
  const parts: string[] = []
  let done = 0
  while (matcher.find()) {
    const [from, to] = [matcher.start(), matcher.end()]
    if (to === from && (from === done || from >= text.length)) continue
    parts.push(text.slice(done, from))
    done = to
  }
  return [...parts, text.slice(done)]
}

function stripBy(re2: RE2JS, text: string): string {
  const matcher = re2.matcher(text)
  const groups = Array.from({ length: matcher.groupCount() }, (_, index) => index + 1)
  let rest = ''
  let done = 0
  for (let at = 0; at <= text.length && matcher.find(at); ) {
    const next = Math.max(at + 1, matcher.start() + 1)
    const caught = groups.length > 0 ? groups.filter((group) => matcher.start(group) >= 0) : [0]
    at = Math.max(next, groups.length > 0 ? 0 : matcher.end())
    for (const group of caught) {
      const [from, to] = [matcher.start(group), matcher.end(group)]
      if (from < done || to <= from) continue
      rest += text.slice(done, from)
      done = to
      at = Math.max(at, to)
    }
  }
  return rest + text.slice(done)
}
