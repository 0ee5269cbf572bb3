/** Which paragraph of a copy is which of the base: by bookmarks, by equal letters, by what they have in common. */

import { longestRising } from '../text/longest-rising.ts'
import { type Alignment, isFree, likeness, pair, range } from './alignment.ts'
import { leastContained } from './join-parts.ts'
import { contained } from './similarity.ts'

/** A bookmark whose paragraph has less in common with the base than this was put elsewhere. */
const leastMarked = 0.2
/** Of neighbours in the same place, and of paragraphs anywhere. */
const leastInPlace = 0.35
const leastAnywhere = 0.6
/** Largest stretch without anything certain in which every pair is tried. */
const mostPairs = 250_000

/** A bookmark holds where its paragraph is still that of the base; else what it names may stand elsewhere. */
export function matchMarks(work: Alignment): void {
  const letters = new Set(work.edited.map((item) => item.letters))
  const known = new Set(work.base.map((item) => item.letters))
  work.edited.forEach(({ marks, type, letters: own }, edited) => {
    for (const base of marks) {
      const item = work.base[base]
      if (!item || item.type !== type || (work.holders[base]?.length ?? 0) > 0) continue
      const [a, b] = [work.basePairs[base], work.editedPairs[edited]]
      const like = likeness(work, base, edited)
      const part = a && b ? Math.max(contained(a, b), contained(b, a)) : 0
      const elsewhere = item.letters !== own && (letters.has(item.letters) || known.has(own))
      if (elsewhere || (like < leastMarked && part < leastContained && marks.length > 1)) continue
      pair(work, base, edited)
      work.marked.add(edited)
    }
  })
}

/** Equal letters: in the same order first, as far as they stand in it, then anywhere. */
export function matchEqual(work: Alignment): void {
  const places = new Map<string, number[]>()
  work.base.forEach(({ type, letters }, base) => {
    const key = `${type} ${letters}`
    if (work.holders[base]?.length !== 0) return
    const known = places.get(key) ?? []
    known.push(base)
    places.set(key, known)
  })
  let last = -1
  work.edited.forEach(({ type, letters }, edited) => {
    if (letters === '') return
    const found = places.get(`${type} ${letters}`)?.filter((base) => isFree(work, base, edited))
    const base = found?.find((place) => place > last) ?? found?.[0]
    if (work.held[edited]?.length === 0 && base !== undefined) pair(work, base, edited)
    last = work.held[edited]?.at(-1) ?? last
  })
}

/** Between two neighbours that are certain, whatever has enough in common, in order, as much of it as can be. */
export function matchInPlace(work: Alignment): void {
  const kept = risingHeld(work)
  let [base, edited] = [0, 0]
  for (const [nextBase, nextEdited] of [...kept, [work.base.length, work.edited.length] as const]) {
    const bases = range(base, nextBase).filter((at) => work.holders[at]?.length === 0)
    const editeds = range(edited, nextEdited).filter((at) => work.held[at]?.length === 0)
    if (bases.length * editeds.length <= mostPairs)
      for (const [one, other] of bestInOrder(work, bases, editeds)) pair(work, one, other)
    base = nextBase + 1
    edited = nextEdited + 1
  }
}

/** The pairs that stand in the same order in both: the longest rising row of them. */
function risingHeld({ held }: Alignment): (readonly [number, number])[] {
  const pairs = held.flatMap((bases, edited) =>
    bases.slice(0, 1).map((base) => [base, edited] as const),
  )
  return longestRising(pairs.map(([base]) => base)).flatMap((at) => {
    const found = pairs[at]
    return found ? [found] : []
  })
}

function bestInOrder(
  work: Alignment,
  bases: readonly number[],
  editeds: readonly number[],
): [number, number][] {
  const width = editeds.length + 1
  const sums = new Float64Array((bases.length + 1) * width)
  const gains = new Float64Array((bases.length + 1) * width)
  const sumAt = (row: number, column: number): number => sums[row * width + column] ?? 0
  for (let row = bases.length - 1; row >= 0; row--)
    for (let column = editeds.length - 1; column >= 0; column--) {
      const [base = 0, edited = 0] = [bases[row], editeds[column]]
      const like = isFree(work, base, edited) ? likeness(work, base, edited) : 0
      const gain = like >= leastInPlace ? like : 0
      gains[row * width + column] = gain
      sums[row * width + column] = Math.max(
        gain > 0 ? gain + sumAt(row + 1, column + 1) : 0,
        sumAt(row + 1, column),
        sumAt(row, column + 1),
      )
    }
  const found: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < bases.length && column < editeds.length) {
    const gain = gains[row * width + column] ?? 0
    if (gain > 0 && sumAt(row, column) === gain + sumAt(row + 1, column + 1)) {
      found.push([bases[row++] ?? 0, editeds[column++] ?? 0])
    } else if (sumAt(row, column) === sumAt(row + 1, column)) row++
    else column++
  }
  return found
}

/** What is left, wherever it stands, the most alike first. */
export function matchAnywhere(work: Alignment): void {
  const bases = range(0, work.base.length).filter((at) => work.holders[at]?.length === 0)
  const editeds = range(0, work.edited.length).filter((at) => work.held[at]?.length === 0)
  if (bases.length * editeds.length > mostPairs) return
  const found = bases
    .flatMap((base) =>
      editeds.map((edited) => ({ base, edited, like: likeness(work, base, edited) })),
    )
    .filter(({ like }) => like >= leastAnywhere)
    .sort((a, b) => b.like - a.like || a.base - b.base || a.edited - b.edited)
  for (const { base, edited } of found) if (isFree(work, base, edited)) pair(work, base, edited)
}
