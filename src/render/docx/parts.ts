/** The parts beside the text: settings, fonts and properties; equal papers have equal ones. */
import { calendarDate } from '../../chinese/calendar-date.ts'
import type { EmbeddedFont } from '../../model/assets.ts'
import type { Meta } from '../../model/document.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { fontRoles, type Theme } from '../../theme/theme.ts'
import { embedXml } from './embedded-fonts.ts'

/** Marks that no line begins with, and that none ends with (GB/T 15834-2011 5.1). */
const notFirst = '，。、；：？！”’）》〉】〕』」｝］…—～·％‰℃!%),.:;?]}'
const notLast = '“‘（《〈【〔『「｛［([{'

export function settingsXml(theme: Theme, embeds: boolean): string {
  const embed = embeds ? '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>' : ''
  const odd = theme.pageNumber.place === 'outer' ? '<w:evenAndOddHeaders/>' : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>${embed}<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="${theme.styles.body.size * 2}"/>${odd}<w:characterSpacingControl w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(notLast)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(notFirst)}"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
}

/** Every face with the other names under which an office may have it. */
export function fontTableXml(theme: Theme, embedded: readonly EmbeddedFont[]): string {
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
export function coreXml(meta: Meta): string {
  const day = calendarDate(meta.date)
  const iso = day ? day.map((part) => String(part).padStart(2, '0')).join('-') : '2000-01-01'
  const stamp = `${iso}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(meta.title)}</dc:title><dc:subject>${escapeXml(meta.subtitle)}</dc:subject><dc:creator>${escapeXml(meta.author)}</dc:creator><dc:language>${meta.lang}</dc:language><cp:lastModifiedBy>${escapeXml(meta.author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
}

export const appXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>wengao</Application></Properties>'
