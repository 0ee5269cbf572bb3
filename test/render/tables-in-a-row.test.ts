/** Two tables with nothing between them stay two: a paragraph parts them in the DOCX, the same white in the PDF. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BothOutputs, bothOutputs } from '../support/both-outputs.ts'
import { all, type Element, openDocx } from '../support/docx.ts'
import { speech } from '../support/paper.ts'
import { letters, type Pdf } from '../support/pdf.ts'
import { closePrinter } from '../support/print.ts'

const table = (head: string, rows: number): string =>
  `\n| ${head} | 乙 |\n|---|---|\n${Array.from({ length: rows }, (_, index) => `| ${head}${index} | ${index} |\n`).join('')}`
const papers = {
  'two, text behind': speech(`今天。\n${table('甲', 3)}\n${table('丙', 2)}\n好。\n`),
  'three, the last over a page': speech(
    `今天。\n${table('甲', 3)}\n${table('丙', 2)}\n${table('丁', 30)}`,
  ),
  'on a turned page': speech(`::: sideways\n${table('甲', 3)}\n${table('丙', 2)}:::\n`),
  'the second on a new page': speech(`今天。\n${table('甲', 22)}\n${table('丙', 2)}\n好。\n`),
  'in an annex': speech(`今天。\n::: attachment\n${table('甲', 3)}\n${table('丙', 2)}:::\n`),
}
let outputs: ReadonlyMap<string, BothOutputs> = new Map()
beforeAll(async () => {
  outputs = await bothOutputs(papers)
})
afterAll(closePrinter)

it.each(Object.keys(papers))('%s: no table stands beside another, pages are alike', (name) => {
  const { printed, theirs } = outputs.get(name) ?? {}
  const { document } = openDocx(printed?.docx ?? new Uint8Array())
  const names = (all(document, 'w:body')[0]?.children ?? [])
    .filter((child): child is Element => typeof child !== 'string')
    .map((element) => element.name)
  expect(names.filter((each) => each === 'w:tbl').length).toBeGreaterThan(1)
  expect(names.join(' ')).not.toContain('w:tbl w:tbl')
  expect(printed?.diagnostics.filter(({ rule }) => rule === 'pages/lines-differ')).toEqual([])
  expect(theirs?.differences.differing ?? []).toEqual([])
})

/** From the last row of the first table to the head of the second, mm. */
const gap = ({ body }: Pdf): number => {
  const place = (start: string): number =>
    body.find(({ text }) => letters(text).startsWith(start))?.baseline ?? Number.NaN
  return place('丙乙') - place('甲22')
}
it('leaves as much white between them in both, half a line', () => {
  const { pdf, theirs } = outputs.get('two, text behind') ?? {}
  if (!pdf) throw new Error('nothing printed')
  // a row is 22.5 pt, the white 14.25 pt
  expect(Math.abs(gap(pdf) - ((22.5 + 14.25) * 25.4) / 72)).toBeLessThan(0.4)
  if (theirs) expect(Math.abs(gap(theirs.pdf) - gap(pdf))).toBeLessThan(0.3)
})
