/** Offsets of the lines of a text. */

/** Decoded texts by file name, as a map has them. */
export type TextOf = Pick<ReadonlyMap<string, string>, 'get'>

/** Where each line starts. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Which line an offset stands in, from 0. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
