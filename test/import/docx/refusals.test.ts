/** Files that cannot be read are refused with a reason; parts that are missing or broken are done without, and said. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { writeWorkbook } from '../../../src/ooxml/write-workbook.ts'
import { handDocx, p, shown } from '../../support/hand-docx.ts'

const read = (bytes: Uint8Array) => readDocx(bytes, { file: 't.docx' })
const whole = handDocx(p('文'.repeat(1000)))
const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${p('文')}${'</w:sdtContent></w:sdt>'.repeat(5000)}`

describe('a file that cannot be read', () => {
  it.each<[name: string, bytes: Uint8Array, fault: string]>([
    ['is cut off', whole.subarray(0, whole.length / 2), 'damaged'],
    ['is empty', new Uint8Array(), 'damaged'],
    ['has a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'password'],
    ['holds no Word document', zipSync({ 'a.txt': strToU8('文') }), 'not-word'],
    ['is a workbook', writeWorkbook([{ name: '表', rows: [['甲'], ['1']] }]), 'not-word'],
    ['has lost its text', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'damaged'],
    ['has broken XML', handDocx('<w:p><w:r>'), 'damaged'],
    ['is nested too deep', handDocx(deep), 'damaged'],
    [
      'names entities of its own',
      handDocx('', {
        files: {
          'word/document.xml': strToU8(
            '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d><b><p>&b;</p></b></d>',
          ),
        },
      }),
      'damaged',
    ],
    [
      'is a bomb',
      handDocx('', { files: { 'word/document.xml': new Uint8Array(310 * 1024 * 1024) } }),
      'too-large',
    ],
  ])('%s', (_, bytes, fault) => {
    const { value, diagnostics } = read(bytes)
    expect(value).toBeNull()
    expect(diagnostics.map(({ rule, data }) => [rule, data['fault']])).toEqual([
      ['import/unreadable', fault],
    ])
  })
})

describe('a file with a part that is broken', () => {
  it.each(['styles', 'numbering', 'footnotes', 'comments', 'theme', 'settings', 'header'])(
    '%s',
    (part) => {
      const bytes = handDocx(p('文'), {
        parts: { [part]: '' },
        files: { [`word/${part}.xml`]: strToU8('<broken>') },
      })
      const { value, diagnostics } = read(bytes)
      expect(shown(value?.blocks ?? [])).toEqual(['文'])
      expect(diagnostics.map(({ rule, data }) => [rule, data['part']])).toEqual([
        ['import/broken-part', `word/${part}.xml`],
      ])
    },
  )

  it('names parts that are not there', () => {
    const relations = '<Relationship Id="s" Type="x/styles" Target="styles.xml"/>'
    const { value, diagnostics } = read(handDocx(p('文'), { relations }))
    expect(shown(value?.blocks ?? [])).toEqual(['文'])
    expect(diagnostics.map(({ rule, data }) => [rule, data['part']])).toEqual([
      ['import/broken-part', 'word/styles.xml'],
    ])
  })
})

describe('what is not read', () => {
  it('is said: inserted files, charts, diagrams, embedded objects', () => {
    const drawing = (content: string): string =>
      `<w:p><w:r><w:drawing>${content}</w:drawing></w:r></w:p>`
    const chart = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    const body =
      '<w:altChunk r:id="x"/>' +
      drawing(`<c:chart ${chart} r:id="c"/>`) +
      '<w:p><w:r><w:object><o:OLEObject Type="Embed"/></w:object></w:r></w:p>'
    const { diagnostics } = read(handDocx(body))
    expect(diagnostics.map(({ rule, data }) => [rule, data['what'], data['count']])).toEqual([
      ['import/not-read', 'inserted-file', 1],
      ['import/not-read', 'chart', 1],
      ['import/not-read', 'object', 1],
    ])
  })
})
