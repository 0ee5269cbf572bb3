/** A file is what its bytes say, whatever its ending. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDoc } from '../../src/import/doc/read-doc.ts'
import { formatOf } from '../../src/import/format-of.ts'
import { compoundFile } from '../support/compound.ts'
import { handDocx, p } from '../support/hand-docx.ts'

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('')])))
const office = (name: string): Uint8Array => zip('[Content_Types].xml', name)
/** The head of a Word stream, with a password or without. */
const word = (flags: number): readonly number[] => [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, flags]
const docx = handDocx(p('文'))

describe('the format of a file', () => {
  it.each<[name: string, bytes: Uint8Array, file: string, format: string]>([
    ['DOCX under another ending', docx, '稿.doc', 'docx'],
    ['DOCX that is cut off', docx.subarray(0, 200), '稿.docx', 'damaged'],
    ['a workbook', office('xl/workbook.xml'), '稿.docx', 'workbook'],
    ['slides', office('ppt/presentation.xml'), '稿.docx', 'slides'],
    ['an archive', zip('a.txt'), '稿.docx', 'archive'],
    ['ODT', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), '稿', 'odt'],
    ['an old Word file', compoundFile({ WordDocument: word(0) }), '稿.docx', 'doc'],
    ['one of WPS', compoundFile({ WordDocument: word(0) }), '稿.wps', 'wps'],
    ['names in capitals', compoundFile({ WORDDOCUMENT: word(0) }), '稿.doc', 'doc'],
    ['an old one with a password', compoundFile({ WordDocument: word(1) }), '稿.doc', 'encrypted'],
    ['a new one with a password', compoundFile({ EncryptedPackage: [] }), '稿.docx', 'encrypted'],
    ['an old workbook', compoundFile({ Workbook: [] }), '稿.doc', 'workbook'],
    ['another compound file', compoundFile({ Contents: [] }), '稿.doc', 'unknown'],
    ['RTF', strToU8('{\\rtf1 文}'), '稿.doc', 'rtf'],
    ['PDF', strToU8('%PDF-1.7\n'), '稿.docx', 'pdf'],
    ['a part of a page', strToU8('\n<h1>讲话</h1><p>同志们：</p>'), '稿.htm', 'html'],
    ['a text with tags', strToU8('<h1>讲话</h1>'), '稿.txt', 'txt'],
    ['a page of the web', strToU8('\ufeff<!-- 存 -->\n<HTML><body>文'), '稿.doc', 'html'],
    ['a page with all that belongs to it', strToU8('MIME-Version: 1.0\n'), '稿.doc', 'web-archive'],
    ['Word 2003 in XML', strToU8('<?xml version="1.0"?><w:wordDocument>'), '稿.doc', 'word-xml'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '稿.docx', 'picture'],
    ['a text', strToU8('文'), '稿.doc', 'txt'],
    ['Markdown', strToU8('# 文'), '稿.MD', 'md'],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff文a', 'utf16le')), '稿.txt', 'txt'],
    ['nothing', new Uint8Array(), '稿.txt', 'txt'],
    ['anything else', Uint8Array.of(1, 0, 2, 0), '稿.txt', 'unknown'],
  ])('%s', (_, bytes, file, format) => {
    expect(formatOf(bytes, file)).toBe(format)
  })

  it.each<[name: string, bytes: Uint8Array]>([
    ['cut off', compoundFile({ WordDocument: word(0) }).subarray(0, 1600)],
    [
      'with a chain in a circle',
      compoundFile({ WordDocument: word(0) }, (table) => {
        table[5] = 3
      }),
    ],
    [
      'with a directory in a circle',
      compoundFile({ WordDocument: word(0) }, (table) => {
        table[1] = 1
      }),
    ],
    [
      'with a chain that leads out',
      compoundFile({ WordDocument: word(0) }, (table) => {
        table[5] = 90
      }),
    ],
  ])('a compound file %s is damaged, and never followed', async (_, bytes) => {
    expect(formatOf(bytes, '稿.doc')).toBe('damaged')
    const { value, diagnostics } = await readDoc(bytes, { file: '稿.doc', format: 'doc' })
    expect([value, diagnostics.map(({ rule }) => rule)]).toEqual([null, ['import/unreadable']])
  })
})
