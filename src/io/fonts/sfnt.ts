/** Reads what is needed of a TrueType or OpenType file: its family names and the characters it has. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type AdvanceOf, glyphAdvances, glyphs } from './glyph-advances.ts'
import { joinsDashes } from './joined-dashes.ts'

export interface FontFace {
  /** Family and full names in all languages. */
  readonly names: readonly string[]
  /** The name a browser finds it by. */
  readonly family: string
  readonly has: (code: number) => boolean
  /** Place in a .ttc, else 0. */
  readonly index: number
  readonly outlines: 'truetype' | 'other'
  /** Ascent and descent of a line in type sizes, as browsers take them (hhea). */
  readonly metrics: { readonly ascent: number; readonly descent: number }
  /** Advance of a character in type sizes; null where the face has no glyph for it. */
  readonly advance: AdvanceOf
  /** It draws —— as one glyph. */
  readonly joinsDashes: () => boolean
  /** It has “ and draws it narrower than a Chinese character. */
  readonly narrowMarks: () => boolean
  /** fsType of the OS/2 table: what the licence says of embedding. */
  readonly embedding: () => number
}
interface Table {
  readonly tag: string
  readonly offset: number
  readonly length: number
}

type Read = (offset: number, length: number) => DataView

/** Opens the file for one look; fonts are large, and only a few tables are wanted. */
function withFile<T>(path: string, look: (read: Read) => T): T {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    return look((offset, length) => {
      // what a damaged directory says of lengths would fill the memory
      const within = Math.max(0, Math.min(length, size - offset))
      const buffer = new Uint8Array(within)
      return new DataView(buffer.buffer, 0, readSync(file, buffer, 0, within, offset))
    })
  } finally {
    closeSync(file)
  }
}

/** What a look finds, or what is safest to say where the file is damaged there. */
function lookOr<T>(path: string, otherwise: T, look: (read: Read) => T): T {
  try {
    return withFile(path, look)
  } catch {
    return otherwise
  }
}

/** The faces of a font file (several in a .ttc); an empty list when it is none, or damaged. */
export function readFaces(path: string): FontFace[] {
  try {
    return withFile(path, (read) => {
      const head = read(0, 12)
      const tag = head.byteLength < 12 ? 0 : head.getUint32(0)
      if (tag !== 0x74746366)
        return tag === 0x00010000 || tag === 0x4f54544f || tag === 0x74727565
          ? [readFace(path, read, 0, 0)]
          : []
      const count = Math.min(head.getUint32(8), 64)
      const offsets = read(12, count * 4)
      return Array.from({ length: count }, (_, index) =>
        readFace(path, read, offsets.getUint32(index * 4), index),
      )
    })
  } catch {
    return []
  }
}

function readFace(path: string, read: Read, start: number, index: number): FontFace {
  const count = read(start + 4, 2).getUint16(0)
  const directory = read(start + 12, count * 16)
  const tables = Array.from({ length: count }, (_, index): Table => {
    const at = index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => directory.getUint8(at + byte)))
    return { tag, offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) }
  })
  const table = (from: Read, tag: string): DataView => {
    const found = tables.find((one) => one.tag === tag)
    return found ? from(found.offset, found.length) : new DataView(new ArrayBuffer(0))
  }
  const names = readNames(table(read, 'name'))
  let ranges: (readonly [number, number])[] | undefined
  const has = (code: number): boolean => {
    ranges ??= lookOr(path, [], (again) => readRanges(table(again, 'cmap')))
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.[1] ?? 0) < code) low = middle + 1
      else high = middle
    }
    return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) <= code
  }
  // a family has several faces: only the regular one answers to the family's name
  const regular =
    !names.some((one) => one.id === 2 && one.language === 0x409) ||
    names.some((one) => one.id === 2 && /^(?:Regular|Normal|Roman|Book|R)$/i.test(one.text))
  const answering = names.filter((one) => one.id === 4 || (regular && one.id !== 2))
  // a face without the table says nothing of embedding: the strictest is taken
  const embedding = (): number =>
    lookOr(path, restricted, (again) => {
      const os2 = table(again, 'OS/2')
      return os2.byteLength < 10 ? restricted : os2.getUint16(8)
    })
  let advances: AdvanceOf | undefined
  const advance: AdvanceOf = (code) => {
    advances ??= lookOr(
      path,
      () => null,
      (again) =>
        glyphAdvances({
          cmap: table(again, 'cmap'),
          head: table(again, 'head'),
          hhea: table(again, 'hhea'),
          hmtx: table(again, 'hmtx'),
        }),
    )
    return advances(code)
  }
  const narrowMarks = (): boolean => (advance('“'.codePointAt(0) ?? 0) ?? 1) < narrow
  const joined = (): boolean =>
    lookOr(path, false, (again) =>
      joinsDashes(table(again, 'GSUB'), glyphs(table(again, 'cmap'))('—'.codePointAt(0) ?? 0)),
    )
  const metrics = readMetrics(table(read, 'head'), table(read, 'hhea'))
  const outlines = tables.some((one) => one.tag === 'glyf') ? 'truetype' : 'other'
  return {
    names: [...new Set(answering.map((one) => one.text))],
    family: preferred(names),
    has,
    index,
    outlines,
    metrics,
    advance,
    narrowMarks,
    joinsDashes: joined,
    embedding,
  }
}

/** OpenType, head: unitsPerEm is 16 to 16384. */
const leastUnits = 16
/** Throws where lines would have no height. */
function readMetrics(head: DataView, hhea: DataView): FontFace['metrics'] {
  const units = head.byteLength < 20 ? 1000 : head.getUint16(18)
  if (units < leastUnits) throw new Error('unitsPerEm')
  if (hhea.byteLength < 8) return { ascent: 0.88, descent: 0.12 }
  const ascent = hhea.getInt16(4) / units
  if (ascent <= 0) throw new Error('ascender')
  return { ascent, descent: -hhea.getInt16(6) / units }
}

/** A mark below this width, in type sizes, is no Chinese one. */
const narrow = 0.9

/** fsType of a face that may not be embedded at all. */
const restricted = 2

interface Name {
  readonly id: number
  readonly language: number
  readonly text: string
}
const preferred = (names: readonly Name[]): string =>
  (names.find((one) => one.id === 1 && one.language === 0x409) ?? names.find((one) => one.id === 1))
    ?.text ?? ''

/** Family (1, 16), style (2) and full (4) names of the Windows platform. */
function readNames(view: DataView): Name[] {
  if (view.byteLength < 6) return []
  const strings = view.getUint16(4)
  return Array.from({ length: view.getUint16(2) }, (_, index) => 6 + index * 12).flatMap(
    (at): Name[] => {
      const id = view.getUint16(at + 6)
      if (view.getUint16(at) !== 3 || ![1, 2, 4, 16].includes(id)) return []
      const offset = strings + view.getUint16(at + 10)
      const text = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, place) =>
        String.fromCharCode(view.getUint16(offset + place * 2)),
      ).join('')
      return [{ id, language: view.getUint16(at + 4), text }]
    },
  )
}

/** Covered code points as sorted ranges, from a format 12 or 4 subtable. */
function readRanges(view: DataView): (readonly [number, number])[] {
  if (view.byteLength < 4) return []
  const subtables = Array.from({ length: view.getUint16(2) }, (_, index) =>
    view.getUint32(4 + index * 8 + 4),
  )
  const long = subtables.find((at) => view.getUint16(at) === 12)
  if (long !== undefined)
    return Array.from(
      { length: view.getUint32(long + 12) },
      (_, index) =>
        [view.getUint32(long + 16 + index * 12), view.getUint32(long + 20 + index * 12)] as const,
    )
  const short = subtables.find((at) => view.getUint16(at) === 4)
  if (short === undefined) return []
  const segments = view.getUint16(short + 6) / 2
  return Array.from(
    { length: segments },
    (_, index) =>
      [
        view.getUint16(short + 16 + segments * 2 + index * 2),
        view.getUint16(short + 14 + index * 2),
      ] as const,
  )
    .filter(([from]) => from !== 0xffff)
    .sort((a, b) => a[0] - b[0])
}
