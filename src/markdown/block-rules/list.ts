/** Markdown lists: `1. ` with its space counts, `- `, `* `, `+ ` and `·` become plain paragraphs with a warning. */
import type { StateBlock } from 'markdown-it'
import { readAttributes } from '../attributes.ts'
import { contextOf, report } from '../context.ts'
import { lineAt, pushInline } from '../lines.ts'
import { carry, pushToken } from '../tokens.ts'

/** A deeper list stands at least so many columns further in; less is a slip. */
const step = 2
const ordered = /^(\d{1,4})\.[ \t]+(?=\S)/
/** `- 项`, `* 项`, `+ 项` with the space, `·项` without. */
const bullet = /^(?:[-*+][ \t\u3000]+|[•·●][ \t\u3000]*)/

/** A run of `1. ` lines of one indentation; deeper `1. ` lines below an item are its own list. */
export function orderedList(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (!ordered.test(lineAt(state, startLine).text)) return false
  if (silent) return true
  state.line = readList(state, startLine, endLine)
  return true
}

function nextFilled(state: StateBlock, from: number, endLine: number): number {
  let line = from
  while (line < endLine && lineAt(state, line).text === '') line++
  return line
}

function readList(state: StateBlock, startLine: number, endLine: number): number {
  const { indent, start } = lineAt(state, startLine)
  const open = pushToken(state, 'list_open', null)
  let marker: string | null = null
  let first = -1
  let end = start
  let line = startLine
  while (line < endLine) {
    // blank lines between items are optional
    const at = nextFilled(state, line, endLine)
    if (at >= endLine) break
    const here = lineAt(state, at)
    const match = ordered.exec(here.text)
    const attributes = first >= 0 ? readAttributes(here.text) : null
    if (attributes?.values['marker']) {
      marker = attributes.values['marker'] ?? null
      line = at + 1
      break
    }
    if (!match || Math.abs(here.indent - indent) >= step) break
    const number = Number(match[1])
    if (first < 0) first = number
    pushToken(state, 'item_open', { start: here.start, end: here.end, number })
    pushInline(state, here.start + match[0].length, here.end)
    end = here.end
    line = at + 1
    const next = line < endLine ? lineAt(state, line) : null
    if (next && next.indent - indent >= step && ordered.test(next.text))
      line = readList(state, line, endLine)
    pushToken(state, 'item_close', null)
  }
  carry(open, 'list_open', { start, end, first, marker })
  pushToken(state, 'list_close', null)
  return line
}

/** `- ` items print as paragraphs without the mark; the standard has no bullets. */
export function bulletList(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const line = lineAt(state, startLine)
  const match = bullet.exec(line.text)
  if (!match || !isItem(line.text, match[0])) return false
  if (silent) return true
  report(contextOf(state.env), 'markdown/bullet-list', line.start, line.start + match[0].length, {})
  const { start, end } = line
  pushToken(state, 'paragraph', { start, end, literal: false, line: startLine, item: true })
  pushInline(state, line.start + match[0].length, line.end)
  state.line = startLine + 1
  return true
}

/** Marks alone are text, and so is `+ 3`, which goes on with a sum. */
function isItem(line: string, mark: string): boolean {
  const text = line.slice(mark.length)
  return /[\p{L}\p{N}]/u.test(text) && !(mark.startsWith('+') && /^\d/.test(text))
}
