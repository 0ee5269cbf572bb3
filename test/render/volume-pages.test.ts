/** Contents of long volumes: every number is that of the page on which the paper starts, in the PDF and in the DOCX as LibreOffice lays it out. */
import { afterAll, describe, expect, it } from 'vitest'
import { layOut, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { letters, type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'
import { type MadeVolume, makeVolume } from '../support/volume.ts'

const missing = libreOfficeOrReason('contents of volumes in LibreOffice')
afterAll(closePrinter)

const isNumber = (text: string): boolean => /^—\d+—$/.test(text)
const pageText = (lines: Pdf['pages'][number]): string =>
  lines.map((line) => letters(line.text)).join('')

/** What the contents say: the entry's words and the number behind them. */
function entriesOf(pdf: Pdf, { titles, units }: MadeVolume): { words: string; number: number }[] {
  const numbered = pdf.pages.findIndex((lines) =>
    lines.some((line) => isNumber(letters(line.text))),
  )
  const contents = pdf.pages
    .slice(0, numbered)
    .map(pageText)
    .join('')
    .replace(/\.{2,}/g, '')
  let at = contents.indexOf('目录')
  expect(at).toBeGreaterThanOrEqual(0)
  return titles.map((title, index) => {
    const words = letters(`${title}（${units[index]}）`)
    const found = contents.indexOf(words, at)
    expect(found, `${words} is not in the contents`).toBeGreaterThanOrEqual(at)
    at = found + words.length
    return { words: title, number: Number(/^\d*/.exec(contents.slice(at))?.[0]) }
  })
}

/** Printed number of the page that opens with each title, counted from the first paper. */
function startsOf(pdf: Pdf, titles: readonly string[]): number[] {
  const numbered = pdf.pages.findIndex((lines) =>
    lines.some((line) => isNumber(letters(line.text))),
  )
  const opening = pdf.pages.slice(numbered).map(pageText)
  return titles.map((title) => opening.findIndex((text) => text.startsWith(letters(title))) + 1)
}

describe.each([
  ['60 short papers', makeVolume(60, (index) => 1 + (index % 3)), 60, 1],
  ['about 40 pages', makeVolume(14, (index) => 12 + ((index * 5) % 17)), 38, 2],
] as const)('a volume of %s', (_name, volume, least, longest) => {
  it('has the right numbers in the PDF, and the same in LibreOffice', async () => {
    const printed = await printPaper(volume.text, volume.files)
    const ours = await readPdf(printed.pdf)
    const starts = startsOf(ours, volume.titles)
    expect(starts).not.toContain(0)
    expect(starts[0]).toBe(1)
    expect(ours.numbers.length).toBeGreaterThanOrEqual(least)
    expect(
      Math.max(...starts.map((one, index) => one - (starts[index - 1] ?? 0))),
    ).toBeGreaterThanOrEqual(longest)
    // the number at the foot is the one that is counted
    expect(ours.numbers.map((line) => letters(line.text))).toEqual(
      ours.numbers.map((_, index) => `—${index + 1}—`),
    )
    expect(entriesOf(ours, volume).map((entry) => entry.number)).toEqual(starts)
    if (missing !== '') return
    const theirs = await readPdf(layOut(printed.docx, standardFontconfig()))
    expect(theirs.pages.length).toBe(ours.pages.length)
    expect(startsOf(theirs, volume.titles)).toEqual(starts)
    expect(entriesOf(theirs, volume).map((entry) => entry.number)).toEqual(starts)
  })
})
