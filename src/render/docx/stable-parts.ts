/** Equal input gives equal bytes: what the docx library makes gets ids and dates of our own. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type Parts, zipInOrder } from '../../ooxml/zip-in-order.ts'

/** Ids of relations come from chance, and workbooks of charts bear today's date. */
export function stableParts(parts: Parts): Parts {
  const changed: Record<string, Uint8Array> = { ...parts }
  for (const [name, bytes] of Object.entries(parts)) {
    const [, folder, file] = /^(.*\/)_rels\/([^/]+)\.rels$/.exec(name) ?? []
    const owner = `${folder ?? ''}${file ?? ''}`
    const owned = parts[owner]
    if (folder !== undefined && owned) {
      const rename = relationNames(strFromU8(bytes))
      changed[name] = strToU8(rename(strFromU8(bytes)))
      changed[owner] = strToU8(rename(strFromU8(owned)))
    } else if (name.endsWith('.xlsx')) {
      const inner = unzipSync(bytes)
      changed[name] = zipInOrder(inner, Object.keys(inner))
    }
  }
  return changed
}

/** Renames the relations of one part that have no counted name. */
function relationNames(relsXml: string): (xml: string) => string {
  const names = new Map<string, string>()
  for (const match of relsXml.matchAll(/Id="(rId(?!\d+")[^"]+)"/g))
    names.set(match[1] ?? '', `rIdLink${names.size + 1}`)
  return (xml) =>
    xml.replace(/"(rId[^"]+)"/g, (whole, id: string) =>
      names.has(id) ? `"${names.get(id)}"` : whole,
    )
}
