/** A line of exactly `---` ends all sections; what follows is the closing. */
import type { StateBlock } from 'markdown-it'
import { lineAt } from '../lines.ts'
import { pushToken } from '../tokens.ts'

export function sectionEnd(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const line = lineAt(state, startLine)
  if (line.text !== '---') return false
  if (silent) return true
  pushToken(state, 'section_end', { start: line.start, end: line.end })
  state.line = startLine + 1
  return true
}
