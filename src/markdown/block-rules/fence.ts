/** ```` ```table ```` and ```` ```chart ````: YAML that names data; any other fence is text. */
import type { StateBlock } from 'markdown-it'
import { lineAt } from '../lines.ts'
import { pushToken } from '../tokens.ts'

export function fence(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const open = lineAt(state, startLine)
  const name = /^`{3,}[ \t]*(table|chart)$/.exec(open.text)?.[1]
  if (!name) return false
  for (let line = startLine + 1; line < endLine; line++) {
    const close = lineAt(state, line)
    if (!/^`{3,}$/.test(close.text)) continue
    if (silent) return true
    const token = pushToken(state, 'fence', {
      name,
      start: open.start,
      end: close.end,
      inside: open.end + 1,
    })
    token.content = state.src.slice(open.end + 1, Math.max(open.end + 1, state.bMarks[line] ?? 0))
    state.line = line + 1
    return true
  }
  return false
}
