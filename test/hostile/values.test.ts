/** What is no value is said with its place, and never printed. */
import { describe, expect, it } from 'vitest'
import type { SheetCell } from '../../src/data/sheet.ts'
import { plainFormat } from '../../src/data/xlsx/cell-formats.ts'
import { numberCell } from '../../src/data/xlsx/number-cell.ts'
import { readFormat } from '../../src/tables/number-format.ts'
import { makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

const read = (written: string, code = ''): SheetCell =>
  numberCell(0, written, { ...plainFormat, plainDate: true, format: readFormat(code) }, false)

describe('cells of workbooks', () => {
  it.each([
    ['-1', 'fault', ''],
    ['2958465', 'date', '9999年12月31日'],
    ['2958466', 'fault', ''],
    ['1e300', 'fault', ''],
    ['45000.9999999', 'date', '2023年3月16日'],
    ['45000.5', 'date', '2023年3月15日 12:00'],
  ])('the day %s is a %s: %s', (written, kind, text) =>
    expect(read(written, 'yyyy-mm-dd')).toMatchObject({ kind, text }),
  )
  it.each([['NaN'], ['Infinity'], ['1e309'], ['1e999999'], ['甲'], ['--1'], ['0x10']])(
    'the number %s is none',
    (written) => expect(read(written)).toMatchObject({ kind: 'fault', value: '#NUM!' }),
  )
  it.each([['NaN'], ['1e400'], ['-1" s="2']])('with %s are an error at the cell', async (value) => {
    const [raw = '', attributes] = value.split('" ')
    const cell = { raw: `<v>${raw}</v>`, ...(attributes ? { attributes: ` ${attributes}"` } : {}) }
    const file = workbook({
      name: '表',
      rows: [
        ['名称', '数'],
        ['甲', cell],
        ['乙', 2],
      ],
    })
    const made = await makePaper(speech('{{x.甲.数}}个。', 'data: {x: x.xlsx}\n'), {
      'x.xlsx': file,
    })
    expect(made.diagnostics).toContainEqual(expect.objectContaining({ rule: 'data/error-cell' }))
    expect(made.filled.join('')).not.toMatch(/NaN|Infinity|\d{20}/)
  })
})

describe('other data', () => {
  it.each([
    ['x.yml', 'a: .nan\n', '{{x.a}}'],
    ['x.yml', 'a: -.inf\n', '{{x.a}}'],
    ['x.json', '{"a": 1e999}', '{{x.a}}'],
    ['x.csv', '名称,数\n甲,NaN\n乙,2\n', '{{合计 x "数"}}'],
    ['x.csv', '名称,数\n甲,Infinity\n乙,2\n', '{{合计 x "数"}}'],
    ['x.csv', '名称,数\n甲,-inf\n乙,2\n', '{{x.甲.数}}'],
  ])('%s with %j is an error', async (name, text, body) => {
    const made = await makePaper(speech(body, `data: {x: ${name}}\n`), { [name]: text })
    expect(made.diagnostics.map(({ rule }) => rule)).toContain('data/error-cell')
    expect(made.filled.join('')).not.toMatch(/nan|inf|NaN/)
  })
})
