/** Words that a loop of the paper prints once for every row: one line of the file stands for many. */
import type { AuthorPiece, Base, FilePlace, Piece } from './base.ts'
import type { Change } from './change.ts'

const blockTag = /\{\{~?\s*([#/])\s*(?:each|逐条)(?=[\s}~])/g

/** Whether an offset stands between `{{#each …}}` and its `{{/each}}`. */
export function isInLoop(text: string, offset: number): boolean {
  let depth = 0
  for (const { index, 1: sign } of text.slice(0, offset).matchAll(blockTag))
    if (index < offset) depth += sign === '#' ? 1 : -1
  return depth > 0
}

/** Changes of words in a loop with how many rows print them: one that all rows have alike is one change. */
export function withLoops(changes: readonly Change[], base: Base): Change[] {
  const inLoops = new Map<string, Change[]>()
  for (const change of changes) {
    if (!standsInLoop(change, base)) continue
    const key = JSON.stringify(change.edits)
    inLoops.set(key, [...(inLoops.get(key) ?? []), change])
  }
  if (inLoops.size === 0) return [...changes]
  const pieces = piecesOf(base)
  return changes.flatMap((change) => {
    const alike = inLoops.get(JSON.stringify(change.edits))
    if (!alike?.includes(change)) return [change]
    const rows = rowsThatPrint(change, pieces)
    const isEvery = alike.length === rows
    if (isEvery && alike[0] !== change) return []
    return [{ ...change, loop: { rows, changed: alike.length } }]
  })
}

const standsInLoop = ({ edits }: Change, { files }: Base): boolean =>
  edits.some(({ file, start }) => isInLoop(files[file]?.text ?? '', start))

const piecesOf = ({ units }: Base): Piece[] =>
  units
    .flatMap((unit) => (unit.type === 'paragraph' ? [unit] : unit.rows.flat(2)))
    .flatMap(({ pieces }) => pieces)

function rowsThatPrint({ edits: [edit] }: Change, pieces: readonly Piece[]): number {
  if (!edit) return 0
  const holds = ({ file, start, end }: FilePlace): boolean =>
    file === edit.file && start <= edit.start && edit.end <= end
  const own = pieces.filter(
    (piece) => piece.from === 'author' && holds({ ...piece, end: piece.start + piece.text.length }),
  )
  if (own.length > 0) return own.length
  const within = pieces.filter(
    (piece): piece is AuthorPiece =>
      piece.from === 'author' &&
      piece.file === edit.file &&
      edit.start <= piece.start &&
      piece.start + piece.text.length <= edit.end,
  )
  const places = within.flatMap(({ start, text }) => [...text].map((_, index) => start + index))
  if (places.length > 0) return most(places)
  const values = pieces.flatMap((piece) => {
    const place = piece.from === 'data' || piece.from === 'made' ? piece.place : null
    const isWithin = place?.file === edit.file && edit.start <= place.start && place.end <= edit.end
    return isWithin ? [place.start] : []
  })
  if (values.length > 0) return most(values)
  return pieces.filter((piece) => piece.from === 'data' && piece.place && holds(piece.place)).length
}

/** How often the most frequent of some numbers comes: words of a line are printed once in every row. */
function most(places: readonly number[]): number {
  const counts = new Map<number, number>()
  let greatest = 0
  for (const place of places) {
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    greatest = Math.max(greatest, count)
  }
  return greatest
}
