/** Pictures are taken when they are whole, and refused when they end early, cannot be decoded or claim to be enormous. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../src/io/files/picture-size.ts'
import { jpeg as jpg } from '../../support/jpeg.ts'
import { buildPaper, speech } from '../../support/paper.ts'

const pictures = join(import.meta.dirname, '../../cases/pages/pictures')
const png = new Uint8Array(readFileSync(join(pictures, '外观.png')))
const decoded = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
const progressive = decoded(
  [
    '/9j/4AAQSkZJRgABAQEAAwADAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVt',
    'VkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
    'fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAoAB0DASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAA',
    'AAEF/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEAMQAAAB2ZQAAAAB/8QAFBABAAAAAAAAAAAAAAAAAAAA',
    'QP/aAAgBAQABBQIn/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPwFf/8QAFBEBAAAAAAAAAAAAAAAAAAAA',
    'IP/aAAgBAgEBPwFf/8QAFhAAAwAAAAAAAAAAAAAAAAAAADFA/9oACAEBAAY/AhR//8QAGRABAAIDAAAAAAAAAAAA',
    'AAAAAQAxEUBh/9oACAEBAAE/IYvTCqxpf//aAAwDAQACAAMAAAAQkc8888//xAAUEQEAAAAAAAAAAAAAAAAAAAAg',
    '/9oACAEDAQE/EF//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAECAQE/EF//xAAcEAEAAgEFAAAAAAAAAAAAAAAB',
    'ABEQMUBRcdH/2gAIAQEAAT8Qiih0K9iUKlw4S9dh/9k=',
  ].join(''),
)

const latin = new TextDecoder('latin1')
/** A PNG with some bytes of a chunk changed, its sum made right again. */
function changed(type: string, change: (data: Uint8Array, view: DataView) => void): Uint8Array {
  const made = png.slice()
  const at = latin.decode(made).indexOf(type)
  const view = new DataView(made.buffer)
  const length = view.getUint32(at - 4)
  change(made.subarray(at + 4, at + 4 + length), new DataView(made.buffer, at + 4, length))
  view.setUint32(at + 4 + length, crc32(made.subarray(at, at + 4 + length)))
  return made
}
/** The JPEG without its segments of a marker. */
function without(code: number): Uint8Array {
  const view = new DataView(jpg.buffer, jpg.byteOffset)
  const kept = [jpg.subarray(0, 2)]
  let at = 2
  for (; jpg[at + 1] !== 0xda; at += 2 + view.getUint16(at + 2))
    if (jpg[at + 1] !== code) kept.push(jpg.subarray(at, at + 2 + view.getUint16(at + 2)))
  return new Uint8Array(Buffer.concat([...kept, jpg.subarray(at)]))
}
/** Where the segment of a marker begins. */
function segment(code: number): number {
  const view = new DataView(jpg.buffer, jpg.byteOffset)
  let at = 2
  while (jpg[at + 1] !== code) at += 2 + view.getUint16(at + 2)
  return at
}
/** The JPEG with one byte of its frame changed, counted from the marker. */
function inFrame(offset: number, byte: number): Uint8Array {
  const made = jpg.slice()
  made[segment(0xc0) + offset] = byte
  return made
}
/** With a thumbnail, which has an end of its own, in a segment behind the first marker. */
const withThumbnail = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, 2),
      Uint8Array.from([0xff, 0xe1, (jpg.length + 2) >> 8, (jpg.length + 2) & 255]),
      jpg,
      bytes.subarray(2),
    ]),
  )

describe('a picture', () => {
  it.each([
    ['PNG', png, 'png', 0],
    ['JPEG', jpg, 'jpg', 29],
    ['progressive JPEG', progressive, 'jpg', 29],
    ['JPEG with a thumbnail', withThumbnail(jpg), 'jpg', 29],
    ['JPEG with bytes behind its end', Buffer.concat([jpg, Buffer.alloc(100)]), 'jpg', 29],
  ])('%s has its type and size', (_, bytes, type, width) => {
    const picture = readPicture(new Uint8Array(bytes))
    expect(picture?.type).toBe(type)
    if (width > 0) expect([picture?.width, picture?.height]).toEqual([width, 40])
  })
  it.each([0.1, 0.2, 0.5, 0.9, 0.99])('cut to %f of its length is none', (share) => {
    for (const whole of [png, jpg, progressive, withThumbnail(jpg)])
      expect(readPicture(whole.slice(0, Math.floor(whole.length * share)))).toBeNull()
  })
  it('of 29,999 by 29,999 dots is none', () => {
    const huge = changed('IHDR', (_, view) => {
      view.setUint32(0, 29_999)
      view.setUint32(4, 29_999)
    })
    expect(readPicture(huge)).toBeNull()
  })
})

describe('pixels', () => {
  const never = Buffer.concat([jpg.subarray(0, segment(0xda)), Buffer.alloc(400)])
  it.each([
    ['that do not unpack', changed('IDAT', (data) => void data.fill(0xff, 2, 32))],
    ['whose sum is wrong', png.map((byte, at) => (at === 60 ? byte ^ 1 : byte))],
    ['that are fewer than the PNG says', changed('IHDR', (_, view) => view.setUint32(4, 9000))],
    ['of a depth that there is not', changed('IHDR', (data) => void data.fill(3, 8, 9))],
    ['without the tables of their codes', without(0xc4)],
    ['without the tables of their steps', without(0xdb)],
    ['without a frame', without(0xc0)],
    ['by arithmetic codes', inFrame(1, 0xc9)],
    ['of 12 bits', inFrame(4, 12)],
    ['that are fewer than the JPEG says', inFrame(5, 9)],
    ['that were never written', never],
  ])('%s make no picture', (_, bytes) => {
    expect(readPicture(new Uint8Array(bytes))).toBeNull()
  })
  it('that cannot be read are an error at the place of the picture', async () => {
    const files = { '甲.jpg': jpg.slice(0, -20), '乙.png': png.slice(0, -20) }
    const paper = speech('![甲](甲.jpg)\n\n![乙](乙.png)')
    const { diagnostics } = await buildPaper(paper, { formats: ['docx'] }, files)
    const found = diagnostics.filter(({ rule }) => rule === 'markdown/picture')
    expect(found.map(({ origin }) => paper.slice(origin?.start, origin?.end))).toEqual([
      '![甲](甲.jpg)',
      '![乙](乙.png)',
    ])
  })
  it('of more than 50 million dots make none, of as many do', () => {
    const sized = (width: number): Uint8Array =>
      changed('IHDR', (_, view) => {
        view.setUint32(0, width)
        view.setUint32(4, 5000)
      })
    expect(readPicture(sized(10_000))).not.toBeNull()
    expect(readPicture(sized(10_001))).toBeNull()
  })
})
