/** Lines of a paragraph: as many characters as there is room for, cut where a line may end. */
import { holdsBefore } from '../../typeset/scripts.ts'
import type { Glyph } from './glyphs.ts'

export interface Room {
  /** Of the first line and of the others, units. */
  readonly first: number
  readonly rest: number
}

const isWideSpace = (glyph: Glyph): boolean => glyph.character === '\u3000'

/** Behind a wide space that hangs the line is over, unless the mark that follows it in the same text may not begin another. */
const mayEndBehind = (space: Glyph, next: Glyph | undefined): boolean =>
  next === undefined ||
  (next.stretch === space.stretch ? next.mayStart : !holdsBefore(next.character))

/** The glyphs of each line; at least one line. */
export function breakLines(glyphs: readonly Glyph[], room: Room): Glyph[][] {
  const lines: Glyph[][] = []
  let start = 0
  while (start < glyphs.length || lines.length === 0) {
    const end = lineEnd(glyphs, start, lines.length === 0 ? room.first : room.rest)
    lines.push(glyphs.slice(start, end).filter(({ character }) => character !== '\n'))
    start = end
    // an end of a line that is the last character opens no other one
    if (start >= glyphs.length) break
  }
  return lines
}

function lineEnd(glyphs: readonly Glyph[], start: number, room: number): number {
  let done = 0
  let stretch = 0
  let cut = start
  for (let at = start; at < glyphs.length; at++) {
    const glyph = glyphs[at] as Glyph
    if (glyph.character === '\n') return at + 1
    if (at > start && glyph.mayStart) cut = at
    const before = glyphs[at - 1]
    if (glyph.stretch !== before?.stretch) {
      done += Math.ceil(stretch - 1e-6) + (at > start ? (before?.gap ?? 0) : 0)
      stretch = 0
    }
    stretch += glyph.width
    const fits = done + Math.ceil(stretch - 1e-6) <= room
    const ends = isWideSpace(glyph) && mayEndBehind(glyph, glyphs[at + 1])
    if (!fits && ends) cut = at + 1
    if (fits || glyph.character === ' ' || ends) continue
    if (cut > start) return cut
    // a word that is longer than a line is cut where it ends
    let forced = Math.max(at, start + 1)
    while (forced > start + 1 && glyphs[forced]?.joined) forced--
    return forced
  }
  return glyphs.length
}
