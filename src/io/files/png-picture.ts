/** The chunks of a PNG, walked to the end, and its pixels unpacked (ISO/IEC 15948). */
import { crc32, inflateSync } from 'node:zlib'

/** Pixels are unpacked to see whether they are there, unless they take more than so many bytes. */
const mostUnpacked = 64 * 1024 * 1024
/** Samples of a pixel, by colour type, and the depths that each may have. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

const latin = new TextDecoder('latin1')

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Null when it ends early, a chunk that is needed is damaged, or the pixels do not unpack. */
export function pngSize(view: DataView): { width: number; height: number } | null {
  const chunks = chunksOf(view)
  const [head] = chunks ?? []
  if (!chunks || head?.type !== 'IHDR' || head.data.length < 13) return null
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [depth, colour, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)]
  const perPixel = samples[colour]
  if (perPixel === undefined || !depths[colour]?.includes(depth)) return null
  const hasPalette = chunks.some(({ type }) => type === 'PLTE')
  const row = 1 + Math.ceil((width * depth * perPixel) / 8)
  const isWhole = decodes(chunks, row, height, interlaced === 1)
  return (colour !== 3 || hasPalette) && isWhole ? { width, height } : null
}

/** Those that a reader must know, by capital letters, with the sums of their bytes checked; null when they do not end. */
function chunksOf(view: DataView): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at)
    if (at + 12 + length > view.byteLength) return null
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, length + 4)
    const type = latin.decode(bytes.subarray(0, 4))
    if (/^[A-Z]/.test(type)) {
      if (crc32(bytes) !== view.getUint32(at + 8 + length)) return null
      chunks.push({ type, data: bytes.subarray(4) })
    }
    if (type === 'IEND') return chunks
    at += 12 + length
  }
  return null
}

/** Whether the pixels unpack to rows of the size that is said; those of an interlaced picture to anything. */
function decodes(
  chunks: readonly Chunk[],
  row: number,
  height: number,
  interlaced: boolean,
): boolean {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  if (parts.length === 0) return false
  if (row * height > mostUnpacked) return true
  try {
    const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: mostUnpacked })
    if (interlaced) return pixels.length > 0
    if (pixels.length < row * height) return false
    // every row begins with the number of its filter, of which there are five
    for (let at = 0; at < row * height; at += row) if ((pixels[at] ?? 9) > 4) return false
    return true
  } catch {
    return false
  }
}
