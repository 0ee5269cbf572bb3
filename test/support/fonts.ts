/** Fonts made for tests from the shipped ones: with other names, rights, outlines, or several in one file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renameFont } from '../../src/io/fonts/rename-font.mjs'

/** A shipped face by its file, with a family name. */
export const namedFont = (file: string, family: string): Uint8Array =>
  new Uint8Array(
    renameFont(
      new Uint8Array(readFileSync(join(import.meta.dirname, '../../dist/fonts', file))),
      family,
      'test',
    ),
  )

/** Where the directory's entry of a table stands. */
function entryOf(font: Uint8Array, tag: string): number {
  const count = new DataView(font.buffer, font.byteOffset).getUint16(4)
  const at = Array.from({ length: count }, (_, index) => 12 + index * 16)
  const found = at.find((place) => String.fromCharCode(...font.subarray(place, place + 4)) === tag)
  if (found === undefined) throw new Error(tag)
  return found
}

/** The font with other rights of embedding (fsType of OS/2). */
export function withRights(font: Uint8Array, fsType: number): Uint8Array {
  const copy = font.slice()
  const view = new DataView(copy.buffer)
  view.setUint16(view.getUint32(entryOf(copy, 'OS/2') + 8) + 8, fsType)
  return copy
}
/** The font with a table overwritten from one of its bytes on, or every third byte of it. */
export function withDamage(
  font: Uint8Array,
  tag: string,
  from: number,
  value: number,
  step = 1,
): Uint8Array {
  const copy = font.slice()
  const view = new DataView(copy.buffer)
  const entry = entryOf(copy, tag)
  const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
  for (let at = start + from; at < start + length; at += step) copy[at] = value
  return copy
}
/** The font with its outlines under the name that OpenType has for those of PostScript. */
export function asPostScript(font: Uint8Array): Uint8Array {
  const copy = font.slice()
  copy.set(new TextEncoder().encode('CFF '), entryOf(copy, 'glyf'))
  return copy
}
/** Several fonts in one file. */
export function collection(fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + fonts.length * 4
  const starts = fonts.map(
    (_, index) => head + fonts.slice(0, index).reduce((sum, one) => sum + one.length, 0),
  )
  const bytes = new Uint8Array(head + fonts.reduce((sum, one) => sum + one.length, 0))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('ttcf'))
  view.setUint32(4, 0x00010000)
  view.setUint32(8, fonts.length)
  fonts.forEach((font, index) => {
    const start = starts[index] ?? 0
    view.setUint32(12 + index * 4, start)
    bytes.set(font, start)
    // places of tables count from the start of the file
    const count = view.getUint16(start + 4)
    for (let at = start + 12; at < start + 12 + count * 16; at += 16)
      view.setUint32(at + 8, view.getUint32(at + 8) + start)
  })
  return bytes
}
