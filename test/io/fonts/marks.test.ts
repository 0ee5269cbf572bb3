/** Quotation marks, dashes, ellipses and · one character wide: in the shipped faces, and beside faces that draw them narrow. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as hb from 'harfbuzzjs'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../../src/io/files/house.ts'
import { chooseFonts, printFamilies } from '../../../src/io/fonts/choose-fonts.ts'
import { readFaces } from '../../../src/io/fonts/sfnt.ts'
import { namedFont } from '../../support/fonts.ts'
import { speech } from '../../support/paper.ts'
import { letters, readPdf } from '../../support/pdf.ts'
import { closePrinter, printPaper } from '../../support/print.ts'

const shipped = join(import.meta.dirname, '../../../dist/fonts')
afterAll(closePrinter)

/** Width of a text in type sizes, as shaping gives it. */
function widthOf(file: string, text: string): number {
  const face = new hb.Face(new hb.Blob(readFileSync(join(shipped, file))))
  const buffer = new hb.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  hb.shape(new hb.Font(face), buffer)
  return buffer.getGlyphPositions().reduce((sum, one) => sum + one.xAdvance, 0) / face.upem
}

describe.each(['song', 'song-bold', 'kai', 'hei', 'marks'])('the shipped face %s', (key) => {
  it.each([...'“”‘’—…·'])('has a %s of one character', (mark) =>
    expect(widthOf(`${key}.ttf`, mark)).toBe(1),
  )
  it('has dashes and ellipses of two characters', () =>
    expect(['——', '……'].map((pair) => widthOf(`${key}.ttf`, pair))).toEqual([2, 2]))
})

describe('a face with narrow marks', () => {
  it('is seen to be one', () => {
    const narrow = (file: string) =>
      readFaces(join(shipped, file)).map((face) => face.narrowMarks())
    expect([narrow('latin.ttf'), narrow('kai.ttf'), narrow('rare.ttf')]).toEqual([
      [true],
      [false],
      [false],
    ])
  })
  it('has full ones set in another face', () => {
    const workspace = mkdtempSync(join(tmpdir(), 'wengao-marks-'))
    mkdirSync(join(workspace, 'fonts'))
    writeFileSync(join(workspace, 'fonts/k.ttf'), namedFont('latin.ttf', '楷体_GB2312'))
    const theme = openHouse('/no/such/folder').theme('gbt9704').value
    if (!theme) throw new Error('no theme')
    const families = printFamilies(chooseFonts(theme, join(workspace, 'fonts'), true))
    rmSync(workspace, { recursive: true })
    expect(families.kaiti.slice(0, 2)).toEqual(['Wengao Marks', '楷体_GB2312'])
    expect(families.fangsong[0]).toBe('Wengao Song')
  })
})

describe('marks in print', () => {
  it('fill their squares in every face of a paper', async () => {
    const run = '“引”‘文’——省略……王·明。'
    const paper = speech(`${run}\n一、${run.slice(0, -1)}\n（一）${run}好。\n> ${run}\n`)
    const { body } = await readPdf((await printPaper(paper)).pdf)
    const lines = body.filter((line) => line.text.includes('王·明'))
    expect(lines.length).toBe(4)
    for (const line of lines) {
      const count = [...letters(line.text)].length
      // 156 mm hold 28 characters; a mark at an end may keep its ink inside its square
      expect(Math.abs(line.right - line.left - (count * 156) / 28), line.text).toBeLessThan(
        156 / 28 / 4,
      )
    }
  })
})
