/** What the pages of a paper ask for, settled step by step: each step looks at the pages as the ones before have left them. */
import { layoutDocument } from '../layout/layout.ts'
import { adjustToPages, endsAlone } from '../layout/pages.ts'
import { nextPart } from '../layout/table-parts.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import type { TypesetPaper } from '../typeset/typeset-paper.ts'
import type { Dressed } from './dress.ts'
import { typesetPaper } from './print-paper.ts'

/** The pages of a paper; null where they could not be had. */
export type Measure = (paper: TypesetPaper) => Promise<PageFacts | null>

export interface Moved {
  readonly paper: TypesetPaper
  readonly adjustments: Adjustments
  /** The pages from which page numbers and places were read. */
  readonly facts: PageFacts
  /** Whether those are the pages of this very paper: nothing was adjusted after them. */
  readonly final: boolean
  /** The signature stands on a page without text. */
  readonly alone: boolean
}

/** Most pages of tables that get a caption: each is settled with those before it. */
const mostParts = 200

/**
 * What moves text comes first, then blank pages: the numbers are read off the pages as they are in the end.
 * @param pitch of the last paragraphs, where they have one of their own
 * @returns null where the paper cannot be measured at all
 */
export async function settleMoves(
  dressed: Dressed,
  theme: Theme,
  measure: Measure,
  pitch: Adjustments['pitch'] = {},
): Promise<Moved | null> {
  const { document, terms } = dressed
  const typeset = (adjustments: Adjustments): TypesetPaper =>
    typesetPaper(dressed, theme, adjustments)
  const base = { ...layoutDocument(document, theme, terms), pitch }
  // the same pages are asked by several steps
  const asked = new WeakMap<PageFacts, Adjustments>()
  const adjust = (facts: PageFacts): Adjustments => {
    const known = asked.get(facts) ?? adjustToPages(document, theme, base, facts)
    asked.set(facts, known)
    return known
  }
  let last = { paper: typeset(base), adjustments: base }
  const first = await measure(last.paper)
  if (!first) return null
  const { tighter, squeezed, keepWithSignature } = adjust(first)
  let kept: Partial<Adjustments> = { tighter, squeezed, keepWithSignature, blankBefore: {} }
  let facts = first
  const again = async (): Promise<void> => {
    const adjustments = { ...base, ...kept }
    last = { paper: typeset(adjustments), adjustments }
    facts = (await measure(last.paper)) ?? facts
  }
  const moved = keepWithSignature || Object.keys({ ...tighter, ...squeezed }).length > 0
  if (moved) await again()
  let parted = false
  for (let left = mostParts; left > 0; left--) {
    const tableParts = nextPart(document, theme, kept.tableParts ?? {}, facts)
    if (!tableParts) break
    parted = true
    kept = { ...kept, tableParts }
    await again()
  }
  // tighter paragraphs and captions of tables may have left the signature without text
  if ((moved || parted) && !keepWithSignature && adjust(facts).keepWithSignature) {
    kept = { ...kept, keepWithSignature: true }
    await again()
  }
  const { blankBefore } = adjust(facts)
  if (Object.keys(blankBefore).length > 0) {
    kept = { ...kept, blankBefore }
    await again()
  }
  const adjustments = { ...adjust(facts), ...kept }
  const alone = endsAlone(document, facts)
  const final = JSON.stringify(adjustments) === JSON.stringify(last.adjustments)
  const paper = final ? last.paper : typeset(adjustments)
  return { paper, adjustments, facts, final, alone }
}
