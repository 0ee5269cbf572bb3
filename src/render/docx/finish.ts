/** The last step: our own styles, settings, font table and properties; fixed ids and dates, so that equal input gives equal bytes. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { EmbeddedFont } from '../../model/assets.ts'
import type { Meta } from '../../model/document.ts'
import { zipInOrder } from '../../ooxml/zip-in-order.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { fontRoles, type Theme } from '../../theme/theme.ts'
import { embedXml, fontParts } from './embedded-fonts.ts'
import { countedFooter, withEndMarked } from './section-pages.ts'
import { stableParts } from './stable-parts.ts'
import { stylesXml } from './styles.ts'

/** Parts are written in this order, the rest by name after them. */
const order = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** Rewrites the package that the docx library made. */
export function finish(
  packed: Uint8Array,
  theme: Theme,
  meta: Meta,
  fonts: readonly EmbeddedFont[],
): Uint8Array {
  const parts = { ...unzipSync(packed), ...fontParts(fonts) }
  const footers = countedFooters(parts)
  const documentXml = text(parts, 'word/document.xml')
  const own: Record<string, string> = {
    ...footers,
    ...chartsInFaces(parts, theme),
    'word/styles.xml': stylesXml(theme),
    'word/settings.xml': settingsXml(theme, fonts.length > 0),
    'word/fontTable.xml': fontTableXml(theme, fonts),
    'docProps/core.xml': coreXml(meta),
    'docProps/app.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>wengao</Application></Properties>',
    'word/document.xml': lowSectionEnds(
      Object.keys(footers).length > 0 ? withEndMarked(documentXml) : documentXml,
    ),
  }
  const all = stableParts({
    ...parts,
    ...Object.fromEntries(Object.entries(own).map(([name, xml]) => [name, strToU8(xml)])),
  })
  const rest = Object.keys(all).filter((one) => !order.includes(one))
  return zipInOrder(all, [...order, ...rest.sort()])
}

function text(parts: Record<string, Uint8Array>, name: string): string {
  const bytes = parts[name]
  if (!bytes) throw new Error(`docx made no ${name}`)
  return strFromU8(bytes)
}

/** The library leaves the Chinese face of a chart to the word processor's theme. */
function chartsInFaces(parts: Record<string, Uint8Array>, theme: Theme): Record<string, string> {
  const face = escapeXml(theme.fonts[theme.chart.font].name)
  return Object.fromEntries(
    Object.keys(parts)
      .filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .map((name) => [
        name,
        text(parts, name).replaceAll('typeface="+mn-ea"', `typeface="${face}"`),
      ]),
  )
}

/** The empty paragraph that ends a section has next to no height: on a full page it would open another. */
const lowSectionEnds = (documentXml: string): string =>
  documentXml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="10" w:lineRule="exact"/><w:sectPr',
  )

/** Footers that count the pages of their section. */
function countedFooters(parts: Record<string, Uint8Array>): Record<string, string> {
  const footers = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name))
  return Object.fromEntries(
    footers.flatMap((name) => {
      const counted = countedFooter(text(parts, name))
      return counted === null ? [] : [[name, counted] as const]
    }),
  )
}

function settingsXml(theme: Theme, embeds: boolean): string {
  const embed = embeds ? '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>' : ''
  const odd = theme.pageNumber.place === 'outer' ? '<w:evenAndOddHeaders/>' : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>${embed}<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="${theme.styles.body.size * 2}"/>${odd}<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
}

/** Every face with the other names under which an office may have it. */
function fontTableXml(theme: Theme, embedded: readonly EmbeddedFont[]): string {
  const seen = new Set<string>()
  const fonts = fontRoles.flatMap((role) => {
    const { name, other } = theme.fonts[role]
    if (seen.has(name)) return []
    seen.add(name)
    const charset = role === 'latin' ? '00' : '86'
    return `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(other.join(','))}"/><w:charset w:val="${charset}"/><w:family w:val="${role === 'heiti' ? 'swiss' : 'roman'}"/><w:pitch w:val="${role === 'latin' ? 'variable' : 'fixed'}"/>${embedXml(embedded, name)}</w:font>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${fonts.join('')}</w:fonts>`
}

/** Title and author of the paper; a fixed date, since the paper's own may be no date at all. */
function coreXml(meta: Meta): string {
  const stamp = '2000-01-01T00:00:00Z'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(meta.title)}</dc:title><dc:subject>${escapeXml(meta.subtitle)}</dc:subject><dc:creator>${escapeXml(meta.author)}</dc:creator><dc:language>${meta.lang}</dc:language><cp:lastModifiedBy>${escapeXml(meta.author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
}
