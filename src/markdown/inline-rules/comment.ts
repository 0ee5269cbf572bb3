/** `<!-- … -->` inside a line: private, never printed. */
import type { StateInline } from 'markdown-it'

export function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false
  const close = state.src.indexOf('-->', state.pos + 4)
  if (close < 0) return false
  if (!silent) state.push('comment', '', 0).meta = { end: close + 3 }
  state.pos = close + 3
  return true
}
