/** Lines of a paragraph: as many characters as there is room for, cut where a line may end. */
import type { Glyph } from './glyphs.ts'

export interface Room {
  /** Of the first line and of the others, units. */
  readonly first: number
  readonly rest: number
}

/** White space that hangs beyond the end of a line. */
const wideSpace = '\u3000'
const hangs = ({ character }: Glyph): boolean => character === ' ' || character === wideSpace

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
    if (glyph.stretch !== glyphs[at - 1]?.stretch) {
      done += Math.ceil(stretch - 1e-6)
      stretch = 0
    }
    stretch += glyph.width
    if (done + Math.ceil(stretch - 1e-6) <= room) continue
    // behind a wide space that hangs another stretch begins the next line, whatever it begins with
    if (glyph.character === wideSpace && glyphs[at + 1]?.stretch !== glyph.stretch) return at + 1
    if (hangs(glyph)) continue
    if (cut > start) return cut
    // a word that is longer than a line is cut where it ends
    let forced = Math.max(at, start + 1)
    while (forced > start + 1 && glyphs[forced]?.joined) forced--
    return forced
  }
  return glyphs.length
}
