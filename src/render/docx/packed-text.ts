/** Parts that many papers have alike, packed once: styles, settings, faces, footers, relations. */
import { type PackedPart, packPart } from '../../ooxml/zip-in-order.ts'
import type { Xml } from './xml/attributes.ts'

/** As many as the papers of a few themes have; a longer part is one of a paper's own. */
const most = 100
const longest = 100_000
const packed = new Map<Xml, PackedPart>()

export function packedText(xml: Xml): PackedPart {
  const known = packed.get(xml)
  if (known) return known
  const part = packPart(new TextEncoder().encode(xml))
  if (xml.length > longest) return part
  if (packed.size >= most) packed.clear()
  packed.set(xml, part)
  return part
}
