/** A colour profile of sRGB (IEC 61966-2-1), version 2 as PDF 1.4 takes it: what the numbers of colours in a PDF mean. */

/** Colours of the primaries and white under the light that profiles are written for (D50), fifteen-sixteen fixed. */
const white = [0xf6d6, 0x10000, 0xd32d]
const primaries = {
  rXYZ: [0x6fa2, 0x38f5, 0x390],
  gXYZ: [0x6299, 0xb785, 0x18da],
  bXYZ: [0x24a0, 0xf84, 0xb6cf],
} as const
/** Entries of the tone curve. */
const steps = 1024

/** Light of a written value, both 0…1. */
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const tag = (signature: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${signature}\0\0\0\0`, 'latin1'), body])
const words = (values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    buffer.writeUInt32BE(value, index * 4)
  })
  return buffer
}

let made: Uint8Array | undefined

/** The same bytes for every paper, made once. */
export function srgbProfile(): Uint8Array {
  made ??= makeProfile()
  return made
}

function makeProfile(): Uint8Array {
  const curve = Buffer.alloc(4 + steps * 2)
  curve.writeUInt32BE(steps)
  for (let index = 0; index < steps; index++)
    curve.writeUInt16BE(Math.round(linear(index / (steps - 1)) * 0xffff), 4 + index * 2)
  const name = Buffer.from('sRGB\0', 'latin1')
  // a name in ASCII, none in Unicode (8 bytes), none for old Macintosh (70 bytes)
  const description = Buffer.concat([words([name.length]), name, Buffer.alloc(78)])
  const tone = tag('curv', curve)
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', tag('desc', description)],
    ['cprt', tag('text', Buffer.from('No copyright\0', 'latin1'))],
    ['wtpt', tag('XYZ ', words(white))],
    ...Object.entries(primaries).map(([key, values]) => [key, tag('XYZ ', words(values))] as const),
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone],
  ]
  const bodies: Buffer[] = []
  const places = new Map<Buffer, number>()
  let at = 128 + 4 + tags.length * 12
  for (const [, body] of tags) {
    if (places.has(body)) continue
    places.set(body, at)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    bodies.push(padded)
    at += padded.length
  }
  const list = tags.map(([key, body]) =>
    Buffer.concat([Buffer.from(key, 'latin1'), words([places.get(body) ?? 0, body.length])]),
  )
  const head = Buffer.alloc(128)
  head.writeUInt32BE(at, 0)
  head.writeUInt32BE(0x02100000, 8)
  head.write('mntrRGB XYZ ', 12, 'latin1')
  // the day of the standard, so that equal papers are equal bytes
  ;[1999, 10, 1].forEach((value, index) => {
    head.writeUInt16BE(value, 24 + index * 2)
  })
  head.write('acsp', 36, 'latin1')
  words(white).copy(head, 68)
  return new Uint8Array(Buffer.concat([head, words([tags.length]), ...list, ...bodies]))
}
