/** Whether a face can be trusted inside: a damaged one would print blank characters, or stop what cuts it. */

interface Table {
  readonly start: number
  readonly length: number
}

/**
 * True when a table leaves the file, or a glyph its table (OpenType, loca and glyf).
 * @param index the face in a .ttc, else 0
 */
export function isDamaged(font: Uint8Array, index: number): boolean {
  try {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
    const tables = tablesOf(
      view,
      view.getUint32(0) === collection ? view.getUint32(12 + index * 4) : 0,
    )
    if ([...tables.values()].some(({ start, length }) => start + length > font.length)) return true
    return (
      badCharacters(view, tables.get('cmap')) ||
      (!tables.has('CFF ') && !tables.has('CFF2') && badGlyphs(view, tables))
    )
  } catch {
    // a number led out of the file
    return true
  }
}

/** `ttcf` */
const collection = 0x74746366

function tablesOf(view: DataView, start: number): Map<string, Table> {
  return new Map(
    Array.from({ length: view.getUint16(start + 4) }, (_, index) => {
      const at = start + 12 + index * 16
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
      return [tag, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) }] as const
    }),
  )
}

/** Subtables of cmap stand inside it. */
function badCharacters(view: DataView, cmap: Table | undefined): boolean {
  if (!cmap) return true
  const count = view.getUint16(cmap.start + 2)
  const offsets = Array.from({ length: count }, (_, index) =>
    view.getUint32(cmap.start + 8 + index * 8),
  )
  return count === 0 || offsets.some((offset) => offset + 2 > cmap.length)
}

/** Glyphs follow each other inside glyf, each starting with its number of contours, -1 for one that is composed. */
function badGlyphs(view: DataView, tables: ReadonlyMap<string, Table>): boolean {
  const [head, maxp, loca, glyf] = ['head', 'maxp', 'loca', 'glyf'].map((tag) => tables.get(tag))
  if (!head || !maxp || !loca || !glyf) return true
  const long = view.getUint16(head.start + 50) === 1
  const count = view.getUint16(maxp.start + 4)
  if (loca.length < (count + 1) * (long ? 4 : 2)) return true
  const place = (glyph: number): number =>
    long ? view.getUint32(loca.start + glyph * 4) : view.getUint16(loca.start + glyph * 2) * 2
  for (let glyph = 0; glyph < count; glyph++) {
    const [from, to] = [place(glyph), place(glyph + 1)]
    if (to < from || to > glyf.length) return true
    if (to > from && view.getInt16(glyf.start + from) < -1) return true
  }
  return false
}
