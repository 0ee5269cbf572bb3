/** The last step: our own styles, settings, font table and properties; fixed ids and dates, so that equal input gives equal bytes. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { calendarDate } from '../../chinese/calendar-date.ts'
import type { EmbeddedFont } from '../../model/assets.ts'
import type { Meta } from '../../model/document.ts'
import { type Parts, zipInOrder } from '../../ooxml/zip-in-order.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { fontRoles, type Theme } from '../../theme/theme.ts'
import { embedXml, fontParts } from './embedded-fonts.ts'
import { stableParts } from './stable-parts.ts'
import { stylesXml } from './styles.ts'
import type { TightStyle } from './used-styles.ts'

/** Parts are written in this order, the rest by name after them. */
const order = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

export interface Finishing {
  readonly theme: Theme
  readonly meta: Meta
  /** Faces that go into the package; empty for none. */
  readonly fonts: readonly EmbeddedFont[]
  /** Styles that only this paper has. */
  readonly used: readonly TightStyle[]
}

/** Parts that the library always makes and that no paper of ours uses. */
const idle = [
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'docProps/custom.xml',
]

/** The package without idle parts, and without what points at them. */
function withoutIdleParts(parts: Parts): Parts {
  const kept = Object.entries(parts).filter(
    ([name]) => !idle.some((part) => name === part || name === relationsOf(part)),
  )
  return Object.fromEntries(
    kept.map(([name, bytes]): [string, Uint8Array] => {
      if (!/\.rels$|^\[Content_Types\]/.test(name)) return [name, bytes]
      const xml = strFromU8(bytes)
        .replace(/<Relationship [^>]*\/>/g, (relation) => (pointsAtIdle(relation) ? '' : relation))
        .replace(/<Override [^>]*\/>/g, (override) => (pointsAtIdle(override) ? '' : override))
      return [name, strToU8(xml)]
    }),
  )
}
/** word/document.xml → word/_rels/document.xml.rels */
function relationsOf(part: string): string {
  const name = part.lastIndexOf('/') + 1
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`
}
const pointsAtIdle = (element: string): boolean =>
  idle.some((part) => element.includes(`/${part}"`) || element.includes(`"${part}"`)) ||
  idle.some((part) => element.includes(`Target="${part.replace('word/', '')}"`))

/** Rewrites the package that the docx library made. */
export function finish(packed: Uint8Array, { theme, meta, fonts, used }: Finishing): Uint8Array {
  const parts = withoutIdleParts({ ...unzipSync(packed), ...fontParts(fonts) })
  const own: Record<string, string> = {
    ...chartsInFaces(parts, theme),
    'word/styles.xml': stylesXml(theme, used),
    'word/settings.xml': settingsXml(theme, fonts.length > 0),
    'word/fontTable.xml': fontTableXml(theme, fonts),
    'docProps/core.xml': coreXml(meta),
    'docProps/app.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>wengao</Application></Properties>',
    'word/document.xml': lowSectionEnds(partText(parts, 'word/document.xml')),
  }
  const all = stableParts({
    ...parts,
    ...Object.fromEntries(Object.entries(own).map(([name, xml]) => [name, strToU8(xml)])),
  })
  const rest = Object.keys(all).filter((one) => !order.includes(one))
  return zipInOrder(all, [...order, ...rest.sort()])
}

function partText(parts: Parts, name: string): string {
  const bytes = parts[name]
  if (!bytes) throw new Error(`docx made no ${name}`)
  return strFromU8(bytes)
}

/** The library leaves the Chinese face of a chart to the word processor's theme. */
function chartsInFaces(parts: Parts, theme: Theme): Record<string, string> {
  const face = escapeXml(theme.fonts[theme.chart.font].name)
  return Object.fromEntries(
    Object.keys(parts)
      .filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .map((name) => [
        name,
        lowNames(partText(parts, name).replaceAll('typeface="+mn-ea"', `typeface="${face}"`)),
      ]),
  )
}

/** Names of categories stand below all bars, not on those that go below nought. */
const lowNames = (chartXml: string): string => {
  if (!chartXml.includes('<c:min val="-')) return chartXml
  const [before = '', ...axes] = chartXml.split('<c:catAx>')
  const low = axes.map((axis) =>
    axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'),
  )
  return [before, ...low].join('<c:catAx>')
}

/** The empty paragraph that ends a section has next to no height: on a full page it would open another. */
const lowSectionEnds = (documentXml: string): string =>
  documentXml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="10" w:lineRule="exact"/><w:sectPr',
  )

/** Marks that no line begins with, and that none ends with (GB/T 15834-2011 5.1). */
const notFirst = '，。、；：？！”’）》〉】〕』」｝］…—～·％‰℃!%),.:;?]}'
const notLast = '“‘（《〈【〔『「｛［([{'

function settingsXml(theme: Theme, embeds: boolean): string {
  const embed = embeds ? '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>' : ''
  const odd = theme.pageNumber.place === 'outer' ? '<w:evenAndOddHeaders/>' : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>${embed}<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="${theme.styles.body.size * 2}"/>${odd}<w:characterSpacingControl w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(notLast)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(notFirst)}"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
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

/** Title, author and date of the paper; where it has none, the same date always, so that equal papers give equal bytes. */
function coreXml(meta: Meta): string {
  const day = calendarDate(meta.date)
  const iso = day ? day.map((part) => String(part).padStart(2, '0')).join('-') : '2000-01-01'
  const stamp = `${iso}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(meta.title)}</dc:title><dc:subject>${escapeXml(meta.subtitle)}</dc:subject><dc:creator>${escapeXml(meta.author)}</dc:creator><dc:language>${meta.lang}</dc:language><cp:lastModifiedBy>${escapeXml(meta.author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
}
