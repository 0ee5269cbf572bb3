/** The outline of a paper: headings with the series that stand under each. */

import type { Origin } from '../origin.ts'
import type { Block, Document, Heading, Lead } from './document.ts'
import { headingLabel } from './numbering.ts'
import { inlinesText } from './plain-text.ts'
import { collectSeries, type Series } from './series.ts'
import { eachBlock, eachInline, inlineRuns } from './walk.ts'

export interface OutlineEntry {
  readonly id: string
  readonly of: 'heading' | 'piece' | 'lead'
  /** 1-based depth. */
  readonly level: number
  /** The printed number (`一、`), empty for a heading without one. */
  readonly label: string
  /** Without the 。 that ends a run-in heading. */
  readonly text: string
  readonly runIn: boolean
  readonly series: readonly Series[]
  readonly origin: Origin | null
}

/** Heading text as outlines and contents show it: without the closing 。. */
export const outlineText = (heading: Pick<Heading | Lead, 'children'>): string =>
  inlinesText(heading.children).replace(/。$/, '')

/** The headings of a document, papers of a volume included. */
export function outline(document: Pick<Document, 'blocks'>): OutlineEntry[] {
  const series = collectSeries(document.blocks)
  const headings = [...eachBlock(document.blocks)].filter(
    (block): block is Heading => block.type === 'heading',
  )
  return headings.map((heading, section) => ({
    id: heading.id,
    of: 'heading',
    level: heading.level,
    label: headingLabel(heading),
    text: outlineText(heading),
    runIn: heading.runIn !== null,
    series: series.filter((one) => one.section === section),
    origin: heading.origin,
  }))
}

/** What a reader wants to see of a paper: its headings, or its leads where it has none; of a volume each paper by its title. */
export function readersOutline(document: Pick<Document, 'blocks'>): OutlineEntry[] {
  const pieces = [...eachBlock(document.blocks)].flatMap((block) =>
    block.type === 'piece' ? [block] : [],
  )
  if (pieces.length > 0)
    return pieces.flatMap((piece) => [
      pieceEntry(piece),
      ...readersOutline(piece).map((entry) => ({ ...entry, level: entry.level + 1 })),
    ])
  const headings = outline(document)
  return headings.length > 0 ? headings : leads(document.blocks)
}

const plainEntry = { id: '', label: '', runIn: false, series: [], origin: null }

/** The title of a paper, on one line. */
export function pieceTitle(piece: { readonly blocks: readonly Block[] }): string {
  const title = piece.blocks.find((block) => block.type === 'title')
  return title?.type === 'title' ? title.lines.map(inlinesText).join('') : ''
}

function pieceEntry(piece: {
  readonly id: string
  readonly blocks: readonly Block[]
}): OutlineEntry {
  const origin =
    piece.blocks.find((block) => block.origin && block.type === 'paragraph')?.origin ?? null
  return { ...plainEntry, id: piece.id, of: 'piece', level: 1, text: pieceTitle(piece), origin }
}

function leads(blocks: readonly Block[]): OutlineEntry[] {
  const inlines = [...eachBlock(blocks)].flatMap((block) =>
    inlineRuns(block).flatMap((run) => [...eachInline(run)]),
  )
  return inlines
    .filter((one): one is Lead => one.type === 'lead')
    .map((lead) => ({
      ...plainEntry,
      of: 'lead',
      level: lead.level,
      text: outlineText(lead),
      origin: lead.origin,
    }))
}
