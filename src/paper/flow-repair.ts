/** Slips inside { } and [ ] of a head: full-width marks, a colon without its space, Windows paths in double quotes. */
import { parseDocument } from 'yaml'

export type FlowRepair = 'comma' | 'colon' | 'space' | 'backslash'
export interface FlowEdit {
  /** Offset in the value. */
  readonly at: number
  readonly removed: number
  readonly inserted: string
  readonly repair: FlowRepair
}

/** A name and its colon, as they follow a comma between two entries. */
const nextName = /^[ \t\u3000]*[\p{L}_][\p{L}\p{N}_-]{0,19}[ \t\u3000]*[:：]/u

/**
 * The edits that make a value in { } or [ ], or in double quotes, one that says what its author meant; none where nothing is
 * amiss, or where it still could not be read.
 */
export function flowRepairs(value: string): FlowEdit[] {
  if (!/^(?:\{(?!\{)|[["])/.test(value)) return []
  const edits = slipsIn(value)
  if (edits.length === 0) return []
  const { errors } = parseDocument(`k: ${edited(value, edits)}`, { schema: 'failsafe' })
  return errors.length > 0 ? [] : edits
}

function edited(value: string, edits: readonly FlowEdit[]): string {
  let text = ''
  let done = 0
  for (const { at, removed, inserted } of edits) {
    text += value.slice(done, at) + inserted
    done = at + removed
  }
  return text + value.slice(done)
}

function slipsIn(value: string): FlowEdit[] {
  const edits: FlowEdit[] = []
  /** The brackets that are open, and whether a name is read: behind { and a comma, until its colon. */
  const open: string[] = []
  let isName = false
  let isFresh = true
  for (let at = 0; at < value.length; at++) {
    const letter = value[at] ?? ''
    if (isFresh && (letter === '"' || letter === "'")) {
      const end = quoteEnd(value, at)
      for (const edit of unescaped(value, at, end)) edits.push(edit)
      at = end
      isFresh = false
    } else if (letter === '{' || letter === '[') {
      open.push(letter)
      isName = letter === '{'
      isFresh = true
    } else if (letter === '}' || letter === ']') {
      open.pop()
      isName = false
    } else if (letter === ',') {
      isName = open.at(-1) === '{'
      isFresh = true
    } else if (
      letter === '，' &&
      open.at(-1) === '{' &&
      nextName.test(value.slice(at + 1, at + 48))
    ) {
      edits.push({ at, removed: 1, inserted: ', ', repair: 'comma' })
      isName = true
      isFresh = true
    } else if (isName && (letter === ':' || letter === '：')) {
      const slip = colonSlip(value, at)
      if (slip) edits.push(slip)
      isName = false
      isFresh = true
    } else if (!/\s/.test(letter)) isFresh = false
  }
  return edits
}

/** What is amiss with the colon behind a name. */
function colonSlip(value: string, at: number): FlowEdit | null {
  const isSpaced = /^[\s,}\]]/.test(value.slice(at + 1)) || at + 1 === value.length
  const gap = isSpaced ? '' : ' '
  if (value[at] === '：') return { at, removed: 1, inserted: `:${gap}`, repair: 'colon' }
  const isQuoted = /["'][ \t]*$/.test(value.slice(Math.max(0, at - 8), at))
  return isSpaced || isQuoted ? null : { at, removed: 1, inserted: ': ', repair: 'space' }
}

/** Where a quoted text ends; the end of the value where it does not. */
function quoteEnd(value: string, start: number): number {
  const mark = value[start]
  for (let at = start + 1; at < value.length; at++) {
    if (value[at] !== mark) continue
    const behind = value.slice(at + 1, at + 12)
    // a \ before the last mark may be that of a folder
    if (/^\s*(?:[,，}\]:：]|$)/.test(behind)) return at
  }
  return value.length - 1
}

/** `"D:\台账\台账.xlsx"` as it was meant: in single quotes, where a \ is a \. */
function unescaped(value: string, start: number, end: number): FlowEdit[] {
  const inside = value.slice(start + 1, end)
  // \\ throughout is how YAML wants it
  const isEscaped = !inside.replaceAll('\\\\', '').includes('\\')
  if (value[start] !== '"' || isEscaped || inside.includes('"')) return []
  const isPath = /^(?:[A-Za-z]:|\\|\.{1,2})\\|^[^\\]*[\p{L}\p{N}]\\[\p{Script=Han}]/u.test(inside)
  const { errors } = parseDocument(`k: "${inside}"`, { schema: 'failsafe' })
  if (!isPath && errors.length === 0) return []
  const inserted = `'${inside.replaceAll("'", "''")}'`
  return [{ at: start, removed: end + 1 - start, inserted, repair: 'backslash' }]
}
