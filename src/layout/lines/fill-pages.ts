/** Atoms put on pages: as many as a page holds, parted where they may be. */
import type { Atom } from './atoms.ts'

export interface PlacedAtom {
  readonly atom: Atom
  /** From the top of the type area, units. */
  readonly top: number
}
export type Page = readonly PlacedAtom[]

/**
 * @param heightOf height of the type area by page from 0, units
 * @param underHeader how much lower rows under a repeated header row may end, units
 */
export function fillPages(
  atoms: readonly Atom[],
  heightOf: (page: number) => number,
  underHeader = 0,
): Page[] {
  const pages: PlacedAtom[][] = []
  let start = 0
  while (start < atoms.length) {
    const { page, end } = fillPage(atoms, start, heightOf(pages.length), underHeader)
    pages.push(page)
    start = end
  }
  return pages
}

function fillPage(
  atoms: readonly Atom[],
  start: number,
  height: number,
  underHeader: number,
): { page: PlacedAtom[]; end: number } {
  const page: PlacedAtom[] = []
  const header = headerOf(atoms, start)
  let top = 0
  let space = 0
  if (header) {
    page.push({ atom: { ...header, ids: [] }, top })
    top += header.height
  }
  for (let at = start; at < atoms.length; at++) {
    const atom = atoms[at] as Atom
    if (at > start && atom.breaks === 'always') return { page, end: at }
    // white at the top of a page goes, but for one that was begun on purpose
    const begins = at === start && start > 0 && atom.breaks !== 'always'
    const above = begins ? 0 : Math.max(space, atom.before)
    const foot = height + (header && atom.under > 0 ? underHeader : 0)
    if (at > start && top + above + atom.height > foot) {
      const end = lastPlace(atoms, start, at)
      return { page: page.slice(0, page.length - (at - end)), end }
    }
    page.push({ atom, top: top + above })
    top += above + atom.height
    space = atom.after
  }
  return { page, end: atoms.length }
}

/** The header row that the first atom of a page stands under. */
function headerOf(atoms: readonly Atom[], start: number): Atom | null {
  const { under = 0 } = atoms[start] ?? {}
  return under === 0 ? null : (atoms.find(({ header }) => header === under) ?? null)
}

/** The last place up to `at` where the page may end; where there is none it ends there all the same. */
function lastPlace(atoms: readonly Atom[], start: number, at: number): number {
  for (let place = at; place > start; place--) if (atoms[place]?.breaks === 'may') return place
  return at
}
