/** Sections of WordprocessingML (ECMA-376 part 1, 17.6): page, margins, and which headers and footers its pages have. */
import { element, whole, type Xml } from './attributes.ts'
import { isParagraph, paragraph } from './paragraph.ts'

/** What headers or footers hold by the pages that they are for. */
export interface Margins {
  readonly default?: Xml
  readonly first?: Xml
  readonly even?: Xml
}
export interface SectionPage {
  /** Of the paper as it is read, twips. */
  readonly width: number
  readonly height: number
  readonly turned: boolean
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly header: number
  readonly footer: number
}
/** A section on a new page. */
export interface Section {
  readonly page: SectionPage
  /** Its pages are counted from 1. */
  readonly starts: boolean
  /** Its first page has a header and a footer of its own. */
  readonly titlePage?: boolean
  readonly headers?: Margins
  readonly footers: Margins
  readonly children: readonly Xml[]
}

/** A header or a footer as a part of its own. */
export type Margin = 'header' | 'footer'
/** Keeps a part, and gives the id of the relation to it. */
export type KeepMargin = (kind: Margin, content: Xml) => string

/** All sections: the properties of each stand in its last paragraph, those of the last one behind everything. */
export function sectionsXml(sections: readonly Section[], keep: KeepMargin): Xml {
  const parts = sections.map((section, index) => {
    const properties = propertiesOf(section, keep)
    if (index === sections.length - 1) return section.children.join('') + properties
    return endedBy(section.children, properties)
  })
  return parts.join('')
}

/** An empty paragraph that ends a section has next to no height: on a full page it would open another. */
const low = { before: 0, after: 0, line: 10, lineRule: 'exact' } as const

function endedBy(children: readonly Xml[], properties: Xml): Xml {
  const last = children.at(-1)
  if (last === undefined || !isParagraph(last))
    return children.join('') + paragraph({ spacing: low, section: properties })
  const before = children.slice(0, -1).join('')
  return before + withProperties(last, properties)
}

/** The paragraph with the properties of its section, which stand behind all of its own. */
function withProperties(last: Xml, properties: Xml): Xml {
  if (last === '<w:p/>') return paragraph({ section: properties })
  const own = last.startsWith('<w:p><w:pPr>') ? last.indexOf('</w:pPr>') : -1
  return own < 0
    ? `<w:p><w:pPr>${properties}</w:pPr>${last.slice('<w:p>'.length)}`
    : last.slice(0, own) + properties + last.slice(own)
}

const kinds = ['default', 'first', 'even'] as const
const references = (kind: Margin, margins: Margins, keep: KeepMargin): Xml =>
  kinds
    .map((pages) => {
      const content = margins[pages]
      return content === undefined
        ? ''
        : element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': keep(kind, content) })
    })
    .join('')

function propertiesOf(section: Section, keep: KeepMargin): Xml {
  const { page, headers = {}, footers } = section
  const [width, height] = page.turned ? [page.height, page.width] : [page.width, page.height]
  const size = element('w:pgSz', {
    'w:w': whole(width),
    'w:h': whole(height),
    'w:orient': page.turned ? 'landscape' : 'portrait',
  })
  const margin = element('w:pgMar', {
    'w:top': whole(page.top),
    'w:right': whole(page.right),
    'w:bottom': whole(page.bottom),
    'w:left': whole(page.left),
    'w:header': whole(page.header),
    'w:footer': whole(page.footer),
    'w:gutter': 0,
  })
  const numbers = element('w:pgNumType', { 'w:start': section.starts ? 1 : undefined })
  const title = section.titlePage ? '<w:titlePg/>' : ''
  return `<w:sectPr>${references('header', headers, keep)}${references('footer', footers, keep)}<w:type w:val="nextPage"/>${size}${margin}${numbers}${title}<w:docGrid w:linePitch="360"/></w:sectPr>`
}
