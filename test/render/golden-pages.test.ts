/**
 * Pictures of printed pages against those kept in test/golden/pages: `case-page.png`, one page of a case in test/cases/pages or of a
 * paper in content (`content+folder+paper`). An empty file adds a page; `WENGAO_GOLDEN=1` draws all of them anew, to be looked at.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePrinter, printFolder } from '../support/print.ts'

const goldens = join(import.meta.dirname, '../golden/pages')
const root = join(import.meta.dirname, '../..')
/** Dots per inch: letters are told apart, hairlines are seen. */
const dpi = 50
/** Share of dots that may differ: other versions of the browser and of the rasteriser smooth edges in their own way. */
const tolerance = 0.004

interface Golden {
  readonly name: string
  readonly paper: string
  readonly page: number
}
const all: Golden[] = readdirSync(goldens).map((name) => {
  const [, paper = '', page = ''] = /^(.+)-(\d+)\.png$/.exec(name) ?? []
  return { name, paper, page: Number(page) }
})

/** Why pages cannot be drawn here; empty when they can. In CI they always can, or the test fails. */
const missing =
  spawnSync('pdftoppm', ['-v']).status === 0
    ? ''
    : 'pdftoppm is not installed (apt-get install poppler-utils)'
if (missing !== '') process.stderr.write(`skipped: pictures of pages: ${missing}\n`)
if (missing !== '' && process.env['CI']) throw new Error(missing)

const folder = mkdtempSync(join(tmpdir(), 'wengao-pages-'))
const pdfs = new Map<string, string>()

describe.skipIf(missing !== '')('pages look as they did', () => {
  beforeAll(async () => {
    for (const paper of new Set(all.map((one) => one.paper))) {
      const [, top, main] = paper.split('+')
      const [place, file] =
        top === undefined
          ? [join(root, 'test/cases/pages', paper), '稿.md']
          : [join(root, 'content', top), `${main}.md`]
      const [printed] = await printFolder(place, file)
      const path = join(folder, `${paper}.pdf`)
      writeFileSync(path, printed?.pdf ?? new Uint8Array())
      pdfs.set(paper, path)
    }
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await closePrinter()
  })

  it.each(all)('$name', ({ name, paper, page }) => {
    const range = ['-f', String(page), '-l', String(page)]
    const drawn = execFileSync(
      'pdftoppm',
      ['-png', '-r', String(dpi), ...range, pdfs.get(paper) ?? ''],
      {
        maxBuffer: 10_000_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    const path = join(goldens, name)
    if (process.env['WENGAO_GOLDEN'])
      writeFileSync(path, PNG.sync.write(PNG.sync.read(drawn), { colorType: 2, deflateLevel: 9 }))
    const [now, kept] = [PNG.sync.read(drawn), PNG.sync.read(readFileSync(path))]
    expect([now.width, now.height]).toEqual([kept.width, kept.height])
    const differing = pixelmatch(now.data, kept.data, undefined, now.width, now.height, {
      threshold: 0.25,
    })
    expect(differing / (now.width * now.height), `${differing} dots differ`).toBeLessThan(tolerance)
  })
})
