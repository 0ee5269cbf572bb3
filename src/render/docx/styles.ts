/** styles.xml from the theme: real styles with outline levels, all font slots set, exact pitch, no theme fonts. */

import { escapeXml } from '../../text/escape-xml.ts'
import {
  advance,
  areaWidth,
  type Style,
  type StyleRole,
  styleRoles,
  type Theme,
} from '../../theme/theme.ts'
import type { RunRole } from '../../typeset/runs.ts'
import { runRoles, runStyleNames, styledFace } from './run-styles.ts'
import { footerStyle, outlineLevel, styleName, styleNames } from './style-names.ts'
import type { OwnStyle } from './used-styles.ts'

/** What the styles of one paper have of their own. */
export interface PaperStyles {
  readonly used: readonly OwnStyle[]
  /** What stands above the headings in the outline. */
  readonly depth: number
}

/** Ways in which papers of a theme use its styles that are kept. */
const most = 50
const written = new WeakMap<Theme, Map<string, string>>()

/** The whole part; papers that use the styles of a theme alike have the same. */
export function stylesXml(theme: Theme, paper: PaperStyles): string {
  const byUse = written.get(theme) ?? new Map<string, string>()
  written.set(theme, byUse)
  const use = JSON.stringify(paper)
  const xml = byUse.get(use) ?? writeStyles(theme, paper)
  if (byUse.size >= most) byUse.clear()
  byUse.set(use, xml)
  return xml
}

function writeStyles(theme: Theme, paper: PaperStyles): string {
  const body = theme.styles.body
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(theme, body)}<w:color w:val="000000"/><w:spacing w:val="0"/><w:kern w:val="0"/>${sizes(body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>${latentStyles}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${fonts(theme, body)}${sizes(body)}</w:rPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styleRoles.map((role) => styleXml(role, theme, paper)).join('')}${paper.used.map(ownXml).join('')}${runRoles.map((role) => runStyleXml(role, theme)).join('')}${footer(theme)}</w:styles>`
}

/** Styles of Word's own that nothing uses stay out of its gallery. */
const latentStyles =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'

/** A paragraph that is set tighter has the same style with another character scale; lower entries of 目录 have that of the higher. */
const ownXml = ({ id, name, role, scale, custom }: OwnStyle): string =>
  `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${styleNames[role][0]}"/><w:next w:val="${styleNames.body[0]}"/><w:uiPriority w:val="99"/>${scale === null ? '' : `<w:rPr><w:w w:val="${scale}"/></w:rPr>`}</w:style>`

/** What stands out within a paragraph; the Latin face and the size stay the paragraph's. */
function runStyleXml(role: RunRole, theme: Theme): string {
  const [id, name] = runStyleNames[role]
  const { font, bold } = styledFace(role, theme)
  const face = font ? `<w:rFonts w:eastAsia="${escapeXml(theme.fonts[font].name)}"/>` : ''
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/><w:rPr>${face}${bold ? '<w:b/>' : ''}</w:rPr></w:style>`
}

const sizes = ({ size }: Pick<Style, 'size'>): string =>
  `<w:sz w:val="${half(size)}"/><w:szCs w:val="${half(size)}"/>`

const half = (size: number): number => Math.round(size / 10)

function fonts(theme: Theme, { font, ownLatin }: Pick<Style, 'font' | 'ownLatin'>): string {
  const chinese = escapeXml(theme.fonts[font].name)
  const latin = ownLatin ? chinese : escapeXml(theme.fonts.latin.name)
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`
}

function styleXml(role: StyleRole, theme: Theme, { depth }: PaperStyles): string {
  const style = theme.styles[role]
  const [id] = styleNames[role]
  const name = styleName(role, depth)
  const level = outlineLevel(role, depth)
  const next = role === 'body' ? '' : `<w:next w:val="${styleNames.body[0]}"/>`
  const outline = level === null ? '' : `<w:outlineLvl w:val="${level}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"${name.startsWith('文稿') ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${style.keepNext ? '<w:keepNext/><w:keepLines/>' : ''}${tailTab(role, theme)}${spacing(style)}${indent(style)}<w:jc w:val="${style.align === 'justify' ? 'both' : style.align}"/>${outline}</w:pPr><w:rPr>${fonts(theme, style)}${style.color === '000000' ? '' : `<w:color w:val="${style.color}"/>`}${style.scale === 100 ? '' : `<w:w w:val="${style.scale}"/>`}${sizes(style)}</w:rPr></w:style>`
}

/** Where the page number of a contents entry ends, and the date of a 版记. */
function tailTab(role: StyleRole, theme: Theme): string {
  // the number of 信函
  if (role.startsWith('letterhead'))
    return `<w:tabs><w:tab w:val="right" w:pos="${areaWidth(theme)}"/></w:tabs>`
  if (role === 'colophon')
    return `<w:tabs><w:tab w:val="right" w:pos="${areaWidth(theme) - theme.styles.colophon.right}"/></w:tabs>`
  const entry = role === 'toc-1' || role === 'toc-2'
  return entry
    ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${areaWidth(theme)}"/></w:tabs>`
    : ''
}

const spacing = (style: Style): string =>
  `<w:spacing w:before="${style.before}" w:after="${style.after}" w:line="${style.pitch}" w:lineRule="exact"/>`

/** Indents in characters, so that they follow the type size, with the twips for readers that do not count characters. */
function indent(style: Style): string {
  const left = style.left > 0 ? ` w:left="${style.left}"` : ''
  const right = style.right > 0 ? ` w:right="${style.right}"` : ''
  const chars = Math.round(Math.abs(style.firstLine) * 100)
  const width = Math.round(Math.abs(style.firstLine) * advance(style))
  const kind = style.firstLine < 0 ? 'hanging' : 'firstLine'
  const first = style.firstLine === 0 ? '' : ` w:${kind}Chars="${chars}" w:${kind}="${width}"`
  return left + right + first === '' ? '' : `<w:ind${left}${right}${first}/>`
}

function footer(theme: Theme): string {
  const { font, size, inset, place } = theme.pageNumber
  const face = escapeXml(theme.fonts[font].name)
  const sides = place === 'outer' ? `<w:ind w:left="${inset}" w:right="${inset}"/>` : ''
  return `<w:style w:type="paragraph" w:styleId="${footerStyle[0]}"><w:name w:val="${footerStyle[1]}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="${size}" w:lineRule="exact"/>${sides}</w:pPr><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/><w:sz w:val="${half(size)}"/><w:szCs w:val="${half(size)}"/></w:rPr></w:style>`
}
