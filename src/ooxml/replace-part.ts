/** A package with one of its parts in another wording, everything else as it was. */
import { strToU8, unzipSync, zipSync } from 'fflate'

export function replacePart(bytes: Uint8Array, name: string, xml: string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 0, mtime: '1980-01-01T00:00:00' })
}
