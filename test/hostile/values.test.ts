/** What is no value is said with its place, and never printed. */
import { describe, expect, it } from 'vitest'
import { plainFormat } from '../../src/data/xlsx/cell-formats.ts'
import { numberCell } from '../../src/data/xlsx/number-cell.ts'
import { dateOfSerial, readFormat } from '../../src/tables/number-format.ts'
import { makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

/** What a cell of a format shows; null for a fault. */
const shown = (written: string, code: string): string | null => {
  const format = { ...plainFormat, format: readFormat(code) }
  return numberCell(0, written, format, false)?.text ?? null
}

describe('cells of workbooks', () => {
  it.each([
    ['-1', null],
    ['2958465', '9999-12-31'],
    ['2958466', null],
    ['1e300', null],
    ['45000.5', '2023-03-15'],
  ])('the day %s is %s', (written, day) => expect(shown(written, 'yyyy-mm-dd')).toBe(day))
  it('a day to within half a minute is the next', () =>
    expect(dateOfSerial('45000.9999999')).toEqual([2023, 3, 16, 0, 0]))
  it.each([
    ['0.5', '12:00'],
    ['-0.5', null],
  ])('the time %s is %s', (written, time) => expect(shown(written, 'hh:mm')).toBe(time))
  it.each([['NaN'], ['Infinity'], ['1e309'], ['1e999999'], ['甲'], ['--1'], ['0x10']])(
    'the number %s is none',
    (written) => expect(shown(written, '')).toBeNull(),
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
    const rules = made.diagnostics.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['data/error-cell', 'data/missing-value']))
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
    const rules = made.diagnostics.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['data/error-cell', 'data/missing-value']))
    expect(made.filled.join('')).not.toMatch(/nan|inf|NaN/)
  })
})
