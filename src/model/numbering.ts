/** Numbers of headings, tables and figures: computed here, never by a renderer (GB/T 9704-2012 7.3.3). */

import { toChineseNumeral } from '../chinese/numerals.ts'
import type { Block, Heading, HeadingLevel } from './document.ts'
import { numberGap } from './plain-text.ts'
import { mapBlocks } from './walk.ts'

const labels: Record<HeadingLevel, (n: number) => string> = {
  1: (n) => `${toChineseNumeral(n)}、`,
  2: (n) => `（${toChineseNumeral(n)}）`,
  3: (n) => `${n}.`,
  4: (n) => `（${n}）`,
}

/** The printed number of a heading, empty for one without a number. */
export function headingLabel(heading: Pick<Heading, 'level' | 'number' | 'numbered'>): string {
  return heading.numbered && heading.number > 0 ? labels[heading.level](heading.number) : ''
}

/** The number as it stands in front of the words of its heading. */
export function headingMark(heading: Heading): string {
  const label = headingLabel(heading)
  return label + numberGap(label, heading.children)
}

/** Numbers headings among their siblings, tables and figures through the paper; every piece of a volume starts anew. */
export function numberBlocks(blocks: readonly Block[]): Block[] {
  const counters = [0, 0, 0, 0]
  let tables = 0
  let figures = 0
  return mapBlocks(blocks, (block) => {
    if (block.type === 'piece' || block.type === 'attachment')
      return { ...block, blocks: numberBlocks(block.blocks) }
    if (block.type === 'table' && block.caption) return { ...block, number: ++tables }
    if ((block.type === 'figure' || block.type === 'chart') && block.caption)
      return { ...block, number: ++figures }
    if (block.type !== 'heading' || !block.numbered) return block
    const number = (counters[block.level - 1] ?? 0) + 1
    counters[block.level - 1] = number
    counters.fill(0, block.level)
    return { ...block, number }
  })
}
