/** The outline of a paper: headings with the series that stand under each. */
import type { Document, Heading, HeadingLevel, Origin } from './document.ts'
import { headingLabel } from './numbering.ts'
import { inlinesText } from './plain-text.ts'
import { collectSeries, type Series } from './series.ts'
import { eachBlock } from './walk.ts'

export interface OutlineEntry {
  readonly id: string
  readonly level: HeadingLevel
  /** The printed number (`一、`), empty for a heading without one. */
  readonly label: string
  /** Without the 。 that ends a run-in heading. */
  readonly text: string
  readonly runIn: boolean
  readonly series: readonly Series[]
  readonly origin: Origin | null
}

/** Heading text as outlines and contents show it: without the closing 。. */
export const outlineText = (heading: Pick<Heading, 'children'>): string => inlinesText(heading.children).replace(/。$/, '')

export function outline(document: Pick<Document, 'blocks'>): OutlineEntry[] {
  const series = collectSeries(document.blocks)
  const headings = [...eachBlock(document.blocks)].filter((block): block is Heading => block.type === 'heading')
  return headings.map((heading, section) => ({
    id: heading.id,
    level: heading.level,
    label: headingLabel(heading),
    text: outlineText(heading),
    runIn: heading.runIn !== null,
    series: series.filter((one) => one.section === section),
    origin: heading.origin,
  }))
}
