/** Running text in two parts; strong text on both sides of the cut is strong in both. */
import type { Inline } from '../../model/document.ts'
import { sliceText } from '../../model/nodes.ts'
import { inlineText } from '../../model/plain-text.ts'

/** Cuts at an offset of what is printed; a node that cannot be cut goes whole to the part that it begins in. */
function cutInlines(inlines: readonly Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let done = 0
  for (const inline of inlines) {
    const [start, end] = [done, done + inlineText(inline).length]
    done = end
    if (end <= at) before.push(inline)
    else if (start >= at) after.push(inline)
    else if (inline.type === 'text') {
      before.push(sliceText(inline, 0, at - start))
      after.push(sliceText(inline, at - start, inline.value.length))
    } else if (inline.type === 'strong') {
      const [first, second] = cutInlines(inline.children, at - start)
      before.push({ ...inline, children: first })
      after.push({ ...inline, children: second })
    } else before.push(inline)
  }
  return [before, after]
}

/** The part between two offsets, without white space at its edges. */
export function innerInlines(inlines: readonly Inline[], from: number, to: number): Inline[] {
  const text = inlines.map(inlineText).join('').slice(from, to)
  const lead = text.length - text.trimStart().length
  const size = text.trim().length
  return cutInlines(cutInlines(inlines, from + lead)[1], size)[0]
}
