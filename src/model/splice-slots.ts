/** Puts slots back into a filled text that is no Markdown: field values and output names. */

import type { Origin } from '../origin.ts'
import type { Inline } from './document.ts'
import { text } from './nodes.ts'
import { type Slot, slotToken } from './slot.ts'

/**
 * @param place gives the origin of a stretch of the text
 */
export function spliceSlots(
  content: string,
  slots: readonly Slot[],
  place: (from: number, to: number) => Origin | null,
): Inline[] {
  const found: Inline[] = []
  const plain = (from: number, to: number): void => {
    if (to > from) found.push(text(content.slice(from, to), place(from, to)))
  }
  let done = 0
  for (const match of content.matchAll(slotToken)) {
    plain(done, match.index)
    const slot = slots[Number(match[1])]
    if (slot?.kind === 'inlines') for (const each of slot.inlines) found.push(each)
    done = match.index + match[0].length
  }
  plain(done, content.length)
  return found
}
