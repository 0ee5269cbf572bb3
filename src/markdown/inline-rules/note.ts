/** `[^name]`: a foot note; its text stands on a line `[^name]: …`. */
import type { StateBlock, StateInline } from 'markdown-it'
import { contextOf, report } from '../context.ts'
import { lineAt } from '../lines.ts'

const reference = /^\[\^([^\]\s^]{1,40})\]/
const definition = /^\[\^([^\]\s^]{1,40})\][:：][ \t\u3000]*(?=\S)/

export function noteReference(state: StateInline, silent: boolean): boolean {
  const match = reference.exec(state.src.slice(state.pos, state.pos + 44))
  if (!match) return false
  const context = contextOf(state.env)
  const start = (state.env as { inlineStart: number }).inlineStart + state.pos
  const again = /^[:：]/.test(state.src.slice(state.pos + match[0].length)) && state.pos === 0
  if (again || !context.notes.has(match[1] ?? '')) {
    if (!silent && !again)
      report(context, 'markdown/unknown-note', start, start + match[0].length, {
        name: match[1] ?? '',
      })
    return false
  }
  if (!silent) {
    const token = state.push('note', '', 0)
    token.content = match[1] ?? ''
    token.meta = { end: state.pos + match[0].length }
  }
  state.pos += match[0].length
  return true
}

/** Takes the defining lines out before anything is parsed, so that references may stand before them. */
export function noteDefinition(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const line = lineAt(state, startLine)
  const match = definition.exec(line.text)
  if (!match) return false
  if (silent) return true
  const name = match[1] ?? ''
  const notes = contextOf(state.env).notes
  if (notes.has(name)) return false
  notes.set(name, { start: line.start + match[0].length, end: line.end, used: false, open: false })
  state.line = startLine + 1
  return true
}
