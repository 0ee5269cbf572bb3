/** A changed cell beforehand: sentences that would change, formulas whose stored results would be old. */
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { changeCell } from '../../src/data/change-cell.ts'
import { referencesOf } from '../../src/data/xlsx/formula-references.ts'
import { placeName } from '../../src/origin.ts'
import { changedStatements, staleFigures, whatIfText } from '../../src/report/what-if-text.ts'
import { whatIfWords } from '../../src/report/what-if-words.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { readChange, whatIf } from '../../src/run/what-if.ts'
import { memoryIo, speech } from '../support/paper.ts'

describe('what a formula refers to', () => {
  const names = new Map([['合计数', '表!$B$2:$B$9']])
  it.each([
    ['B2/C2-1', ['表!1:1,1:1', '表!2:2,1:1']],
    ['SUM(B2:B9)+$C$4', ['表!1:1,1:8', '表!2:2,3:3']],
    ["'上 年'!D4*2+全市!E5", ['上 年!3:3,3:3', '全市!4:4,4:4']],
    ['SUM(C:C)', ['表!2:2,0:1048575']],
    ['SUM(合计数)', ['表!1:1,1:8']],
    ['IF(A1="B2",1,2)', ['表!0:0,0:0']],
    ['LOG10(5)+ROUND(B3,2)', ['表!1:1,2:2']],
  ])('%s', (formula, expected) => {
    const found = referencesOf(formula, '表', names)
    expect(
      found === 'unknown'
        ? found
        : found.map((one) => `${one.sheet}!${one.left}:${one.right},${one.top}:${one.bottom}`),
    ).toEqual(expected)
  })
  it.each([
    'INDIRECT("B"&2)',
    'OFFSET(A1,1,1)',
    'SUM(表1[本期])',
    '[别的.xlsx]表!A1',
    '一月:三月!B2',
  ])('%s does not say', (formula) => expect(referencesOf(formula, '表', names)).toBe('unknown'))
  it('moves with a shared formula', () => {
    const shift = { rows: 2, columns: 0 }
    expect(referencesOf('B2', '表', names, shift)).toMatchObject([{ top: 3, bottom: 3 }])
    expect(referencesOf('B$2', '表', names, shift)).toMatchObject([{ top: 1, bottom: 3 }])
  })
})

async function book(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('指标')
  sheet.addRows([
    ['县区', '本期', '上年'],
    ['甲县', 36, 30],
    ['乙县', 20, 20],
    ['合计', { formula: 'SUM(B2:B3)', result: 56 }, { formula: 'SUM(C2:C3)', result: 50 }],
  ])
  const other = made.addWorksheet('汇总')
  other.addRows([
    ['项目', '数'],
    ['全市', { formula: '指标!B4*2', result: 112 }],
    ['人口', 7],
  ])
  return new Uint8Array(await made.xlsx.writeBuffer())
}
const paper = speech(
  '甲县{{t.甲县.本期}}个，{{#if (大于 t.甲县.本期 38)}}居首位{{else}}还要加油{{/if}}。乙县{{t.乙县.本期}}个。全市{{s.全市.数}}个，人口{{s.人口.数}}万。',
  'data: {t: "台账.xlsx#指标", s: "台账.xlsx#汇总"}\n',
)

describe('another value in one cell', () => {
  it('is read as it is written', () => {
    expect(readChange('台账.xlsx#指标!C5=40')).toMatchObject({ sheet: '指标', row: 4, column: 2 })
    expect(readChange('数据/t.csv!B2=3.5%')).toMatchObject({ file: '数据/t.csv', value: '3.5%' })
    expect(readChange('台账.xlsx')).toBeNull()
  })
  it('finds the formulas that rest on it, directly and through others', async () => {
    const change = { file: '台账.xlsx', sheet: '指标', row: 1, column: 1, value: '40' }
    const changed = changeCell(await book(), '台账.xlsx', change)
    expect(changed?.stale.map(placeName)).toEqual(['台账.xlsx#指标!B4', '台账.xlsx#汇总!B2'])
  })
  it('says the sentences from what to what, and what only formulas could say', async () => {
    const io = memoryIo({ '台账.xlsx': await book() })
    const text = new TextEncoder().encode(paper)
    const read = await readPaper('稿.md', text, io)
    const change = readChange('台账.xlsx#指标!B2=40')
    if (!read.value || !change) throw new Error('no paper')
    const { papers, changed } = await whatIf(read.value, paper, change, [], io)
    const [one] = papers
    if (!one?.before || !one.after) throw new Error('no document')
    expect(changedStatements(one.before, one.after, whatIfWords.zh)).toEqual([
      ['甲县36个，还要加油。', '甲县40个，居首位。'],
    ])
    expect(staleFigures(one.after, changed?.stale ?? [], whatIfWords.zh)).toEqual([
      '112（台账.xlsx#汇总!B2）：全市112个，人口7万。',
    ])
    const said = (lang: 'zh' | 'en') =>
      whatIfText('题', one.before, one.after, changed?.stale ?? [], whatIfWords[lang])
    expect(said('zh')).toContain('会变 1 处')
    expect(said('en')).toBe(
      '题\n  1 place(s) would change:\n    甲县36个，还要加油。\n  → 甲县40个，居首位。\n' +
        '  1 figure(s) of formulas, not computed again, which may change too:\n' +
        '    112 (台账.xlsx#汇总!B2): 全市112个，人口7万。\n',
    )
  })
  it('in a text file too', () => {
    const change = { file: 't.csv', sheet: '', row: 1, column: 1, value: '9' }
    const changed = changeCell(new TextEncoder().encode('县,数\n甲,"1,0"\n'), 't.csv', change)
    expect(new TextDecoder().decode(changed?.bytes)).toBe('县,数\n甲,9\n')
  })
})

describe('a sorted table', () => {
  const sorted = speech(
    '```table\n表: t\n列: [县, 数]\n排序: 数 从高到低\n题: 各地情况\n```',
    'data: {t: t.csv}\n',
  )
  it('has its rows paired by their names, and a row that moved once', async () => {
    const io = memoryIo({ 't.csv': '县,数\n甲县,9\n乙县,8\n丙县,7\n丁县,6\n' })
    const read = await readPaper('稿.md', new TextEncoder().encode(sorted), io)
    const change = readChange('t.csv!B5=10')
    if (!read.value || !change) throw new Error('no paper')
    const { papers } = await whatIf(read.value, sorted, change, [], io)
    expect(
      papers.map((one) => whatIfText('题', one.before, one.after, [], whatIfWords.zh)),
    ).toEqual([
      [
        '题',
        '  会变 2 处：',
        '    表，丁县，数：6',
        '  → 表，丁县，数：10',
        '    表，次序变了：丁县 4→1',
        '',
      ].join('\n'),
    ])
  })
})
