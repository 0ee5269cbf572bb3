/** 二维码 as a picture: black squares of whole dots, with the white edge that readers need. */
import { zlibSync } from 'fflate'
import { encode } from 'uqr'
import type { Picture } from '../../model/assets.ts'

/** White around a code, in squares: the standard of the codes asks for four. */
const edge = 4
/** About so many dots wide, which is 30 mm on paper, and at least so many a square. */
const wanted = 180
const least = 3
/** Bytes that a code of medium safety can hold. */
const mostBytes = 2331

/** Null for a text that no code can hold. */
export function qrPicture(text: string): Picture | null {
  const bytes = new TextEncoder().encode(text)
  if (text === '' || bytes.length > mostBytes) return null
  const { data, size } = encode([...bytes], { ecc: 'M', border: edge })
  const dots = Math.max(least, Math.round(wanted / size))
  const width = size * dots
  const rows = Array.from({ length: width }, (_, y) => {
    const squares = data[Math.floor(y / dots)] ?? []
    return Uint8Array.from({ length: width }, (_, x) => (squares[Math.floor(x / dots)] ? 0 : 1))
  })
  return { bytes: blackAndWhite(rows, width), type: 'png', width, height: width }
}

/** A PNG of one bit a dot. */
function blackAndWhite(rows: readonly Uint8Array[], width: number): Uint8Array {
  const stride = 1 + Math.ceil(width / 8)
  const raw = new Uint8Array(stride * rows.length)
  for (const [y, row] of rows.entries())
    for (const [x, white] of row.entries())
      if (white)
        raw[y * stride + 1 + (x >> 3)] = (raw[y * stride + 1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, rows.length)
  // one bit, grey
  head[8] = 1
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const chunks = [
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(raw)),
    chunk('IEND', new Uint8Array()),
  ]
  return joined([signature, ...chunks])
}

/** Length, name, data and check sum. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data])
  return joined([word(data.length), named, word(checkSum(named))])
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** CRC-32 as PNG has it. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
