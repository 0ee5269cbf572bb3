/** Chinese marks one character wide in faces that draw them narrow: “ ” ‘ ’ ·, and a — so long that two of them join (GB/T 15834-2011 5.1.3, 5.1.4). */
import { assemble, readTables } from '../io/fonts/sfnt-tables.mjs'

/** White beside a quotation mark, on the side of what it encloses nothing of; in type sizes. */
const beside = 0.07
/** @typedef {'left' | 'right' | 'middle' | 'whole'} Place where the ink stands in its square */
/** @type {Record<string, Place>} some faces have a glyph for the two dashes of a 破折号 */
const places = {
  '“': 'right',
  '‘': 'right',
  '”': 'left',
  '’': 'left',
  '·': 'middle',
  '—': 'whole',
  '——': 'whole',
}

/**
 * @param {Uint8Array} font TrueType
 * @param {(text: string) => number} glyphOf the one glyph that sets a text, 0 when there is none
 * @returns {Uint8Array} a font in which these marks have the width of a Chinese character
 */
export function fullWidthMarks(font, glyphOf) {
  const { version, tables } = readTables(font)
  /** @param {string} tag */
  const view = (tag) => {
    const data = tables.find((one) => one.tag === tag)?.data ?? new Uint8Array()
    return new DataView(data.buffer, data.byteOffset, data.byteLength)
  }
  const [head, loca, glyf, hmtx] = [view('head'), view('loca'), view('glyf'), view('hmtx')]
  const em = head.getUint16(18)
  const start = (/** @type {number} */ glyph) =>
    head.getInt16(50) === 1 ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  const outlines = Array.from(
    { length: view('maxp').getUint16(4) },
    (_, glyph) =>
      new Uint8Array(glyf.buffer, glyf.byteOffset + start(glyph), start(glyph + 1) - start(glyph)),
  )
  for (const [mark, place] of Object.entries(places)) {
    const glyph = glyphOf(mark)
    const units = em * mark.length
    const outline = outlines[glyph]
    // glyphs behind the last full entry of the table share its width, and marks made of parts are left alone
    if (glyph === 0 || !outline || glyph >= view('hhea').getUint16(34) || !isSimple(outline))
      continue
    const [left, right] = inkOf(outline)
    if (hmtx.getUint16(glyph * 4) === units && (place !== 'whole' || right - left >= units))
      continue
    const moved = redraw(outline, mover(place, left, right, units))
    outlines[glyph] = moved
    hmtx.setUint16(glyph * 4, units)
    hmtx.setInt16(glyph * 4 + 2, inkOf(moved)[0])
  }
  head.setInt16(50, 1)
  return assemble(
    version,
    tables.map((one) => ({
      ...one,
      ...(one.tag === 'glyf' || one.tag === 'loca' ? { data: joined(outlines)[one.tag] } : {}),
    })),
  )
}

/**
 * How x changes so that the ink stands at its place.
 * @param {Place} place
 * @param {number} left
 * @param {number} right
 * @param {number} units
 * @returns {(x: number) => number}
 */
function mover(place, left, right, units) {
  const times = place === 'whole' ? units / (right - left) : 1
  const to = {
    left: units * beside,
    right: units * (1 - beside) - (right - left),
    middle: (units - (right - left)) / 2,
    whole: 0,
  }[place]
  return (x) => Math.round((x - left) * times + to)
}

/** @param {Uint8Array} outline */
const viewOf = (outline) => new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
/** @param {Uint8Array} outline */
const isSimple = (outline) => outline.length > 0 && viewOf(outline).getInt16(0) > 0
/**
 * @param {Uint8Array} outline
 * @returns {[left: number, right: number]}
 */
const inkOf = (outline) => [viewOf(outline).getInt16(2), viewOf(outline).getInt16(6)]

const xShort = 2
const repeats = 8
const xSame = 16

/**
 * A simple outline with other x (OpenType, glyf): each x is written in two bytes, hints are dropped, y stays as it is.
 * @param {Uint8Array} outline
 * @param {(x: number) => number} move
 * @returns {Uint8Array}
 */
function redraw(outline, move) {
  const from = viewOf(outline)
  const contours = from.getInt16(0)
  const ends = 10 + contours * 2
  const points = from.getUint16(ends - 2) + 1
  let at = ends + 2 + from.getUint16(ends)
  /** @type {number[]} */
  const flags = []
  while (flags.length < points) {
    const flag = from.getUint8(at++)
    const times = flag & repeats ? from.getUint8(at++) + 1 : 1
    for (let index = 0; index < times; index++) flags.push(flag)
  }
  let x = 0
  const xs = flags.map((flag) => {
    if (flag & xShort) x += from.getUint8(at++) * (flag & xSame ? 1 : -1)
    else if (!(flag & xSame)) {
      x += from.getInt16(at)
      at += 2
    }
    return move(x)
  })
  const made = Buffer.alloc(ends + 2 + points * 3)
  made.set(outline.subarray(0, ends))
  made.writeInt16BE(Math.min(...xs), 2)
  made.writeInt16BE(Math.max(...xs), 6)
  flags.forEach((flag, index) => {
    made.writeUInt8(flag & ~(xShort | xSame | repeats), ends + 2 + index)
    made.writeInt16BE((xs[index] ?? 0) - (xs[index - 1] ?? 0), ends + 2 + points + index * 2)
  })
  return Buffer.concat([made, outline.subarray(at)])
}

/**
 * All outlines in one table, each from a multiple of four bytes, and where each begins.
 * @param {Uint8Array[]} outlines
 */
function joined(outlines) {
  const padded = outlines.map((one) =>
    one.length % 4 === 0 ? one : Buffer.concat([one, Buffer.alloc(4 - (one.length % 4))]),
  )
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  let at = 0
  padded.forEach((one, glyph) => {
    at += one.length
    loca.writeUInt32BE(at, (glyph + 1) * 4)
  })
  return { glyf: Buffer.concat(padded), loca }
}
