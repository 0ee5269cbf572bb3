/** ```` ```table ```` and ```` ```chart ````: YAML that names data; any other fence is text, and said. */
import type { StateBlock } from 'markdown-it'
import { contextOf, report } from '../context.ts'
import { closes, goesOn, type Opening, openingOf, startsSetting } from '../fences/fence-opening.ts'
import { type Line, lineAt, pushInline } from '../lines.ts'
import { pushToken } from '../tokens.ts'

export function fence(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const open = lineAt(state, startLine)
  const opening = openingOf(open.text)
  if (!opening) return false
  const close = closingLine(state, startLine, endLine, opening)
  if (opening.name === null && !isMeantAsBlock(state, startLine, close ?? endLine, opening))
    return asText(state, startLine, close, opening, silent)
  if (silent) return true
  if (opening.name !== null && close !== null) {
    const { name } = opening
    const end = lineAt(state, close).end
    const inside = open.end + 1
    const token = pushToken(state, 'fence', { name, start: open.start, end, inside })
    token.content = state.src.slice(inside, Math.max(inside, state.bMarks[close] ?? 0))
  } else sayFault(state, open, opening)
  state.line = close === null ? settingsEnd(state, startLine, endLine) : close + 1
  return true
}

/** A block that is not known for what it is prints nothing: its settings are no text of the paper. */
function sayFault(state: StateBlock, { start, end }: Line, opening: Opening): void {
  const { mark, written, name, nearest } = opening
  const context = contextOf(state.env)
  if (name === null) report(context, 'fence/unknown', start, end, { mark, written, nearest })
  else report(context, 'fence/unclosed', start, end, { written: `${mark}${written}`, name })
}

/** The line that closes a fence; null where another one opens before it. */
function closingLine(
  state: StateBlock,
  startLine: number,
  endLine: number,
  opening: Opening,
): number | null {
  for (let line = startLine + 1; line < endLine; line++) {
    const { text } = lineAt(state, line)
    if (closes(text, opening)) return line
    if (openingOf(text)?.written) return null
  }
  return null
}

/** Where a block without its end ends: behind the last line that can be a setting. */
function settingsEnd(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine + 1
  while (line < endLine) {
    const { text, indent } = lineAt(state, line)
    if (!goesOn(text, indent)) break
    line++
  }
  return line
}

/** A fence whose name is nearly that of a block, or that holds its settings. */
function isMeantAsBlock(
  state: StateBlock,
  startLine: number,
  end: number,
  { nearest, written, mark }: Opening,
): boolean {
  const next = startLine + 1 < end ? lineAt(state, startLine + 1).text : ''
  if (startsSetting(next)) return true
  return nearest !== '' && written !== '' && !mark.startsWith('·')
}

/** Any other fence: its lines are text, the marks too. */
function asText(
  state: StateBlock,
  startLine: number,
  close: number | null,
  { mark, written }: Opening,
  silent: boolean,
): boolean {
  const open = lineAt(state, startLine)
  // marks of the other sorts are words between two strokes, or points
  if (!mark.startsWith('`') && close === null) return false
  if (mark.startsWith('·')) return false
  if (silent) return true
  report(contextOf(state.env), 'fence/as-text', open.start, open.end, {
    written: `${mark}${written}`,
  })
  pushLine(state, startLine)
  if (close !== null) {
    const outer = state.lineMax
    state.lineMax = close
    state.md.block.tokenize(state, startLine + 1, close)
    state.lineMax = outer
    pushLine(state, close)
  }
  state.line = close === null ? startLine + 1 : close + 1
  return true
}

function pushLine(state: StateBlock, line: number): void {
  const { start, end } = lineAt(state, line)
  pushToken(state, 'paragraph', { start, end, literal: false, line })
  pushInline(state, start, end)
}
