/** What stands in the round brackets of `[…](…)` and `![…](…)`: CommonMark ends it at a blank, names of files do not. */
import type { MarkdownIt } from 'markdown-it'

type Helpers = MarkdownIt['helpers']
type Destination = ReturnType<Helpers['parseLinkDestination']>

/** Paths of Windows are no longer; what is longer is a text in brackets. */
const longest = 260
const blank = /[ \t]/
const quote = /["']/

/**
 * Reads a destination with blanks in it: up to its title or the bracket that closes it, on one line.
 * @param md its own reading holds wherever that is followed by a title or the closing bracket
 */
export function spacedDestination({ utils }: MarkdownIt, helpers: Helpers) {
  const { parseLinkDestination, parseLinkTitle } = helpers
  const closes = (text: string, at: number, max: number): boolean => {
    const end = behindBlanks(text, at, max)
    return end < max && text[end] === ')'
  }
  const isTitle = (text: string, at: number, max: number): boolean => {
    const title = parseLinkTitle(text, at, max)
    return title.ok && closes(text, title.pos, max)
  }
  const endOf = (text: string, start: number, max: number): number | null => {
    let level = 0
    for (let at = start; at < Math.min(max, start + longest); at++) {
      const letter = text[at] ?? ''
      // of a value that is put in here nobody knows the letters yet
      if (letter === '\n' || letter === '\ufdd0') return null
      if (letter === ')' && level === 0) return at
      if (letter === '(') level++
      if (letter === ')') level--
      if (quote.test(letter) && blank.test(text[at - 1] ?? '') && isTitle(text, at, max)) return at
    }
    return null
  }
  return (text: string, start: number, max: number): Destination => {
    const usual = parseLinkDestination(text, start, max)
    const behind = behindBlanks(text, usual.pos, max)
    const isWhole = closes(text, usual.pos, max)
    if (!usual.ok || isWhole || text[start] === '<') return usual
    if (behind > usual.pos && isTitle(text, behind, max)) return usual
    const end = endOf(text, start, max)
    const written = end === null ? '' : text.slice(start, end).trimEnd()
    if (!blank.test(written)) return usual
    return { ok: true, pos: start + written.length, str: utils.unescapeAll(written) }
  }
}

function behindBlanks(text: string, from: number, max: number): number {
  let at = from
  while (at < max && /[ \t\n]/.test(text[at] ?? '')) at++
  return at
}
