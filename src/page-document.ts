/** Prints a document, reads its pages back, and prints it again with what they ask for. */
import { type Diagnostic, diagnose, type Result } from './diagnostic.ts'
import { UserError } from './error.ts'
import { estimatePages } from './layout/estimate.ts'
import { layoutDocument } from './layout/layout.ts'
import { adjustToPages, pageNumbers, probesOf } from './layout/pages.ts'
import type { Adjustments } from './model/adjustments.ts'
import type { Document } from './model/document.ts'
import type { PageFacts } from './model/page-facts.ts'
import type { Io, Printed, PrintJob } from './outside.ts'
import { printDocument } from './render/paragraphs.ts'

export interface Paged {
  readonly adjustments: Adjustments
  /** Null when nothing could be printed: page numbers are estimates then. */
  readonly printed: Printed | null
}

/**
 * Settles the pages of a document. Page numbers need the pages as they will be, so a paragraph that was set tighter means one
 * more print before they are read.
 * @param pdf whether the PDF itself is wanted; without it a machine that has no browser gets estimates
 */
export async function pageDocument(
  what: Omit<PrintJob, 'adjustments' | 'probes'>,
  pdf: boolean,
  io: Pick<Io, 'print' | 'terms'>,
): Promise<Result<Paged>> {
  const { document, theme } = what
  const diagnostics: Diagnostic[] = []
  const probes = probesOf(document)
  const print = async (adjustments: Adjustments, wanted: readonly string[]): Promise<Printed | null> => {
    try {
      const made = await io.print({ ...what, adjustments, probes: wanted })
      diagnostics.push(...made.diagnostics)
      return made.value
    } catch (error) {
      if (pdf || !(error instanceof UserError)) throw error
      return null
    }
  }
  const base = layoutDocument(document, theme, io.terms)
  const first = await print(base, probes)
  if (!first) {
    if (probes.length > 0) diagnostics.push(diagnose('pages/estimated', null, {}))
    const facts = estimatePages(printDocument(document.blocks, theme, base), theme)
    return { value: { adjustments: adjustToPages(document, theme, base, facts), printed: null }, diagnostics }
  }
  const adjusted = adjustToPages(document, theme, base, first.facts)
  const { tighter, keepWithSignature } = adjusted
  const moved = keepWithSignature || Object.keys(tighter).length > 0
  if (probes.length === 0) {
    const printed = moved && pdf ? await print(adjusted, []) : first
    return { value: { adjustments: adjusted, printed }, diagnostics }
  }
  // what moves text comes first, then blank pages, then the numbers of the pages as they are
  let kept: Partial<Adjustments> = { tighter, keepWithSignature, blankBefore: {} }
  let again = moved ? await print({ ...base, ...kept }, probes) : first
  const blankBefore = again ? adjustToPages(document, theme, base, again.facts).blankBefore : {}
  if (Object.keys(blankBefore).length > 0) {
    kept = { ...kept, blankBefore }
    again = await print({ ...base, ...kept }, probes)
  }
  const settled = { ...adjustToPages(document, theme, base, (again ?? first).facts), ...kept }
  const printed = pdf ? await print(settled, []) : null
  // nothing links to the first numbered page in the paper itself: it was measured
  const firstNumbered = (again ?? first).facts.firstNumbered + (settled.blankAfterFront ? 1 : 0)
  const known = printed && { ...printed, facts: { ...printed.facts, firstNumbered } }
  if (known) diagnostics.push(...wrongNumbers(document, settled, known.facts))
  return { value: { adjustments: settled, printed: known }, diagnostics }
}

/** The numbers that were printed against those of the pages as they came out. */
function wrongNumbers(document: Document, { pageNumbers: said }: Adjustments, facts: PageFacts): Diagnostic[] {
  const wrong = Object.entries(pageNumbers(document, facts)).filter(([id, number]) => said[id] !== number)
  return wrong.length === 0 ? [] : [diagnose('pages/unsettled', null, { count: wrong.length })]
}
