/** Footers: the page number at the outer side or in the middle, upright or turned (GB/T 9704-2012 7.5, 8). */
import {
  AlignmentType,
  Footer,
  HeightRule,
  type IRunOptions,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import { areaWidth, type Theme } from '../../theme/theme.ts'
import { numberPieces } from '../../typeset/page-number.ts'
import { noBorders, noMargins } from './borders.ts'
import { footerStyle } from './style-names.ts'

export type FooterAlignment = (typeof AlignmentType)[keyof typeof AlignmentType]
/** What the total in a page number counts: pages without number do not, so where there are some it is the section. */
export type Counts = 'document' | 'section'
type Footers = NonNullable<ISectionOptions['footers']>

/** Footers of a section by where its theme wants page numbers. */
export function footersOf(theme: Theme, make: (alignment: FooterAlignment) => Footer): Footers {
  switch (theme.pageNumber.place) {
    case 'outer':
      return { default: make(AlignmentType.RIGHT), even: make(AlignmentType.LEFT) }
    case 'center':
      return { default: make(AlignmentType.CENTER) }
    case 'none':
      return noFooters()
  }
}

export const noFooters = (): Footers => ({ default: emptyFooter(), even: emptyFooter() })

const emptyFooter = (): Footer =>
  new Footer({ children: [new Paragraph({ style: footerStyle[0] })] })

/** w:footer so that the middle of the dash stands `gap` under the type area: half a line sits below the middle. */
export const footerDistance = ({ page, pageNumber }: Theme): number =>
  page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2)

/** @param below paragraphs under the number, such as a strut that lifts it */
export function numberFooter(
  theme: Theme,
  alignment: FooterAlignment,
  counts: Counts,
  below: readonly Paragraph[] = [],
): Footer {
  const number = new Paragraph({
    style: footerStyle[0],
    alignment,
    children: numberRuns(theme, counts),
  })
  return new Footer({ children: [number, ...below] })
}

const eastAsian: IRunOptions = { font: { hint: 'eastAsia' } }

function numberRuns(theme: Theme, counts: Counts): TextRun[] {
  const total = counts === 'section' ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES
  return numberPieces(theme.pageNumber.form).map((piece) =>
    piece === '{n}' || piece === '{N}'
      ? new TextRun({ children: [piece === '{n}' ? PageNumber.CURRENT : total] })
      : new TextRun({ text: piece, ...eastAsian }),
  )
}

/** Room for a turned page number along the foot of the paper, twips. */
const numberRoom = 2835

/** A page number in a turned cell that stands free on the page: LibreOffice places text boxes wrongly. */
export function sidewaysFooter(theme: Theme, alignment: FooterAlignment, counts: Counts): Footer {
  const { page, pageNumber } = theme
  const end = page.left + areaWidth(theme)
  const tops: Readonly<Record<string, number>> = {
    [AlignmentType.RIGHT]: end - pageNumber.inset - numberRoom,
    [AlignmentType.LEFT]: page.left + pageNumber.inset,
    [AlignmentType.CENTER]: page.left + (areaWidth(theme) - numberRoom) / 2,
  }
  const number = new Paragraph({
    style: footerStyle[0],
    alignment,
    indent: { left: 0, right: 0 },
    children: numberRuns(theme, counts),
  })
  const cell = new TableCell({
    width: { size: pageNumber.size, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [number],
  })
  const table = new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2),
      absoluteVerticalPosition: Math.round(tops[alignment] ?? page.left),
      leftFromText: 0,
      rightFromText: 0,
    },
    width: { size: pageNumber.size, type: WidthType.DXA },
    columnWidths: [pageNumber.size],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: [
      new TableRow({ height: { value: numberRoom, rule: HeightRule.EXACT }, children: [cell] }),
    ],
  })
  return new Footer({ children: [table, new Paragraph({ style: footerStyle[0] })] })
}
