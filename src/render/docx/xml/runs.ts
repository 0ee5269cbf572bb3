/** Runs of WordprocessingML (ECMA-376 part 1, 17.3.2), and what stands around or among them. */
import { escapeXml } from '../../../text/escape-xml.ts'
import { element, type Xml } from './attributes.ts'

export interface RunLook {
  /** Id of a character style. */
  readonly style?: string
  /** The Chinese face. */
  readonly eastAsia?: string
  /** Marks of both scripts are Chinese ones. */
  readonly chinese?: boolean
  readonly bold?: boolean
  /** What every character gets or gives, twips. */
  readonly spacing?: number
  /** Character scale, per cent. */
  readonly scale?: number
  /** Half points. */
  readonly size?: number
  readonly raised?: boolean
}

/** Properties stand in the order of the schema. */
function look(own: RunLook): Xml {
  const { style, eastAsia, chinese, bold, spacing, scale, size, raised } = own
  let xml = ''
  if (style !== undefined) xml += element('w:rStyle', { 'w:val': style })
  if (eastAsia !== undefined || chinese)
    xml += element('w:rFonts', {
      'w:eastAsia': eastAsia,
      'w:hint': chinese ? 'eastAsia' : undefined,
    })
  if (bold) xml += '<w:b/><w:bCs/>'
  if (spacing !== undefined) xml += element('w:spacing', { 'w:val': spacing })
  if (scale !== undefined) xml += element('w:w', { 'w:val': scale })
  if (size !== undefined) {
    const half = Math.floor(size)
    xml += `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
  }
  if (raised) xml += '<w:vertAlign w:val="superscript"/>'
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`
}

export const run = (content: Xml, own: RunLook = {}): Xml => `<w:r>${look(own)}${content}</w:r>`

/** @param hyphens where those stand in the text that end no line: they are a sign of their own */
export function textRun(text: string, own: RunLook = {}, hyphens: readonly number[] = []): Xml {
  const starts = [0, ...hyphens.map((hyphen) => hyphen + 1)]
  const pieces = starts.map((start, index) => words(text.slice(start, hyphens[index])))
  return run(pieces.join('<w:noBreakHyphen/>'), own)
}
const words = (text: string): Xml =>
  text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`

export const lineBreak: Xml = run('<w:br/>')
export const tab: Xml = run('<w:tab/>')
export const drawing = (content: Xml): Xml => run(`<w:drawing>${content}</w:drawing>`)

export const bookmark = (name: string, id: number, children: Xml): Xml =>
  `${element('w:bookmarkStart', { 'w:name': name, 'w:id': id })}${children}<w:bookmarkEnd w:id="${id}"/>`

/** A link within the paper. */
export const innerLink = (anchor: string, children: Xml): Xml =>
  element('w:hyperlink', { 'w:history': 1, 'w:anchor': anchor }, children)
export const outerLink = (relation: string, children: Xml): Xml =>
  element('w:hyperlink', { 'w:history': 1, 'r:id': relation }, children)

/** What a comment is on, with its mark behind. */
export const commented = (id: number, children: Xml): Xml => remarked(children, [id], [id])

/** Where some comments start and others end. */
export const remarked = (
  children: Xml,
  starts: readonly number[] = [],
  ends: readonly number[] = [],
): Xml =>
  `${starts.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')}${children}${ends.map((id) => `<w:commentRangeEnd w:id="${id}"/>${run(`<w:commentReference w:id="${id}"/>`)}`).join('')}`
