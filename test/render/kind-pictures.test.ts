/** The pictures of docs/kinds.md: the first page of every kind's starter. `WENGAO_DOCS=1` draws them anew, to be looked at. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, it } from 'vitest'
import { pictureFolder } from '../../src/report/kind-manual.ts'
import { starters } from '../support/page-papers.ts'
import { closePrinter, printJobs } from '../support/print.ts'

const folder = join(import.meta.dirname, '../../docs', pictureFolder)
/** Dots per inch: headings can be read, and all pictures together stay below the limit. */
const dpi = 55
/** What all pictures may weigh, bytes. */
const limit = 2_000_000
/** Shades of each colour: few make small files. */
const shades = 8

/** The first page as a picture with few shades. */
function picture(pdf: Uint8Array): Buffer {
  const place = mkdtempSync(join(tmpdir(), 'wengao-kinds-'))
  try {
    writeFileSync(join(place, 'a.pdf'), pdf)
    const options = ['-r', String(dpi), '-png', '-f', '1', '-l', '1', '-singlefile']
    execFileSync('pdftoppm', [...options, join(place, 'a.pdf'), join(place, 'a')])
    const png = PNG.sync.read(readFileSync(join(place, 'a.png')))
    const step = 255 / (shades - 1)
    png.data = Buffer.from(png.data.map((value) => Math.round(Math.round(value / step) * step)))
    return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

describe('pictures of kinds', () => {
  afterAll(closePrinter)
  if (process.env['WENGAO_DOCS'])
    it('are drawn', async () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      for (const { kind, files } of starters) {
        const [printed] = await printJobs(files, '稿.md')
        writeFileSync(join(folder, `${kind}.png`), picture(printed?.pdf ?? new Uint8Array()))
      }
    })
  const drawn = (): string[] => readdirSync(folder).sort()
  it('are there for each kind and for nothing else', () =>
    expect(drawn()).toEqual(starters.map(({ kind }) => `${kind}.png`).sort()))
  it('are upright pages with something on them', () => {
    for (const name of drawn()) {
      const { width, height, data } = PNG.sync.read(readFileSync(join(folder, name)))
      expect(height / width, name).toBeCloseTo(297 / 210, 1)
      const dark = data.reduce((count, value) => count + (value < 128 ? 1 : 0), 0)
      expect(dark / data.length, name).toBeGreaterThan(0.002)
    }
  })
  it('weigh no more than the repository bears', () => {
    const bytes = drawn().reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
    expect(bytes).toBeLessThan(limit)
  })
})
