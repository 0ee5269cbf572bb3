/** `> ` with its space is a quote, a paragraph a line; `>5%` is text. */
import type { StateBlock } from 'markdown-it'
import { lineAt, pushInline } from '../lines.ts'
import { carry, pushToken } from '../tokens.ts'

export function quote(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (!/^> \S/.test(lineAt(state, startLine).text)) return false
  if (silent) return true
  const open = pushToken(state, 'holder_open', null)
  let line = startLine
  for (; line < endLine; line++) {
    const { text, start, end } = lineAt(state, line)
    // a bare > between two quoted lines is an empty line of the quote
    if (text === '>' && line + 1 < endLine && /^> \S/.test(lineAt(state, line + 1).text)) continue
    if (!/^> \S/.test(text)) break
    const content = text.slice(1)
    const gap = /^[\s\u3000]*/.exec(content)?.[0].length ?? 0
    pushToken(state, 'paragraph', { start, end, literal: true, line })
    pushInline(state, start + 1 + gap, end)
  }
  carry(open, 'holder_open', {
    name: 'quote',
    attributes: {},
    start: lineAt(state, startLine).start,
    end: lineAt(state, line - 1).end,
  })
  pushToken(state, 'holder_close', null)
  state.line = line
  return true
}
