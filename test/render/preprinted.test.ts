/** 套打: on paper that has its red head already, everything else stands where it always stands (GB/T 9704-2012 7.2, 10). */
import { afterAll, describe, expect, it } from 'vitest'
import { openDocx } from '../support/docx.ts'
import { type PdfLine, readPdf } from '../support/pdf.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const text = '正文写在这里，写满一行再多写几个字，看它落在哪里。\n'.repeat(20)
const papers: readonly (readonly [string, string, RegExp])[] = [
  [
    'a 文件 of one organ',
    '文种: 通知\n标题: 关于某事的通知\n主送: 各县区\n单位: 云岭县人民政府\n发文机关: 云岭县人民政府\n发文字号: 云政〔2026〕15号\n密级: 机密★1年\n',
    /^云岭县人民政府文件$/,
  ],
  [
    'a 文件 of two organs with signers',
    '文种: 报告\n标题: 关于某事的报告\n主送: 市人民政府\n单位: [云岭县人民政府, 青禾区人民政府]\n发文机关: [云岭县人民政府, 青禾区人民政府]\n发文字号: 云政〔2026〕15号\n签发人: [周禾, 沈田]\n附注: 联系人：沈禾，电话：12345678\n',
    /^(?:文件|(?:云岭县|青禾区)人民政府(?:文件)?|云岭县人民政府青禾区人民政府.*)$/,
  ],
  [
    'a 信函',
    '文种: 函\n标题: 关于某事的函\n主送: 市财政局\n单位: 云岭县人民政府\n发文机关: 云岭县人民政府\n发文字号: 云政函〔2026〕8号\n',
    /^云岭县人民政府$/,
  ],
  [
    'a 命令',
    '文种: 命令\n发文机关: 云岭县人民政府\n令号: 第12号\n签名人: 县长\n',
    /^云岭县人民政府令$/,
  ],
]

describe('on paper that has its red head', () => {
  afterAll(closePrinter)
  it.each(papers)('%s stands as ever', async (_name, head, mark) => {
    const paper = (more: string): string => `---\n${head}日期: 2026-07-10\n${more}---\n${text}`
    const [whole, kept] = [await printPaper(paper('')), await printPaper(paper('套打: 是\n'))]
    const lines = async (pdf: Uint8Array): Promise<PdfLine[][]> =>
      (await readPdf(pdf)).pages.map((page) => page.filter((line) => line.text.trim() !== ''))
    const [all, rest] = [await lines(whole.pdf), await lines(kept.pdf)]
    const big = (line: PdfLine): boolean => line.size > 22.5
    expect(all.flat().filter(big).length).toBeGreaterThan(0)
    expect(rest.flat().filter(big)).toEqual([])
    const places = (pages: PdfLine[][]) =>
      pages.map((page) =>
        page
          .filter((line) => !big(line))
          .map((line) => [line.text, Math.round(line.baseline * 10)]),
      )
    expect(places(rest)).toEqual(places(all))
    const paragraphs = openDocx(kept.docx).paragraphs.map((one) => one.text)
    const before = openDocx(whole.docx).paragraphs.map((one) => one.text)
    expect(before.some((one) => mark.test(one.replace(/\s/g, '')))).toBe(true)
    const red = openDocx(kept.docx).parts['word/document.xml'] ?? ''
    expect(red).not.toMatch(/w:color="FF0000"/)
    expect(paragraphs.filter((one) => one.includes('文件'))).toEqual([])
  })
})
