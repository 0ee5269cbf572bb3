/** A number with its decimals, thousands and % stays on one line, wherever the line ends (GB/T 15835; G99 8.2.3). */
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../src/io/fonts/fontconfig.ts'
import { layOut, libreOfficeMissing } from '../support/libreoffice.ts'
import { speech } from '../support/paper.ts'
import { letters, type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const numbers = ['1,286.5%', '12.3%', '2026', '9:30', '0.05', '36.5℃']
/** Every number at every place of a line. */
const paper = speech(
  numbers
    .flatMap((number) =>
      Array.from(
        { length: 14 },
        (_, index) => `${'便民服务'.repeat(6)}${'点'.repeat(index % 14)}${number}办结`,
      ),
    )
    .join('\n'),
)
const parted = (pdf: Pdf): string[] => {
  const lines = pdf.body.map((line) => letters(line.text))
  return lines.filter(
    (line, index) => /^[\d.,:%℃]/.test(line) && /[\d.,:]$/.test(lines[index - 1] ?? ''),
  )
}
afterAll(closePrinter)

const missing = libreOfficeMissing()
if (missing !== '' && process.env['CI']) throw new Error(missing)

describe('numbers at the end of a line', () => {
  it('are whole in the PDF, and in the DOCX as LibreOffice lays it out', async () => {
    const printed = await printPaper(paper)
    const pdf = await readPdf(printed.pdf)
    expect(pdf.body.filter((line) => /^[\d]/.test(line.text)).length).toBeGreaterThan(10)
    expect(parted(pdf)).toEqual([])
    const theme = openHouse('/no/such/folder').theme('gbt9704').value
    if (missing !== '' || !theme) return
    const theirs = await readPdf(
      layOut(printed.docx, privateFontconfig(chooseFonts(theme, '/no/such/folder', true), theme)),
    )
    expect(parted(theirs)).toEqual([])
    expect(theirs.body.map((line) => letters(line.text))).toEqual(
      pdf.body.map((line) => letters(line.text)),
    )
  })
})
