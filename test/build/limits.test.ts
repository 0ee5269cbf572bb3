/** The table of limits says what the program holds to, and a limit is met from both sides. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainFormat } from '../../src/data/xlsx/cell-formats.ts'
import { numberCell } from '../../src/data/xlsx/number-cell.ts'
import { dateOfSerial } from '../../src/tables/number-format.ts'
import { patternFault } from '../../src/text/linear-pattern.ts'
import { makePaper, speech } from '../support/paper.ts'

const root = join(import.meta.dirname, '../..')
const rows = readFileSync(join(root, 'docs/limits.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, constant] = /\| `([\w/.-]+\.ts)` `(\w+ = [^`]+)` \|$/.exec(line) ?? []
    return file && constant ? [[file, constant] as const] : []
  })
const rules = async (paper: string, files: Record<string, string> = {}): Promise<string[]> =>
  (await makePaper(paper, files)).diagnostics.map(({ rule }) => rule)
const nested = (depth: number): string =>
  `${'{{#if 标题}}'.repeat(depth)}甲${'{{/if}}'.repeat(depth)}`
const table = (lines: number) => ({ 'x.csv': `名称,数\n${'甲,1\n'.repeat(lines)}` })

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
  it('200,000 lines with the head are a table, one more is not', async () => {
    const paper = speech('合计{{合计 x "数"}}。', 'data: {x: x.csv}\n')
    expect(await rules(paper, table(199_999))).not.toContain('data/too-large')
    expect(await rules(paper, table(200_000))).toContain('data/too-large')
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
