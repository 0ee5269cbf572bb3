/**
 * Office packages written so that equal parts give equal bytes: in a given order, all with one date. Deflating is left to Node,
 * which does it twenty times as fast as a program in JavaScript; another build of Node may find other, equally good bytes.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export type Parts = Readonly<Record<string, Uint8Array>>

/** The earliest date a ZIP can hold, 1980-01-01, and its midnight. */
const zipDate = 0x21
const midnight = 0
const version = 20
const utf8Names = 0x800
const deflated = 8

/** A part as it stands in a package: what is kept of those that many packages have alike. */
export interface PackedPart {
  readonly bytes: Uint8Array
  /** Before it was deflated, bytes. */
  readonly size: number
  readonly checksum: number
}
interface Entry extends PackedPart {
  readonly name: Uint8Array
}

export const packPart = (part: Uint8Array): PackedPart => ({
  bytes: deflateRawSync(part, { level: 6 }),
  size: part.length,
  checksum: crc32(part),
})

/** The parts that are there, in the order of their names. */
export function zipInOrder(
  parts: Readonly<Record<string, Uint8Array | PackedPart>>,
  names: readonly string[],
): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const name of new Set(names)) {
    const part = parts[name]
    if (!part) continue
    const entry = entryOf(name, part)
    const header = headerOf(entry)
    chunks.push(header, entry.name, entry.bytes)
    directory.push(recordOf(entry, offset), entry.name)
    offset += header.length + entry.name.length + entry.bytes.length
  }
  return new Uint8Array(Buffer.concat([...chunks, ...directory, endOf(directory, offset)]))
}

const entryOf = (name: string, part: Uint8Array | PackedPart): Entry => ({
  name: new TextEncoder().encode(name),
  ...(part instanceof Uint8Array ? packPart(part) : part),
})

/** What stands alike before the bytes of a part and in the directory (APPNOTE 4.3.7, 4.3.12). */
function describe(into: DataView, at: number, { name, bytes, size, checksum }: Entry): void {
  const values = [version, utf8Names, deflated, midnight, zipDate] as const
  values.forEach((value, index) => {
    into.setUint16(at + index * 2, value, true)
  })
  into.setUint32(at + 10, checksum, true)
  into.setUint32(at + 14, bytes.length, true)
  into.setUint32(at + 18, size, true)
  into.setUint16(at + 22, name.length, true)
}

function headerOf(entry: Entry): Uint8Array {
  const view = new DataView(new ArrayBuffer(30))
  view.setUint32(0, 0x04034b50, true)
  describe(view, 4, entry)
  return new Uint8Array(view.buffer)
}

function recordOf(entry: Entry, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46))
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, version, true)
  describe(view, 6, entry)
  view.setUint32(42, offset, true)
  return new Uint8Array(view.buffer)
}

/** The end of the directory, which holds a record and a name for each part. */
function endOf(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, directory.length / 2, true)
  view.setUint16(10, directory.length / 2, true)
  view.setUint32(
    12,
    directory.reduce((sum, chunk) => sum + chunk.length, 0),
    true,
  )
  view.setUint32(16, offset, true)
  return new Uint8Array(view.buffer)
}
