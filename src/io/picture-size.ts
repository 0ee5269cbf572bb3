/** Type and size of a PNG or JPEG from its header; nothing is decoded. */
import type { Picture } from '../render/assets.ts'

/** Null when the bytes are neither, or say no size. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return sized(bytes, 'png', view.getUint32(16), view.getUint32(20))
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? readJpeg(bytes, view) : null
}

function readJpeg(bytes: Uint8Array, view: DataView): Picture | null {
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return sized(bytes, 'jpg', view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function sized(bytes: Uint8Array, type: Picture['type'], width: number, height: number): Picture | null {
  return width > 0 && height > 0 && width < 30_000 && height < 30_000 ? { bytes, type, width, height } : null
}
