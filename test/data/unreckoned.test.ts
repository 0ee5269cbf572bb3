/** Formula cells whose results nobody reckoned: XlsxWriter's 0, and the old results of a form that was filled in. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reckonFormula } from '../../src/data/xlsx/reckon-formula.ts'
import { makePaper, speech } from '../support/paper.ts'
import { type Cell, workbook } from '../support/xlsx.ts'

const formula = (text: string, stored: string): Cell => ({ raw: `<f>${text}</f><v>${stored}</v>` })

/** The workbook with the order to reckon all formulas when it is opened. */
function toBeReckoned(
  rows: readonly (readonly Cell[])[],
  setting = ' fullCalcOnLoad="1"',
): Uint8Array {
  const parts = unzipSync(workbook({ name: '表', rows }))
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const asked = book.replace('</workbook>', `<calcPr calcId="124519"${setting}/></workbook>`)
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(asked) })
}

async function read(body: string, book: Uint8Array): Promise<{ text: string; says: string[] }> {
  const made = await makePaper(speech(body, 'data: {T: t.xlsx}\n'), { 't.xlsx': book })
  const says = made.found.map((each) => each.split(' ')[0] ?? '')
  return {
    text: made.filled[0] ?? '',
    says: says.filter((rule) => rule === 'data/uncached' || rule === 'data/missing-value'),
  }
}
const head = ['县区', '本期', '同期', '增减']
const zeros = [
  head,
  ['甲县', 10, 8, formula('B2-C2', '0')],
  ['乙县', 20, 10, formula('B3-C3', '0')],
]

describe('a workbook whose formulas are to be reckoned', () => {
  it('has no result where 0 is stored for every formula', async () => {
    const { says } = await read('增加{{T.甲县.增减}}个。', toBeReckoned(zeros))
    expect(says).toEqual(['data/uncached', 'data/missing-value'])
  })
  it('believes a 0 without that order', async () => {
    const { text, says } = await read('增加{{T.甲县.增减}}个。', toBeReckoned(zeros, ''))
    expect(text).toBe('增加⟦0⟧个。')
    expect(says).toEqual([])
  })
  it('keeps results that are right, noughts among them', async () => {
    const rows = [
      head,
      ['甲县', 10, 8, formula('B2-C2', '2')],
      ['乙县', 20, 20, formula('B3-C3', '0')],
      ['丙县', 3, 0, formula('IF(C4=0,0,B4/C4)', '0')],
    ]
    const { text, says } = await read('{{#each T}}{{增减}} {{/each}}', toBeReckoned(rows))
    expect(text).toBe('⟦2⟧ ⟦0⟧ ⟦0⟧ ')
    expect(says).toEqual([])
  })
  it('keeps a 0 that is the sum of noughts, where all are 0', async () => {
    const rows = [
      ['县区', '投诉'],
      ['甲县', 0],
      ['乙县', 0],
      ['合计', formula('SUM(B2:B3)', '0')],
    ]
    expect(await read('{{T.合计.投诉}}件。', toBeReckoned(rows))).toEqual({
      text: '⟦0⟧件。',
      says: [],
    })
  })
  it('has no result for what rests on one that is none, nor for a formula it cannot reckon', async () => {
    const rows = [
      ['县区', '数', '倍', '评'],
      ['甲县', 10, formula('B4*2', '0'), formula('VLOOKUP(A2,A:B,2,0)', '0')],
      ['乙县', 20, 3, 4],
      ['合计', formula('SUM(B1:B3)', '0'), 3, 4],
    ]
    for (const asked of ['甲县.倍', '甲县.评', '合计.数']) {
      const { says } = await read(`{{T.${asked}}}。`, toBeReckoned(rows))
      expect(says).toContain('data/missing-value')
    }
  })
  it('finds old results of a form that was filled in', async () => {
    const rows = [head, ['甲县', 10, 8, formula('B2-C2', '7')]]
    const { says } = await read('增加{{T.甲县.增减}}个。', toBeReckoned(rows))
    expect(says).toContain('data/missing-value')
  })
})

describe('plain formulas', () => {
  const held: Record<string, number | 'words'> = { '0 0': 2, '1 0': 3, '2 0': 'words' }
  const look = (row: number, column: number) => held[`${row} ${column}`] ?? 'blank'
  it.each([
    ['A1+A2*2', 8],
    ['-(A1-A2)/2', 0.5],
    ['SUM(A1:A9,10%)', 5.1],
    ['AVERAGE($A$1:A2)', 2.5],
    ['ROUND(A1/A2,2)', 0.67],
    ['=B9+1', 1],
  ])('%s', (formula, result) => {
    expect(reckonFormula(formula, look)).toBeCloseTo(result, 12)
  })
  it.each(['A3+1', 'A1/B1', 'Sheet2!A1', 'A1&A2', 'IF(A1,1,2)', 'SUM(A1', '2 3', ''])(
    '%s is not reckoned',
    (formula) => {
      expect(reckonFormula(formula, look)).toBeNull()
    },
  )
})
