/** Paragraphs that were parted, and several that became one. */
import { type Alignment, type Item, pair } from './alignment.ts'
import { contained, type Pairs, pairsOf, similarity } from './similarity.ts'

/** Which share of a part has to stand in the whole that it was parted from. */
export const leastContained = 0.7
/** Shorter parts are no evidence. */
const shortestPart = 3

/** What is left beside a neighbour that holds it, or that it was parted from. */
export function joinParts(work: Alignment): void {
  const isText = (item: Item | undefined): boolean => item?.type === 'paragraph'
  work.edited.forEach((item, edited) => {
    if (!isText(item) || work.held[edited]?.length !== 0 || item.letters.length < shortestPart)
      return
    const own = work.editedPairs[edited]
    for (const beside of [edited - 1, edited + 1]) {
      const base = work.held[beside]?.at(beside < edited ? -1 : 0)
      const whole = base === undefined ? undefined : work.basePairs[base]
      if (base === undefined || !own || !whole || !isText(work.base[base])) continue
      if (contained(own, whole) < leastContained) continue
      if (!grows(whole, work.editedPairs[beside], own)) continue
      pair(work, base, edited)
      return
    }
  })
  work.base.forEach((item, base) => {
    if (!isText(item) || work.holders[base]?.length !== 0 || item.letters.length < shortestPart)
      return
    const own = work.basePairs[base]
    for (const beside of [base - 1, base + 1]) {
      const edited = work.holders[beside]?.at(beside < base ? -1 : 0)
      const whole = edited === undefined ? undefined : work.editedPairs[edited]
      if (edited === undefined || !own || !whole || !isText(work.edited[edited])) continue
      if (contained(own, whole) < leastContained) continue
      if (!grows(whole, work.basePairs[beside], own)) continue
      pair(work, base, edited)
      return
    }
  })
}

/** Whether a whole is more like both parts together than like the one that is known. */
const grows = (whole: Pairs, known: Pairs | undefined, part: Pairs): boolean =>
  known !== undefined &&
  similarity(whole, pairsOf(known.letters + part.letters)) > similarity(whole, known)
