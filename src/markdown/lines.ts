/** Lines as authors mean them: white space of every kind at the edges does not count. */
import type { StateBlock } from 'markdown-it'
import { pushToken } from './tokens.ts'

export interface Line {
  readonly text: string
  /** Offset of `text` in the parsed source. */
  readonly start: number
  readonly end: number
  /** Columns of white space in front; U+3000 counts as two. */
  readonly indent: number
}
/** How far white space at the edge goes in, in half-width columns. */
const indents: Readonly<Record<string, number>> = { '\u3000': 2, '\t': 4, ' ': 1 }
/** White space of every kind, letters that nobody sees, and what stands in a comment's place. */
const blank =
  /[\s\u3000\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufdd7]/

/** The line without the white space at its edges. */
export function lineAt(state: StateBlock, number: number): Line {
  const from = state.bMarks[number] ?? state.src.length
  const raw = state.src.slice(from, state.eMarks[number] ?? from)
  let first = 0
  let last = raw.length
  // by hand: a pattern for the end would try again at every inner space
  while (first < last && blank.test(raw[first] ?? '')) first++
  while (last > first && blank.test(raw[last - 1] ?? '')) last--
  const lead = raw.slice(0, first)
  const text = raw.slice(first, last)
  const indent = [...lead].reduce((sum, letter) => sum + (indents[letter] ?? 0), 0)
  return { text, start: from + lead.length, end: from + lead.length + text.length, indent }
}

/** Pushes an inline token for `[start, end)` of the source; its content is that stretch, letter by letter. */
export function pushInline(state: StateBlock, start: number, end: number): void {
  const token = pushToken(state, 'inline', { start })
  token.content = state.src.slice(start, end)
  token.children = []
}
