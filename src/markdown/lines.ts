/** Lines as authors mean them: white space of every kind at the edges does not count. */
import type { StateBlock } from 'markdown-it'

export interface Line {
  readonly text: string
  /** Offset of `text` in the parsed source. */
  readonly start: number
  readonly end: number
  /** Columns of white space in front; U+3000 counts as two. */
  readonly indent: number
}
const leading = /^[\s\u3000\u200b\ufeff\ufdd7]*/
const trailing = /[\s\u3000\u200b\ufeff\ufdd7]*$/

/** The line without the white space at its edges. */
export function lineAt(state: StateBlock, number: number): Line {
  const from = state.bMarks[number] ?? state.src.length
  const raw = state.src.slice(from, state.eMarks[number] ?? from)
  const lead = leading.exec(raw)?.[0] ?? ''
  const text = raw.slice(lead.length).replace(trailing, '')
  const indent = [...lead].reduce((sum, one) => sum + (one === '\u3000' ? 2 : one === '\t' ? 4 : one === ' ' ? 1 : 0), 0)
  return { text, start: from + lead.length, end: from + lead.length + text.length, indent }
}

/** Pushes an inline token for `[start, end)` of the source; its content is that stretch, letter by letter. */
export function pushInline(state: StateBlock, start: number, end: number): void {
  const token = state.push('inline', '', 0)
  token.content = state.src.slice(start, end)
  token.meta = { start }
  token.children = []
}
