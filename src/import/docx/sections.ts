/** Sections: size and margins of their pages, and how each begins. */
import { childOf, childrenOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { integerOf, pointsOf, switchOf } from './measures.ts'

/** Lengths are points; null where the file does not say. */
export interface Section {
  readonly width: number | null
  readonly height: number | null
  readonly top: number | null
  readonly bottom: number | null
  readonly left: number | null
  readonly right: number | null
  readonly footer: number | null
  /** Lines on a page by its grid. */
  readonly linePitch: number | null
  readonly columns: number
  /** Whether it begins a page. */
  readonly newPage: boolean
  /** Relations of its footers by the pages that they are for: default, first, even. */
  readonly footers: ReadonlyMap<string, string>
  readonly firstPageDiffers: boolean
  readonly pageNumberFormat: string | null
}

export function readSection(sectPr: XmlElement): Section {
  const size = childOf(sectPr, 'w:pgSz')?.attributes
  const margins = childOf(sectPr, 'w:pgMar')?.attributes
  const grid = childOf(sectPr, 'w:docGrid')?.attributes
  const type = valOf(sectPr, 'w:type') ?? 'nextPage'
  return {
    width: pointsOf(size?.get('w:w')),
    height: pointsOf(size?.get('w:h')),
    top: pointsOf(margins?.get('w:top')),
    bottom: pointsOf(margins?.get('w:bottom')),
    left: pointsOf(margins?.get('w:left')),
    right: pointsOf(margins?.get('w:right')),
    footer: pointsOf(margins?.get('w:footer')),
    linePitch: pointsOf(grid?.get('w:linePitch')),
    columns: integerOf(childOf(sectPr, 'w:cols')?.attributes.get('w:num')) ?? 1,
    newPage: type !== 'continuous' && type !== 'nextColumn',
    footers: new Map(
      childrenOf(sectPr, 'w:footerReference').map(({ attributes }) => [
        attributes.get('w:type') ?? 'default',
        attributes.get('r:id') ?? '',
      ]),
    ),
    firstPageDiffers: switchOf(sectPr, 'w:titlePg') === true,
    pageNumberFormat: childOf(sectPr, 'w:pgNumType')?.attributes.get('w:fmt') ?? null,
  }
}
