/** Compound files written by hand: a header, one table, one sector of directory, streams of 4096 bytes. */

const sector = 512
const end = 0xfffffffe
const free = 0xffffffff
/** A stream that is not kept among the small ones. */
const streamSize = 4096

/** @param streams each with its first bytes @param spoil changes the table of sectors */
export function compoundFile(
  streams: Readonly<Record<string, readonly number[]>>,
  spoil: (table: Uint32Array) => void = () => undefined,
): Uint8Array {
  const names = Object.keys(streams)
  const perStream = streamSize / sector
  const table = new Uint32Array(sector / 4).fill(free)
  table[0] = 0xfffffffd
  table[1] = end
  names.forEach((_, index) => {
    const first = 2 + index * perStream
    for (let at = first; at < first + perStream; at++) table[at] = at + 1
    table[first + perStream - 1] = end
  })
  spoil(table)
  const bytes = new Uint8Array((3 + names.length * perStream) * sector)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(0x1e, 9, true)
  view.setUint32(0x30, 1, true)
  view.setUint32(0x3c, end, true)
  view.setUint32(0x44, end, true)
  for (let slot = 0; slot < 109; slot++)
    view.setUint32(0x4c + slot * 4, slot === 0 ? 0 : free, true)
  table.forEach((next, index) => {
    view.setUint32(sector + index * 4, next, true)
  })
  names.forEach((name, index) => {
    const at = 2 * sector + index * 128
    Array.from(name).forEach((letter, place) => {
      view.setUint16(at + place * 2, letter.charCodeAt(0), true)
    })
    view.setUint16(at + 0x40, (name.length + 1) * 2, true)
    view.setUint8(at + 0x42, 2)
    view.setUint32(at + 0x74, 2 + index * perStream, true)
    view.setUint32(at + 0x78, streamSize, true)
    bytes.set(streams[name] ?? [], (3 + index * perStream) * sector)
  })
  return bytes
}
