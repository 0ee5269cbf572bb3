/** Hostile text comes out as text in the PDF, and both ways of giving the browser its fonts give the same lines. */
import { afterAll, describe, expect, it } from 'vitest'
import { speech } from '../support/paper.ts'
import { letters, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const lines = [
  '<script>document.body.innerHTML="x"</script>',
  '*县工作，新就业_群体',
  '[注]:数据来自统计局',
  'a|b|c',
  '甲}}乙',
  '#1机组',
  '𠮷野家，〇号，镕基，㎡',
  '&amp;<>',
  '……——“”‘’《》〔2026〕5号',
  '<img src=x onerror=alert(1)>',
  '<style>*{display:none}</style>',
]

describe('hostile text', () => {
  afterAll(closePrinter)
  it('is printed as typed', async () => {
    const { pdf } = await printPaper(speech(lines.join('\n')))
    const read = await readPdf(pdf)
    const all = letters(read.body.map((line) => line.text).join(''))
    for (const line of lines) expect(all).toContain(letters(line))
    expect(read.fontTypes).not.toContain('Type3')
  })
  it('prints emoji from a face of its own, without Type 3', async () => {
    const read = await readPdf((await printPaper(speech('好😀🚀的'))).pdf)
    expect(read.body.map((line) => line.text).join('')).toMatch(/好.*😀.*🚀.*的/u)
    expect(read.fontTypes).not.toContain('Type3')
  })
  it('prints a paragraph of 100,000 characters whole', async () => {
    const read = await readPdf((await printPaper(speech('便民服务'.repeat(25_000)))).pdf)
    const all = letters(read.body.map((line) => line.text).join(''))
    expect(all.match(/便民服务/g)?.length).toBe(25_000)
  })
  it('looks the same where there is no fontconfig', async () => {
    const text = speech('同志们：\n一、甲\n便民服务点12个，增长3.5%。**粗体**“引号”。')
    const first = await readPdf((await printPaper(text)).pdf)
    await closePrinter()
    const second = await readPdf((await printPaper(text, {}, { fontFaces: true })).pdf)
    const show = (pdf: typeof first) =>
      pdf.pages
        .flat()
        .map(
          (line) =>
            `${letters(line.text)} ${line.left.toFixed(1)} ${line.right.toFixed(1)} ${line.baseline.toFixed(1)}`,
        )
    expect(show(second)).toEqual(show(first))
  })
})
