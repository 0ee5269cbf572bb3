/** One cell of the workbook changes: the sentences, the table, the chart and the trace that rest on it change, and nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/chinese/numbers.ts'
import type { Document } from '../../src/model/document.ts'
import { traceFigures } from '../../src/report/trace.ts'
import { makePaper } from '../support/paper.ts'
import { readPdf } from '../support/pdf.ts'
import { namedJson } from '../support/place-names.ts'
import { closePrinter, type PrintedPaper, printPaper } from '../support/print.ts'

const folder = join(import.meta.dirname, '../../content/periodic')
const paper = readFileSync(join(folder, '全市报告.md'), 'utf8')
const counties = readFileSync(join(folder, '县区报告.md'), 'utf8')
const workbook = new Uint8Array(readFileSync(join(folder, '台账.xlsx')))
const address = '台账.xlsx#各县!C8'

/** The workbook with 158 instead of 156 service points of one county; what rests on a formula stays as it was stored. */
function changedBook(): Uint8Array {
  const parts = unzipSync(workbook)
  const name = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  const changed = xml.replace(/(<c r="C8"[^>]*><v>)156(<\/v>)/, '$1158$2')
  if (changed === xml) throw new Error('the cell is not where the test looks for it')
  return zipSync({ ...parts, [name]: strToU8(changed) })
}

interface Run {
  readonly printed: Omit<PrintedPaper, 'name'>
  readonly document: Document
  readonly counties: readonly Document[]
  readonly found: readonly string[]
}
async function run(book: Uint8Array): Promise<Run> {
  const files = { '台账.xlsx': book }
  const made = await makePaper(paper, files)
  const [document] = made.documents
  if (!document) throw new Error('no document')
  const county = await makePaper(counties, files)
  return {
    printed: await printPaper(paper, files),
    document,
    counties: county.documents,
    found: made.found,
  }
}
const traced = (document: Document): string[] => {
  const { bound, unbound } = traceFigures(document, null)
  // the sentence around a figure changes with its neighbours
  return [...bound, ...unbound].map(({ shown, raw, cells, formula }) =>
    namedJson({ shown, raw, cells, formula }),
  )
}
const numbers = (text: string): string[] => findNumbers(text).map((one) => one.text)
/** Names of the parts of a package that are not alike in two. */
function unlikeParts(a: Uint8Array, b: Uint8Array): string[] {
  const [before, after] = [unzipSync(a), unzipSync(b)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(
      (name) =>
        Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0,
    )
    .sort()
}

describe('a changed cell', () => {
  let before: Run
  let after: Run
  beforeAll(async () => {
    before = await run(workbook)
    after = await run(changedBook())
  }, 120_000)
  afterAll(closePrinter)

  it('changes the blocks that rest on it', () => {
    const changed = after.document.blocks.filter(
      (block, index) => JSON.stringify(block) !== JSON.stringify(before.document.blocks[index]),
    )
    expect(after.document.blocks.length).toBe(before.document.blocks.length)
    expect(changed.map((block) => block.type)).toEqual(['paragraph', 'table', 'chart'])
    for (const block of changed) expect(namedJson(block)).toContain(address)
  })
  it('changes one value of the chart, the rows of the table that rest on it, and no part of the DOCX that does not', () => {
    expect(unlikeParts(before.printed.docx, after.printed.docx)).toEqual([
      // the hashes by which an edited copy finds its way back
      'customXml/item1.xml',
      'word/charts/chart1.xml',
      'word/document.xml',
      'word/embeddings/Microsoft_Excel_Worksheet1.xlsx',
    ])
    const gone = traced(before.document).filter((one) => !traced(after.document).includes(one))
    const come = traced(after.document).filter((one) => !traced(before.document).includes(one))
    expect(come.map((one): unknown => JSON.parse(one).shown)).toEqual([
      '城区片区44.6%、山区片区32.9%、河谷片区22.5%',
      '424',
      '16.5%',
      '158',
      '18.8%',
      '1288',
      '12.5%',
      '158',
    ])
    expect(gone.length).toBe(come.length)
    for (const one of [...gone, ...come]) expect(one).toContain(address)
  })
  it('changes what other counties say of themselves only where it rests on all', () => {
    const changed = after.counties.flatMap((document, index) => {
      const old = before.counties[index]
      return old ? traced(document).filter((one) => !traced(old).includes(one)) : []
    })
    expect(changed.length).toBeGreaterThan(8)
    for (const one of changed) expect(one).toContain(address)
  })
  it('is said where a total of the workbook no longer agrees', () => {
    expect(before.found.filter((one) => one.startsWith('data/total'))).toEqual([])
    expect(after.found.filter((one) => one.startsWith('data/total'))).toEqual([
      'data/total 台账.xlsx#各县!C13:0:0',
    ])
  })
  it('stands in a trace that holds every number of the printed pages', async () => {
    const pages = (await readPdf(after.printed.pdf)).pages
    // the last line is the page number
    const lines = pages.flatMap((page) =>
      page.slice(0, -1).map((line) => line.text.replace(/\s/g, '|')),
    )
    const { bound, unbound } = traceFigures(after.document, null)
    // what stands at the axes of the combined chart are no figures
    const scales = ['0', '2000', '4000', '6000', '92', '94', '96', '98', '100']
    const known = new Set([
      ...scales,
      ...[...bound, ...unbound].flatMap((row) => [row.shown, ...numbers(row.shown)]),
    ])
    const shown = lines.flatMap(numbers)
    expect(shown.length).toBeGreaterThan(250)
    // a number may be parted at the end of a line
    const parted = (one: string): boolean =>
      [...known].some((whole) => whole.startsWith(one) || whole.endsWith(one))
    // labels of neighbouring columns are one line of the PDF
    const joined = (one: string): boolean =>
      Array.from(one, (_, at) => [one.slice(0, at), one.slice(at)]).some((two) =>
        two.every((part) => known.has(part)),
      )
    expect(shown.filter((one) => !known.has(one) && !joined(one) && !parted(one))).toEqual([])
  })
})
