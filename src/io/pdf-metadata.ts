/** Title, author and date in the PDF's properties: appended as an update, since browsers write a title only. */
import { calendarDate } from '../model/calendar-date.ts'
import type { Meta } from '../model/document.ts'

/** A PDF with the paper's own properties; one of a form that is not expected stays as it is. */
export function withMetadata(pdf: Uint8Array, meta: Meta): Uint8Array {
  const text = new TextDecoder('latin1').decode(pdf)
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text)?.[1]
  const size = /\/Size\s+(\d+)/.exec(trailer ?? '')?.[1]
  const root = /\/Root\s+(\d+\s+\d+\s+R)/.exec(trailer ?? '')?.[1]
  const info = /\/Info\s+(\d+)\s+(\d+)\s+R/.exec(trailer ?? '')
  if (!start || !size || !root || !info) return pdf
  const [, number = '', generation = '0'] = info
  const entries = [
    ...property('Title', meta.title),
    ...property('Author', meta.author),
    ...property('Subject', meta.subtitle),
    ...property('Creator', 'wengao'),
    ...dateOf(meta.date),
  ]
  const object = `${number} ${generation} obj\n<<${entries.join('\n')}>>\nendobj\n`
  const lead = text.endsWith('\n') ? '' : '\n'
  const at = pdf.length + lead.length
  const update = `${lead}${object}xref\n${number} 1\n${String(at).padStart(10, '0')} ${generation.padStart(5, '0')} n \ntrailer\n<</Size ${size}\n/Root ${root}\n/Info ${number} ${generation} R\n/Prev ${start}>>\nstartxref\n${at + object.length}\n%%EOF\n`
  const appended = Uint8Array.from(update, (letter) => letter.charCodeAt(0))
  const made = new Uint8Array(pdf.length + appended.length)
  made.set(pdf)
  made.set(appended, pdf.length)
  return made
}

/** A text string of a PDF: UTF-16 with its mark, as hexadecimal. */
const property = (name: string, value: string): string[] => {
  if (value === '') return []
  const units = [0xfeff, ...Array.from({ length: value.length }, (_, index) => value.charCodeAt(index))]
  return [`/${name} <${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`]
}

/** The paper's own day, so that equal papers have equal properties; without one none. */
function dateOf(date: string): string[] {
  const day = calendarDate(date)
  if (!day) return []
  const [year, month, dayOfMonth] = day.map((part) => String(part).padStart(2, '0'))
  return [`/CreationDate (D:${year}${month}${dayOfMonth})`]
}
