/** Type and size of a PNG or JPEG that is whole. */
import type { Picture } from '../../model/assets.ts'
import { type JpegSize, jpegSize } from './jpeg-picture.ts'
import { pngSize } from './png-picture.ts'

/** More pixels than a page can show, and more than a browser should be asked to hold. */
const mostPixels = 50_000_000

/** Null when the bytes are neither, end too early, cannot hold their pixels, or say no sensible size. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return sized(bytes, 'png', pngSize(view))
  return bytes.length > 4 && view.getUint16(0) === 0xffd8
    ? sized(bytes, 'jpg', jpegSize(view))
    : null
}

function sized(
  bytes: Uint8Array,
  type: Picture['type'],
  stored: (Pick<JpegSize, 'width' | 'height'> & Partial<JpegSize>) | null,
): Picture | null {
  if (!stored) return null
  const { width, height, turn } = stored
  if (width <= 0 || height <= 0 || width * height > mostPixels) return null
  if (!turn) return { bytes, type, width, height }
  const lies = turn.degrees % 180 !== 0
  return { bytes, type, width: lies ? height : width, height: lies ? width : height, turn }
}
