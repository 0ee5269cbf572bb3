/** Word files of all makers: written by the docx library and by LibreOffice, in the old formats with LibreOffice and without. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/import/docx/read-docx.ts'
import { formatOf } from '../../src/import/format-of.ts'
import type { ToDocx } from '../../src/import/office.ts'
import { isWordFormat, readWord } from '../../src/import/read-word.ts'
import { officeConverter } from '../../src/io/office/to-docx.ts'
import { shown } from '../support/hand-docx.ts'
import { libreOfficeOrReason } from '../support/libreoffice.ts'
import { savedAs } from '../support/office-files.ts'

const formats = [
  ['一', LevelFormat.CHINESE_COUNTING, '%1、'],
  ['（一）', LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'],
  ['1.', LevelFormat.DECIMAL, '%3.'],
  ['①', LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%4'],
] as const

/** A paper with a title, numbers of four levels, a table with merged cells and a note. */
async function paper(): Promise<Uint8Array> {
  const levels = formats.map(([, format, text], level) => ({
    level,
    format,
    text,
    alignment: AlignmentType.START,
  }))
  const item = (text: string, level: number) =>
    new Paragraph({ numbering: { reference: 'l', level }, children: [new TextRun(text)] })
  const cell = (text: string, more: object = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...more })
  const document = new Document({
    numbering: { config: [{ reference: 'l', levels }] },
    footnotes: { 1: { children: [new Paragraph('截至六月底')] } },
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: '关于上半年工作的报告', bold: true, size: 44 })],
          }),
          item('主要工作', 0),
          item('抓项目', 1),
          item('开工', 2),
          item('前期', 3),
          item('审批', 3),
          item('竣工', 2),
          item('抓民生', 1),
          item('下步打算', 0),
          new Paragraph({
            children: [new TextRun('完成投资十二亿元'), new FootnoteReferenceRun(1)],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [cell('县区', { rowSpan: 2 }), cell('指标', { columnSpan: 2 })],
              }),
              new TableRow({ children: [cell('计划'), cell('完成')] }),
              new TableRow({ children: [cell('甲县'), cell('10'), cell('12')] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
const outline = [
  '关于上半年工作的报告',
  '一、 主要工作',
  '（一） 抓项目',
  '1. 开工',
  '① 前期',
  '② 审批',
  '2. 竣工',
  '（二） 抓民生',
  '二、 下步打算',
]
const table = ['1×2{县区} 2×1{指标}', '{计划} {完成}', '{甲县} {10} {12}']
/** LibreOffice writes the marks of a level into RTF in the letters of Western Europe. */
const asInRtf = (line: string): string =>
  line.replaceAll('、', '?').replaceAll('（', '(').replaceAll('）', ')')
const missing: ToDocx = async () => ({ fault: 'missing' })

describe('a Word file', () => {
  it('of the docx library is read as it was written', async () => {
    const { value, diagnostics } = readDocx(await paper(), { file: 't.docx' })
    expect(diagnostics).toEqual([])
    expect(shown(value?.blocks ?? [])).toEqual([
      ...outline,
      '完成投资十二亿元[footnote-1]',
      ...table,
    ])
    expect(value?.notes.map(({ blocks }) => shown(blocks))).toEqual([['截至六月底']])
    const [title] = value?.blocks ?? []
    expect(title).toMatchObject({ look: { align: 'center' }, runs: [{ bold: true, size: 22 }] })
  })
})

const reason = libreOfficeOrReason('Word files that LibreOffice saves')
describe.skipIf(reason !== '')('a Word file that LibreOffice saves', () => {
  const saved = paper().then((bytes) => savedAs(bytes, ['docx', 'doc', 'rtf', 'odt', 'txt']))

  it('as DOCX is read as the first one was', async () => {
    const { value } = readDocx((await saved)('docx'), { file: 't.docx' })
    expect(shown(value?.blocks ?? []).slice(0, 9)).toEqual(outline)
    expect(shown(value?.blocks ?? []).filter((line) => line.includes('{'))).toEqual(table)
  }, 120_000)

  it('prints the same numbers', async () => {
    const text = new TextDecoder().decode((await saved)('txt'))
    const printed = text.split(/\r?\n/).slice(0, 9)
    expect(printed.map((line) => line.replace(/\s/g, ''))).toEqual(
      outline.map((line) => line.replace(/\s/g, '')),
    )
  }, 120_000)

  it.each(['doc', 'rtf', 'odt'] as const)(
    'as %s is read by way of it, whatever its ending',
    async (ending) => {
      const bytes = (await saved)(ending)
      const format = formatOf(bytes, '稿.docx')
      expect(format).toBe(ending)
      if (!isWordFormat(format)) throw new Error(format)
      const options = { file: `t.${ending}`, toDocx: officeConverter() }
      const { value, diagnostics } = await readWord(bytes, format, options)
      expect(diagnostics).toEqual([])
      expect(value?.format).toBe(ending)
      const lines = ending === 'rtf' ? outline.map(asInRtf) : outline
      expect(shown(value?.blocks ?? []).slice(0, 9)).toEqual(lines)
      expect(shown(value?.blocks ?? []).filter((line) => line.includes('{'))).toEqual(table)
    },
    120_000,
  )

  it('as one file of XML is read by way of it', async () => {
    const xml = new TextEncoder().encode(
      '<?xml version="1.0"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>今年以来</w:t></w:r></w:p></w:body></w:wordDocument>',
    )
    const format = formatOf(xml, '稿.doc')
    if (!isWordFormat(format)) throw new Error(format)
    const options = { file: '稿.doc', toDocx: officeConverter() }
    const { value } = await readWord(xml, format, options)
    expect([value?.format, shown(value?.blocks ?? [])]).toEqual(['doc', ['今年以来']])
  }, 120_000)

  it('as doc gives its text alone without it, which is said', async () => {
    const options = { file: 't.doc', toDocx: missing }
    const { value, diagnostics } = await readWord((await saved)('doc'), 'doc', options)
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['import/text-alone'])
    const lines = shown(value?.blocks ?? [])
    expect(lines.slice(0, 9)).toEqual(outline.map((line) => line.replace(/^.* /, '')))
    expect(lines.join('').replace(/\s/g, '')).toContain('县区指标计划完成甲县1012')
  }, 120_000)

  it.each(['rtf', 'odt'] as const)(
    'as %s is refused without it',
    async (ending) => {
      const options = { file: `t.${ending}`, toDocx: missing }
      const { value, diagnostics } = await readWord((await saved)(ending), ending, options)
      expect(value).toBeNull()
      expect(diagnostics.map(({ rule, data }) => [rule, data['fault']])).toEqual([
        ['import/needs-office', 'missing'],
      ])
    },
    120_000,
  )
})
