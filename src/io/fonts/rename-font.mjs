/** Gives a cut font another name; plain JavaScript, since the build runs it too. Licences reserve original names for unchanged fonts. */
import { assemble, readTables } from './sfnt-tables.mjs'

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
  const { version, tables } = readTables(font)
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
    version,
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
