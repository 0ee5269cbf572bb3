/** How wide a font draws its characters: what its tables `cmap` and `hmtx` say. */

/** Advance of a character in type sizes; null where the font has no glyph for it. */
export type AdvanceOf = (code: number) => number | null

export interface AdvanceTables {
  readonly cmap: DataView
  readonly head: DataView
  readonly hhea: DataView
  readonly hmtx: DataView
}

/** A font without these tables has no glyphs. */
export function glyphAdvances({ cmap, head, hhea, hmtx }: AdvanceTables): AdvanceOf {
  if (head.byteLength < 20 || hhea.byteLength < 36 || hmtx.byteLength < 4) return () => null
  const glyphOf = glyphs(cmap)
  const units = head.getUint16(18)
  // glyphs behind the last full entry are as wide as that
  const full = Math.min(hhea.getUint16(34), hmtx.byteLength >> 2)
  const known = new Map<number, number | null>()
  return (code) => {
    const before = known.get(code)
    if (before !== undefined) return before
    const glyph = glyphOf(code)
    const advance = glyph === 0 ? null : hmtx.getUint16(Math.min(glyph, full - 1) * 4) / units
    known.set(code, advance)
    return advance
  }
}

/** The glyph of each character, 0 for none. */
export function glyphs(cmap: DataView): (code: number) => number {
  if (cmap.byteLength < 4) return () => 0
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) =>
    cmap.getUint32(4 + index * 8 + 4),
  )
  const long = subtables.find((at) => cmap.getUint16(at) === 12)
  const short = subtables.find((at) => cmap.getUint16(at) === 4)
  if (long !== undefined) return (code) => inGroups(cmap, long, code)
  return short === undefined ? () => 0 : (code) => inSegments(cmap, short, code)
}

/** Format 12: groups of characters in order, each with its first glyph. */
function inGroups(cmap: DataView, at: number, code: number): number {
  let low = 0
  let high = cmap.getUint32(at + 12)
  while (low < high) {
    const middle = (low + high) >> 1
    if (cmap.getUint32(at + 16 + middle * 12 + 4) < code) low = middle + 1
    else high = middle
  }
  if (low >= cmap.getUint32(at + 12)) return 0
  const group = at + 16 + low * 12
  const first = cmap.getUint32(group)
  return code < first ? 0 : cmap.getUint32(group + 8) + code - first
}

/** Format 4: segments of the first plane in order, their ends before their starts. */
function inSegments(cmap: DataView, at: number, code: number): number {
  const segments = cmap.getUint16(at + 6) / 2
  const word = (list: number, segment: number): number => cmap.getUint16(at + list + segment * 2)
  let low = 0
  let high = segments
  while (low < high) {
    const middle = (low + high) >> 1
    if (word(14, middle) < code) low = middle + 1
    else high = middle
  }
  if (low >= segments) return 0
  const first = word(16 + segments * 2, low)
  if (code < first) return 0
  const delta = word(16 + segments * 4, low)
  const places = 16 + segments * 6 + low * 2
  const offset = cmap.getUint16(at + places)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = cmap.getUint16(at + places + offset + (code - first) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}
