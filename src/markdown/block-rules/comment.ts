/** `<!-- … -->` on lines of its own: private, never printed; one that is never closed is text. */
import type { StateBlock } from 'markdown-it'
import { lineAt } from '../lines.ts'

export function comment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineAt(state, startLine)
  if (!first.text.startsWith('<!--')) return false
  for (let line = startLine; line < endLine; line++) {
    const { text } = lineAt(state, line)
    const close = text.indexOf('-->', line === startLine ? 4 : 0)
    if (close < 0) continue
    if (close + 3 !== text.length) return false
    if (!silent) state.line = line + 1
    return true
  }
  return false
}
