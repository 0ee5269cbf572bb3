/** The way back from a derived text to the author's file: a sorted list of stretches that map one to one. */
import type { Origin } from '../origin.ts'

export interface Segment {
  /** Offset in the derived text. */
  readonly at: number
  readonly length: number
  readonly file: string
  /** Offset in the author's file. */
  readonly start: number
}

/** The segment that holds, or else last precedes, an offset of the derived text. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Segment).at <= offset) low = middle + 1
    else high = middle
  }
  return segments[low - 1] ?? segments[0]
}

function place(segment: Segment, offset: number): number {
  return segment.start + Math.max(0, Math.min(offset - segment.at, segment.length))
}

/** Origin of `[from, to)` of the derived text; null when nothing of it came from a file. */
export function originOf(segments: readonly Segment[], from: number, to: number): Origin | null {
  const first = segmentAt(segments, from)
  if (!first) return null
  const last = segmentAt(segments, Math.max(from, to - 1)) ?? first
  const start = place(first, from)
  const end = last.file === first.file ? place(last, to) : start
  return { file: first.file, start, end: Math.max(start, end) }
}

/** The single segment of a text that is the author's own, letter by letter, from offset `start` of its file. */
export const identity = (file: string, length: number, start = 0): Segment[] => [
  { at: 0, length, file, start },
]
