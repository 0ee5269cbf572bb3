/** Puts nodes into running text: finds stretches in the joined text and cuts them out of the text nodes they stand in. */
import type { Inline, Text } from '../model/document.ts'
import { sliceText } from '../model/nodes.ts'
import { inlineText } from '../model/plain-text.ts'
import type { Origin } from '../origin.ts'

export interface Mark {
  readonly from: number
  readonly to: number
  readonly make: (slice: Text) => Inline
}

/** The text that `marksIn` sees: every inline by what it prints, notes not at all. */
export const flatText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('')

/**
 * Replaces stretches of text by nodes.
 * @param marks in ascending order, without overlap, as offsets into `flatText`
 * @returns the new inlines; a mark that would cross the edge of a text node is left out
 */
export function markText(inlines: readonly Inline[], marks: readonly Mark[], offset = 0): Inline[] {
  let at = offset
  return inlines.flatMap((inline): Inline[] => {
    const start = at
    at += inlineText(inline).length
    if (inline.type === 'text') return cutText(inline, marks, start)
    if (inline.type === 'strong' || inline.type === 'lead' || inline.type === 'link')
      return [{ ...inline, children: markText(inline.children, marks, start) }]
    return [inline]
  })
}

function cutText(node: Text, marks: readonly Mark[], start: number): Inline[] {
  const inside = marksIn(marks, start, start + node.value.length)
  if (inside.length === 0) return [node]
  const parts: Inline[] = []
  let done = 0
  for (const mark of inside) {
    if (mark.from - start > done) parts.push(sliceText(node, done, mark.from - start))
    parts.push(mark.make(sliceText(node, mark.from - start, mark.to - start)))
    done = mark.to - start
  }
  if (done < node.value.length) parts.push(sliceText(node, done, node.value.length))
  return parts
}

/** The marks of a stretch, without those that cross its edges. */
function marksIn(marks: readonly Mark[], start: number, end: number): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.from ?? 0) < start) low = middle + 1
    else high = middle
  }
  const inside: Mark[] = []
  for (let mark = marks[low]; mark && mark.from < end; mark = marks[++low])
    if (mark.to <= end) inside.push(mark)
  return inside
}

/**
 * Puts the stretch `[from, to)` of the joined text into one node; text nodes are cut at its edges.
 * @returns the inlines as they were when an edge falls inside a node that cannot be cut
 */
export function wrapText(
  inlines: readonly Inline[],
  from: number,
  to: number,
  make: (inside: readonly Inline[], origin: Origin | null) => Inline,
): readonly Inline[] {
  const before: Inline[] = []
  const inside: Inline[] = []
  const after: Inline[] = []
  let at = 0
  for (const inline of inlines) {
    const [start, end] = [at, at + inlineText(inline).length]
    at = end
    const cuts = [from, to].filter((edge) => edge > start && edge < end)
    if (cuts.length > 0 && inline.type !== 'text') return inlines
    const edges = [start, ...cuts, end]
    edges.slice(1).forEach((edge, index) => {
      const first = edges[index] ?? start
      const part =
        inline.type === 'text' && cuts.length > 0
          ? sliceText(inline, first - start, edge - start)
          : inline
      if (first < from) before.push(part)
      else if (first >= to) after.push(part)
      else inside.push(part)
    })
  }
  const [first, last] = [inside[0]?.origin, inside.at(-1)?.origin]
  const origin =
    first && last && first.file === last.file ? { ...first, end: last.end } : (first ?? null)
  return [...before, make(inside, origin), ...after]
}
