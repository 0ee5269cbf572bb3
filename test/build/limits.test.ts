/** The table of limits says what the program holds to, and a limit is met from both sides. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/data/csv.ts'
import { recordsTable } from '../../src/data/records-table.ts'
import { parseRange, type SheetRow } from '../../src/data/sheet.ts'
import { readStructured } from '../../src/data/structured.ts'
import { excessOfSheet } from '../../src/data/table-size.ts'
import { plainFormat } from '../../src/data/xlsx/cell-formats.ts'
import { numberCell } from '../../src/data/xlsx/number-cell.ts'
import { dateOfSerial } from '../../src/tables/number-format.ts'
import { patternFault } from '../../src/text/linear-pattern.ts'
import { makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

const root = join(import.meta.dirname, '../..')
const rows = readFileSync(join(root, 'docs/limits.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, constant] = /\| `([\w/.-]+\.ts)` `(\w+ = [^`]+)` \|$/.exec(line) ?? []
    return file && constant ? [[file, constant] as const] : []
  })
const rules = async (
  paper: string,
  files: Record<string, string | Uint8Array> = {},
): Promise<string[]> => (await makePaper(paper, files)).diagnostics.map(({ rule }) => rule)
const nested = (depth: number): string =>
  `${'{{#if 标题}}'.repeat(depth)}甲${'{{/if}}'.repeat(depth)}`
/** Lines with their head. */
function csv(columns: number, lines: number): string {
  const names = Array.from({ length: columns }, (_, at) => `列${at}`)
  return `${names.join(',')}\n${`甲${',1'.repeat(columns - 1)}\n`.repeat(lines - 1)}`
}
/** What of a CSV is too much. */
function excessOfText(text: string): string | undefined | null {
  const { value, diagnostics } = readCsv(text, 'x.csv')
  if (!value) return diagnostics.map(({ data }) => (data as { what?: string }).what)[0]
  return excessOfSheet(value)?.what ?? null
}
const rowsOf = (lines: number, columns: number): SheetRow[] =>
  readCsv(csv(columns, lines), 'x.csv').value?.rows.slice() ?? []

describe('docs/limits.md', () => {
  it('is read', () => expect(rows.length).toBeGreaterThan(18))
  it.each(rows)('%s has %s', (file, constant) =>
    expect(readFileSync(join(root, 'src', file), 'utf8')).toContain(`const ${constant}\n`),
  )
})

describe('limits from both sides', () => {
  it('100 blocks nest, 101 do not', async () => {
    expect(await rules(speech(nested(100)))).not.toContain('template/too-much')
    expect(await rules(speech(nested(101)))).toContain('template/too-much')
  })
  it('100 brackets nest in an expression, 101 do not', async () => {
    const inside = (depth: number): string =>
      speech(`{{数 ${'(数 '.repeat(depth)}1${')'.repeat(depth)}}}`)
    expect(await rules(inside(100))).not.toContain('template/too-much')
    expect(await rules(inside(101))).toContain('template/too-much')
  })
  it.each([
    ['200,000 lines with the head', 'rows', csv(2, 200_000), csv(2, 200_001)],
    ['2,000 columns', 'columns', csv(2000, 3), csv(2001, 3)],
    ['3,000,000 cells', 'cells', csv(1500, 2000), csv(1500, 2001)],
  ])('%s are a table, one more is not', (_, what, most, more) => {
    expect(excessOfText(most)).toBeNull()
    expect(excessOfText(more)).toBe(what)
  })
  it.each([
    ['50,000 merged cells', 'merged', Array.from({ length: 50_000 }, (_, at) => `A${at}:B${at}`)],
    ['3,000,000 cells under them', 'covered', [...Array(1500).fill('A1:B1000')]],
  ])('%s are in a sheet, one more is not', (_, what, most) => {
    const sheet = (merged: readonly string[]) => ({
      source: { file: 'x.xlsx', sheet: '' },
      rows: rowsOf(1000, 2),
      merged: merged.flatMap((range) => parseRange(range) ?? []),
    })
    expect(excessOfSheet(sheet(most))).toBeNull()
    expect(excessOfSheet(sheet([...most, 'A1:B1']))?.what).toBe(what)
  })
  it('a workbook that is too large is read no further than its limit', async () => {
    const book = workbook({ name: '表', rows: [['甲', '乙'], ...Array(200_000).fill([1, 2])] })
    const paper = speech('合计{{合计 x "乙"}}。', 'data: {x: x.xlsx}\n')
    expect(await rules(paper, { 'x.xlsx': book })).toContain('data/too-large')
  })
  it('500,000 values are a file, one more is none; so are records without end', () => {
    const values = (count: number): string => `[${'"甲",'.repeat(count - 1)}"甲"]`
    const fault = (text: string) => readStructured(text, 'x.json').diagnostics[0]?.rule
    expect(fault(values(500_000))).toBeUndefined()
    expect(fault(values(500_001))).toBe('data/too-large')
    const records = Array.from({ length: 2001 }, (_, at) => ({ [`列${at}`]: at }))
    const read = readStructured(JSON.stringify(records), 'x.json').value
    const table = read && recordsTable('x', 'x.json', read, {}, null)
    expect(table?.diagnostics.map(({ rule }) => rule)).toEqual(['data/too-large'])
  })
  it('500,000 characters are a head, one more is none', async () => {
    const head = (length: number): string => speech('文。', `作者: ${'甲'.repeat(length)}\n`)
    const taken = head(0).indexOf('\n---\n', 4) - 3
    expect(await rules(head(500_000 - taken))).not.toContain('front-matter/syntax')
    expect(await rules(head(500_001 - taken))).toContain('front-matter/syntax')
  })
  it.each([
    ['63 columns', 'columns', [63, 2], [64, 2]],
    ['50,000 cells', 'cells', [50, 1000], [50, 1001]],
  ] as const)('a table of %s is printed, a larger one is not', async (_, what, most, more) => {
    const typed = ([columns, lines]: readonly [number, number]): string => {
      const line = `|${'甲|'.repeat(columns)}\n`
      return speech(`${line}|${'-|'.repeat(columns)}\n${line.repeat(lines - 1)}`)
    }
    const made = ([columns, lines]: readonly [number, number]) =>
      [
        speech('```table\n数据: x\n```', 'data: {x: x.csv}\n'),
        { 'x.csv': csv(columns, lines) },
      ] as const
    expect(await rules(typed(most))).not.toContain('markdown/table-size')
    expect(await rules(typed(more))).toContain('markdown/table-size')
    expect(await rules(...made(most))).not.toContain('fence/settings')
    const { diagnostics } = await makePaper(...made(more))
    expect(diagnostics.find(({ rule }) => rule === 'fence/settings')?.data).toMatchObject({
      problem: 'size',
      value: what,
    })
  })
  it('a pattern of 1,000 characters is one, a longer one is not', () => {
    expect(patternFault('甲'.repeat(1000))).toBeNull()
    expect(patternFault('甲'.repeat(1001))).toBe('long')
  })
  it('the year 9999 ends the calendar, 308 digits a number', () => {
    const number = (written: string) => numberCell(0, written, plainFormat, false)
    expect(dateOfSerial('2958465')).toEqual([9999, 12, 31, 0, 0])
    expect(dateOfSerial('2958466')).toBeNull()
    expect(number('1e308')).not.toBeNull()
    expect(number('1e309')).toBeNull()
  })
})
