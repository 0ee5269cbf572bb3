/** What a composed paper is in figures: its length, its parts, its sentences, its headings side by side. */
import { blockLines } from '../model/block-lines.ts'
import type {
  Block,
  Document,
  Heading,
  HeadingLevel,
  Inline,
  Lead,
  List,
} from '../model/document.ts'
import { itemMark } from '../model/list-markers.ts'
import { headingLabel } from '../model/numbering.ts'
import { outlineText, pieceTitle } from '../model/outline.ts'
import { inlinesText } from '../model/plain-text.ts'
import { collectSeries } from '../model/series.ts'
import { eachBlock, eachInline, inlineRuns } from '../model/walk.ts'
import type { Origin } from '../origin.ts'
import {
  type Counts,
  countWords,
  type Minutes,
  minutesOf,
  noWords,
  sumCounts,
} from './count-words.ts'
import { type LongSentence, longSentences } from './long-sentences.ts'
import { type ShapeGroup, shapesOf } from './parallel.ts'

/** A heading or lead of a group, beside those of the same level. */
interface Head {
  readonly text: string
  readonly origin: Origin | null
}
export interface HeadGroup extends ShapeGroup {
  readonly level: HeadingLevel
  /** The heading above them; empty for the first level. */
  readonly under: string
  readonly origins: readonly (Origin | null)[]
}
export interface SectionStats {
  /** What stands before the first heading, under a heading, or behind the last one. */
  readonly of: 'opening' | 'section' | 'closing'
  /** Its heading with the number; empty for the others. */
  readonly title: string
  readonly origin: Origin | null
  readonly counts: Counts
  /** Of the text that is read out, from 0 to 1. */
  readonly share: number
}
export interface SeriesStats {
  /** The heading that it stands under. */
  readonly under: string
  readonly markers: readonly string[]
  readonly origin: Origin | null
}
export interface PaperStats {
  readonly title: string
  /** Everything that is printed. */
  readonly all: Counts
  /** What is read out: headings and running text; no title, signature, tables or attachments. */
  readonly body: Counts
  readonly minutes: Minutes
  readonly sections: readonly SectionStats[]
  /** The longest first. */
  readonly long: readonly LongSentence[]
  readonly headings: readonly HeadGroup[]
  readonly leads: readonly HeadGroup[]
  readonly series: readonly SeriesStats[]
  /** The papers of a volume. */
  readonly pieces: readonly PaperStats[]
}

export function paperStats({ blocks, meta }: Pick<Document, 'blocks' | 'meta'>): PaperStats {
  return statsOf(meta.title, blocks)
}

function statsOf(title: string, blocks: readonly Block[]): PaperStats {
  const pieces = piecesIn(blocks).map((piece) => statsOf(pieceTitle(piece), piece.blocks))
  const own = withoutPieces(blocks)
  const spoken = [...eachSpoken(own)]
  const parts = partsOf(spoken)
  const sum = sumCounts(parts.map(({ counts }) => counts))
  const body = sumCounts([sum, ...pieces.map((piece) => piece.body)])
  const printed = sumCounts([...eachBlock(own)].map(countPrinted))
  return {
    title,
    all: sumCounts([printed, ...pieces.map((piece) => piece.all)]),
    body,
    minutes: minutesOf(body),
    sections: parts.map((part) => ({
      ...part,
      share: sum.words === 0 ? 0 : part.counts.words / sum.words,
    })),
    long: spoken
      .flatMap((block) => inlineRuns(block).flatMap(longSentences))
      .sort((a, b) => b.letters - a.letters),
    headings: headingGroups(spoken),
    leads: leadGroups(spoken),
    series: seriesIn(own),
    pieces,
  }
}

type Piece = Extract<Block, { readonly blocks: readonly Block[] }>
const piecesIn = (blocks: readonly Block[]): Piece[] =>
  blocks.flatMap((block): Piece[] => {
    if (!('blocks' in block)) return []
    return block.type === 'piece' ? [block] : piecesIn(block.blocks)
  })
const withoutPieces = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.type === 'piece') return []
    return 'blocks' in block ? [{ ...block, blocks: withoutPieces(block.blocks) }] : [block]
  })

/** A block by itself: what it holds is counted with what stands inside. */
function countPrinted(block: Block): Counts {
  const lines = block.type === 'list' ? itemLines(block) : blockLines(block)
  const notes = inlineRuns(block)
    .flatMap((run) => [...eachInline(run)])
    .flatMap((inline) => (inline.type === 'note' ? [inlinesText(inline.children)] : []))
  return 'blocks' in block ? noWords : sumCounts([...lines, ...notes].map(countWords))
}

const itemLines = (list: List): string[] =>
  list.items.map((item, index) => itemMark(list, index) + inlinesText(item.children))

/** Headings and running text in reading order, without what is bound behind. */
function* eachSpoken(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'paragraph' || block.type === 'section-end')
      yield block
    else if (block.type === 'list') {
      yield block
      for (const item of block.items) yield* eachSpoken(item.blocks)
    } else if (block.type === 'quote' || block.type === 'group') yield* eachSpoken(block.blocks)
  }
}

function countSpoken(block: Block): Counts {
  const lines = block.type === 'list' ? itemLines(block) : inlineRuns(block).map(inlinesText)
  const label = block.type === 'heading' ? [headingLabel(block)] : []
  return sumCounts([...label, ...lines].map(countWords))
}

/** What opens a part: the headings of the highest level, or the leads of a paper without any. */
function openingOf(blocks: readonly Block[]): (block: Block) => Head | null {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  if (levels.length === 0)
    return (block) => {
      const [lead] = leadsIn(block).filter(({ level }) => level === 1)
      return lead ? { text: outlineText(lead), origin: lead.origin } : null
    }
  const top = ([1, 2, 3, 4] as const).find((level) => levels.includes(level))
  return (block) =>
    block.type === 'heading' && block.level === top
      ? { text: headingText(block), origin: block.origin }
      : null
}
const headingText = (heading: Heading): string => headingLabel(heading) + outlineText(heading)

type Part = Omit<SectionStats, 'share'>
function partsOf(blocks: readonly Block[]): Part[] {
  const opening = openingOf(blocks)
  const parts: { -readonly [K in keyof Part]: Part[K] }[] = []
  for (const block of blocks) {
    const head = opening(block)
    const isEnd = block.type === 'section-end'
    const { text: title, origin } = head ?? { text: '', origin: block.origin }
    if (head) parts.push({ of: 'section', title, origin, counts: noWords })
    else if (isEnd || parts.length === 0)
      parts.push({ of: isEnd ? 'closing' : 'opening', title, origin, counts: noWords })
    const part = parts.at(-1)
    if (part) part.counts = sumCounts([part.counts, countSpoken(block)])
  }
  return parts.filter(({ counts }) => counts.words > 0)
}

const leadsIn = (block: Block): Lead[] =>
  inlineRuns(block)
    .flatMap((run: readonly Inline[]) => [...eachInline(run)])
    .filter((inline): inline is Lead => inline.type === 'lead')

interface Placed {
  readonly level: HeadingLevel
  readonly under: string
  readonly head: Head
}

/** Headings that stand side by side: of one level, under one heading. */
function headingGroups(blocks: readonly Block[]): HeadGroup[] {
  const above = ['', '', '', '']
  return sideBySide(
    blocks.flatMap((block): Placed[] => {
      if (block.type !== 'heading') return []
      const { level, origin } = block
      const under = above.slice(0, level - 1).findLast((text) => text !== '') ?? ''
      above.fill('', level)
      above[level - 1] = headingText(block)
      return [{ level, under, head: { text: outlineText(block), origin } }]
    }),
  )
}

/** Leads of one level under one heading; those of the second level under one of the first. */
function leadGroups(blocks: readonly Block[]): HeadGroup[] {
  let heading = ''
  let first = ''
  return sideBySide(
    blocks.flatMap((block): Placed[] => {
      if (block.type === 'heading') heading = headingText(block)
      if (block.type === 'heading') first = ''
      return leadsIn(block).map(({ level, origin, children }): Placed => {
        const text = outlineText({ children })
        if (level === 1) first = text
        const under = level === 2 && first !== '' ? first : heading
        return { level, under, head: { text, origin } }
      })
    }),
  )
}

/** In the order in which groups begin; a head with none beside it has nothing to be like. */
function sideBySide(all: readonly Placed[]): HeadGroup[] {
  const groups = new Map<string, Placed[]>()
  for (const one of all) {
    const key = JSON.stringify([one.level, one.under])
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < 2) return []
    return [
      {
        level: first.level,
        under: first.under,
        origins: group.map(({ head }) => head.origin),
        ...shapesOf(group.map(({ head }) => head.text)),
      },
    ]
  })
}

function seriesIn(blocks: readonly Block[]): SeriesStats[] {
  const headings = [...eachBlock(blocks)].flatMap((block) =>
    block.type === 'heading' ? [headingText(block)] : [],
  )
  return collectSeries(blocks).map(({ points, section }) => ({
    under: headings[section] ?? '',
    markers: points.map(({ marker }) => marker),
    origin: points[0]?.origin ?? null,
  }))
}
