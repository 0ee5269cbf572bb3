/** A long table folded to save paper: the same headings stand twice side by side, and the rows go on in the second half. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, type DataSheet, originOf } from '../origin.ts'
import type { Heading } from './headings.ts'
import type { SheetRow } from './sheet.ts'

/** Most times that a table is folded. */
const mostFolds = 6

/** The headings of one half, and the rows of all halves in their order; the table itself where it is not folded. */
export function unfold(
  headings: readonly Heading[],
  rows: readonly SheetRow[],
): { readonly headings: readonly Heading[]; readonly rows: readonly SheetRow[] } {
  const width = foldWidth(headings)
  if (width === 0) return { headings, rows }
  const own = headings.slice(0, width)
  const columns = headings.map(({ place }) => place.column)
  const halves = Array.from({ length: headings.length / width }, (_, index) => {
    const first = columns[index * width] ?? 0
    const last = columns[(index + 1) * width - 1] ?? first
    const shift = first - (columns[0] ?? 0)
    return rows.flatMap((row): SheetRow[] => {
      const cells = row.cells
        .filter(({ column }) => column >= first && column <= last)
        .map((cell) => (shift === 0 ? cell : { ...cell, column: cell.column - shift }))
      if (cells.length === 0) return []
      return [shift === 0 ? { ...row, cells } : { ...row, cells, shift }]
    })
  })
  return { headings: own, rows: halves.flat() }
}

/** How many headings one half has; 0 for a table that is not folded. */
function foldWidth(headings: readonly Heading[]): number {
  const texts = headings.map(({ text }) => text)
  for (let folds = 2; folds <= mostFolds; folds++) {
    const width = texts.length / folds
    if (!Number.isInteger(width) || width < 2) continue
    const isAlike = texts.every((text, index) => text !== '' && text === texts[index % width])
    if (isAlike && hasEqualSteps(headings, width)) return width
  }
  return 0
}

/** The columns of each half stand as far from each other as those of the first. */
const hasEqualSteps = (headings: readonly Heading[], width: number): boolean =>
  headings.every(({ place }, index) => {
    const start = headings[index - (index % width)]?.place.column ?? 0
    const own = (headings[index % width]?.place.column ?? 0) - (headings[0]?.place.column ?? 0)
    return place.column - start === own
  })

export function sayFolded(source: DataSheet, headings: readonly Heading[]): Diagnostic {
  const second = headings[foldWidth(headings)]
  const at = second?.place ?? null
  return diagnose('data/folded', at && originOf(at), {
    ...source,
    cell: at ? cellAddress(at) : '',
    columns: headings.slice(0, foldWidth(headings)).map(({ text }) => text),
  })
}
