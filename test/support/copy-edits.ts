/** Edits of a DOCX as a leader makes them, on its XML: each by the words that it is made at. */
import { escapeXml } from '../../src/text/escape-xml.ts'

/** One edit by its name, with the words that it needs. */
export type CopyEdit = Readonly<Record<string, readonly string[] | string>>

const paragraphs = /<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g
const run = /<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g

/** The paragraph that holds some words, its runs joined. */
function paragraphWith(xml: string, words: string): string {
  const found = [...xml.matchAll(paragraphs)].map(([whole]) => whole)
  const own = found.find((whole) => textOf(whole).includes(words) && !whole.includes('w:anchor='))
  if (own === undefined) throw new Error(`no paragraph holds ${words}`)
  return own
}
function rowWith(xml: string, words: string): string {
  const rows = [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row)
  const own = rows.find((row) => textOf(row).includes(words))
  if (own === undefined) throw new Error(`no row holds ${words}`)
  return own
}
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')

/** The run that holds some words, cut into what stands before them, they, and what stands behind. */
function aroundWords(xml: string, words: string): (make: (properties: string) => string) => string {
  const own = paragraphWith(xml, words)
  const whole = [...own.matchAll(run)]
    .map(([each]) => each)
    .find((each) => textOf(each).includes(escapeXml(words)))
  if (whole === undefined) throw new Error(`no run holds ${words}`)
  const properties = /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(whole)?.[0] ?? ''
  const [before = '', ...rest] = textOf(whole).split(escapeXml(words))
  const text = (part: string): string => (part === '' ? '' : textRun(part, properties))
  return (make) =>
    xml.replace(own, () =>
      own.replace(whole, () => text(before) + make(properties) + text(rest.join(escapeXml(words)))),
    )
}
const textRun = (escaped: string, properties: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escaped}</w:t></w:r>`
const by = (author: string, id: number): string =>
  `w:id="${id}" w:author="${author}" w:date="2026-07-20T09:00:00Z"`
const deleted = (words: string, properties: string, author: string): string =>
  `<w:del ${by(author, 901)}><w:r>${properties}<w:delText xml:space="preserve">${escapeXml(words)}</w:delText></w:r></w:del>`
const inserted = (words: string, properties: string, author: string): string =>
  `<w:ins ${by(author, 902)}>${textRun(escapeXml(words), properties)}</w:ins>`

type Make = (xml: string, ...words: string[]) => string
const edits: Readonly<Record<string, Make>> = {
  retype: (xml, from = '', to = '') =>
    aroundWords(xml, from)((properties) => (to === '' ? '' : textRun(escapeXml(to), properties))),
  track: (xml, from = '', to = '', author = '王局长') =>
    aroundWords(
      xml,
      from,
    )(
      (properties) =>
        deleted(from, properties, author) + (to === '' ? '' : inserted(to, properties, author)),
    ),
  trackAfter: (xml, at = '', words = '', author = '王局长') =>
    aroundWords(
      xml,
      at,
    )((properties) => textRun(escapeXml(at), properties) + inserted(words, properties, author)),
  split: (xml, at = '') => {
    const style = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraphWith(xml, at))?.[0] ?? ''
    return aroundWords(
      xml,
      at,
    )((properties) => `</w:p><w:p>${style}${textRun(escapeXml(at), properties)}`)
  },
  join: (xml, words = '') => {
    const own = paragraphWith(xml, words)
    const at = xml.indexOf(own)
    const before = xml.lastIndexOf('</w:p>', at)
    return (
      xml.slice(0, before) +
      own.replace(/^<w:p>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/, '') +
      xml.slice(at + own.length)
    )
  },
  remove: (xml, words = '') => xml.replace(paragraphWith(xml, words), ''),
  trackRemove: (xml, words = '', author = '王局长') => {
    const own = paragraphWith(xml, words)
    const mark = `<w:rPr><w:del ${by(author, 903)}/></w:rPr></w:pPr>`
    const gone = own
      .replace(
        run,
        (each) =>
          `<w:del ${by(author, 904)}>${each.replace(/<w:t(?= |>)/g, '<w:delText').replaceAll('</w:t>', '</w:delText>')}</w:del>`,
      )
      .replace('</w:pPr>', mark)
    return xml.replace(own, () => gone)
  },
  /** Behind the paragraph that holds the words, in the same style. */
  add: (xml, after = '', words = '') => {
    const own = paragraphWith(xml, after)
    const style = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(own)?.[0] ?? ''
    return xml.replace(own, () => `${own}<w:p>${style}${textRun(escapeXml(words), '')}</w:p>`)
  },
  addHeading: (xml, after = '', words = '') => {
    const own = paragraphWith(xml, after)
    const style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    return xml.replace(own, () => `${own}<w:p>${style}${textRun(escapeXml(words), '')}</w:p>`)
  },
  move: (xml, words = '', after = '') => {
    const own = paragraphWith(xml, words)
    const rest = xml.replace(own, '')
    const place = paragraphWith(rest, after)
    return rest.replace(place, () => place + own)
  },
  bold: (xml, words = '') =>
    aroundWords(xml, words)(() => textRun(escapeXml(words), '<w:rPr><w:b/></w:rPr>')),
  red: (xml, words = '') =>
    aroundWords(
      xml,
      words,
    )(() => textRun(escapeXml(words), '<w:rPr><w:color w:val="FF0000"/></w:rPr>')),
  center: (xml, words = '') => {
    const own = paragraphWith(xml, words)
    return xml.replace(own, () => own.replace('</w:pPr>', '<w:jc w:val="center"/></w:pPr>'))
  },
  /** In the row that holds the words. */
  retypeCell: (xml, words = '', from = '', to = '') => {
    const own = rowWith(xml, words)
    const cell = own.replace(`>${escapeXml(from)}</w:t>`, `>${escapeXml(to)}</w:t>`)
    return xml.replace(own, () => cell)
  },
  removeRow: (xml, words = '') => {
    const own = rowWith(xml, words)
    return xml.replace(own, '')
  },
  /** A row like the one that holds the words, with other cells. */
  addRow: (xml, words = '', ...cells) => {
    const own = rowWith(xml, words)
    let at = 0
    const other = own.replace(
      /<w:t(?: [^>]*)?>[^<]*<\/w:t>/g,
      () => `<w:t>${escapeXml(cells[at++] ?? '')}</w:t>`,
    )
    return xml.replace(own, () => own + other.replace(/<w:bookmark(?:Start|End) [^>]*>/g, ''))
  },
}

export const editText = (xml: string, all: readonly CopyEdit[]): string =>
  all.reduce((text, edit) => {
    const [[name, words] = ['', []]] = Object.entries(edit)
    const make = edits[name]
    if (!make) throw new Error(`no edit ${name}`)
    return make(text, ...[words].flat())
  }, xml)
