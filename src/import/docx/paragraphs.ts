/** Paragraphs: their look by style, list and themselves, their printed number, and what is joined or parted. */

import { childOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import type { DraftBlock, DraftLook, DraftParagraph, DraftRun } from '../draft.ts'
import { isEndGone } from './changes.ts'
import { readInline } from './inline.ts'
import type { InlineLine, Piece } from './line.ts'
import { type ListPlace, listPlace } from './lists.ts'
import { switchOf } from './measures.ts'
import { merged } from './merged.ts'
import {
  indentOf,
  joinParagraphProperties,
  type ParagraphProperties,
  readParagraphProperties,
} from './paragraph-properties.ts'
import type { Around, Reading, Story } from './reading.ts'
import type { RunProperties } from './run-properties.ts'
import type { Style } from './styles.ts'

export interface BlockContext {
  readonly reading: Reading
  readonly story: Story
  readonly around: Around
  readonly inBox: boolean
  /** Looks by the style of the table that it stands in. */
  readonly table: { readonly paragraph: ParagraphProperties; readonly run: RunProperties }
}

/** A paragraph before it is decided where its line ends. */
export interface OpenParagraph {
  readonly at: number
  readonly line: InlineLine
  readonly look: DraftLook
  readonly place: ListPlace | null
  /** Its end is taken out or hidden: the next paragraph goes on in its line. */
  readonly goesOn: boolean
}

export function openParagraph(element: XmlElement, context: BlockContext): OpenParagraph {
  const { reading, story, around, table } = context
  reading.line++
  const pPr = childOf(element, 'w:pPr')
  const chain = reading.styles.chain(valOf(pPr, 'w:pStyle'), 'paragraph')
  const own = readParagraphProperties(pPr)
  const place = listPlace(reading.lists, chain, own)
  const ofStyle: RunProperties = merged(chain.map(({ run }) => run))
  const line = readInline(element, {
    reading,
    story,
    styles: [table.run, ofStyle],
    around,
    link: null,
  })
  for (const each of story.bookmarks.splice(0).reverse()) line.bookmarks.unshift(each)
  for (const comment of reading.openComments) comment.about += '\n'
  const properties = joinParagraphProperties([
    reading.styles.defaults.paragraph,
    table.paragraph,
    ...chain.flatMap((style) => [listProperties(reading, style, chain), style.paragraph]),
    own.list === undefined ? {} : (place?.list.levels.get(place.level)?.paragraph ?? {}),
    own,
  ])
  const size = sizeOf(line.pieces) ?? ofStyle.size ?? reading.styles.defaults.run.size ?? 0
  const hiddenEnd = switchOf(childOf(pPr, 'w:rPr'), 'w:vanish') === true
  return {
    at: reading.line,
    line,
    look: lookOf(properties, chain.at(-1)?.name, place, size),
    place,
    goesOn: isEndGone(pPr, reading) || hiddenEnd,
  }
}

/** What the list of a style says lies under what the style itself says. */
function listProperties(
  { lists }: Reading,
  style: Style,
  chain: readonly Style[],
): ParagraphProperties {
  if (style.paragraph.list === undefined) return {}
  const place = listPlace(lists, chain, {})
  return place?.list.levels.get(place.level)?.paragraph ?? {}
}

const sizeOf = (pieces: readonly Piece[]): number | undefined =>
  pieces.flatMap((piece) => (piece.type === 'run' ? [piece.run.size] : []))[0]

function lookOf(
  properties: ParagraphProperties,
  style: string | undefined,
  place: ListPlace | null,
  size: number,
): DraftLook {
  const { align, outlineLevel = 9, pageBreakBefore, pitch } = properties
  const first = indentOf(properties.first, properties.firstLetters, size)
  const left = indentOf(properties.left, properties.leftLetters, size)
  const right = indentOf(properties.right, properties.rightLetters, size)
  return {
    ...(style === undefined ? {} : { style }),
    ...(outlineLevel >= 0 && outlineLevel < 9 ? { outlineLevel: outlineLevel + 1 } : {}),
    ...(align ? { align } : {}),
    ...(first ? { firstIndent: first } : {}),
    ...(left ? { leftIndent: left } : {}),
    ...(right ? { rightIndent: right } : {}),
    ...(pitch ? { pitch } : {}),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    ...(place ? { listLevel: place.level } : {}),
  }
}

/** The line of one paragraph that goes on in another, which gives the look and the number. */
export const joined = (before: OpenParagraph, after: OpenParagraph): OpenParagraph => ({
  ...after,
  at: before.at,
  line: {
    pieces: [...before.line.pieces, ...after.line.pieces],
    boxes: [...before.line.boxes, ...after.line.boxes],
    bookmarks: [...before.line.bookmarks, ...after.line.bookmarks],
  },
})

/** A paragraph, or several where pages break in it; the first of them has number and bookmarks. */
export function closeParagraph(
  { at, line, look, place }: OpenParagraph,
  { reading, story, inBox }: BlockContext,
): DraftBlock[] {
  const number = place ? reading.countNumber(place) : null
  const blocks: DraftBlock[] = []
  let opening: Pick<DraftParagraph, 'number' | 'bookmarks'> = { number, bookmarks: line.bookmarks }
  const put = (runs: readonly DraftRun[]): void => {
    const box = inBox ? { box: true as const } : {}
    blocks.push({ type: 'paragraph', line: at, ...opening, runs, look, ...box })
    opening = { number: null, bookmarks: [] }
  }
  let runs: DraftRun[] = []
  let broken = false
  for (const piece of line.pieces)
    if (piece.type === 'run') runs.push(piece.run)
    else {
      if (runs.length > 0) put(runs)
      blocks.push({ type: 'page-break', line: at })
      runs = []
      broken = true
    }
  if (runs.length > 0 || !broken || opening.number !== null) put(runs)
  // a paragraph that is but a break leaves its bookmarks to the next
  for (const each of opening.bookmarks) story.bookmarks.push(each)
  return blocks
}
