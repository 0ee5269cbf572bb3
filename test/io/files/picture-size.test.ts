/** Pictures are taken when they are whole, and refused when they end early or claim to be enormous. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../src/io/files/picture-size.ts'

const png = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../cases/pages/pictures/外观.png')),
)
const jpg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0xff, 0xda,
  0, 2, 1, 0xff, 0xd9,
])

describe('a picture', () => {
  it('has its type and size', () => {
    expect(readPicture(png)).toMatchObject({ type: 'png' })
    expect(readPicture(jpg)).toMatchObject({ type: 'jpg', width: 30, height: 20 })
  })
  it.each([0.2, 0.5, 0.9])('cut to %f of its length is none', (share) => {
    expect(readPicture(png.slice(0, Math.floor(png.length * share)))).toBeNull()
    expect(readPicture(jpg.slice(0, Math.floor(jpg.length * share)))).toBeNull()
  })
  it('of 29,999 by 29,999 dots is none', () => {
    const huge = png.slice()
    const view = new DataView(huge.buffer)
    view.setUint32(16, 29_999)
    view.setUint32(20, 29_999)
    expect(readPicture(huge)).toBeNull()
  })
})

describe('pixels', () => {
  it('that do not unpack make no picture', () => {
    const broken = png.slice()
    const at = new TextDecoder('latin1').decode(broken).indexOf('IDAT')
    broken.fill(0xff, at + 10, at + 40)
    expect(readPicture(broken)).toBeNull()
  })
  it('of more than 50 million dots make none, of as many do', () => {
    const sized = (width: number): Uint8Array => {
      const wide = png.slice()
      const view = new DataView(wide.buffer)
      view.setUint32(16, width)
      view.setUint32(20, 5000)
      return wide
    }
    expect(readPicture(sized(10_000))).not.toBeNull()
    expect(readPicture(sized(10_001))).toBeNull()
  })
})
