/** How a camera was held: the tag Orientation of Exif in a segment APP1 of a JPEG (Exif 2.32, 4.6.4; JEITA CP-3451). */
import type { Turn } from '../../model/assets.ts'

/** “Exif” and two zeros, then a file of TIFF. */
const opening = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientation = 0x0112
const short = 3
/** More entries than any camera writes in its first directory. */
const mostEntries = 1000

/** What the stored pixels need to stand upright, by the value of the tag; 1 and what is none of them need nothing. */
const turns: Readonly<Record<number, Turn>> = {
  2: { degrees: 0, mirrored: true },
  3: { degrees: 180, mirrored: false },
  4: { degrees: 180, mirrored: true },
  5: { degrees: 270, mirrored: true },
  6: { degrees: 90, mirrored: false },
  7: { degrees: 90, mirrored: true },
  8: { degrees: 270, mirrored: false },
}

/**
 * Null for a segment without that tag, and for pictures that stand as they are stored.
 * @param from where the segment's content begins
 */
export function exifTurn(view: DataView, from: number, length: number): Turn | null {
  const at = from + opening.length
  const end = from + length
  if (length < 14 || opening.some((byte, index) => view.getUint8(from + index) !== byte))
    return null
  const order = view.getUint16(at)
  const little = order === 0x4949
  if (!little && order !== 0x4d4d) return null
  const directory = at + view.getUint32(at + 4, little)
  if (directory + 2 > end) return null
  const count = Math.min(view.getUint16(directory, little), mostEntries)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > end) return null
    if (view.getUint16(entry, little) !== orientation) continue
    return view.getUint16(entry + 2, little) === short
      ? (turns[view.getUint16(entry + 8, little)] ?? null)
      : null
  }
  return null
}
