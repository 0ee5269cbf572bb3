/** A paragraph of WordprocessingML (ECMA-376 part 1, 17.3.1) with the properties that ours have beside their style's. */
import { element, whole, type Xml } from './attributes.ts'

export type Alignment = 'left' | 'center' | 'right' | 'distribute'

export interface ParagraphShape {
  /** Id of a style. */
  readonly style?: string
  /** Left out: as the style has it. */
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  /** A rule under it: eighths of a point, colour as RRGGBB. */
  readonly rule?: { readonly size: number; readonly color: string }
  /** A tab stop at the left, twips. */
  readonly tabStop?: number
  /** Twips. */
  readonly spacing?: {
    readonly before?: number
    readonly after?: number
    readonly line?: number
    readonly lineRule?: 'exact' | 'auto'
  }
  /** Twips, without the style's characters. */
  readonly indent?: {
    readonly left?: number
    readonly right?: number
    readonly hanging?: number
    readonly firstLine?: number
    readonly firstLineChars?: 0
  }
  readonly alignment?: Alignment
  /** Level in the outline in place of the style's, from 0. */
  readonly outlineLevel?: number
  /** Properties of the section that ends with it. */
  readonly section?: Xml
}

export function paragraph(shape: ParagraphShape, children: Xml = ''): Xml {
  const properties = propertiesOf(shape)
  const content = properties === '' ? children : `<w:pPr>${properties}</w:pPr>${children}`
  return content === '' ? '<w:p/>' : `<w:p>${content}</w:p>`
}
export const isParagraph = (xml: Xml): boolean => xml.endsWith('</w:p>') || xml.endsWith('<w:p/>')

/** A property that is on, or that is not for all its style says. */
function toggle(name: string, on: boolean | undefined): Xml {
  if (on === undefined) return ''
  return on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`
}

/** Properties stand in the order of the schema. */
function propertiesOf(shape: ParagraphShape): Xml {
  const { spacing, indent, rule, tabStop } = shape
  let xml = ''
  if (shape.style !== undefined) xml += element('w:pStyle', { 'w:val': shape.style })
  xml += toggle('keepNext', shape.keepNext) + toggle('keepLines', shape.keepLines)
  if (shape.pageBreakBefore) xml += '<w:pageBreakBefore/>'
  if (rule)
    xml += `<w:pBdr><w:bottom w:val="single" w:color="${rule.color}" w:sz="${Math.floor(rule.size)}" w:space="0"/></w:pBdr>`
  if (tabStop !== undefined)
    xml += `<w:tabs>${element('w:tab', { 'w:val': 'left', 'w:pos': whole(tabStop) })}</w:tabs>`
  if (spacing)
    xml += element('w:spacing', {
      'w:after': spacing.after,
      'w:before': spacing.before,
      'w:line': spacing.line,
      'w:lineRule': spacing.lineRule,
    })
  if (indent)
    xml += element('w:ind', {
      'w:left': whole(indent.left),
      'w:right': whole(indent.right),
      'w:hanging': whole(indent.hanging),
      'w:firstLine': whole(indent.firstLine),
      'w:firstLineChars': indent.firstLineChars,
    })
  if (shape.alignment) xml += element('w:jc', { 'w:val': shape.alignment })
  if (shape.outlineLevel !== undefined)
    xml += element('w:outlineLvl', { 'w:val': shape.outlineLevel })
  return shape.section === undefined ? xml : xml + shape.section
}
