/** What a compound file (the old form of Office files, and the wrapping of those with a password) has in it. */

const mark = [0xd0, 0xcf, 0x11, 0xe0]
/** Bytes of the header, and of an entry of its directory; entries stand at whole multiples. */
const headerSize = 512
const entrySize = 128
/** What an entry is: a storage, a stream, or the root. */
const kinds = [1, 2, 5]

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Whether a stream of the name stands in its directory; the chain of sectors is not followed, so that a torn file tells too. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = headerSize; at + entrySize <= view.length; at += entrySize)
    if (
      view.readUInt16LE(at + 64) === wanted.length &&
      kinds.includes(view[at + 66] ?? 0) &&
      view.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0
    )
      return true
  return false
}
