/** Footers: the page number at the outer side or in the middle, upright or turned (GB/T 9704-2012 7.5, 8). */
import { areaWidth, type Theme } from '../../theme/theme.ts'
import { numberPieces } from '../../typeset/page-number.ts'
import { noMargins, noRule } from './borders.ts'
import { footerStyle } from './style-names.ts'
import type { Xml } from './xml/attributes.ts'
import { field } from './xml/fields.ts'
import { paragraph } from './xml/paragraph.ts'
import { textRun } from './xml/runs.ts'
import type { Margins } from './xml/section.ts'
import { table, tableCell, tableRow } from './xml/table.ts'

export type FooterAlignment = 'left' | 'center' | 'right'
/** What the total in a page number counts: pages without number do not, so where there are some it is the section. */
export type Counts = 'document' | 'section'

/** Footers of a section by where its theme wants page numbers. */
export function footersOf(theme: Theme, make: (alignment: FooterAlignment) => Xml): Margins {
  switch (theme.pageNumber.place) {
    case 'outer':
      return { default: make('right'), even: make('left') }
    case 'center':
      return { default: make('center') }
    case 'none':
      return noFooters()
  }
}

export const noFooters = (): Margins => ({ default: emptyFooter(), even: emptyFooter() })

const emptyFooter = (): Xml => paragraph({ style: footerStyle[0] })

/** w:footer so that the middle of the dash stands `gap` under the type area: half a line sits below the middle. */
export const footerDistance = ({ page, pageNumber }: Theme): number =>
  page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2)

/** @param below paragraphs under the number, such as a strut that lifts it */
export function numberFooter(
  theme: Theme,
  alignment: FooterAlignment,
  counts: Counts,
  below: Xml = '',
): Xml {
  return paragraph({ style: footerStyle[0], alignment }, numberRuns(theme, counts)) + below
}

function numberRuns(theme: Theme, counts: Counts): Xml {
  const total = counts === 'section' ? 'SECTIONPAGES' : 'NUMPAGES'
  return numberPieces(theme.pageNumber.form)
    .map((piece) =>
      piece === '{n}' || piece === '{N}'
        ? field(piece === '{n}' ? 'PAGE' : total)
        : textRun(piece, { chinese: true }),
    )
    .join('')
}

/** Room for a turned page number along the foot of the paper, twips. */
const numberRoom = 2835

/** A page number in a turned cell that stands free on the page: LibreOffice places text boxes wrongly. */
export function sidewaysFooter(theme: Theme, alignment: FooterAlignment, counts: Counts): Xml {
  const { page, pageNumber } = theme
  const tops: Readonly<Record<FooterAlignment, number>> = {
    right: page.left + areaWidth(theme) - pageNumber.inset - numberRoom,
    left: page.left + pageNumber.inset,
    center: page.left + (areaWidth(theme) - numberRoom) / 2,
  }
  const number = paragraph(
    { style: footerStyle[0], alignment, indent: { left: 0, right: 0 } },
    numberRuns(theme, counts),
  )
  const cell = tableCell({ width: pageNumber.size, turned: true }, number)
  const free = table(
    {
      widths: [pageNumber.size],
      rule: noRule,
      margins: noMargins,
      place: {
        x: page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2),
        y: Math.round(tops[alignment]),
      },
    },
    [tableRow({ height: { value: numberRoom, rule: 'exact' } }, [cell])],
  )
  return free + emptyFooter()
}
