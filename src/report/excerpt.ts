/** The line that a finding points at, with marks below the place. */
import type { Diagnostic } from '../diagnostic.ts'
import { lineOf, lineStarts, type TextOf } from '../text/lines.ts'
import { visible } from '../text/visible.ts'
import { width } from './columns.ts'
import type { Located } from './located.ts'

export interface Excerpt {
  /** 1-based. */
  readonly line: number
  /** What is shown of the line; … where it goes on. */
  readonly text: string
  /** Spaces and ^ that stand below it, in columns of the terminal. */
  readonly marks: string
}
/** Columns that are shown of a line before the place, and in all. */
const before = 24
const longest = 72

/**
 * Gives the excerpt of each finding that points at a stretch of a text.
 * @param located the findings as they are shown, in the same order
 */
export function excerptsOf(
  findings: readonly Diagnostic[],
  located: readonly Located[],
  texts: TextOf,
): (finding: Located) => Excerpt | null {
  const origins = new Map(located.map((shown, index) => [shown, findings[index]?.origin ?? null]))
  const starts = new Map<string, readonly number[]>()
  return (finding) => {
    const origin = origins.get(finding) ?? null
    const text = origin && !origin.cell ? texts.get(origin.file) : undefined
    if (!origin || text === undefined || origin.end <= origin.start) return null
    const lines = starts.get(origin.file) ?? lineStarts(text)
    starts.set(origin.file, lines)
    return excerptAt(text, lines, origin.start, origin.end)
  }
}

function excerptAt(
  text: string,
  starts: readonly number[],
  start: number,
  end: number,
): Excerpt | null {
  const line = lineOf(starts, start)
  const from = starts[line] ?? 0
  const stop = (starts[line + 1] ?? text.length + 1) - 1
  if (start >= stop) return null
  const cut = shownFrom(text, from, start)
  const left = `${cut > from ? '…' : ''}${shownText(text.slice(cut, start))}`
  const room = longest - width(left)
  const last = Math.min(end, stop)
  const marked = upTo(shownText(text.slice(start, Math.min(last, start + longest))), room)
  const behind =
    start + marked.length < last ? '' : text.slice(last, Math.min(stop, last + longest))
  const right = upTo(shownText(behind), room - width(marked))
  const whole = start + marked.length + right.length >= stop
  return {
    line: line + 1,
    text: `${left}${marked}${right}${whole ? '' : '…'}`,
    marks: ' '.repeat(width(left)) + '^'.repeat(Math.max(1, width(marked))),
  }
}

/** Where the shown part begins: so many columns before the place, never inside a character. */
function shownFrom(text: string, from: number, start: number): number {
  const letters = [...text.slice(Math.max(from, start - 2 * before), start)]
  let used = 0
  let at = start
  for (const letter of letters.reverse()) {
    used += width(letter)
    if (used > before) break
    at -= letter.length
  }
  return at
}

/** As much as has room. */
function upTo(text: string, room: number): string {
  let used = 0
  let shown = ''
  for (const letter of text) {
    used += width(letter)
    if (used > room) break
    shown += letter
  }
  return shown
}

/** One letter for one: a tab or another control character is a space, so that marks stand where they belong. */
const shownText = (text: string): string =>
  [...text].map((letter) => (visible(letter) === letter ? letter : ' ')).join('')
