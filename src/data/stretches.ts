/** Stretches of whole numbers, joined and in order: whether one of thousands holds a row or a column is asked for each of them. */

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Whether a number lies in any of some stretches. */
export function insideAny(stretches: readonly Stretch[]): (at: number) => boolean {
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  const ends = joined.map(({ to }) => to)
  return (at) => {
    const found = joined[firstFrom(ends, at)]
    return found !== undefined && found.from <= at
  }
}

/** How many of some sorted numbers lie between two, both included. */
export const countBetween = (sorted: readonly number[], from: number, to: number): number =>
  Math.max(0, firstFrom(sorted, to + 1) - firstFrom(sorted, from))

/** Those of some sorted numbers that lie between two, both included. */
export const allBetween = (sorted: readonly number[], from: number, to: number): number[] =>
  sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to + 1))

/** Index of the first of some sorted numbers that is no less than one. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
