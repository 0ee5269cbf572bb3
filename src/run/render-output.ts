/** A settled paper as bytes, one writer for each format. */
import { writeDialect } from '../markdown/write.ts'
import type { EmbeddedFont } from '../model/assets.ts'
import type { Document } from '../model/document.ts'
import type { Format } from '../paper/formats.ts'
import type { Settled } from './settle-pages.ts'

export interface Output {
  /** Path relative to the output folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Printed pages, null for formats without pages of their own. */
  readonly pages: number | null
}
export interface Rendering {
  readonly settled: Settled
  /** Faces for the DOCX; empty for none. */
  readonly fonts: readonly EmbeddedFont[]
  /** The program whose layout the DOCX is made for; null for Word and WPS. */
  readonly docxFor: 'libreoffice' | null
  /** Hash under which the paper is kept; null where it is not. */
  readonly base: string | null
}
type Rendered = Omit<Output, 'name'>
type Writer = (what: Rendering) => Rendered | null | Promise<Rendered>

const plain = (bytes: Uint8Array): Rendered => ({ bytes, pages: null })
const encoded = (text: string): Rendered => plain(new TextEncoder().encode(text))

/** Libraries of a format are loaded only when it is wanted. */
const writers: Readonly<Record<SetFormat, Writer>> = {
  docx: async (what) => plain(await docx(what, false)),
  pdf: ({ settled: { printed } }) =>
    printed && { bytes: printed.pdf, pages: printed.facts.pages.length },
  html: async (what) => encoded(await readingHtml(what, false)),
}
/** Formats that say what the document is, not how it is set: it need not be typeset for them. */
const textWriters = {
  md: (document: Document) => encoded(writeDialect(document)),
  json: (document: Document) => encoded(`${JSON.stringify(document, null, 2)}\n`),
} satisfies Readonly<Partial<Record<Format, (document: Document) => Rendered>>>
type TextFormat = keyof typeof textWriters
type SetFormat = Exclude<Format, TextFormat>
const isText = (format: Format): format is TextFormat => Object.hasOwn(textWriters, format)

/** Whether any of the formats is set in type. */
export const areSet = (formats: readonly Format[]): boolean =>
  formats.some((format) => !isText(format))

/**
 * One format; null when it could not be made, which was said where it failed.
 * @param what null where no format is set in type
 */
export function renderOutput(
  format: Format,
  document: Document,
  what: Rendering | null,
): Rendered | null | Promise<Rendered> {
  if (isText(format)) return textWriters[format](document)
  return what && writers[format](what)
}

/** 核对稿: the paper with the source of every figure, as comments in the DOCX and on pointing in the HTML. */
export async function renderProofs(name: string, what: Rendering): Promise<Output[]> {
  const [bytes, html] = await Promise.all([docx(what, true), readingHtml(what, true)])
  return [
    { name: `${name}.核对稿.docx`, ...plain(bytes) },
    { name: `${name}.核对稿.html`, ...encoded(html) },
  ]
}

async function docx(
  { settled: { paper }, fonts, docxFor, base }: Rendering,
  withSources: boolean,
): Promise<Uint8Array> {
  const { renderDocx } = await import('../render/docx/render-docx.ts')
  const assets = { ...paper.assets, fonts }
  const bytes = await renderDocx({ ...paper, assets }, { withSources, base })
  if (docxFor === null) return bytes
  const { forLibreOffice } = await import('../render/docx/for-libreoffice.ts')
  return forLibreOffice(bytes, paper.theme)
}

async function readingHtml(
  { settled: { paper } }: Rendering,
  withSources: boolean,
): Promise<string> {
  const [{ renderHtml }, { readingFamilies }] = await Promise.all([
    import('../render/html/render-html.ts'),
    import('../render/html/families.ts'),
  ])
  return renderHtml(paper, { families: readingFamilies(paper.theme), withSources })
}
