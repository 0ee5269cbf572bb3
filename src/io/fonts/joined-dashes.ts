/** Whether a font draws two dashes as one glyph: what its table `GSUB` says under `ccmp`, which programs always apply. */

/** @param dash the glyph of — */
export function joinsDashes(gsub: DataView, dash: number): boolean {
  if (dash === 0 || gsub.byteLength < 10) return false
  const lookups = gsub.getUint16(8)
  return composing(gsub).some((index) => {
    const lookup = lookups + gsub.getUint16(lookups + 2 + index * 2)
    const kind = gsub.getUint16(lookup)
    return subtables(gsub, lookup, kind).some(
      ([type, at]) => type === ligature && joins(gsub, at, dash),
    )
  })
}
/** Lookup types of OpenType: ligatures, and those that stand elsewhere in the table. */
const ligature = 4
const extension = 7

/** Lookups of the feature `ccmp`, of whatever script. */
function composing(gsub: DataView): number[] {
  const features = gsub.getUint16(6)
  return range(gsub.getUint16(features)).flatMap((index) => {
    const record = features + 2 + index * 6
    const tag = range(4)
      .map((byte) => String.fromCharCode(gsub.getUint8(record + byte)))
      .join('')
    const feature = features + gsub.getUint16(record + 4)
    return tag === 'ccmp'
      ? range(gsub.getUint16(feature + 2)).map((place) => gsub.getUint16(feature + 4 + place * 2))
      : []
  })
}

function subtables(gsub: DataView, lookup: number, kind: number): [type: number, at: number][] {
  return range(gsub.getUint16(lookup + 4)).map((index) => {
    const at = lookup + gsub.getUint16(lookup + 6 + index * 2)
    return kind === extension ? [gsub.getUint16(at + 2), at + gsub.getUint32(at + 4)] : [kind, at]
  })
}

/** Whether a dash and a dash make a ligature in a subtable. */
function joins(gsub: DataView, at: number, dash: number): boolean {
  const place = coveredAt(gsub, at + gsub.getUint16(at + 2), dash)
  if (place < 0) return false
  const set = at + gsub.getUint16(at + 6 + place * 2)
  return range(gsub.getUint16(set)).some((index) => {
    const one = set + gsub.getUint16(set + 2 + index * 2)
    return gsub.getUint16(one + 2) === 2 && gsub.getUint16(one + 4) === dash
  })
}

/** Place of a glyph in a coverage table, -1 for none. */
function coveredAt(gsub: DataView, coverage: number, glyph: number): number {
  const count = gsub.getUint16(coverage + 2)
  if (gsub.getUint16(coverage) === 1)
    return range(count).findIndex((index) => gsub.getUint16(coverage + 4 + index * 2) === glyph)
  for (const index of range(count)) {
    const record = coverage + 4 + index * 6
    const [first, last] = [gsub.getUint16(record), gsub.getUint16(record + 2)]
    if (glyph >= first && glyph <= last) return gsub.getUint16(record + 4) + glyph - first
  }
  return -1
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
