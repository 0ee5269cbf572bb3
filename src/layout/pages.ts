/** What the printed pages ask for: page numbers, tighter paragraphs, the 版记 at the foot of its page. */

import { lettersOf } from '../chinese/unparted.ts'
import { blockLines } from '../model/block-lines.ts'
import type { Block, Document, LinesBlock, Toc } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { paragraphLines } from '../model/paragraph-lines.ts'
import { bareRecord } from '../model/values.ts'
import { eachBlock } from '../model/walk.ts'
import { areaHeight, type Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import { scaledParagraphs } from './scaled-paragraphs.ts'
import { tornParagraphs } from './torn-lines.ts'

/** Blocks whose places have to be measured: pages in front, what the contents lead to, attachment note, signature and 版记. */
export function probesOf(document: Document): string[] {
  const blocks = [...eachBlock(document.blocks)]
  const front = blocks
    .filter((block) => block.type === 'cover' || block.type === 'toc')
    .map((block) => block.id)
  const ends = document.blocks.filter(isEnd).map((block) => block.id)
  const pieces = blocks.flatMap(startOf)
  return [
    ...front,
    ...contentsTargets(document),
    ...pieces,
    ...ends,
    ...colophonsOf(document).map(({ id }) => id),
  ]
}

/** Blocks that the contents lead to. */
export const contentsTargets = (document: Document): string[] =>
  [...eachBlock(document.blocks)]
    .filter((block): block is Toc => block.type === 'toc' && block.form === 'contents')
    .flatMap((toc) => toc.entries.map((entry) => entry.target))

/** Attachment note, signature and note behind it: what must not stand on a page without text. */
const isEnd = (block: Block): boolean =>
  block.type === 'signature' || block.type === 'attachment-note' || block.type === 'annotation'

const colophonsOf = (document: Document): LinesBlock[] =>
  document.blocks.filter((block): block is LinesBlock => block.type === 'colophon')

/** The static adjustments with what the pages of a first print ask for. */
export function adjustToPages(
  document: Document,
  theme: Theme,
  before: Adjustments,
  facts: PageFacts,
): Adjustments {
  const spaceBefore = bareRecord<number>()
  const apart = bareRecord<Adjustments['apart'][string]>()
  for (const colophon of colophonsOf(document)) {
    const place = placeColophon(colophon, theme, facts)
    if (!place) continue
    spaceBefore[colophon.id] = place.before
    if (place.apart) apart[colophon.id] = place.apart
  }
  const paragraphs = paragraphLines(document, facts)
  return {
    ...before,
    pageNumbers: pageNumbers(document, facts),
    ...scaledParagraphs(paragraphs, theme, before.names),
    torn: tornParagraphs(paragraphs, theme),
    keepWithSignature: endsAlone(document, facts) && mayMove(document, facts),
    spaceBefore,
    apart,
    // measured without that page
    blankAfterFront: theme.page.twoSided && facts.firstNumbered % 2 === 1,
    blankBefore:
      theme.page.twoSided && theme.pieceStart === 'odd page' ? blankPages(document, facts) : {},
  }
}

/** Printed numbers by block, for all that the contents lead to on a numbered page. */
export function pageNumbers(document: Document, facts: PageFacts): Record<string, string> {
  const numbered = contentsTargets(document).flatMap((id) => {
    const page = facts.anchors[id]
    return page !== undefined && page >= facts.firstNumbered
      ? [[id, String(page - facts.firstNumbered + 1)] as const]
      : []
  })
  return bareRecord(numbered)
}

/** What begins a paper of a volume, and the 隔页 of a group. */
const startOf = (block: Block): string[] => {
  if (block.type === 'piece') return block.blocks[0] ? [block.blocks[0].id] : []
  return block.type === 'group' && block.attributes['divider'] === 'yes' ? [block.id] : []
}

/** Papers of a volume that want a blank page before them: each starts a page, so one blank moves all that follow by one. */
function blankPages(document: Document, facts: PageFacts): Record<string, true> {
  const blanks = bareRecord<true>()
  let moved = 0
  for (const block of eachBlock(document.blocks)) {
    const [first = ''] = startOf(block)
    const page = facts.anchors[first]
    if (page === undefined || (page + moved - facts.firstNumbered) % 2 === 0) continue
    blanks[first] = true
    moved++
  }
  return blanks
}

/** Lines of a block as the pages hold them. */
const printedLines = (block: Block): string[] => blockLines(block).map(lettersOf)

/** Whether the page on which the paper ends opens with attachment note or signature: no line of the text is on it. */
export function endsAlone(document: Document, facts: PageFacts): boolean {
  const lines = document.blocks.filter(isEnd).flatMap(printedLines)
  const anchors = document.blocks.filter(isEnd).flatMap(({ id }) => facts.anchors[id] ?? [])
  const from = anchors.reduce((most, page) => Math.max(most, page), Number.NEGATIVE_INFINITY)
  const last = lines.at(-1) ?? ''
  // what begins on one page may end on the next
  const page = [from + 1, from].find((one) =>
    facts.pages[one]?.lines.some(({ text }) => text !== '' && last.endsWith(text)),
  )
  // the first page opens with the head of the paper
  if (page === undefined || page <= facts.firstNumbered) return false
  const shown = (facts.pages[page]?.lines ?? []).map(({ text }) => text)
  const end = shown.findLastIndex((text) => text !== '' && last.endsWith(text))
  // a title may begin with the name that signs
  return shown.slice(0, end + 1).every((text) => lines.join('').includes(text))
}

/** The last paragraphs of the text: those that end on its last page, the addressee with them when they are all; by id. */
export function lastParagraphs(document: Document, facts: PageFacts): string[] {
  const end = document.blocks.findIndex(isEnd)
  const own = new Set(document.blocks.slice(0, Math.max(0, end)).map(({ id }) => id))
  const text = paragraphLines(document, facts).filter(({ block }) => own.has(block.id))
  const last = text.filter(({ page }) => page === text.at(-1)?.page)
  const head = document.blocks.filter(({ type }) => type === 'addressee' || type === 'salutation')
  return [...(last.length === text.length ? head : []), ...last.map(({ block }) => block)].map(
    ({ id }) => id,
  )
}

/** Whether all of the text stands on the first page. */
export const standsOnFirst = (document: Document, facts: PageFacts): boolean => {
  const text = paragraphLines(document, facts)
  return text.length > 0 && text.every(({ page }) => page === facts.firstNumbered + 1)
}

/** What stands before the text of a paper with a red head. */
const heads = ['letterhead', 'title', 'subtitle', 'byline', 'addressee', 'salutation']

/** Whether a paper with a red head shows text on its first page (GB/T 9704-2012 7.3.3); true where the pages do not tell. */
export function firstPageHasText(document: Document, facts: PageFacts): boolean {
  const { blocks } = document
  const text = blocks.find(({ type }) => !heads.includes(type))
  if (!text || !blocks.some(({ type }) => type === 'letterhead')) return true
  const own = paragraphLines(document, facts).find(({ block }) => block.id === text.id)
  const begins = own ? own.begins - 1 : facts.anchors[text.id]
  return begins === undefined || begins <= facts.firstNumbered
}

/** Most lines of a paragraph that goes to another page as a whole. */
const mostMoved = 5

/** Whether the last paragraph is short enough: a long one would leave half a page white, and programs part it in their own ways. */
function mayMove(document: Document, facts: PageFacts): boolean {
  const before = document.blocks[document.blocks.findIndex(isEnd) - 1]
  const last = paragraphLines(document, facts).find((one) => one.block.id === before?.id)
  return last !== undefined && last.lines <= mostMoved && showsMore(document, facts, last.block.id)
}

/** Whether the page on which a paragraph begins keeps text without it; the first page must (GB/T 9704-2012 7.3.3). */
function showsMore(document: Document, facts: PageFacts, id: string): boolean {
  const first = facts.firstNumbered + 1
  const text = paragraphLines(document, facts)
  const own = text.find(({ block }) => block.id === id)
  return own?.begins !== first || text.some((one) => one.block.id !== id && one.begins === first)
}

/** Programs round heights: a 版记 that fills its page to the last twip would go to the next one. */
const slack = 30
/** The first page of a letter has a top edge of its own, and Chromium ends it a few points early. */
const letterSlack = 100
/** How much of a line stands below its baseline (see the style sheet of the PDF). */
const belowBaseline = 0.2

/** Lines of a 版记 that no page holds, and how many it does; null for one that stands on a page. */
export function longColophon(
  document: Document,
  theme: Theme,
  facts: PageFacts,
): { readonly lines: number; readonly most: number } | null {
  const [block] = colophonsOf(document)
  const page = block ? facts.anchors[block.id] : undefined
  if (!block || page === undefined) return null
  const opening = printedLines(block)[0] ?? ''
  const [first = [], ...rest] = facts.pages.slice(page).map((each) => each.lines)
  const start = first.findLastIndex(({ text }) => text !== '' && opening.startsWith(text))
  if (start < 0) return null
  // nothing stands behind it
  const lines = rest.reduce((sum, each) => sum + each.length, first.length - start)
  const rules = block.attributes['form'] === '信函' ? 0 : 2 * (20 + theme.rules.thick)
  const most = Math.floor((areaHeight(theme) - rules) / theme.styles.colophon.pitch)
  return lines > most ? { lines, most } : null
}

/** The last rule stands on the foot of the type area, on an even page unless the paper says otherwise (7.4.1). */
function placeColophon(
  block: LinesBlock,
  theme: Theme,
  facts: PageFacts,
): { before: number; apart: Adjustments['apart'][string] | null } | null {
  const page = facts.anchors[block.id]
  const style = theme.styles.colophon
  const lines = page === undefined ? [] : (facts.pages[page]?.lines ?? [])
  const opening = printedLines(block)[0] ?? ''
  const first = lines.findLast((line) => line.text !== '' && opening.startsWith(line.text))
  const last = lines.at(-1)
  if (page === undefined || !first || !last) return null
  // the 版记 of a letter has no rules
  const letter = block.attributes['form'] === '信函'
  const rule = letter ? 0 : 20 + theme.rules.thick
  const bottom = last.baseline + belowBaseline * style.pitch + rule
  const count = lines.length - lines.indexOf(first)
  const height =
    2 * rule + count * style.pitch + (block.lines.length > 1 && !letter ? 20 + theme.rules.thin : 0)
  const number = page - facts.firstNumbered + 1
  const mayStand = (one: number): boolean =>
    !theme.page.twoSided || block.attributes['page'] === 'last' || one % 2 === 0
  const alone = lines[0] === first
  // measured with one line of space before it
  const room = theme.page.height - theme.page.bottom - bottom - (letter ? letterSlack : 0)
  if (!alone && mayStand(number))
    return { before: Math.max(0, Math.floor(theme.grid.pitch + room - slack)), apart: null }
  const apart = mayStand(alone ? number : number + 1) ? 'next' : 'blank'
  return { before: Math.max(0, Math.floor(areaHeight(theme) - height - slack)), apart }
}
