/** Lines of the contents and of an outline sheet say words of headings: each is told where its heading is written. */
import type { PrintedUnit } from '../typeset/printed.ts'
import type { BaseUnit, FilePlace, Piece } from './base.ts'

/** @param printed what the units were made from, one for one */
export function withHeadings(
  units: readonly BaseUnit[],
  printed: readonly PrintedUnit[],
): BaseUnit[] {
  const places = new Map<string, FilePlace>()
  for (const [index, unit] of units.entries()) {
    const from = printed[index]
    if (from?.type !== 'paragraph' || unit.type !== 'paragraph' || from.paragraph.id === '')
      continue
    const place = firstPlace(unit.pieces)
    if (place) places.set(from.paragraph.id, place)
  }
  return units.map((unit, index) => {
    const from = printed[index]
    const target = from?.type === 'paragraph' ? from.paragraph.target : null
    const place = target === null ? undefined : places.get(target)
    if (!place || unit.type !== 'paragraph') return unit
    return { ...unit, pieces: unit.pieces.map((piece) => madeFrom(piece, place)) }
  })
}

function firstPlace(pieces: readonly Piece[]): FilePlace | null {
  const own = pieces.find((piece) => piece.from === 'author')
  return own ? { file: own.file, start: own.start, end: own.start + own.text.length } : null
}

const madeFrom = (piece: Piece, place: FilePlace): Piece =>
  piece.from === 'made' ? { ...piece, place } : piece
