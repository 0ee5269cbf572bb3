/** Settles the pages of a paper: prints it, reads the pages back, and prints it again with what they ask for. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { estimatePages } from '../layout/estimate.ts'
import { layoutDocument } from '../layout/layout.ts'
import { adjustToPages, endsAlone, pageNumbers, probesOf } from '../layout/pages.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Io, Printed } from '../outside/outside.ts'
import { areaHeight, withPitch } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import type { TypesetPaper } from '../typeset/typeset-paper.ts'
import type { Dressed } from './dress.ts'
import { printPaper, typesetPaper } from './print-paper.ts'

export interface Settled {
  /** As its pages were settled: the line pitch of its theme may be another than it was dressed with. */
  readonly paper: TypesetPaper
  /** What it was typeset with. */
  readonly adjustments: Adjustments
  /** Null when nothing was or could be printed: page numbers are estimates then. */
  readonly printed: Printed | null
}
type Outside = Pick<Io, 'faces' | 'print'>

/** A paper as it is without a look at its pages: for outputs that have none. */
export function layOut(dressed: Dressed): Settled {
  const { document, theme, terms } = dressed
  const adjustments = layoutDocument(document, theme, terms)
  return { paper: typesetPaper(dressed, theme, adjustments), adjustments, printed: null }
}

/** How many lines more or fewer a page gets: the signature comes up to its text, or text goes down to it. */
const otherLines = [1, 2, -1, -2]

/**
 * Settles the pages of a paper. Where the signature would stand on a page without text and the last paragraph cannot go along,
 * the lines are set a little closer or wider, as the standard asks (GB/T 9704-2012 7.3.5.5).
 * @param pdf whether the PDF itself is wanted; without it a machine that has no browser gets estimates
 */
export async function settlePages(
  dressed: Dressed,
  pdf: boolean,
  io: Outside,
): Promise<Result<Settled>> {
  const first = await settleOnce(dressed, pdf, io)
  if (!first.value.alone) return first
  const { theme } = dressed
  const lines = Math.floor(areaHeight(theme) / theme.grid.pitch)
  for (const more of otherLines) {
    const pitch = Math.floor(areaHeight(theme) / (lines + more))
    const again = await settleOnce({ ...dressed, theme: withPitch(theme, pitch) }, pdf, io)
    const note = diagnose('pages/pitch', null, { points: pitch / 20, lines: lines + more })
    if (!again.value.alone) return { value: again.value, diagnostics: [...again.diagnostics, note] }
  }
  const note = diagnose('pages/signature-alone', null, {})
  return { value: first.value, diagnostics: [...first.diagnostics, note] }
}

interface Attempt extends Settled {
  /** The signature stands on a page without text. */
  readonly alone: boolean
}
/** A paper typeset with some adjustments, and printed with them. */
interface Proof {
  readonly paper: TypesetPaper
  readonly printed: Printed | null
}

/**
 * Page numbers need the pages as they will be, so a paragraph that was set tighter means one
 * more print before they are read.
 */
async function settleOnce(dressed: Dressed, pdf: boolean, io: Outside): Promise<Result<Attempt>> {
  const { document, theme, terms, text } = dressed
  const diagnostics: Diagnostic[] = []
  const probes = probesOf(document)
  const typeset = (adjustments: Adjustments): TypesetPaper =>
    typesetPaper(dressed, theme, adjustments)
  const print = async (paper: TypesetPaper, wanted: readonly string[]): Promise<Proof> => {
    try {
      const made = await printPaper(paper, text, wanted, io)
      for (const each of made.diagnostics) diagnostics.push(each)
      return { paper, printed: made.value }
    } catch (error) {
      if (pdf || !(error instanceof UserError)) throw error
      return { paper, printed: null }
    }
  }
  const adjust = (before: Adjustments, facts: PageFacts): Adjustments =>
    adjustToPages(document, theme, before, facts)

  const base = layoutDocument(document, theme, terms)
  const first = await print(typeset(base), probes)
  if (!first.printed) {
    if (probes.length > 0) diagnostics.push(diagnose('pages/estimated', null, {}))
    const settled = adjust(base, estimatePages(first.paper.typeset, theme))
    const value = { paper: typeset(settled), adjustments: settled, printed: null, alone: false }
    return { value, diagnostics }
  }
  const adjusted = adjust(base, first.printed.facts)
  const moved = adjusted.keepWithSignature || Object.keys(adjusted.tighter).length > 0
  if (probes.length === 0) {
    const proof = moved && pdf ? await print(typeset(adjusted), []) : first
    const paper = moved && !pdf ? typeset(adjusted) : proof.paper
    const { printed } = proof
    return { value: { paper, adjustments: adjusted, printed, alone: false }, diagnostics }
  }
  const { kept, facts } = await settleMoves(base, adjusted, first.printed.facts, {
    adjust,
    print: async (adjustments) =>
      (await print(typeset(adjustments), probes)).printed?.facts ?? null,
  })
  const settled = { ...adjust(base, facts), ...kept }
  const paper = typeset(settled)
  const printed = pdf ? (await print(paper, [])).printed : null
  // nothing links to the first numbered page in the paper itself: it was measured
  const firstNumbered = facts.firstNumbered + (settled.blankAfterFront ? 1 : 0)
  const known = printed && { ...printed, facts: { ...printed.facts, firstNumbered } }
  if (known) for (const each of wrongNumbers(document, settled, known.facts)) diagnostics.push(each)
  const alone = endsAlone(document, facts)
  return { value: { paper, adjustments: settled, printed: known, alone }, diagnostics }
}

interface Moves {
  readonly adjust: (before: Adjustments, facts: PageFacts) => Adjustments
  /** The facts of the pages with some adjustments; null when the print failed. */
  readonly print: (adjustments: Adjustments) => Promise<PageFacts | null>
}

/** What moves text comes first, then blank pages: the numbers are read off the pages as they are in the end. */
async function settleMoves(
  base: Adjustments,
  { tighter, keepWithSignature }: Adjustments,
  first: PageFacts,
  { adjust, print }: Moves,
): Promise<{ kept: Partial<Adjustments>; facts: PageFacts }> {
  const moved = keepWithSignature || Object.keys(tighter).length > 0
  let kept: Partial<Adjustments> = { tighter, keepWithSignature, blankBefore: {} }
  let facts = moved ? await print({ ...base, ...kept }) : first
  // tighter paragraphs may have left the signature without text
  if (moved && facts && !keepWithSignature && adjust(base, facts).keepWithSignature) {
    kept = { ...kept, keepWithSignature: true }
    facts = await print({ ...base, ...kept })
  }
  const blankBefore = facts ? adjust(base, facts).blankBefore : {}
  if (Object.keys(blankBefore).length > 0) {
    kept = { ...kept, blankBefore }
    facts = await print({ ...base, ...kept })
  }
  return { kept, facts: facts ?? first }
}

/** The numbers that were printed against those of the pages as they came out. */
function wrongNumbers(
  document: Document,
  { pageNumbers: said }: Adjustments,
  facts: PageFacts,
): Diagnostic[] {
  const wrong = Object.entries(pageNumbers(document, facts)).filter(
    ([id, number]) => said[id] !== number,
  )
  return wrong.length === 0 ? [] : [diagnose('pages/unsettled', null, { count: wrong.length })]
}
