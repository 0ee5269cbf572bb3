/** Word files written by hand: the XML of a body and of the parts beside it, zipped. */
import { strToU8, zipSync } from 'fflate'
import { type DocxOptions, readDocx } from '../../src/import/docx/read-docx.ts'
import type { Draft, DraftBlock } from '../../src/import/draft.ts'

const office = 'http://schemas.openxmlformats.org'
const transitional = {
  w: `${office}/wordprocessingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  m: `${office}/officeDocument/2006/math`,
  a: `${office}/drawingml/2006/main`,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  mc: `${office}/markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
}
export const strict = {
  ...transitional,
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

export interface HandParts {
  /** What stands inside of each part beside the text: styles, numbering, footnotes, comments, theme … */
  readonly parts?: Readonly<Record<string, string>>
  /** Other files of the package, by name. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Lines of word/_rels/document.xml.rels beyond those of the parts. */
  readonly relations?: string
  readonly namespaces?: Readonly<Record<string, string>>
}
const roots: Readonly<Record<string, string>> = {
  numbering: 'w:numbering',
  header: 'w:hdr',
  footer: 'w:ftr',
  theme: 'a:theme',
}

export function handDocx(body: string, options: HandParts = {}): Uint8Array {
  const { parts = {}, files = {}, relations = '', namespaces = transitional } = options
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('')
  const named = Object.keys(parts).map(
    (name) =>
      `<Relationship Id="part-${name}" Type="${namespaces.r}/${name}" Target="${name}.xml"/>`,
  )
  const relationships = (lines: string): Uint8Array =>
    strToU8(`<Relationships xmlns="${office}/package/2006/relationships">${lines}</Relationships>`)
  const root = (name: string, content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<${name}${declared}>${content}</${name}>`)
  const written = Object.entries(parts).map(([name, content]) => [
    `word/${name}.xml`,
    root(roots[name] ?? `w:${name}`, content),
  ])
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${namespaces.r}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(named.join('') + relations),
    'word/document.xml': root('w:document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(written),
    ...files,
  })
}

/** `<w:p>` of one run, with properties of the paragraph. */
export const p = (text: string, pPr = ''): string =>
  `<w:p>${pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`}${text === '' ? '' : r(text)}</w:p>`
export const r = (text: string, rPr = ''): string =>
  `<w:r>${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** The draft of a file written by hand; throws where it is refused. */
export function handDraft(
  body: string,
  parts: HandParts = {},
  options: Partial<DocxOptions> = {},
): Draft {
  const { value, diagnostics } = readDocx(handDocx(body, parts), { file: 't.docx', ...options })
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** Blocks as lines: number and text, cells as `2×1{…}`, pages as ---, pictures and notes in brackets. */
export function shown(blocks: readonly DraftBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'page-break') return ['---']
    if (block.type === 'table')
      return block.rows.map((row) =>
        row
          .map(({ columns, rows, blocks: inside }) => {
            const size = columns * rows === 1 ? '' : `${columns}×${rows}`
            return `${size}{${shown(inside).join('/')}}`
          })
          .join(' '),
      )
    const text = block.runs.map((run) => {
      const mark = run.picture ?? run.note
      return mark === undefined ? run.text : `[${mark}]`
    })
    return [`${block.number === null ? '' : `${block.number} `}${text.join('')}`]
  })
}
