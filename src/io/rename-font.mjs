/** Gives a cut font another name; plain JavaScript, since the build runs it too. Licences reserve original names for unchanged fonts. */

/** Name ids that are rewritten: family, style, unique id, full name, PostScript name. */
const style = 'Regular'

/**
 * Replaces the name table of a TrueType or OpenType font.
 * @param {Uint8Array} font
 * @param {string} family
 * @param {string} licence copyright and licence in one line, kept in the font
 * @param {string} postscript name in ASCII without spaces
 * @returns {Uint8Array}
 */
export function renameFont(font, family, licence, postscript = family.replaceAll(' ', '')) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const count = view.getUint16(4)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    return { tag, data: font.slice(offset, offset + view.getUint32(at + 12)) }
  })
  const names = nameTable([
    [0, licence],
    [1, family],
    [2, style],
    [3, `${postscript};wengao`],
    [4, family],
    [6, `${postscript}-${style}`],
    [13, licence],
  ])
  return assemble(
    view.getUint32(0),
    tables.map((table) => (table.tag === 'name' ? { tag: 'name', data: names } : table)),
  )
}

/**
 * @param {[number, string][]} entries name id and text, in ascending order
 * @returns {Uint8Array} a format 0 table for the Windows platform, English
 */
function nameTable(entries) {
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const table = Buffer.alloc(6 + entries.length * 12)
  table.writeUInt16BE(entries.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  entries.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    ;[3, 1, 0x409, id, length, offset].forEach((value, place) => {
      table.writeUInt16BE(value, 6 + index * 12 + place * 2)
    })
    offset += length
  })
  return Buffer.concat([table, ...texts])
}

/**
 * @param {number} version
 * @param {{ tag: string, data: Uint8Array }[]} tables
 * @returns {Uint8Array}
 */
function assemble(version, tables) {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(version, 0)
  ;[tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, place) => {
    head.writeUInt16BE(value, 4 + place * 2)
  })
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
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, head.readUInt32BE(12 + place * 16 + 8) + 8)
  return whole
}

/** @param {Buffer} block length a multiple of four */
function checksum(block) {
  let sum = 0
  for (let at = 0; at < block.length; at += 4) sum = (sum + block.readUInt32BE(at)) >>> 0
  return sum
}
