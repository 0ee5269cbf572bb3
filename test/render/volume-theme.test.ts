/** Cover and 隔页 of a volume by theme, in the PDF and in the DOCX as LibreOffice sets it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { openDocx } from '../support/docx.ts'
import { filesIn } from '../support/folder.ts'
import { layOut, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { letters, readPdf } from '../support/pdf.ts'
import { readRules } from '../support/pdf-rules.ts'
import { closePrinter, type PrintedPaper, printJobs } from '../support/print.ts'
import { comparePages } from '../support/same-pages.ts'

afterAll(closePrinter)
const missing = libreOfficeOrReason('covers of volumes in the DOCX')
const folder = join(import.meta.dirname, '../cases/pages/volume-with-dividers')
const text = readFileSync(join(folder, '稿.md'), 'utf8')

async function print(theme: string, change: (volume: string) => string): Promise<PrintedPaper> {
  const volume = change(text).replace('---\n', `---\n版式: ${theme}\n`)
  const [paper] = await printJobs({ ...filesIn(folder), '稿.md': volume }, '稿.md')
  if (!paper) throw new Error('nothing printed')
  return paper
}
/** Weights of the rules on the cover, hundredths of a millimetre. */
const coverRules = async (pdf: Uint8Array): Promise<number[]> =>
  (await readRules(pdf))
    .filter(({ page }) => page === 1)
    .map(({ top, bottom }) => Math.round((bottom - top) * 100))
const undecided = (volume: string): string => volume.replace(/^隔页.*\n/m, '')
const without = (volume: string): string => volume.replace(/^隔页.*$/m, '隔页: 否')
const pagesOf = async (pdf: Uint8Array): Promise<string[]> =>
  (await readPdf(pdf)).pages.map((lines) => lines.map(({ text }) => letters(text)).join('|'))
const isDivider = (page: string): boolean => /^(?:大会发言|书面交流)\|/.test(page)

describe('the theme of bound volumes', () => {
  it('has the foot of the cover at the foot of the type area, a rule under title and group', async () => {
    const { pdf, docx } = await print('volume', undecided)
    const sheet = await readPdf(pdf)
    const cover = sheet.pages[0] ?? []
    // the last line's box ends at 262 mm; its baseline stands a fifth of a line higher
    expect(cover.at(-1)?.baseline).toBeGreaterThan(257)
    expect(cover.at(-1)?.baseline).toBeLessThan(262)
    expect(await coverRules(pdf)).toEqual([35])
    if (missing !== '') return
    const theirs = await readPdf(layOut(docx, standardFontconfig()))
    expect(comparePages(sheet, theirs).differing).toEqual([])
    expect(theirs.pages[0]?.at(-1)?.baseline).toBeCloseTo(cover.at(-1)?.baseline ?? 0, 0)
  })
  it('keeps the foot there under a longer title', async () => {
    const long = (volume: string): string =>
      undecided(volume).replace(
        /^标题.*$/m,
        '标题: [全市便民服务工作, 经验做法和典型案例, 交流材料汇编]',
      )
    const last = async (change: (volume: string) => string): Promise<number> =>
      (await readPdf((await print('volume', change)).pdf)).pages[0]?.at(-1)?.baseline ?? 0
    expect(await last(long)).toBeCloseTo(await last(undecided), 0)
  })
  it('puts a page before each group unless the volume says no; the contents lead to it', async () => {
    const divided = await print('volume', undecided)
    expect((await pagesOf(divided.pdf)).filter(isDivider)).toHaveLength(2)
    expect((await pagesOf((await print('volume', without)).pdf)).filter(isDivider)).toEqual([])
    const asked = await print('volume', (volume) => volume)
    const xml = ({ docx }: PrintedPaper): string => openDocx(docx).parts['word/document.xml'] ?? ''
    // written or left to the theme: one paper
    expect(xml(divided)).toBe(xml(asked))
  })
})

describe('the standard theme', () => {
  it('has no page before a group that is not asked for', async () => {
    const { pdf } = await print('gbt9704', undecided)
    expect((await pagesOf(pdf)).filter(isDivider)).toEqual([])
    expect(await coverRules(pdf)).toEqual([])
  })
})

describe('a theme', () => {
  const house = openHouse('/no/such/folder')
  it('says which rule and where the foot is', () => {
    expect(house.theme('volume').value?.volume).toMatchObject({
      dividers: true,
      coverRule: 'thick',
      dividerRule: 'thin',
      footAtFoot: true,
    })
    expect(house.theme('reading').value?.volume).toMatchObject({
      dividers: false,
      coverRule: null,
      dividerRule: null,
      footAtFoot: false,
    })
  })
})
