/** Prints a document, reads its pages back, and prints it again with what they ask for. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { estimatePages } from '../layout/estimate.ts'
import { layoutDocument } from '../layout/layout.ts'
import { adjustToPages, endsAlone, pageNumbers, probesOf } from '../layout/pages.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Io, Printed, PrintJob } from '../outside/outside.ts'
import { areaHeight, type Theme, withPitch } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import { typesetDocument } from '../typeset/typeset-document.ts'

export interface Paged {
  /** The theme as the pages were settled with: its line pitch may be another. */
  readonly theme: Theme
  readonly adjustments: Adjustments
  /** Null when nothing could be printed: page numbers are estimates then. */
  readonly printed: Printed | null
}

/** How many lines more or fewer a page gets: the signature comes up to its text, or text goes down to it. */
const otherLines = [1, 2, -1, -2]

/**
 * Settles the pages of a document. Where the signature would stand on a page without text and the last paragraph cannot go along,
 * the lines are set a little closer or wider, as the standard asks (GB/T 9704-2012 7.3.5.5).
 * @param pdf whether the PDF itself is wanted; without it a machine that has no browser gets estimates
 */
export async function pageDocument(
  what: Omit<PrintJob, 'adjustments' | 'probes'>,
  pdf: boolean,
  io: Pick<Io, 'print' | 'terms'>,
): Promise<Result<Paged>> {
  const first = await settlePages(what, pdf, io)
  if (!first.value.alone) return first
  const { theme } = what
  const lines = Math.floor(areaHeight(theme) / theme.grid.pitch)
  for (const more of otherLines) {
    const pitch = Math.floor(areaHeight(theme) / (lines + more))
    const again = await settlePages({ ...what, theme: withPitch(theme, pitch) }, pdf, io)
    const said = diagnose('pages/pitch', null, { points: pitch / 20, lines: lines + more })
    if (!again.value.alone) return { value: again.value, diagnostics: [...again.diagnostics, said] }
  }
  return {
    value: first.value,
    diagnostics: [...first.diagnostics, diagnose('pages/signature-alone', null, {})],
  }
}

interface Settled extends Paged {
  /** The signature stands on a page without text. */
  readonly alone: boolean
}

/**
 * Page numbers need the pages as they will be, so a paragraph that was set tighter means one
 * more print before they are read.
 * @param pdf whether the PDF itself is wanted; without it a machine that has no browser gets estimates
 */
async function settlePages(
  what: Omit<PrintJob, 'adjustments' | 'probes'>,
  pdf: boolean,
  io: Pick<Io, 'print' | 'terms'>,
): Promise<Result<Settled>> {
  const { document, theme } = what
  const diagnostics: Diagnostic[] = []
  const probes = probesOf(document)
  const print = async (
    adjustments: Adjustments,
    wanted: readonly string[],
  ): Promise<Printed | null> => {
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
    const facts = estimatePages(typesetDocument(document.blocks, theme, base), theme)
    return {
      value: {
        theme,
        adjustments: adjustToPages(document, theme, base, facts),
        printed: null,
        alone: false,
      },
      diagnostics,
    }
  }
  const adjusted = adjustToPages(document, theme, base, first.facts)
  const { tighter, keepWithSignature } = adjusted
  const moved = keepWithSignature || Object.keys(tighter).length > 0
  if (probes.length === 0) {
    const printed = moved && pdf ? await print(adjusted, []) : first
    return { value: { theme, adjustments: adjusted, printed, alone: false }, diagnostics }
  }
  // what moves text comes first, then blank pages, then the numbers of the pages as they are
  let kept: Partial<Adjustments> = { tighter, keepWithSignature, blankBefore: {} }
  let again = moved ? await print({ ...base, ...kept }, probes) : first
  // tighter paragraphs may have left the signature without text
  if (
    again &&
    again !== first &&
    !keepWithSignature &&
    adjustToPages(document, theme, base, again.facts).keepWithSignature
  ) {
    kept = { ...kept, keepWithSignature: true }
    again = await print({ ...base, ...kept }, probes)
  }
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
  return {
    value: {
      theme,
      adjustments: settled,
      printed: known,
      alone: endsAlone(document, (again ?? first).facts),
    },
    diagnostics,
  }
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
