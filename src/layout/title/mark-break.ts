/** Where the red mark of a long name, mostly that of 纪要, is parted into two lines: between its words, near its middle. */
import { laxities, titleBreaks } from './breaks.ts'
import { textWidth } from './text-width.ts'

/** How much wider than half of it the wider line of a mark may be for the sense's sake. */
const widest = 0.75

/**
 * Offset of the first character of the second line.
 * @param terms names that stay whole
 */
export function markBreak(mark: string, terms: readonly string[]): number | null {
  const all = textWidth(mark)
  const places = titleBreaks(mark, all, terms).map(({ at, from, cost }) => {
    const left = textWidth(mark.slice(0, at))
    const wider = Math.max(left, all - left)
    const given = laxities.indexOf(from) * all
    return { at, price: wider + cost + given + (wider > widest * all ? all : 0) }
  })
  const least = places.reduce((most, { price }) => Math.min(most, price), Number.POSITIVE_INFINITY)
  return places.find(({ price }) => price === least)?.at ?? null
}
