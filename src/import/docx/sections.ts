/** Sections: size and margins of their pages, and how each begins. */
import { childOf, childrenOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import type { DraftPages } from '../draft.ts'
import { pointsOf } from './measures.ts'
import type { Relations } from './parts.ts'

/** One section as the file has it. */
export interface Section extends Omit<DraftPages, 'numbered'> {
  /** Whether it begins a page. */
  readonly newPage: boolean
  /** Relations of its headers and footers, by `footer default`; what it does not name it has from the section before. */
  readonly parts: ReadonlyMap<string, string>
}

export function readSection(sectPr: XmlElement): Section {
  const size = childOf(sectPr, 'w:pgSz')?.attributes
  const margins = childOf(sectPr, 'w:pgMar')?.attributes
  const grid = childOf(sectPr, 'w:docGrid')?.attributes
  const type = valOf(sectPr, 'w:type') ?? 'nextPage'
  const onGrid = (grid?.get('w:type') ?? 'default') !== 'default'
  return {
    width: pointsOf(size?.get('w:w')),
    height: pointsOf(size?.get('w:h')),
    top: lengthOf(margins?.get('w:top')),
    right: lengthOf(margins?.get('w:right')),
    bottom: lengthOf(margins?.get('w:bottom')),
    left: lengthOf(margins?.get('w:left')),
    linePitch: onGrid ? pointsOf(grid?.get('w:linePitch')) : null,
    newPage: type !== 'continuous' && type !== 'nextColumn',
    parts: new Map(
      ['header', 'footer'].flatMap((kind) =>
        childrenOf(sectPr, `w:${kind}Reference`).map(({ attributes }) => [
          `${kind} ${attributes.get('w:type') ?? 'default'}`,
          attributes.get('r:id') ?? '',
        ]),
      ),
    ),
  }
}

/** A negative margin is as wide, and never grows with what stands in it (17.6.11). */
const lengthOf = (text: string | undefined): number | null => {
  const length = pointsOf(text)
  return length === null ? null : Math.abs(length)
}

/** @param numbered names of headers and footers that hold a page number */
export function pagesOf(
  sections: readonly Section[],
  relations: Relations,
  numbered: ReadonlySet<string>,
): DraftPages[] {
  const parts = new Map<string, string>()
  return sections.map(({ newPage: _, parts: own, ...pages }) => {
    for (const [place, relation] of own) parts.set(place, relations.get(relation)?.target ?? '')
    return { ...pages, numbered: [...parts.values()].some((name) => numbered.has(name)) }
  })
}
