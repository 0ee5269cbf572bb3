/** Type and size of a PNG or JPEG; its parts are walked to the end, the pixels of a PNG unpacked. */
import { inflateSync } from 'node:zlib'
import type { Picture } from '../../model/assets.ts'

/** Null when the bytes are neither, end too early, or say no sensible size. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return isWholePng(view) && decodes(view)
      ? sized(bytes, 'png', view.getUint32(16), view.getUint32(20))
      : null
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 && hasJpegEnd(bytes)
    ? readJpeg(bytes, view)
    : null
}

/** Chunks follow each other up to the one that ends the picture, with pixels among them. */
function isWholePng(view: DataView): boolean {
  let pixels = false
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (type === 0x49454e44) return pixels
    pixels ||= type === 0x49444154
    at += 12 + length
  }
  return false
}

/** The mark that ends a JPEG; some cameras write more behind it. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 2; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** More pixels than a page can show, and more than a browser should be asked to hold. */
const mostPixels = 50_000_000
/** Pixels are unpacked to see whether they are there, unless they take more than so many bytes. */
const mostUnpacked = 64 * 1024 * 1024
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Whether the pixels of a PNG unpack to what its size says; those of an interlaced one to anything. */
function decodes(view: DataView): boolean {
  const [width, height, depth] = [view.getUint32(16), view.getUint32(20), view.getUint8(24)]
  const perPixel = samples[view.getUint8(25)]
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(depth)) return false
  const wanted = height * (1 + Math.ceil((width * depth * perPixel) / 8))
  if (wanted > mostUnpacked) return true
  const parts: Uint8Array[] = []
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49444154)
      parts.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, view.getUint32(at)))
  try {
    const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: mostUnpacked })
    return view.getUint8(28) === 1 ? pixels.length > 0 : pixels.length >= wanted
  } catch {
    return false
  }
}

function readJpeg(bytes: Uint8Array, view: DataView): Picture | null {
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return sized(bytes, 'jpg', view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function sized(
  bytes: Uint8Array,
  type: Picture['type'],
  width: number,
  height: number,
): Picture | null {
  return width > 0 && height > 0 && width * height <= mostPixels
    ? { bytes, type, width, height }
    : null
}
