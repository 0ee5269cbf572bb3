/** Which points belong together: 一是…二是… inside a paragraph, or through the paragraphs of a section. */
import type { Block, Inline, Ordinal } from './document.ts'
import { inlineText } from './plain-text.ts'
import { eachBlock, inlineRuns } from './walk.ts'

/** A run of points of one family; a heading closes it. */
export interface Series {
  readonly family: Ordinal['family']
  readonly points: readonly Ordinal[]
  /** Index of the heading above it among all headings, −1 before the first. */
  readonly section: number
}
interface Open {
  family: Ordinal['family']
  points: Ordinal[]
  section: number
}

/** All series of the blocks in reading order. */
export function collectSeries(blocks: readonly Block[]): Series[] {
  const found: Open[] = []
  let section = -1
  let outer = new Map<Ordinal['family'], Open>()
  const start = (point: Ordinal): Open => {
    const series = { family: point.family, points: [point], section }
    found.push(series)
    return series
  }
  for (const block of eachBlock(blocks)) {
    if (block.type === 'heading') {
      section++
      outer = new Map()
    }
    // points are read in running text alone
    if (block.type === 'list' || block.type === 'table') continue
    for (const run of inlineRuns(block)) {
      const inner = new Map<Ordinal['family'], Open>()
      for (const { point, opens } of pointsOf(run)) {
        const open = opens
          ? outer.get(point.family)
          : (inner.get(point.family) ?? outer.get(point.family))
        if (point.n !== 1 && open) open.points.push(point)
        else (opens ? outer : inner).set(point.family, start(point))
      }
      // 具体来说：一是… goes on in the next paragraph, unless that one already has its own series
      for (const [family, series] of inner) if (!outer.has(family)) outer.set(family, series)
    }
  }
  return found
}

/** The points of one paragraph, with whether each opens it. */
function pointsOf(run: readonly Inline[]): { point: Ordinal; opens: boolean }[] {
  const points: { point: Ordinal; opens: boolean }[] = []
  // whether nothing but white space stands before
  let opens = true
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'ordinal') points.push({ point: inline, opens })
      if (inline.type === 'strong' || inline.type === 'lead' || inline.type === 'link')
        visit(inline.children)
      else opens &&= inlineText(inline).trim() === ''
    }
  }
  visit(run)
  return points
}
