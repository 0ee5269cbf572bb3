/** Two PDFs of one paper, page by page and line by line. */
import { letters, type Pdf } from './pdf.ts'

export interface PageDifferences {
  /** Pages of each, blank ones counted. */
  readonly pages: readonly [number, number]
  readonly lines: number
  /** `page: ours | theirs`, one per line that differs. */
  readonly differing: readonly string[]
}

/**
 * Leaders are drawn, not said: one program sets dots, the other a rule. — and ― are one glyph; the browser says which was meant
 * beside it (ActualText), where pdfjs does not look.
 */
const lineText = (text: string): string =>
  letters(text)
    .replace(/\.{2,}|…{3,}/g, '')
    .replaceAll('―', '—')

/** Lines of every page in order, page numbers included. */
const pagesOf = (pdf: Pdf, leftOut: RegExp | null): string[][] =>
  pdf.pages.map((lines) =>
    lines.map((line) => lineText(line.text)).filter((line) => line !== '' && !leftOut?.test(line)),
  )

/** @param leftOut lines that no program has to set alike: the words inside charts */
export function comparePages(
  ours: Pdf,
  theirs: Pdf,
  leftOut: RegExp | null = null,
): PageDifferences {
  const [left, right] = [pagesOf(ours, leftOut), pagesOf(theirs, leftOut)]
  const count = Math.max(left.length, right.length)
  const differing = Array.from({ length: count }, (_, page) => {
    const [mine = [], other = []] = [left[page], right[page]]
    const rows = Array.from({ length: Math.max(mine.length, other.length) }, (_, row) => [
      mine[row] ?? '',
      other[row] ?? '',
    ])
    return rows.filter(([a, b]) => a !== b).map(([a, b]) => `${page + 1}: ${a} | ${b}`)
  })
  return {
    pages: [left.length, right.length],
    lines: left.flat().length,
    differing: differing.flat(),
  }
}
