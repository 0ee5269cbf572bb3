/** The markers of a JPEG, walked to the end (ITU-T T.81, B.1): its size, and whether its scans can hold the pixels. */

import type { Turn } from '../../model/assets.ts'
import { exifTurn } from './exif-turn.ts'

export interface JpegSize {
  /** As stored. */
  readonly width: number
  readonly height: number
  readonly turn: Turn | null
}
interface Frame {
  readonly width: number
  readonly height: number
  /** Blocks of 8 by 8 samples, of all components. */
  readonly blocks: number
}
const marker = { end: 0xd9, scan: 0xda, quantization: 0xdb, huffman: 0xc4, lines: 0xdc, exif: 0xe1 }
/** Frames that Word and browsers read: baseline, extended and progressive, by Huffman codes. */
const readable = new Set([0xc0, 0xc1, 0xc2])
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc

/**
 * Null when it ends before its last marker, lacks what its pixels are decoded by, or has fewer bytes than the
 * shortest codes of its pixels take. Pixels that decode to something else than was meant are not found: that would take
 * a decoder, and a second for every photograph.
 */
export function jpegSize(view: DataView): JpegSize | null {
  let frame: Frame | null = null
  let turn: Turn | null = null
  let scanned = 0
  const seen = new Set<number>()
  for (let at = 2; at + 2 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const code = view.getUint8(at + 1)
    // any marker may have more FF before it
    if (code === 0xff) {
      at++
      continue
    }
    if (code === marker.end) return frame && holds(frame, scanned, seen) ? { ...frame, turn } : null
    const length = at + 4 <= view.byteLength ? view.getUint16(at + 2) : 0
    if (length < 2 || at + 2 + length > view.byteLength) return null
    if (code === marker.exif && !seen.has(marker.scan)) turn ??= exifTurn(view, at + 4, length - 2)
    seen.add(code)
    if (isFrame(code)) {
      if (frame || !readable.has(code)) return null
      frame = readFrame(view, at + 4, length - 2)
      if (!frame) return null
    }
    at += 2 + length
    if (code !== marker.scan) continue
    const end = scanEnd(view, at)
    scanned += end - at
    at = end
  }
  return null
}

function readFrame(view: DataView, at: number, length: number): Frame | null {
  if (length < 6) return null
  const [bits, height, width] = [view.getUint8(at), view.getUint16(at + 1), view.getUint16(at + 3)]
  const components = view.getUint8(at + 5)
  if (bits !== 8 || width === 0 || height === 0 || length < 6 + 3 * components) return null
  const factors = Array.from({ length: components }, (_, index) => {
    const factor = view.getUint8(at + 7 + 3 * index)
    return { across: factor >> 4, down: factor & 15 }
  })
  const [across, down] = [
    factors.reduce((most, factor) => Math.max(most, factor.across), 0),
    factors.reduce((most, factor) => Math.max(most, factor.down), 0),
  ]
  if (![1, 3, 4].includes(components) || factors.some((one) => one.across === 0 || one.down === 0))
    return null
  const blocks = factors.reduce(
    (sum, factor) =>
      sum +
      Math.ceil((width * factor.across) / across / 8) *
        Math.ceil((height * factor.down) / down / 8),
    0,
  )
  return { width, height, blocks }
}

/** Where the bytes of a scan end: at the first marker that is neither a stuffed FF nor a restart. */
function scanEnd(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue
    const code = view.getUint8(at + 1)
    if (code !== 0 && (code < 0xd0 || code > 0xd7)) return at
  }
  return view.byteLength
}

/** Every block takes two bits at the least: a code for its mean, one for its end. */
const holds = (frame: Frame, scanned: number, seen: ReadonlySet<number>): boolean =>
  seen.has(marker.scan) &&
  seen.has(marker.quantization) &&
  seen.has(marker.huffman) &&
  scanned * 8 >= frame.blocks * 2
