/** The tables that a TrueType or OpenType file is made of; plain JavaScript, since the build runs it too. */

/**
 * @param {Uint8Array} font
 * @returns {{ version: number, tables: { tag: string, data: Uint8Array }[] }} copies of its tables, in the order of the file
 */
export function readTables(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16
    const offset = view.getUint32(at + 8)
    return {
      tag: String.fromCharCode(...font.subarray(at, at + 4)),
      data: font.slice(offset, offset + view.getUint32(at + 12)),
    }
  })
  return { version: view.getUint32(0), tables }
}

/**
 * A font of these tables, with its sums made anew.
 * @param {number} version
 * @param {{ tag: string, data: Uint8Array }[]} tables
 * @returns {Uint8Array}
 */
export function assemble(version, tables) {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(version, 0)
  ;[tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach(
    (value, place) => {
      head.writeUInt16BE(value, 4 + place * 2)
    },
  )
  let offset = head.length
  const padded = tables.map(({ tag, data }, index) => {
    const block = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    block.set(data)
    if (tag === 'head') block.writeUInt32BE(0, 8)
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum(block), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    offset += block.length
    return { tag, block }
  })
  const whole = Buffer.concat([head, ...padded.map(({ block }) => block)])
  const place = tables.findIndex(({ tag }) => tag === 'head')
  whole.writeUInt32BE(
    (0xb1b0afba - checksum(whole)) >>> 0,
    head.readUInt32BE(12 + place * 16 + 8) + 8,
  )
  return whole
}

/** @param {Buffer} block length a multiple of four */
function checksum(block) {
  let sum = 0
  for (let at = 0; at < block.length; at += 4) sum = (sum + block.readUInt32BE(at)) >>> 0
  return sum
}
