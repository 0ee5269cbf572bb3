/** Numbers of headings, tables and figures: computed here, never by a renderer (GB/T 9704-2012 7.3.3). */

import { fromChineseNumeral, toChineseNumeral } from '../chinese/numerals.ts'
import type { Block, Heading, HeadingLevel } from './document.ts'
import { inlinesText, numberGap } from './plain-text.ts'
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

/** The number that was typed in front of a heading; null where none was. */
export const typedCount = ({ written }: Pick<Heading, 'written'>): number | null =>
  fromChineseNumeral((written ?? '').replace(/[^\d一二三四五六七八九十百千零]/g, ''))

/** A paragraph that is no heading and ends like 有下列情形的： opens a list of its own. */
const introduces = (block: Block): boolean =>
  block.type === 'paragraph' && /[：:]$/.test(inlinesText(block.children).trimEnd())

/**
 * Numbers headings among their siblings, tables and figures through the paper; every piece of a volume starts anew, and so does a list
 * whose first number was typed as a first one right below a paragraph that introduces it. A level whose typed numbers go on through
 * the parts of the paper is counted through them: 一、（一）（二） 二、（三）（四）.
 */
export function numberBlocks(blocks: readonly Block[]): Block[] {
  const through = levelsThrough(blocks)
  const counters = [0, 0, 0, 0]
  // levels that are counted through, where none of theirs has come in a part yet
  const newParts = new Set<number>()
  let tables = 0
  let figures = 0
  let above: Block | null = null
  return mapBlocks(blocks, (block) => {
    const opener = above
    above = block
    if (block.type === 'piece' || block.type === 'attachment')
      return { ...block, blocks: numberBlocks(block.blocks) }
    if (block.type === 'table' && block.caption) return { ...block, number: ++tables }
    if ((block.type === 'figure' || block.type === 'chart') && block.caption)
      return { ...block, number: ++figures }
    if (block.type !== 'heading' || !block.numbered) return block
    const before = counters[block.level - 1] ?? 0
    const opens = newParts.has(block.level) || (opener !== null && introduces(opener))
    const restarts = before > 0 && (block.restarts === true || (opens && typedCount(block) === 1))
    const number = restarts ? 1 : before + 1
    counters[block.level - 1] = number
    newParts.delete(block.level)
    for (let deeper = block.level + 1; deeper <= counters.length; deeper++)
      if (through.has(deeper)) newParts.add(deeper)
      else counters[deeper - 1] = 0
    return { ...block, number, ...(restarts ? { restarts } : {}) }
  })
}

/** What the typed numbers of a level say where a part of the paper begins. */
interface PartStarts {
  /** Headings of the level so far, and the number typed last. */
  count: number
  typed: number
  isNewPart: boolean
  /** How often it went on, how often it did not; with which number it went on first, and how many have come since. */
  on: number
  anew: number
  first: number
  since: number
}

/** Levels below the first that are counted through the parts: most parts begin with the number behind that of the part before. */
function levelsThrough(blocks: readonly Block[]): ReadonlySet<number> {
  const starts = [2, 3, 4].map(
    (): PartStarts => ({
      count: 0,
      typed: 0,
      isNewPart: false,
      on: 0,
      anew: 0,
      first: 0,
      since: 0,
    }),
  )
  for (const { level, typed } of typedCounts(blocks)) {
    for (const deeper of starts.slice(level - 1)) deeper.isNewPart = deeper.count > 0
    const own = starts[level - 2]
    if (!own) continue
    if (own.isNewPart && typed !== null) {
      const goesOn = typed > 1 && (typed === own.typed + 1 || typed === own.count + 1)
      if (goesOn) own.on++
      else own.anew++
      if (goesOn) own.first ||= typed
    }
    own.isNewPart = false
    if (own.on > 0) own.since++
    own.count++
    own.typed = typed ?? own.typed + 1
  }
  // a lone （三） in one part of two, and a （二） behind a lone （一）, may as well be slips
  const isThrough = ({ on, anew, first, since }: PartStarts): boolean =>
    on > anew && (on > 1 || (first > 2 && since > 1))
  return new Set(starts.flatMap((level, index) => (isThrough(level) ? [index + 2] : [])))
}

/** The numbered headings of a scope. */
function typedCounts(blocks: readonly Block[]): { level: HeadingLevel; typed: number | null }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading' && block.numbered)
      return [{ level: block.level, typed: typedCount(block) }]
    const isOther = block.type === 'piece' || block.type === 'attachment'
    return 'blocks' in block && !isOther ? typedCounts(block.blocks) : []
  })
}
