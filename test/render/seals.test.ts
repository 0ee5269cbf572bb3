/** Pictures of seals and signatures: where they lie over name and date, in both outputs (GB/T 9704-2012 7.3.5). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import type { LinesBlock } from '../../src/model/document.ts'
import { areaWidth } from '../../src/theme/theme.ts'
import { noAdjustments } from '../../src/typeset/adjustments.ts'
import type { TypesetFloat } from '../../src/typeset/typeset.ts'
import { typesetDocument } from '../../src/typeset/typeset-document.ts'
import { openDocx } from '../support/docx.ts'
import { buildPaper, makePaper } from '../support/paper.ts'
import { type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printFolder, printPaper } from '../support/print.ts'

const cases = join(import.meta.dirname, '../cases/pages')
const standard = openHouse('/no/such/folder').theme('gbt9704').value
if (!standard) throw new Error('no theme')
const theme = standard
const { pitch } = theme.grid
const millimetres = (mm: number): number => (mm * 1440) / 25.4

/** The pictures of a signature, as they are set. */
function floatsOf(lines: readonly string[], attributes: LinesBlock['attributes']): TypesetFloat[] {
  const inlines = lines.map((value) => [{ type: 'text' as const, value, origin: null }])
  const origin = null
  const block: LinesBlock = { type: 'signature', id: 's', attributes, lines: inlines, origin }
  return typesetDocument([block], theme, noAdjustments).main.flatMap((one) =>
    one.type === 'paragraph' ? one.floats : [],
  )
}

describe('a seal', () => {
  const lines = ['云岭县人民政府', '2026年7月8日']
  it.each([[30], [38], [42], [45], [50]])(
    'of %i mm: its top within a line of the text, name and date in it and below its middle (7.3.5.1)',
    (mm) => {
      const [seal] = floatsOf(lines, { seal: '印章', pictures: 'a.png', width: `${mm}mm` })
      if (!seal) throw new Error('no seal')
      const half = millimetres(mm) / 2
      // the date's top is the foot of the name's line, three lines under the text
      const top = 3 * pitch + seal.y - half
      expect(top).toBeGreaterThanOrEqual(-1)
      expect(top).toBeLessThanOrEqual(pitch + 1)
      expect(seal.y).toBeLessThan(0)
      expect(seal.y + half).toBeGreaterThan(pitch / 2)
      expect(seal.width).toBeCloseTo(millimetres(mm), -1)
    },
  )
  it('stands in the middle of name and date, four characters free behind the date', () => {
    const [seal] = floatsOf(lines, { seal: '印章', pictures: 'a.png' })
    const right = areaWidth(theme) - 4 * 320
    expect(seal?.x).toBeLessThan(right)
    expect(seal?.width).toBeCloseTo(millimetres(42), -1)
  })
  it('of several organs neither crosses nor touches another', () => {
    const seals = floatsOf(['甲县人民政府', '乙县人民政府', '丙县人民政府', '2026年7月8日'], {
      seal: '印章',
      pictures: 'a.png、b.png、c.png',
    })
    expect(seals.map(({ file }) => file)).toEqual(['a.png', 'b.png', 'c.png'])
    for (const [index, one] of seals.entries())
      for (const other of seals.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.width)
    for (const { x, width } of seals) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(areaWidth(theme))
    }
  })
  it('is not set where no seal is', () => expect(floatsOf(lines, { seal: '印章' })).toEqual([]))
})

describe('a signature stamp', () => {
  it('stands four characters from the right, in the middle of the office title (7.3.5.3)', () => {
    const [stamp] = floatsOf(['县长', '2026年7月8日'], { seal: '签名章', pictures: 'a.png' })
    if (!stamp) throw new Error('no stamp')
    const right = stamp.x + stamp.width / 2
    expect(areaWidth(theme) - right).toBeCloseTo((4 * (right - stamp.x)) / 3, -2)
    // a line for the title, a blank one, then the date
    expect(stamp.y).toBeCloseTo(-1.5 * pitch, -1)
  })
})

/** Where red stands on a page, millimetres from its top. */
function redOn(pdf: Uint8Array, page: number): { top: number; bottom: number } {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-seal-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const options = ['-r', '254', '-png', '-singlefile', '-f', `${page}`]
    execFileSync('pdftoppm', [...options, join(folder, 'a.pdf'), join(folder, 'a')])
    const { data, width } = PNG.sync.read(readFileSync(join(folder, 'a.png')))
    const rows = [...data.keys()].filter(
      (at) => at % 4 === 0 && (data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 170,
    )
    const rowOf = (at: number): number => Math.floor(at / 4 / width) / 10
    return { top: rowOf(rows[0] ?? 0), bottom: rowOf(rows.at(-1) ?? 0) + 0.1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('both outputs', () => {
  afterAll(closePrinter)
  it.each([
    ['seal-pictures', 3],
    ['stamp-picture', 1],
  ])('of %s show %i pictures over the text', async (name, count) => {
    const [printed] = await printFolder(join(cases, name), '稿.md')
    if (!printed) throw new Error('nothing printed')
    expect(printed.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(printed.html.match(/<img class="over"/g)).toHaveLength(count)
    const xml = openDocx(printed.docx).parts['word/document.xml'] ?? ''
    expect(xml.match(/<wp:anchor [^>]*behindDoc="0"/g)).toHaveLength(count)
    expect(xml.match(/<wp:positionV relativeFrom="paragraph"><wp:posOffset>-\d+</g)).toHaveLength(
      count,
    )
    expect(Buffer.from(printed.pdf).toString('latin1')).toContain('/SMask')
  })
  it('show a seal whole whose date stands on the last line of a page', async () => {
    const [printed] = await printFolder(join(cases, 'seal-on-last-line'), '稿.md')
    if (!printed) throw new Error('nothing printed')
    expect(printed.pages).toBe(2)
    const { top, bottom } = redOn(printed.pdf, 2)
    expect(bottom - top).toBeGreaterThan(41.7)
    // the seal hangs out of the type area, and the number stands where it does without one
    expect(bottom).toBeGreaterThan(269)
    const plain = await printPaper(
      readFileSync(join(cases, 'seal-on-last-line/稿.md'), 'utf8').replace(/^印章图片.*\n/m, ''),
    )
    const [ours, theirs] = [await readPdf(printed.pdf), await readPdf(plain.pdf)]
    const places = ({ pages }: Pdf): [string, number][] =>
      pages.flat().map(({ text, baseline }) => [text, Math.round(baseline * 10) / 10])
    expect(places(ours)).toEqual(places(theirs))
  })
  it('say which picture is none', async () => {
    const text = readFileSync(join(cases, 'stamp-picture/稿.md'), 'utf8')
    const { diagnostics } = await buildPaper(text.replace('签名.png', '签名.gif'))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'markdown/picture', data: { file: '签名.gif', problem: 'format' } },
    ])
    const missing = await buildPaper(text)
    expect(missing.diagnostics.map(({ rule }) => rule)).toContain('source/unreadable')
  })
  it('hold none where no seal is printed, and say so', async () => {
    const text = readFileSync(join(cases, 'stamp-picture/稿.md'), 'utf8')
    const { found } = await makePaper(text.replace('---\n《', '用印: 无\n---\n《'))
    expect(found.map((one) => one.split(' ')[0])).toContain('front-matter/not-printed')
  })
})
