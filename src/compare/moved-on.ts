/** The author's file as it is now beside what it was when the paper was built: edits go to where their place is, or meet a change. */
import { diffIndices } from 'node-diff3'
import type { FileEdit } from './change.ts'
import type { CopyChange } from './settle-copies.ts'

/** A stretch `[start, end)` of the text as it was that is `[from, to)` now. */
interface Moved {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/**
 * The changes as they are for the files as they are now.
 * @param before texts when the paper was built
 * @param now null for a file that is gone
 * @param isLeft whether the paper as it is now still prints otherwise than the copy in this
 */
export function movedOn(
  changes: readonly CopyChange[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string | null>,
  isLeft: (change: CopyChange) => boolean = () => true,
): CopyChange[] {
  const moves = new Map<string, readonly Moved[]>()
  for (const [file, text] of before) {
    const current = now.get(file) ?? null
    if (current !== null && current !== text) moves.set(file, movesOf(text, current))
  }
  const standing = standingEdits(changes, before, now)
  return changes.map((change) => {
    const found = change.edits.flatMap((edit) => standing.get(edit) ?? [])
    // what was changed in a paragraph that moved has no edits of its own
    const isOwn = change.class === 'text' && change.trouble === null && moves.size > 0
    const isFound = isOwn && found.length === change.edits.length
    if (isFound && !isLeft(change)) return { ...change, edits: found, isStanding: true }
    if (change.edits.some(({ file }) => (now.get(file) ?? null) === null))
      return { ...change, edits: [], trouble: 'no-place' }
    const edits: FileEdit[] = []
    for (const edit of change.edits) {
      const all = moves.get(edit.file) ?? []
      const met = all.filter(({ start, end }) => start <= edit.end && edit.start <= end)
      if (met.length > 0) {
        const text = now.get(edit.file) ?? ''
        const words = met.map(({ from, to }) => text.slice(from, to)).join('…')
        return { ...change, against: { by: 'author', now: words } }
      }
      const last = all.findLast(({ end }) => end < edit.start)
      const shift = last ? last.to - last.end : 0
      edits.push({ ...edit, start: edit.start + shift, end: edit.end + shift })
    }
    return { ...change, edits }
  })
}

/** Edits that the files have as they are now, with their places there: all edits made, nothing differs around them. */
function standingEdits(
  changes: readonly CopyChange[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string | null>,
): Map<FileEdit, FileEdit> {
  const standing = new Map<FileEdit, FileEdit>()
  const all = changes.flatMap(({ edits, against }) => (against ? [] : edits))
  for (const [file, text] of before) {
    const current = now.get(file) ?? null
    if (current === null || current === text) continue
    const { made, written } = withEdits(
      text,
      all.filter((edit) => edit.file === file),
    )
    const moves = movesOf(written, current)
    for (const [edit, start] of made) {
      const end = start + edit.to.length
      if (moves.some((move) => move.start <= end && start <= move.end)) continue
      const last = moves.findLast((move) => move.end < start)
      const from = start + (last ? last.to - last.end : 0)
      standing.set(edit, { ...edit, start: from, end: from + edit.to.length })
    }
  }
  return standing
}

/** A text with edits made, the first of those that meet, and where each of them starts in it. */
function withEdits(
  text: string,
  edits: readonly FileEdit[],
): { made: [FileEdit, number][]; written: string } {
  const made: [FileEdit, number][] = []
  let written = ''
  let done = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done) continue
    written += text.slice(done, edit.start)
    made.push([edit, written.length])
    written += edit.to
    done = edit.end
  }
  return { made, written: written + text.slice(done) }
}

/** Longer stretches of changed lines are not looked into letter by letter. */
const mostLetters = 20_000

function movesOf(before: string, now: string): Moved[] {
  const [old, fresh] = [linesOf(before), linesOf(now)]
  const [oldAt, freshAt] = [offsets(old), offsets(fresh)]
  return diffIndices(old, fresh).flatMap(({ buffer1, buffer2 }) => {
    const start = oldAt[buffer1[0]] ?? before.length
    const from = freshAt[buffer2[0]] ?? now.length
    const lines = (all: readonly string[], [at, length]: readonly [number, number]): string =>
      all.slice(at, at + length).join('')
    const [was, is] = [lines(old, buffer1), lines(fresh, buffer2)]
    const whole = { start, end: start + was.length, from, to: from + is.length }
    return was.length + is.length > mostLetters ? [whole] : letterMoves(was, is, whole)
  })
}

function letterMoves(was: string, is: string, { start, from }: Moved): Moved[] {
  return diffIndices(was.split(''), is.split('')).map(({ buffer1, buffer2 }) => ({
    start: start + buffer1[0],
    end: start + buffer1[0] + buffer1[1],
    from: from + buffer2[0],
    to: from + buffer2[0] + buffer2[1],
  }))
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/)
function offsets(lines: readonly string[]): number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length
    return start
  })
}
