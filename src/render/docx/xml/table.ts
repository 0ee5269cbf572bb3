/** Tables of WordprocessingML (ECMA-376 part 1, 17.4): fixed columns, one weight of rules. */
import { element, whole, type Xml } from './attributes.ts'
import type { Alignment } from './paragraph.ts'

/** A rule, or none: eighths of a point. */
export interface TableRule {
  readonly style: 'single' | 'none'
  readonly size: number
  readonly color: string
}
/** Room within cells, twips. */
export interface CellMargins {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
/** Where a table stands free on its page, twips from the edges of the paper. */
export interface TablePlace {
  readonly x: number
  readonly y: number
}
export interface TableShape {
  /** Widths of the columns, twips. */
  readonly widths: readonly number[]
  /** Width of the whole, twips; default the sum of its columns. */
  readonly total?: number
  readonly rule: TableRule
  readonly margins: CellMargins
  readonly place?: TablePlace
  readonly alignment?: Alignment
}
export interface RowShape {
  /** Twips. */
  readonly height?: { readonly value: number; readonly rule: 'atLeast' | 'exact' }
  readonly cantSplit?: boolean
  /** It stands at the top of every page. */
  readonly header?: boolean
}
export interface CellShape {
  /** Twips. */
  readonly width: number
  /** Its text stands in the middle of its height. */
  readonly middle?: boolean
  /** Its text runs from top to bottom. */
  readonly turned?: boolean
}

const width = (name: string, twips: number): Xml =>
  element(name, { 'w:type': 'dxa', 'w:w': whole(twips) })

export function table(shape: TableShape, rows: readonly Xml[]): Xml {
  const { widths, place, alignment } = shape
  const total = shape.total ?? widths.reduce((sum, each) => sum + each, 0)
  const placed = place
    ? element('w:tblpPr', {
        'w:leftFromText': 0,
        'w:rightFromText': 0,
        'w:tblpX': whole(place.x),
        'w:tblpY': whole(place.y),
        'w:horzAnchor': 'page',
        'w:vertAnchor': 'page',
      })
    : ''
  const aligned = alignment ? element('w:jc', { 'w:val': alignment }) : ''
  const columns = widths.map((each) => element('w:gridCol', { 'w:w': whole(each) })).join('')
  return `<w:tbl><w:tblPr>${placed}${width('w:tblW', total)}${aligned}${rules(shape.rule)}<w:tblLayout w:type="fixed"/>${margins(shape.margins)}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const
function rules({ style, size, color }: TableRule): Xml {
  const weight = { 'w:val': style, 'w:color': color, 'w:sz': whole(size) }
  return `<w:tblBorders>${sides.map((side) => element(`w:${side}`, weight)).join('')}</w:tblBorders>`
}
const margins = ({ top, left, bottom, right }: CellMargins): Xml =>
  `<w:tblCellMar>${width('w:top', top)}${width('w:left', left)}${width('w:bottom', bottom)}${width('w:right', right)}</w:tblCellMar>`

export function tableRow({ height, cantSplit, header }: RowShape, cells: readonly Xml[]): Xml {
  const properties = [
    cantSplit ? '<w:cantSplit/>' : '',
    header ? '<w:tblHeader/>' : '',
    height ? element('w:trHeight', { 'w:val': whole(height.value), 'w:hRule': height.rule }) : '',
  ].join('')
  const own = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`
  return `<w:tr>${own}${cells.join('')}</w:tr>`
}

/** @param content paragraphs, at least one */
export const tableCell = (shape: CellShape, content: Xml): Xml =>
  `<w:tc><w:tcPr>${width('w:tcW', shape.width)}${shape.turned ? '<w:textDirection w:val="tbRl"/>' : ''}${shape.middle ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>${content}</w:tc>`
