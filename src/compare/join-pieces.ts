/** Neighbouring pieces from one place as one. */
import type { Piece } from './base.ts'

export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && continues(last, piece))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else if (piece.text !== '') joined.push(piece)
  }
  return joined
}

function continues(last: Piece, next: Piece): boolean {
  if (last.from === 'author')
    return (
      next.from === 'author' &&
      last.file === next.file &&
      last.start + last.text.length === next.start
    )
  if (last.from === 'made') return next.from === 'made' && last.place === next.place
  if (last.from === 'template')
    return next.from === 'template' && last.file === next.file && last.line === next.line
  // each letter of one value shares the value's cells
  return next.from === 'data' && last.cells === next.cells
}
