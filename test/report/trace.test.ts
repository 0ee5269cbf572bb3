/** The trace: every number that the PDF shows stands in it, with its cells or as one without. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/chinese/numbers.ts'
import { openWorkbook } from '../../src/data/xlsx/workbook.ts'
import { writeWorkbook } from '../../src/ooxml/write-workbook.ts'
import { placeName } from '../../src/origin.ts'
import { cellUses, traceFigures } from '../../src/report/trace.ts'
import { coverage, coverageLine, traceSheets } from '../../src/report/trace-document.ts'
import { traceNotes } from '../../src/report/trace-notes.ts'
import { makePaper, speech } from '../support/paper.ts'
import { readPdf } from '../support/pdf.ts'
import { withNames } from '../support/place-names.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const numbers = (text: string): string[] => findNumbers(text).map((one) => one.text)

describe('what counts as a number', () => {
  it.each([
    ['新建服务点1286个，增长12.3%，投入1,234.50万元。', ['1286', '12.3%', '1,234.50']],
    ['2026年7月10日至15日，1—6月，截至6月底，上午9时30分', []],
    ['〔2026〕15号，第3次会议，见表2、附件1', []],
    ['“12345”热线、“1+3+N”网络、1+6+X、7×24小时', []],
    ['1.摸清底数28处', ['28']],
    ['（2）另有6台', ['6']],
    ['完成-3.5个百分点', ['-3.5']],
    ['月均3日内办结40件', ['40']],
    ['6个月内、12个县区', ['6', '12']],
    ['电话13800000000', []],
    ['年均5次，日均120人次', ['5', '120']],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected))
})

describe('the trace of a paper', () => {
  afterAll(closePrinter)
  const csv = '县区,资金（万元）,率\n甲县,1236.5,95.64%\n乙县,1180.25,90%\n丙县,3,80%\n'
  it('says unit and rounding, names neighbours as one range, and what rests on each cell', async () => {
    const body = '共{{数 (合计 t "资金") 单位="亿元"}}，甲县{{数 t.甲县.率 小数=0}}。'
    const made = await makePaper(speech(body, 'data: {t: t.csv}\n'), { 't.csv': csv })
    const trace = traceFigures(made.documents[0] as never, null)
    const [sum, rate] = traceSheets(trace)[0]?.rows.slice(1) ?? []
    expect(sum?.slice(4)).toEqual([
      '0.241975',
      '亿元',
      '取2位小数',
      't.csv!B2:B4',
      '资金合计；换成以亿元计，保留2位小数',
    ])
    expect(rate?.slice(4, 7)).toEqual(['95.64', '%', '取整数'])
    expect(cellUses(trace).map(({ cell, uses }) => [placeName(cell), uses.length])).toEqual([
      ['t.csv!B2', 1],
      ['t.csv!C2', 1],
      ['t.csv!B3', 1],
      ['t.csv!B4', 1],
    ])
  })
  it('lists what was assumed and how much of a paper is bound', async () => {
    const body = '资金{{t.甲县.资金}}万元，另有3处，由10件增加到12件，增长30%。'
    const made = await makePaper(speech(body, 'data: {t: t.csv}\n'), { 't.csv': csv })
    const trace = traceFigures(made.documents[0] as never, null)
    const notes = traceNotes(made.diagnostics, 'zh')
    expect(coverage(trace, notes)).toBe('数字共5处：来自数据1处，手写4处，有矛盾1处')
    expect(coverageLine('题', trace, notes, 'en')).toBe(
      '题: 5 figure(s), 1 from data, 4 typed, 1 contradicted\n',
    )
    expect(notes.assumed.join()).toContain('按内容认作数字的列：资金、率')
  })
  it('opens in another reader of workbooks, with an address in every cell', async () => {
    const made = await makePaper(speech('{{t.甲县.资金}}', 'data: {t: t.csv}\n'), { 't.csv': csv })
    const bytes = writeWorkbook(traceSheets(traceFigures(made.documents[0] as never, null)))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    expect(book.worksheets.map((sheet) => sheet.name)).toContain('按格查')
    const sheet = book.getWorksheet('来自数据')
    expect(sheet?.getCell('B2').value).toBe('1236.5')
    // all columns on a sheet of A4 on its side, the heads on every page, long sentences in several lines
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
    })
    expect(sheet?.pageSetup.printTitlesRow).toBe('1:1')
    expect(sheet?.getCell('D2').alignment.wrapText).toBe(true)
    const width = (sheet?.columns ?? []).reduce((sum, column) => sum + (column.width ?? 0), 0)
    expect(width).toBeLessThanOrEqual(128)
  })
  it('tells figures of data with cells and formula from numbers without', async () => {
    const made = await makePaper(
      speech('建成{{t.甲.本期}}个，{{同比 t.甲}}。另有3处。', 'data: {t: t.csv}\n'),
      {
        't.csv': '名,本期,上年同期\n甲,12,10\n',
      },
    )
    const { bound, unbound } = traceFigures(made.documents[0] as never, null)
    expect(withNames(bound)).toEqual([
      {
        shown: '12',
        page: '',
        sentence: '建成12个，增长20.0%。',
        raw: '12',
        cells: ['t.csv!B2'],
        formula: '',
        unit: '',
        rounding: '',
      },
      {
        shown: '增长20.0%',
        page: '',
        sentence: '建成12个，增长20.0%。',
        raw: '20',
        cells: ['t.csv!B2', 't.csv!C2'],
        formula: '（本期−上年同期）÷上年同期',
        unit: '%',
        rounding: '',
      },
    ])
    expect(unbound).toEqual([
      {
        shown: '3',
        page: '',
        sentence: '另有3处。',
        raw: '',
        cells: [],
        formula: '',
        unit: '',
        rounding: '',
      },
    ])
  })
  it('holds every number of the printed example, on its page', async () => {
    const folder = join(import.meta.dirname, '../../content/half-year')
    const text = readFileSync(join(folder, '报告.md'), 'utf8')
    const files = { 'data/云岭指标.csv': readFileSync(join(folder, 'data/云岭指标.csv'), 'utf8') }
    const [printed, made] = [await printPaper(text, files), await makePaper(text, files)]
    const pdf = await readPdf(printed.pdf)
    const lines = pdf.pages.map((page) =>
      page
        .filter((line) => line.baseline < 262)
        .map((line) => ({ text: line.text.replace(/\s/g, '|'), baseline: line.baseline * 56.69 })),
    )
    const facts = {
      pages: lines.map((page) => ({
        lines: page.map((line) => ({ ...line, text: line.text.replaceAll('|', '') })),
      })),
      anchors: {},
      firstNumbered: 0,
    }
    const { bound, unbound } = traceFigures(made.documents[0] as never, facts)
    const traced = new Set(
      [...bound, ...unbound].flatMap((row) => [row.shown, ...numbers(row.shown)]),
    )
    const shown = lines.flat().flatMap((line) => numbers(line.text))
    expect(shown.length).toBeGreaterThan(100)
    // a number may be parted at the end of a line
    const known = (one: string): boolean =>
      traced.has(one) || [...traced].some((whole) => whole.startsWith(one) || whole.endsWith(one))
    expect(shown.filter((one) => !known(one))).toEqual([])
    expect(bound.filter((row) => row.page === '' && row.sentence.length > 12)).toEqual([])
  })
  it('is a workbook that reads back', () => {
    const of = { file: 'a.xlsx', sheet: '表' }
    const cell = { kind: 'cell', of, row: 1, column: 1, line: null } as const
    const row = {
      shown: '12',
      page: '1',
      sentence: '“<甲>”&',
      raw: '12',
      cells: [cell],
      formula: '',
      unit: '个',
      rounding: '',
    }
    const book = openWorkbook(
      writeWorkbook(traceSheets({ bound: [row], unbound: [] })),
      '核对表.xlsx',
    )
    expect(book.names).toEqual(['来自数据', '没有来源', '按格查', '读数和矛盾'])
    expect(book.sheet('来自数据')?.rows[1]?.cells.map((cell) => cell.text)).toEqual([
      '1',
      '12',
      '1',
      '“<甲>”&',
      '12',
      '个',
      'a.xlsx#表!B2',
    ])
  })
})
