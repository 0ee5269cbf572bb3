/** Fonts inside a DOCX: parts with their first bytes veiled, and what points at them (ECMA-376 part 1, 17.8.1). */
import { createHash } from 'node:crypto'
import type { EmbeddedFont } from '../../model/assets.ts'

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const fontRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font'
/** So many bytes at the start are veiled. */
const veiled = 32

/** The parts and the font table's relationships; nothing when there are no fonts. The package declares the content type. */
export function fontParts(fonts: readonly EmbeddedFont[]): Record<string, Uint8Array> {
  if (fonts.length === 0) return {}
  const relations = fonts.map(
    (_, index) =>
      `<Relationship Id="${idOf(index)}" Type="${fontRelation}" Target="${fileOf(index)}"/>`,
  )
  return {
    ...Object.fromEntries(
      fonts.map(
        (font, index) => [`word/${fileOf(index)}`, veil(font.bytes, guidOf(font))] as const,
      ),
    ),
    'word/_rels/fontTable.xml.rels': new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationships}">${relations.join('')}</Relationships>`,
    ),
  }
}

/** What the entry of a font says of its part; empty when it is not embedded. */
export function embedXml(fonts: readonly EmbeddedFont[], name: string): string {
  const index = fonts.findIndex((one) => one.name === name)
  const font = fonts[index]
  const cut = font?.subsetted ? ' w:subsetted="1"' : ''
  return font ? `<w:embedRegular r:id="${idOf(index)}" w:fontKey="${guidOf(font)}"${cut}/>` : ''
}

const idOf = (index: number): string => `rId${index + 1}`
const fileOf = (index: number): string => `fonts/font${index + 1}.odttf`

/** A GUID made of the content, so that equal input gives equal bytes. */
function guidOf({ name, bytes }: EmbeddedFont): string {
  const hash = createHash('sha256').update(name).update(bytes).digest('hex').toUpperCase()
  return `{${[hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')}}`
}

/** The GUID's bytes, last one first, over the first 32 bytes of the font. */
function veil(bytes: Uint8Array, guid: string): Uint8Array {
  const key = Buffer.from(guid.replace(/[^0-9A-F]/g, ''), 'hex').reverse()
  return bytes.map((byte, at) => (at < veiled ? byte ^ (key[at % key.length] ?? 0) : byte))
}
