/**
 * What a browser does not write into a PDF: the paper's properties in both forms, and what its colours mean (sRGB). It is most of
 * what PDF/A asks for, but no level is claimed: the browser leaves out the CIDSet of its fonts and draws some rules through
 * transparency groups, and PDFBox preflight refuses both.
 */
import { createHash } from 'node:crypto'
import { calendarDate } from '../../chinese/calendar-date.ts'
import type { Meta } from '../../model/document.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { type PdfObject, readPdfEnd, updatePdf } from './pdf-update.ts'
import { srgbProfile } from './srgb-profile.ts'

/** A PDF with the paper's own properties; one of a form that is not expected stays as it is. */
export function withMetadata(pdf: Uint8Array, meta: Meta): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const end = readPdfEnd(text)
  if (!end) return pdf
  const day = calendarDate(meta.date)
  const entries = [
    ...property('Title', meta.title),
    ...property('Author', meta.author),
    ...property('Subject', meta.subtitle),
    ...property('Creator', 'wengao'),
    // the paper's own day, so that equal papers have equal properties; without one none
    ...(day ? [`/CreationDate (D:${digits(day).join('')}000000+08'00')`] : []),
  ]
  const profile = end.size
  const xmp = end.size + 1
  const intent = `<</Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/Info (sRGB)\n/DestOutputProfile ${profile} 0 R>>`
  const objects: PdfObject[] = [
    { number: end.info, dictionary: `<<${entries.join('\n')}>>` },
    {
      number: end.root,
      dictionary: end.catalog.replace(
        />>$/,
        `\n/Metadata ${xmp} 0 R\n/OutputIntents [${intent}]>>`,
      ),
    },
    { number: profile, dictionary: '<</N 3>>', stream: srgbProfile() },
    {
      number: xmp,
      dictionary: '<</Type /Metadata\n/Subtype /XML>>',
      stream: new TextEncoder().encode(xmpPacket(meta, day)),
    },
  ]
  const timeless = withoutTime(pdf, text, end.info)
  return updatePdf(timeless, end, objects, fileId(timeless))
}

/** The moment that stands for the time of printing. */
const noTime = "D:19700101000000+00'00'"

/**
 * The browser's own properties, which nobody reads behind the update, without the time of printing: equal papers are equal files.
 * Digits take the place of digits, so that every object stays where it is.
 */
function withoutTime(pdf: Uint8Array, text: string, info: number): Uint8Array {
  const object = new RegExp(`(?:^|\\s)${info}\\s+0\\s+obj\\s*<<[\\s\\S]*?>>\\s*endobj`).exec(text)
  if (!object) return pdf
  const timeless = pdf.slice()
  for (const { 0: entry, 1: key = '', index } of object[0].matchAll(printTime)) {
    const bytes = new TextEncoder().encode(`${key}(${noTime})`)
    if (bytes.length === entry.length) timeless.set(bytes, object.index + index)
  }
  return timeless
}
const printTime = /(\/(?:CreationDate|ModDate)\s*)\(D:[^()]*\)/g

/** Made of the content. */
const fileId = (pdf: Uint8Array): string =>
  createHash('sha256').update(pdf).digest('hex').slice(0, 32)

/** A text string of a PDF: UTF-16 with its mark, as hexadecimal. */
const property = (name: string, value: string): string[] => {
  if (value === '') return []
  const units = [
    0xfeff,
    ...Array.from({ length: value.length }, (_, index) => value.charCodeAt(index)),
  ]
  return [`/${name} <${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`]
}
const digits = (day: readonly number[]): string[] =>
  day.map((part) => String(part).padStart(2, '0'))

/** The same properties in the form that archives read. */
function xmpPacket(meta: Meta, day: readonly number[] | null): string {
  const alternative = (name: string, value: string): string =>
    value === ''
      ? ''
      : `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${name}>`
  const author =
    meta.author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(meta.author)}</rdf:li></rdf:Seq></dc:creator>`
  const date = day ? `<xmp:CreateDate>${digits(day).join('-')}T00:00:00+08:00</xmp:CreateDate>` : ''
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${alternative('title', meta.title)}${author}${alternative('description', meta.subtitle)}<xmp:CreatorTool>wengao</xmp:CreatorTool>${date}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
