/** A dressed paper typeset for a theme and adjustments, and a typeset paper printed. */
import type { Result } from '../diagnostic.ts'
import type { Io, Printed } from '../outside/outside.ts'
import { renderHtml } from '../render/html/render-html.ts'
import type { Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import { typesetDocument } from '../typeset/typeset-document.ts'
import type { TypesetPaper } from '../typeset/typeset-paper.ts'
import type { Dressed } from './dress.ts'

/** Typesets a dressed paper. */
export const typesetPaper = (
  { document, assets }: Dressed,
  theme: Theme,
  adjustments: Adjustments,
): TypesetPaper => ({
  typeset: typesetDocument(document.blocks, theme, adjustments),
  meta: document.meta,
  theme,
  assets,
})

/**
 * The HTML that is printed.
 * @param probes blocks whose places are wanted; a print with probes is for measuring only
 */
function printedHtml(
  paper: TypesetPaper,
  probes: readonly string[],
  io: Pick<Io, 'faces'>,
): string {
  const { families, css } = io.faces(paper.theme)
  return renderHtml(paper, { families, fontFaces: css, probes, forPaperAlone: css === '' })
}

/** Prints a typeset paper; null when the browser failed. */
export async function printPaper(
  paper: TypesetPaper,
  text: string,
  probes: readonly string[],
  io: Pick<Io, 'faces' | 'print'>,
): Promise<Result<Printed | null>> {
  const meta = probes.length > 0 ? null : paper.meta
  const print = (set: TypesetPaper): Promise<Result<Printed | null>> =>
    io.print({ html: printedHtml(set, probes, io), theme: set.theme, meta, text })
  const first = await print(paper)
  if (!first.value || !meta || !paper.theme.pageNumber.form.includes('{N}')) return first
  const total = totalOf(paper, first.value)
  // CSS counts the pages of cover and contents too: such a paper is printed once more with the number counted
  if (total === first.value.facts.pages.length) return first
  return print({ ...paper, theme: withTotal(paper.theme, total) })
}

/** The first page of a letter counts, though it bears no number (GB/T 9704-2012 10.1). */
function totalOf({ typeset, theme }: TypesetPaper, { numbered, facts }: Printed): number {
  if (theme.pageNumber.place === 'none') return facts.pages.length
  return numbered + (typeset.firstPage ? 1 : 0)
}

const withTotal = (theme: Theme, total: number): Theme => ({
  ...theme,
  pageNumber: {
    ...theme.pageNumber,
    form: theme.pageNumber.form.replaceAll('{N}', String(total)),
  },
})
