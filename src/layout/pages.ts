/** What the printed pages ask for: page numbers, tighter paragraphs, the 版记 at the foot of its page. */
import type { Adjustments } from '../model/adjustments.ts'
import { bareRecord } from '../model/data.ts'
import type { Document, LinesBlock, Toc } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { isLone, paragraphLines } from '../model/paragraph-lines.ts'
import { eachBlock } from '../model/walk.ts'
import { areaHeight, type Theme } from '../theme/theme.ts'

/** Blocks whose places have to be measured: pages in front, what the contents lead to, and both ends of a 版记. */
export function probesOf(document: Document): string[] {
  const blocks = [...eachBlock(document.blocks)]
  const front = blocks.filter((block) => block.type === 'cover' || block.type === 'toc').map((block) => block.id)
  const targets = blocks
    .filter((block): block is Toc => block.type === 'toc' && block.form === 'contents')
    .flatMap((toc) => toc.entries.map((entry) => entry.target))
  return [...front, ...targets, ...colophonsOf(document).flatMap(({ id }) => [id, `${id}-end`])]
}

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
    spaceBefore,
    apart,
    blankAfterFront: facts.blankBefore,
  }
}

/** Printed numbers by block, for all that was probed and stands on a numbered page. */
export function pageNumbers(document: Document, facts: PageFacts): Record<string, string> {
  const numbered = probesOf(document).flatMap((id) => {
    const anchor = facts.anchors[id]
    return anchor && anchor.page >= facts.firstNumbered ? [[id, String(anchor.page - facts.firstNumbered + 1)] as const] : []
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

/** The last rule stands on the foot of the type area, on an even page unless the paper says otherwise (7.4.1). */
function placeColophon(
  { id, attributes }: LinesBlock,
  theme: Theme,
  facts: PageFacts,
): { before: number; apart: Adjustments['apart'][string] | null } | null {
  const start = facts.anchors[id]
  const end = facts.anchors[`${id}-end`]
  if (!start || !end) return null
  const foot = theme.page.height - theme.page.bottom
  const bottom = end.top + 20 + theme.rules.thick
  // measured with one line of space before it
  const height = bottom - start.top - theme.grid.pitch
  const number = start.page - facts.firstNumbered + 1
  const mayStand = (page: number): boolean => attributes['page'] === 'last' || page % 2 === 0
  const alone = start.top <= theme.page.top + theme.grid.pitch / 2
  if (!alone && mayStand(number)) return { before: Math.floor(theme.grid.pitch + foot - bottom), apart: null }
  const apart = mayStand(alone ? number : number + 1) ? 'next' : 'blank'
  return { before: Math.floor(areaHeight(theme) - height), apart }
}
