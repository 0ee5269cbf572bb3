/** Pictures that a page carries in itself; those that stand elsewhere are not fetched. */
import type { DraftPicture } from '../draft.ts'

/** Largest picture that is taken over, in letters of base64. */
const longest = 28_000_000

/** @returns null for a picture that is not in the page */
export function pictureOf(source: string, alt: string | null, n: number): DraftPicture | null {
  if (source.length > longest) return null
  const found = /^data:image\/(png|jpe?g|gif|bmp|webp);base64,/i.exec(source)
  const type = found?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  if (!found || type === undefined) return null
  const bytes = new Uint8Array(Buffer.from(source.slice(found[0].length), 'base64'))
  return { id: `p${n}`, bytes, name: `${n}.${type}`, alt }
}
