/** Every figure that is read out of a workbook is what LibreOffice Calc shows in its cell; where it does not do as Excel does, that is listed. */
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTable } from '../../src/data/find-table.ts'
import { readSheetFile } from '../../src/data/read-sheet.ts'
import { wholeSheet } from '../../src/data/sheet.ts'
import { gridTable } from '../../src/data/table.ts'
import { scalarText } from '../../src/model/values.ts'
import { calcAsShown, libreOfficeOrReason } from '../support/libreoffice.ts'

const formats = [
  ...['General', '0', '0.0', '0.00', '0.000', '#,##0', '#,##0.0', '#,##0.00', '#,##0.0000'],
  ...['0%', '0.0%', '0.00%', '000000', '0000.00', '#', '0.0#', '0;-0', '0.0;[Red]-0.0'],
  ...['0.00_);(0.00)', '#,##0.00_ ', '0_);(0)', '+0.0;-0.0;0.0', '0.00;;', '0;;"零"'],
  ...['0"个"', '0.0"万元"', '"约"0', '0.0"%"', '0.0万', '#,##0元', 'General"元"'],
  ...['#,##0,', '0.0,', '0.00,,', '0\\.0,', '0"."0,', '[<1]0.0%;0.0', '[Blue]0.0', '##,##0'],
  ...['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '¥#,##0.00', '$#,##0.00', '0-00-00'],
  ...['0.00E+00', '0.0;-0.0;"-"', '0.0??', '0.0_ ', '@', '#,##0.00;(#,##0.00);"-"'],
  ...['[DBNum2][$-804]General', '[DBNum1][$-804]0', '0.000%', '0.0000', '#,##0_);(#,##0)'],
] as const
const dateFormats = [
  ...['yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy年m月d日', 'yy.m.d', 'h:mm'],
  ...['h:mm:ss', '[h]:mm', 'mm:ss', 'yyyy"年"', 'yyyy.m'],
]
/** What Calc does otherwise than Excel (or has no words for): the value is left out for that format. */
const otherwise: Readonly<Record<string, (value: number) => boolean>> = {
  // Calc writes numerals of a fraction with 点 where Excel keeps the point
  '[DBNum2][$-804]General': (value) => !Number.isInteger(value),
  // TEXT(2016, "[DBNum1]0") is 二〇一六 in Excel, 二千〇一十六 in Calc
  '[DBNum1][$-804]0': (value) => !(value >= 0 && value < 9.5),
}
/** What a format hides, nothing or the - of a nought, is said by its figure: a sentence needs it. */
const isHidden = (calc: string): boolean => !/[\p{L}\p{N}]/u.test(calc)
const saysHidden = (ours: string, value: number): boolean =>
  /\d/.test(ours) && Math.abs(Number(ours.replace(/[,¥$%]/g, '')) - value) <= 0.5

const values = [0, 1, -1, 5, 12, 1234.5, -1234.567, 0.05369127516778516, 1234567.891, 0.5, 99.995]
const serials = [43831, 46174.5, 44196.75, 45000.125]

const bytesOf = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await book.xlsx.writeBuffer())
const rowsOf = (csv: string): string[][] =>
  parse(csv, { relax_column_count: true, skip_empty_lines: false })
const sheetOf = (bytes: Uint8Array) => {
  const read = readSheetFile({ bytes, file: 't.xlsx' }, '', null, () => undefined)
  if (!read.value) throw new Error(JSON.stringify(read.diagnostics))
  return read.value
}

const missing = libreOfficeOrReason('figures beside LibreOffice Calc')
describe.skipIf(missing !== '')('figures of a workbook beside LibreOffice Calc', () => {
  it(`are shown alike in ${formats.length + dateFormats.length} formats`, async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('表')
    const all = [
      ...formats.map((format) => ({ format, numbers: values })),
      ...dateFormats.map((format) => ({ format, numbers: serials })),
    ]
    all.forEach(({ format, numbers }, row) => {
      numbers.forEach((value, column) => {
        const cell = sheet.getCell(row + 1, column + 1)
        cell.value = value
        cell.numFmt = format
      })
    })
    const bytes = await bytesOf(book)
    const rows = rowsOf(calcAsShown([bytes])[0] ?? '')
    const found = sheetOf(bytes).rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const { format = '', numbers = [] } = all[row.row] ?? {}
        const value = numbers[cell.column] ?? 0
        if (otherwise[format]?.(value)) return []
        const calc = (rows[row.row]?.[cell.column] ?? '').trim()
        return [{ format, value, ours: cell.text, calc }]
      }),
    )
    expect(found.length).toBeGreaterThan(600)
    const [hidden, shown] = [true, false].map((is) =>
      found.filter(({ calc }) => isHidden(calc) === is),
    ) as [typeof found, typeof found]
    expect(shown.filter(({ ours, calc }) => ours !== calc)).toEqual([])
    expect(hidden.length).toBeGreaterThan(5)
    expect(hidden.filter(({ ours, value }) => !saysHidden(ours, value))).toEqual([])
  }, 180_000)

  it('are read alike out of generated tables with merged heads, units and totals', async () => {
    const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((one) => one / 1000)
    const table = fc.record({
      titled: fc.boolean(),
      unit: fc.constantFrom('', '单位：万元', '（单位：亿元）'),
      levels: fc.constantFrom(0, 1, 2),
      total: fc.boolean(),
      units: fc.boolean(),
      note: fc.boolean(),
      dates: fc.option(fc.constantFrom(...dateFormats), { nil: null }),
      columns: fc.array(fc.constantFrom(...formats), { minLength: 2, maxLength: 5 }),
      rows: fc.array(fc.array(amount, { minLength: 5, maxLength: 5 }), {
        minLength: 2,
        maxLength: 8,
      }),
    })
    const tables = fc.sample(table, { numRuns: 90, seed: 20260710 })
    const books = await Promise.all(tables.map((one) => bytesOf(bookOf(one))))
    const csvs = calcAsShown(books)
    let compared = 0
    const seen = new Set<string>()
    for (const [index, bytes] of books.entries()) {
      const one = tables[index] as Generated
      const rows = rowsOf(csvs[index] ?? '')
      const found = findTable(sheetOf(bytes), wholeSheet, null, [])
      if (!found) throw new Error('no table')
      const made = gridTable('T', found, {}, null).value
      expect(made.rows).toHaveLength(one.rows.length + (one.total ? 1 : 0))
      for (const row of made.rows)
        for (const [at, value] of Object.values(row.fields).entries()) {
          const isFigure = value.kind === 'number' || (value.kind === 'text' && value.date)
          if (!isFigure || value.provenance.kind !== 'cell') continue
          const format = at > one.columns.length ? (one.dates ?? '') : (one.columns[at - 1] ?? '')
          if (value.kind === 'number' && otherwise[format]?.(Number(value.amount))) continue
          const calc = (rows[value.provenance.row]?.[value.provenance.column] ?? '').trim()
          compared++
          seen.add(format)
          if (value.kind === 'number' && isHidden(calc)) {
            expect(saysHidden(value.lexeme, Number(value.amount))).toBe(true)
            continue
          }
          expect(`${format} ${scalarText(value)}`).toBe(`${format} ${calc}`)
        }
    }
    expect(compared).toBeGreaterThan(1000)
    const all = [...formats, ...dateFormats].filter((format) => !otherwise[format])
    expect(all.filter((format) => !seen.has(format))).toEqual([])
  }, 180_000)
})

interface Generated {
  readonly titled: boolean
  readonly unit: string
  /** Levels of merged headings above those of the columns. */
  readonly levels: number
  readonly total: boolean
  /** A row of units under the headings. */
  readonly units: boolean
  readonly note: boolean
  /** The format of a last column of dates. */
  readonly dates: string | null
  readonly columns: readonly string[]
  readonly rows: readonly (readonly number[])[]
}
function bookOf(one: Generated): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表')
  let at = 1
  if (one.titled) sheet.getCell(at++, 1).value = '2026年上半年情况表'
  if (one.unit !== '') sheet.getCell(at++, one.columns.length + 1).value = one.unit
  const top = at
  const last = one.columns.length + (one.dates === null ? 1 : 2)
  sheet.getCell(top, 1).value = '县区'
  if (one.levels > 0) sheet.mergeCells(top, 1, top + one.levels, 1)
  for (let level = 0; level < one.levels; level++) {
    const half = level === 0 ? last : Math.max(2, Math.floor(last / 2))
    sheet.getCell(at, 2).value = level === 0 ? '主要指标' : '本期'
    sheet.mergeCells(at, 2, at, half)
    if (half < last) {
      sheet.getCell(at, half + 1).value = '上年同期'
      sheet.mergeCells(at, half + 1, at, last)
    }
    at++
  }
  one.columns.forEach((_, index) => {
    sheet.getCell(at, index + 2).value = `指标${'甲乙丙丁戊'[index]}`
  })
  if (one.dates !== null) sheet.getCell(at, last).value = '完成日期'
  if (one.units) {
    at++
    one.columns.forEach((_, index) => {
      sheet.getCell(at, index + 2).value = '万元'
    })
  }
  one.rows.forEach((row, index) => {
    sheet.getCell(at + index + 1, 1).value = `县${index + 1}`
    one.columns.forEach((format, column) => {
      const cell = sheet.getCell(at + index + 1, column + 2)
      cell.value = row[column] ?? 0
      cell.numFmt = format
    })
    if (one.dates === null) return
    const cell = sheet.getCell(at + index + 1, last)
    cell.value = serials[index % serials.length] ?? 0
    cell.numFmt = one.dates
  })
  const foot = at + one.rows.length + 1
  if (one.total) {
    sheet.getCell(foot, 1).value = '合计'
    one.columns.forEach((format, column) => {
      const sum = one.rows.reduce((before, row) => before + (row[column] ?? 0), 0)
      // Excel rounds the 15 digits that it keeps, Calc the double: 14383.994999999999 in 0.00 is 14384.00 and 14383.99
      const result = Number(sum.toFixed(3))
      const letter = String.fromCharCode(66 + column)
      const cell = sheet.getCell(foot, column + 2)
      cell.value = { formula: `SUM(${letter}${at + 1}:${letter}${foot - 1})`, result }
      cell.numFmt = format
    })
  }
  if (one.note) sheet.getCell(foot + 1, 1).value = '注：数据为快报数。'
  return book
}
