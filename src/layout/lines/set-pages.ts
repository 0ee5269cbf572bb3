/** Pages of a typeset paper without a print: which line stands where, and on which page every block begins. */
import type { PageFacts, PageLine } from '../../model/page-facts.ts'
import { bareRecord } from '../../model/values.ts'
import type { FaceAdvances } from '../../theme/face-advances.ts'
import { areaHeight, sidewaysBottom, type Theme } from '../../theme/theme.ts'
import { flat, stretchesOf, type TypesetBlock } from '../../typeset/typeset.ts'
import type { TypesetPaper } from '../../typeset/typeset-paper.ts'
import { atomsOf } from './atoms.ts'
import { fillPages, type Page } from './fill-pages.ts'
import type { KnownLines } from './known-lines.ts'
import { twipsOf, units, wholePixels } from './units.ts'

/** Of a turned page the type area ends this much earlier, but for rows under a repeated header row, twips (see the style sheet of the PDF). */
const turnedSlack = 15

/**
 * What the pages of a paper will say of themselves once they are printed.
 * @param known lines that were set before with the same widths and styles
 */
export function setPages(
  paper: TypesetPaper,
  advances: FaceAdvances,
  known: KnownLines = new Map(),
): PageFacts {
  const { typeset, theme } = paper
  const pages: { lines: PageLine[] }[] = []
  const anchors = bareRecord<number>()
  const add = (blocks: readonly TypesetBlock[]): void => {
    for (const stretch of stretchesOf(blocks)) {
      const first = pages.length === mainStart ? typeset.firstPage : null
      const tops = (page: number): number => {
        if (stretch.sideways) return theme.page.left
        return first && page === 0 ? first.top : theme.page.top
      }
      const height = stretch.sideways ? turnedHeight(theme) : wholePixels(areaHeight(theme))
      const raised = first ? wholePixels(theme.page.height - first.top - theme.page.bottom) : height
      const atoms = atomsOf(stretch.blocks, paper, advances, stretch.sideways, known)
      const heightOf = (page: number): number => (page === 0 ? raised : height)
      const set = fillPages(atoms, heightOf, stretch.sideways ? units(turnedSlack) : 0)
      // a stretch of nothing takes a page too
      for (const [index, page] of (set.length > 0 ? set : [[]]).entries()) {
        for (const { atom } of page) for (const id of atom.ids) anchors[id] ??= pages.length
        pages.push({ lines: linesOfPage(page, tops(index)) })
      }
    }
  }
  let mainStart = -1
  if (typeset.front.length > 0) {
    add(flat(typeset.front))
    if (typeset.blankAfterFront) pages.push({ lines: [] })
  }
  mainStart = pages.length
  add(typeset.main)
  if (typeset.back.length > 0) {
    if (typeset.blankBeforeBack) pages.push({ lines: [] })
    add(flat(typeset.back))
  }
  return { pages, anchors, firstNumbered: mainStart }
}

const turnedHeight = (theme: Theme): number =>
  wholePixels(theme.page.width - theme.page.left - sidewaysBottom(theme) - turnedSlack)

/** Pieces whose baselines are nearer than this are one line, twips. */
const near = 120

/** Lines of a page from the top; what stands beside each other is one line. */
function linesOfPage(page: Page, pageTop: number): PageLine[] {
  const pieces = page
    .flatMap(({ atom, top }) =>
      atom.lines.map((line) => ({
        text: line.text.replace(/[\s\u3000\u200b]/g, ''),
        baseline: pageTop + twipsOf(top + line.baseline),
        left: line.left,
      })),
    )
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.baseline - b.baseline)
  const rows: (typeof pieces)[] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    if (row && piece.baseline - (row[0]?.baseline ?? 0) < near) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => ({
    text: row
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
    baseline: Math.round(row[0]?.baseline ?? 0),
  }))
}
