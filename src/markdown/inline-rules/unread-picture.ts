/** `![…](…)` that is no picture for all that: it would be printed as it is typed. */
import type { StateInline } from 'markdown-it'
import { contextOf, report } from '../context.ts'

/** With brackets of either width, on one line: ![现场]（现场.png） */
const typed = /^!\[[^[\]\n]{0,200}\][(（]([^()（）\n]{0,260})[)）]/

/** Says so of what begins here, where the rule of pictures left it. */
export function reportUnread(state: StateInline): void {
  const found = typed.exec(state.src.slice(state.pos, state.pos + 500))
  if (!found) return
  const start = (state.env as { inlineStart: number }).inlineStart + state.pos
  const data = { file: (found[1] ?? '').trim(), problem: 'typed' }
  report(contextOf(state.env), 'markdown/picture', start, start + found[0].length, data)
}
