/** How much two texts have in common: pairs of neighbouring letters, counted. */

/** A text as its pairs; a text of one letter is that letter. */
export interface Pairs {
  readonly letters: string
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

export function pairsOf(letters: string): Pairs {
  const counts = new Map<string, number>()
  const last = Math.max(1, letters.length - 1)
  for (let at = 0; at < last; at++) {
    const pair = letters.slice(at, at + 2)
    if (pair !== '') counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { letters, counts, total: letters === '' ? 0 : last }
}

function shared(a: Pairs, b: Pairs): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let sum = 0
  for (const [pair, count] of small.counts) sum += Math.min(count, large.counts.get(pair) ?? 0)
  return sum
}

/** 0–1 (Dice). */
export function similarity(a: Pairs, b: Pairs): number {
  if (a.letters === b.letters) return 1
  return a.total + b.total === 0 ? 0 : (2 * shared(a, b)) / (a.total + b.total)
}

/** Which share of a stands in b, 0–1. */
export const contained = (a: Pairs, b: Pairs): number =>
  a.total === 0 ? 0 : shared(a, b) / a.total
