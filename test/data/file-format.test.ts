/** A data file that is not what its name says: it is told what it is, and nothing of it is read. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type FileFormat, formatOf, otherFormat } from '../../src/data/file-format.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'
import { readDataFile } from '../../src/run/read-data-file.ts'
import { calcSaves, libreOfficeOrReason } from '../support/libreoffice.ts'
import { makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

const csv = '名,数\n甲,3\n乙,4\n'
const bytesOf = (text: string): Uint8Array => strToU8(text)
/** GB18030, as many systems export. */
const chineseCsv = Uint8Array.from([0xc3, 0xfb, 0x2c, 0xca, 0xfd, 0x0a, 0xbc, 0xd7, 0x2c, 0x33])
const part = (name: string): Uint8Array => zipSync({ [name]: strToU8('<x/>') })
const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  })
/** A compound file whose directory has these streams. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * names.length)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, name] of names.entries()) {
    const at = 512 + 128 * index
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE(2 * name.length + 2, at + 64)
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66)
  }
  return new Uint8Array(bytes)
}
const root = 'Root Entry'

const files: readonly (readonly [string, Uint8Array, FileFormat | null])[] = [
  ['a workbook', workbook({ name: '表', rows: [['名'], ['甲']] }), 'xlsx'],
  ['CSV', bytesOf(csv), 'csv'],
  ['CSV in GB18030', chineseCsv, 'csv'],
  ['CSV behind a byte order mark', bytesOf(`\ufeff${csv}`), 'csv'],
  ['TSV', bytesOf(csv.replaceAll(',', '\t')), 'tsv'],
  ['plain text', bytesOf('同志们：\n'), 'text'],
  ['a web page', bytesOf('<!DOCTYPE html><table><tr><td>甲'), 'html'],
  ['a table of a web page', bytesOf('\n <table border=1><tr><td>甲</td></tr></table>'), 'html'],
  ['a web archive', bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related'), 'html'],
  [
    'an XML workbook',
    bytesOf(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    'xml-workbook',
  ],
  ['JSON', bytesOf('[{"名": "甲"}]'), 'json'],
  ['an old workbook', compound(root, 'Workbook'), 'xls'],
  ['an older workbook', compound(root, 'Book'), 'xls'],
  ['a workbook with a password', compound(root, 'EncryptionInfo', 'EncryptedPackage'), 'password'],
  ['an old Word file', compound(root, '1Table', 'WordDocument'), 'doc'],
  ['old slides', compound(root, 'PowerPoint Document'), 'ppt'],
  ['a compound file of nobody', compound(root, 'Workbook2'), null],
  ['a binary workbook', part('xl/workbook.bin'), 'xlsb'],
  ['a Word file', part('word/document.xml'), 'docx'],
  ['slides', part('ppt/presentation.xml'), 'pptx'],
  ['an ODS', openDocument('spreadsheet'), 'ods'],
  ['an ODT', openDocument('text'), 'odt'],
  ['a zip of papers', part('讲话.md'), 'archive'],
  ['a torn zip', part('xl/workbook.xml').slice(0, 60), null],
  ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'picture'],
  ['nothing', new Uint8Array(), 'empty'],
  ['blank lines', bytesOf('\n \n'), 'empty'],
]

describe('what a file is', () => {
  it.each(files)('%s', (_, bytes, format) => {
    expect(formatOf(bytes)).toBe(format)
  })
  const missing = libreOfficeOrReason('formats that LibreOffice Calc saves')
  it.skipIf(missing !== '')('as LibreOffice Calc saves it', () => {
    const saved = ['xlsx', 'xls', 'ods', 'html', 'xml:MS Excel 2003 XML']
    expect(calcSaves(csv, saved).map(formatOf)).toEqual([
      ...['xlsx', 'xls', 'ods', 'html', 'xml-workbook'],
    ])
  })
})

describe('a name that does not fit', () => {
  it.each([
    ['xlsx', bytesOf(csv), 'csv'],
    ['xlsm', compound(root, 'Workbook'), 'xls'],
    ['xls', part('xl/workbook.xml'), 'xlsx'],
    ['xls', bytesOf(csv), 'csv'],
    ['csv', part('xl/workbook.xml'), 'xlsx'],
    ['csv', bytesOf('<table><tr>'), 'html'],
    ['json', compound(root, 'Workbook'), 'xls'],
    ['xlsx', part('xl/workbook.xml'), null],
    ['xls', compound(root, 'Workbook'), null],
    // a password and a torn file are said by who opens it
    ['xlsx', compound(root, 'EncryptedPackage'), null],
    ['xlsx', part('xl/workbook.xml').slice(0, 60), null],
    ['csv', bytesOf('[甲],3\n'), null],
    ['csv', bytesOf('没有逗号\n'), null],
    ['pdf', bytesOf('%PDF-1.7\n'), null],
  ] as const)('.%s', (ending, bytes, format) => {
    expect(otherFormat(bytes, ending)).toBe(format)
  })
  it.each([
    [
      't.xlsx',
      bytesOf(csv),
      '把文件改名为 t.csv，稿件里也这样写；或者用 Excel、WPS 打开，另存为 .xlsx。',
    ],
    ['t.xls', part('xl/workbook.xml'), '把文件改名为 t.xlsx，'],
    ['t.xlsx', compound(root, 'Workbook'), '另存为 .xlsx；只改名字不行。'],
    ['t.xlsx', bytesOf('<html>'), '说格式不符时选“是”'],
    ['t.xlsx', bytesOf('%PDF-1.7'), '看看是不是拿错了文件'],
  ])('%s is told with what to do', async (file, bytes, hint) => {
    const paper = await makePaper(speech('{{t.甲.数}}', `data: {t: ${file}}\n`), { [file]: bytes })
    const said = paper.diagnostics.find(({ rule }) => rule === 'data/other-format')
    expect(said?.severity).toBe('error')
    expect(said && wordDiagnostic(said, 'zh')[1]).toContain(hint)
    expect(said && wordDiagnostic(said, 'en').join('')).not.toMatch(/\p{Script=Han}/u)
    const asked = readDataFile(bytes, file, () => undefined)
    expect(asked.diagnostics.map(({ rule }) => rule)).toEqual(['data/other-format'])
  })
})
