/** Columns that a workbook hides are read, and that is said. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

const part = 'xl/worksheets/sheet1.xml'
function hiding(cols: string): Uint8Array {
  const rows = [
    ['姓名', '身份证号', '电话', '补贴'],
    ['张三', '11010119500101123X', '13800001111', 100],
  ]
  const parts = unzipSync(workbook({ name: '表', rows }))
  const sheet = strFromU8(parts[part] ?? new Uint8Array())
  const xml = sheet.replace('<sheetData>', `<cols>${cols}</cols><sheetData>`)
  return zipSync({ ...parts, [part]: strToU8(xml) })
}

async function words(cols: string): Promise<string[]> {
  const paper = speech('{{T.张三.补贴}}元。', 'data: {T: t.xlsx}\n')
  const made = await makePaper(paper, { 't.xlsx': hiding(cols) })
  return made.words.filter((word) => word.includes('隐藏'))
}

it.each([
  ['<col min="2" max="2" hidden="1"/>', '1 列是隐藏的，照样读了：身份证号'],
  [
    '<col min="2" max="3" hidden="true"/><col min="9" max="20" hidden="1"/>',
    '2 列是隐藏的，照样读了：身份证号、电话',
  ],
])('%s', async (cols, said) => {
  expect((await words(cols)).join('\n')).toContain(said)
})

it('says nothing of columns that are shown, or hold nothing', async () => {
  expect(await words('<col min="1" max="4" width="9"/><col min="5" max="9" hidden="1"/>')).toEqual(
    [],
  )
})
