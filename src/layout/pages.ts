/** What the printed pages ask for: page numbers, tighter paragraphs, the 版记 at the foot of its page. */
import type { Adjustments } from '../model/adjustments.ts'
import { blockLines } from '../model/block-lines.ts'
import { bareRecord } from '../model/data.ts'
import type { Block, Document, LinesBlock, Toc } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { isLone, paragraphLines } from '../model/paragraph-lines.ts'
import { eachBlock } from '../model/walk.ts'
import { areaHeight, type Theme } from '../theme/theme.ts'

/** Blocks whose places have to be measured: pages in front, what the contents lead to, attachment note, signature and 版记. */
export function probesOf(document: Document): string[] {
  const blocks = [...eachBlock(document.blocks)]
  const front = blocks.filter((block) => block.type === 'cover' || block.type === 'toc').map((block) => block.id)
  const targets = blocks
    .filter((block): block is Toc => block.type === 'toc' && block.form === 'contents')
    .flatMap((toc) => toc.entries.map((entry) => entry.target))
  const ends = document.blocks.filter(isEnd).map((block) => block.id)
  return [...front, ...targets, ...ends, ...colophonsOf(document).map(({ id }) => id)]
}

/** Attachment note and signature: what must not stand on a page without text. */
const isEnd = (block: Block): boolean => block.type === 'signature' || block.type === 'attachment-note'

const colophonsOf = (document: Document): LinesBlock[] =>
  document.blocks.filter((block): block is LinesBlock => block.type === 'colophon')

/** The static adjustments with what the pages of a first print ask for. */
export function adjustToPages(document: Document, theme: Theme, before: Adjustments, facts: PageFacts): Adjustments {
  const spaceBefore = bareRecord<number>()
  const apart = bareRecord<Adjustments['apart'][string]>()
  for (const colophon of colophonsOf(document)) {
    const place = placeColophon(colophon, theme, facts)
    if (!place) continue
    spaceBefore[colophon.id] = place.before
    if (place.apart) apart[colophon.id] = place.apart
  }
  return {
    ...before,
    pageNumbers: pageNumbers(document, facts),
    tighter: tighter(document, facts),
    keepWithSignature: endsAlone(document, facts),
    spaceBefore,
    apart,
    blankAfterFront: facts.blankBefore,
  }
}

/** Printed numbers by block, for all that was probed and stands on a numbered page. */
export function pageNumbers(document: Document, facts: PageFacts): Record<string, string> {
  const numbered = probesOf(document).flatMap((id) => {
    const page = facts.anchors[id]
    return page !== undefined && page >= facts.firstNumbered ? [[id, String(page - facts.firstNumbered + 1)] as const] : []
  })
  return bareRecord(numbered)
}

/** Most that a paragraph is set tighter, per cent of its width: more is seen. */
const mostTight = 4
/** Characters of a full line. */
const lineLength = 28

/** Paragraphs of three lines and more give room for the lone character of their last one. */
function tighter(document: Document, facts: PageFacts): Record<string, number> {
  const lone = paragraphLines(document, facts).filter(isLone)
  return bareRecord(
    lone.flatMap(({ block, lines, last }) => {
      const needed = Math.ceil((100 * ([...last].length + 0.5)) / (lineLength * (lines - 1)))
      return needed <= mostTight ? [[block.id, 100 - needed] as const] : []
    }),
  )
}

const letters = (text: string): string => text.replace(/[\s\u3000]/g, '')
/** Lines of a block as the pages hold them. */
const printedLines = (block: Block): string[] => blockLines(block).map(letters)

/** Whether attachment note or signature, whichever comes first, opens a page. */
function endsAlone(document: Document, facts: PageFacts): boolean {
  const first = document.blocks.find(isEnd)
  const page = first && facts.anchors[first.id]
  const opening = page === undefined ? '' : (facts.pages[page]?.lines[0]?.text ?? '')
  return first !== undefined && opening !== '' && (printedLines(first)[0] ?? '').startsWith(opening)
}

/** Programs round heights: a 版记 that fills its page to the last twip would go to the next one. */
const slack = 20
/** How far the middle of a line stands above its baseline, in type sizes: the same for Chinese faces within a few hundredths. */
const middle = 0.42

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
  const rule = block.attributes['form'] === '信函' ? 0 : 20 + theme.rules.thick
  const bottom = last.baseline + style.pitch / 2 - middle * style.size + rule
  const height = rule + last.baseline - first.baseline + style.pitch + rule
  const number = page - facts.firstNumbered + 1
  const mayStand = (one: number): boolean => block.attributes['page'] === 'last' || one % 2 === 0
  const alone = lines[0] === first
  // measured with one line of space before it
  const room = theme.page.height - theme.page.bottom - bottom
  if (!alone && mayStand(number)) return { before: Math.floor(theme.grid.pitch + room - slack), apart: null }
  const apart = mayStand(alone ? number : number + 1) ? 'next' : 'blank'
  return { before: Math.floor(areaHeight(theme) - height - slack), apart }
}
