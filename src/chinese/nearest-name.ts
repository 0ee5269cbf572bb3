/** The nearest known name to a mistyped one. */
import { mayMean } from './may-mean.ts'

/** Edit distance, counted in characters. */
function distance(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  let row = right.map((_, index) => index + 1)
  left.forEach((letter, i) => {
    let corner = i
    let before = i + 1
    row = right.map((other, j) => {
      const above = row[j] ?? 0
      before = Math.min(above + 1, before + 1, corner + (letter === other ? 0 : 1))
      corner = above
      return before
    })
  })
  return row.at(-1) ?? left.length
}

/**
 * Finds what the author probably meant.
 * @param means whether a candidate can be meant; default unless it says otherwise, as 出席 does of 缺席
 * @returns the closest candidate within a third of the word's length (at least one letter) that can be meant, else an empty string
 */
export function nearestName(
  name: string,
  candidates: Iterable<string>,
  means: (name: string, candidate: string) => boolean = mayMean,
): string {
  let best = ''
  let least = Math.max(1, Math.floor([...name].length / 3)) + 0.5
  for (const candidate of candidates) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    const close =
      [...candidate].length > 1 && far < [...candidate].length ? far : Number.POSITIVE_INFINITY
    if (close < least && means(name, candidate)) {
      least = close
      best = candidate
    }
  }
  return best
}
