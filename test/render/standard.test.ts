/** Every number of GB/T 9704-2012 that the tool sets, measured in its PDF and in LibreOffice's PDF of its DOCX; docs/standard.md is the table. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOutAll, libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { closePrinter, printFolder } from '../support/print.ts'
import { readSheet, type Sheet } from '../support/sheet.ts'
import { type Clause, clauses } from './standard-clauses.ts'

const root = join(import.meta.dirname, '../..')
const table = join(root, 'docs/standard.md')
const missing = libreOfficeOrReason('measures of the DOCX in LibreOffice')
const papers = [...new Set(clauses.map((one) => one.paper))]
const pathOf = (paper: string): string =>
  paper.startsWith('content/') ? join(root, paper) : join(root, 'test/cases/pages', paper, '稿.md')
const sheets = new Map<string, { pdf: Sheet; docx: Sheet | null }>()

beforeAll(async () => {
  const printed = []
  for (const paper of papers)
    printed.push(...(await printFolder(dirname(pathOf(paper)), basename(pathOf(paper)))))
  const files = printed.map((one) => one.docx)
  const theirs = missing === '' ? layOutAll(files, standardFontconfig()) : []
  for (const [index, paper] of papers.entries()) {
    const [pdf, docx] = [printed[index]?.pdf ?? new Uint8Array(), theirs[index]]
    sheets.set(paper, { pdf: await readSheet(pdf), docx: docx ? await readSheet(docx) : null })
  }
})
afterAll(closePrinter)

function measure(one: Clause): { pdf: number; docx: number | null } {
  const sheet = sheets.get(one.paper)
  if (!sheet) throw new Error(one.paper)
  return { pdf: one.measure(sheet.pdf), docx: sheet.docx && one.measure(sheet.docx) }
}
const shown = (value: number): string => value.toFixed(2).replace(/^-0\.00$/, '0.00')

/** The rows of the table as they would be written now. */
const rows = (): string[] =>
  clauses.map((one) => {
    const { pdf, docx } = measure(one)
    const cells = [
      one.clause,
      one.element,
      shown(one.value),
      shown(pdf),
      docx === null ? '' : shown(docx),
      `±${Number(one.tolerance.toFixed(2))}`,
    ]
    return `| ${cells.join(' | ')} | ${one.unit} | ${one.paper} |`
  })
const head = `# 和国标逐条核对

GB/T 9704-2012 里有数值、由本工具排出的每一项：在生成的 PDF 上量一次，再用 LibreOffice 打开生成的 DOCX、用同样的字体排出来量一次。本表由 \`npm run docs\` 写出，测试逐行核对，两处都要在允许的偏差之内。

“空几行”量的是两行的行框（行高 28.95 磅，标题 36 磅）之间的距离；“字”按版心 156 毫米排 28 字计，版记和页码里的“字”是四号字。版心上边按首行的行框量：固定行距把多余的高度放在字的上面，字本身比行框低 2 毫米多。数字和西文同汉字一样缩到每行 28 字的宽度：DOCX 用字符缩放，只收窄；PDF 没有这种缩放，用 15.65 磅的字号代替三号 16 磅，宽度相同，高度差 2%。“实例”是 \`test/cases/pages\` 里的文件夹。

| 条款 | 要素 | 标准值 | PDF 实测 | DOCX 实测 | 允许偏差 | 单位 | 实例 |
|---|---|---:|---:|---:|---:|---|---|
`

describe.each(clauses.map((one) => [`${one.clause} ${one.element} (${one.paper})`, one] as const))(
  '%s',
  (_name, one) => {
    const near = (value: number): void =>
      expect(Math.abs(value - one.value), shown(value)).toBeLessThanOrEqual(one.tolerance)
    it('in the PDF', () => near(measure(one).pdf))
    it.skipIf(missing !== '')('in the DOCX', () => near(measure(one).docx ?? Number.NaN))
  },
)

describe('docs/standard.md', () => {
  it.skipIf(missing !== '')('shows what is measured, to 0.2 (write it with `npm run docs`)', () => {
    const now = rows()
    if (process.env['WENGAO_DOCS']) writeFileSync(table, `${head}${now.join('\n')}\n`)
    const text = readFileSync(table, 'utf8')
    expect(text.startsWith(head)).toBe(true)
    const cells = (lines: readonly string[]): string[][] =>
      lines.map((line) => line.split('|').map((cell) => cell.trim()))
    const written = cells(text.slice(head.length).trimEnd().split('\n'))
    expect(written.map((one) => [one[1], one[2], one[3], one[6], one[7], one[8]])).toEqual(
      cells(now).map((one) => [one[1], one[2], one[3], one[6], one[7], one[8]]),
    )
    for (const [index, one] of cells(now).entries())
      for (const column of [4, 5])
        expect(
          Math.abs(Number(one[column]) - Number(written[index]?.[column])),
          one[2],
        ).toBeLessThanOrEqual(0.2)
  })
})
