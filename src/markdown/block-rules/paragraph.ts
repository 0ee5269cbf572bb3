/** One line is one paragraph; a `\` in front of it keeps a number or mark from meaning anything. */
import type { StateBlock } from 'markdown-it'
import { contextOf, report } from '../context.ts'
import { lineAt, pushInline } from '../lines.ts'
import { pushToken } from '../tokens.ts'

export function paragraph(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if (silent) return false
  const line = lineAt(state, startLine)
  state.line = startLine + 1
  if (line.text === '') return true
  const literal = line.text.startsWith('\\')
  // before a Chinese character or digit the backslash itself goes; before ASCII marks the inline rule takes it
  const skip = literal && /^\\(?![\s\u200b\ufeff])[\d\u0080-\u{10ffff}]/u.test(line.text) ? 1 : 0
  if (/^(?:`{3}|~{3})/.test(line.text))
    report(contextOf(state.env), 'markdown/code-fence', line.start, line.end, {
      text: line.text.slice(0, 20),
    })
  pushToken(state, 'paragraph', {
    start: line.start,
    end: line.end,
    literal,
    line: startLine,
  })
  pushInline(state, line.start + skip, line.end)
  return true
}
