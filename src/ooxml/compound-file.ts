/** Compound files (MS-CFB), in which old Office programs and passwords wrap theirs: which streams there are, and whether their chains end. */
import { PackageProblem } from './open-package.ts'

export interface CompoundFile {
  /** Whether there is a stream of a name, in whatever case. */
  readonly has: (name: string) => boolean
  /** The first bytes of a stream, as far as they stand together; null where there is none of that name. */
  readonly head: (name: string) => Uint8Array | null
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** Numbers of sectors from here on mean the end of a chain, an unused sector and the like (2.1). */
const lastSector = 0xfffffffa
const entrySize = 128
/** Streams below this stand in the small sectors of the root (2.2). */
const smallStream = 4096

/** Throws a PackageProblem for a file that is cut off, or whose chains go in a circle. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (!isCompoundFile(bytes) || bytes.length < 512) throw new PackageProblem('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 2 ** view.getUint16(0x1e, true)
  if (sectorSize !== 512 && sectorSize !== 4096) throw new PackageProblem('damaged')
  const start = (sector: number): number => (sector + 1) * sectorSize
  const nextOf = tableOf(view, sectorSize)
  const chain = (first: number): number[] => {
    const sectors = new Set<number>()
    for (let at = first; at < lastSector; at = nextOf(at)) {
      if (sectors.has(at) || start(at) >= bytes.length) throw new PackageProblem('damaged')
      sectors.add(at)
    }
    return [...sectors]
  }
  const entries = chain(view.getUint32(0x30, true)).flatMap((sector) =>
    entriesIn(bytes.subarray(start(sector), start(sector + 1))),
  )
  // the small sectors and their table are read by chains too
  chain(view.getUint32(0x3c, true))
  for (const { first, size, isStream } of entries)
    if (!isStream || size >= smallStream) chain(first)
  const streamOf = (name: string): Entry | undefined =>
    entries.find((one) => one.isStream && one.name.toLowerCase() === name.toLowerCase())
  return {
    has: (name) => streamOf(name) !== undefined,
    head: (name) => {
      const entry = streamOf(name)
      if (!entry || entry.size < smallStream) return null
      return bytes.subarray(start(entry.first), start(entry.first + 1))
    },
  }
}

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly first: number
  readonly size: number
}

/** Entries of the directory (2.6.1): a stream, or the root whose chain holds the small sectors. */
function entriesIn(sector: Uint8Array): Entry[] {
  const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= sector.length; at += entrySize) {
    const type = view.getUint8(at + 0x42)
    const length = Math.min(view.getUint16(at + 0x40, true), 64)
    const isStream = type === 2
    if (!isStream && type !== 5) continue
    entries.push({
      name: new TextDecoder('utf-16le').decode(sector.subarray(at, at + Math.max(length - 2, 0))),
      isStream,
      first: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    })
  }
  return entries
}

/** The table that says which sector comes after another; its own sectors are listed in the header and in a chain (2.5). */
function tableOf(view: DataView, sectorSize: number): (sector: number) => number {
  const slots = sectorSize / 4
  const limit = Math.ceil(view.byteLength / sectorSize)
  const read = (at: number): number => {
    if (at + 4 > view.byteLength) throw new PackageProblem('damaged')
    return view.getUint32(at, true)
  }
  const tables: number[] = []
  for (let index = 0; index < 109; index++) tables.push(read(0x4c + index * 4))
  const seen = new Set<number>()
  for (let at = read(0x44); at < lastSector && seen.size <= limit; ) {
    if (seen.has(at)) throw new PackageProblem('damaged')
    seen.add(at)
    const base = (at + 1) * sectorSize
    for (let slot = 0; slot < slots - 1; slot++) tables.push(read(base + slot * 4))
    at = read(base + (slots - 1) * 4)
  }
  return (sector) => {
    const table = tables[Math.floor(sector / slots)]
    if (table === undefined || table >= lastSector) throw new PackageProblem('damaged')
    return read((table + 1) * sectorSize + (sector % slots) * 4)
  }
}
