/** What cleaning changes, letter by letter: every change can be undone, so that nothing is lost unseen. */
import { type Line, replaceInRuns, textOf } from './lines.ts'

export const cleanKinds = [
  'struck',
  'raised',
  'site',
  'omitted',
  'paid',
  'furniture',
  'contents',
  'anti-copy',
  'markup',
  'invisible',
  'space',
  'full-width',
  'latin-stop',
  'broken-line',
  'repeated-title',
] as const
export type CleanKind = (typeof cleanKinds)[number]

/** A stretch of one line, replaced. */
export interface Change {
  readonly kind: CleanKind
  /** Index of the line. */
  readonly index: number
  /** Offset in the line as it was when the change was made. */
  readonly at: number
  readonly from: string
  readonly to: string
  /** Index of the line below whose text came up behind the offset; −1 for none. */
  readonly joined: number
}
export interface Cleaned {
  readonly lines: readonly Line[]
  /** In the order in which they were made. */
  readonly changes: readonly Change[]
}
/** A stretch of a line that a pass wants replaced. */
export interface Wanted {
  readonly kind: CleanKind
  readonly at: number
  readonly length: number
  readonly to: string
}

/** Makes changes of one line; the last ones first, so that offsets hold. */
export function changeLine(
  { lines, changes }: { lines: Line[]; changes: Change[] },
  index: number,
  wanted: readonly Wanted[],
): void {
  const line = lines[index]
  if (!line || wanted.length === 0) return
  let { runs } = line
  for (const { kind, at, length, to } of [...wanted].sort((a, b) => b.at - a.at)) {
    const from = textOf({ runs }).slice(at, at + length)
    if (from === to) continue
    runs = replaceInRuns(runs, at, length, to)
    changes.push({ kind, index, at, from, to, joined: -1 })
  }
  lines[index] = { ...line, runs }
}

/** Takes the text of a line up behind another one. */
export function joinLines(
  { lines, changes }: { lines: Line[]; changes: Change[] },
  index: number,
  below: number,
): void {
  const [line, other] = [lines[index], lines[below]]
  if (!line || !other) return
  const at = textOf(line).length
  changes.push({ kind: 'broken-line', index, at, from: '\n', to: '', joined: below })
  lines[index] = { ...line, runs: [...line.runs, ...other.runs] }
  lines[below] = { ...other, runs: [] }
}

/** The texts as they were before the changes: what the tests compare with the draft. */
export function undone({ lines, changes }: Cleaned): string[] {
  const texts = lines.map(textOf)
  for (const { index, at, from, to, joined } of [...changes].reverse()) {
    const text = texts[index] ?? ''
    if (joined >= 0) {
      texts[joined] = text.slice(at)
      texts[index] = text.slice(0, at)
    } else texts[index] = text.slice(0, at) + from + text.slice(at + to.length)
  }
  return texts
}
