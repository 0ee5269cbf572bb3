/** Photographs whose camera was held otherwise: both outputs show them upright, in the box that they have then (Exif: Orientation). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPicture } from '../../src/io/files/picture-size.ts'
import { type BothOutputs, bothOutputs } from '../support/both-outputs.ts'
import { all, openDocx } from '../support/docx.ts'
import { exif, withExif } from '../support/jpeg.ts'
import { speech } from '../support/paper.ts'
import { closePrinter } from '../support/print.ts'

/** Where the dark half of the picture is, which is stored at its left; half as high as it is wide. */
const orientations = [
  [1, 'left'],
  [2, 'right'],
  [3, 'right'],
  [4, 'left'],
  [5, 'top'],
  [6, 'top'],
  [7, 'bottom'],
  [8, 'bottom'],
] as const

describe('a photograph', () => {
  it.each(orientations)('%i has the size that it is shown in', (value, dark) => {
    const shown = readPicture(withExif(exif(value)))
    const lies = dark === 'top' || dark === 'bottom'
    expect([shown?.width, shown?.height]).toEqual(lies ? [16, 32] : [32, 16])
  })
  it.each([
    ['Intel order', exif(6, { little: true }), true],
    ['other entries before', exif(6, { before: 3 }), true],
    ['a value that is none', exif(9), false],
    ['nothing', exif(0), false],
    ['its directory beyond the end', exif(6, { directory: 5000 }), false],
    ['another type', exif(6, { type: 4 }), false],
    ['cut within its directory', exif(6).slice(0, 22), false],
    ['another order of bytes', exif(6).fill(0x20, 6, 8), false],
    ['empty', new Uint8Array(), false],
  ])('%s', (_, segment, isTurned) => {
    const shown = readPicture(withExif(segment))
    expect(shown?.turn !== undefined).toBe(isTurned)
    expect([shown?.width, shown?.height]).toEqual(isTurned ? [16, 32] : [32, 16])
  })
})

let outputs: ReadonlyMap<string, BothOutputs> = new Map()
beforeAll(async () => {
  const files = Object.fromEntries(
    orientations.map(([value]) => [`相 ${value}.jpg`, withExif(exif(value))]),
  )
  const shown = orientations.map(
    ([value]) => `![相](相 ${value}.jpg){width=40%}\n\n第${value}张。\n\n`,
  )
  outputs = await bothOutputs(
    {
      photos: speech(shown.join('')),
      ...Object.fromEntries(
        orientations.map(([value]) => [`${value}`, speech(`![相](相 ${value}.jpg){width=40%}\n`)]),
      ),
    },
    files,
  )
})
afterAll(closePrinter)

/** The side of the dark half, from the first page: its middle against that of the whole picture. */
function darkSide(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-photo-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', '36', '-png', '-f', '1', '-l', '1', 'a.pdf', 'a'], {
      cwd: folder,
    })
    return sideIn(PNG.sync.read(readFileSync(join(folder, 'a-1.png'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
function sideIn({ width, height, data }: PNG): string {
  const dark = { x: 0, y: 0, count: 0 }
  const light = { x: 0, y: 0, count: 0 }
  for (let at = 0; at < width * height; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
    if (red - blue < 60 && blue - red < 60) continue
    const half = blue > red ? dark : light
    half.x += at % width
    half.y += Math.floor(at / width)
    half.count++
    if (green > 200) throw new Error('a colour of neither half')
  }
  const across = dark.x / dark.count - light.x / light.count
  const down = dark.y / dark.count - light.y / light.count
  if (Math.abs(across) > Math.abs(down)) return across < 0 ? 'left' : 'right'
  return down < 0 ? 'top' : 'bottom'
}

describe('both outputs', () => {
  it.each(orientations)('%i: stands with its dark half where it belongs', (value, dark) => {
    const { printed, theirs } = outputs.get(`${value}`) ?? {}
    expect(printed?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(darkSide(printed?.pdf ?? new Uint8Array())).toBe(dark)
    if (theirs) expect(darkSide(theirs.bytes)).toBe(dark)
  })
  it('have the same pages and lines', () => {
    const { printed, theirs } = outputs.get('photos') ?? {}
    expect(printed?.diagnostics.filter(({ rule }) => rule === 'pages/lines-differ')).toEqual([])
    expect(theirs?.differences.differing ?? []).toEqual([])
  })
  it('tell a word processor the size before the turn, and how far it reaches beyond', () => {
    const { document } = openDocx(outputs.get('6')?.printed.docx ?? new Uint8Array())
    const at = (name: string) => all(document, name)[0]?.attributes ?? {}
    const { cx, cy } = at('wp:extent')
    expect(Number(cx)).toBe(2 * Number(cy))
    expect(at('a:ext')).toEqual({ cx, cy })
    expect(at('a:xfrm')).toEqual({ rot: '5400000' })
    expect(at('wp:effectExtent')).toEqual({
      t: String(Number(cy) / 2),
      b: String(Number(cy) / 2),
      l: '0',
      r: '0',
    })
  })
})
