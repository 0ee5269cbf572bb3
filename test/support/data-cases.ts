/** Cases of data files: each a table as an office keeps it, what is asked of it, and what must come out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { parse } from 'yaml'
import { inlinesText } from '../../src/model/plain-text.ts'
import { eachBlock } from '../../src/model/walk.ts'
import { makePaper, speech } from './paper.ts'

type Plain = string | number | boolean | null
/** A value, or one with its number format, formula, indent or as an error. */
type CaseCell =
  | Plain
  | {
      readonly v: Plain
      readonly z?: string
      readonly formula?: string
      readonly indent?: number
      readonly error?: string
      readonly date?: string
    }
export interface DataCase {
  readonly name: string
  /** A CSV text. */
  readonly csv?: string
  /** Bytes that stand for the text, such as GB18030. */
  readonly encoding?: string
  /** Rows of a workbook, or of several sheets. */
  readonly rows?: readonly (readonly CaseCell[])[]
  /** The same as text: cells between |, `~` for an empty one, a number format in braces behind a figure or a date. */
  readonly grid?: string
  readonly merged?: readonly string[]
  /** What the front matter says of T, `t.csv` or `t.xlsx` without it. */
  readonly data?: string
  readonly body?: string
  readonly prints?: string
  /** Rows of the table block T, cells joined by ` | `. */
  readonly table?: readonly string[]
  /** Settings of that block beside its name. */
  readonly settings?: string
  /** Rules that must be said, beside those that tell how the table was read. */
  readonly says?: readonly string[]
  /** Words that a message must have. */
  readonly words?: readonly string[]
}

const folder = join(import.meta.dirname, '../cases/data')
/** All cases by the file they stand in. */
export const dataCases = (): { readonly file: string; readonly cases: readonly DataCase[] }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({ file, cases: parse(readFileSync(join(folder, file), 'utf8')) as DataCase[] }))

const gridRows = (grid: string): CaseCell[][] =>
  grid
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|').map((cell) => gridCell(cell.trimEnd().replace(/^ /, ''))))

/** A blank of full width in front is the indent of a workbook. */
function gridCell(written: string): CaseCell {
  const [, indents = '', text = '', z = ''] = /^(　*)(.*?)(?:\{(.*)\})?$/.exec(written) ?? []
  const format = z === '' ? {} : { z }
  if (text === '~' || text === '') return null
  if (/^\d{4}-\d\d-\d\d$/.test(text) && z !== '') return { v: null, date: text, ...format }
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { v: Number(text), ...format }
  if (text.startsWith("'")) return text.slice(1)
  return indents === '' ? text : { v: text, indent: indents.length }
}

async function workbookOf(one: DataCase): Promise<Uint8Array> {
  const { merged = [] } = one
  const rows = one.rows ?? gridRows(one.grid ?? '')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表')
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const target = sheet.getCell(index + 1, column + 1)
      if (cell === null) return
      if (typeof cell !== 'object') {
        target.value = cell
        return
      }
      const value = cell.date === undefined ? cell.v : new Date(`${cell.date}T00:00:00Z`)
      if (cell.error !== undefined) target.value = { error: cell.error } as ExcelJS.CellErrorValue
      else if (cell.formula === undefined) target.value = value
      else target.value = { formula: cell.formula, result: value as number }
      if (cell.z !== undefined) target.numFmt = cell.z
      if (cell.indent !== undefined) target.alignment = { indent: cell.indent }
    })
  })
  for (const range of merged) sheet.mergeCells(range)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export interface Outcome {
  readonly prints: string
  readonly table: readonly string[]
  readonly says: readonly string[]
  readonly words: string
}
/** What every table says of how it was read. */
const reading = /^data\/(?:inferred|unused|note-row|unit-line|sheet-chosen)$/

export async function runCase(one: DataCase): Promise<Outcome> {
  const file = one.csv === undefined ? 't.xlsx' : 't.csv'
  const bytes = one.csv === undefined ? await workbookOf(one) : one.csv
  const table = `\n\`\`\`table\n数据: T\n${one.settings ?? ''}\n\`\`\`\n`
  const body = `${one.body ?? ''}${one.table ? table : ''}`
  const made = await makePaper(speech(body, `data:\n  T: ${one.data ?? file}\n`), { [file]: bytes })
  const block = [...eachBlock(made.documents[0]?.blocks ?? [])].find(
    (each) => each.type === 'table',
  )
  const cells = (row: readonly { children: Parameters<typeof inlinesText>[0] }[]): string =>
    row.map((cell) => inlinesText(cell.children)).join(' | ')
  return {
    prints: (made.filled[0] ?? '').split('\n```')[0]?.replace(/[⟦⟧]/g, '').trim() ?? '',
    table: block?.type === 'table' ? [cells(block.header), ...block.rows.map(cells)] : [],
    says: [...new Set(made.found.map((each) => each.split(' ')[0] ?? ''))].filter(
      (rule) => !reading.test(rule),
    ),
    words: made.words.join('\n'),
  }
}
