/** The theme part that Word looks for colours and faces in: those of Office, and our faces, of which our styles use none. */
import { escapeXml } from '../../text/escape-xml.ts'
import type { Theme } from '../../theme/theme.ts'
import { element, type Xml } from './xml/attributes.ts'

const colors = {
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
}
const colorsXml = Object.entries(colors)
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join('')

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = (weight: number): Xml => element('a:ln', { w: weight }, fill)
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
/** Three of each kind, as the schema wants. */
const looks = `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${[6350, 12700, 19050].map(line).join('')}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`

export function officeThemeXml({ fonts, styles }: Theme): Xml {
  const faces = (chinese: string): Xml =>
    `<a:latin typeface="${escapeXml(fonts.latin.name)}"/><a:ea typeface="${escapeXml(chinese)}"/><a:cs typeface=""/>`
  const major = faces(fonts[styles.title.font].name)
  const minor = faces(fonts[styles.body.font].name)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colorsXml}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${major}</a:majorFont><a:minorFont>${minor}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">${looks}</a:fmtScheme></a:themeElements></a:theme>`
}
