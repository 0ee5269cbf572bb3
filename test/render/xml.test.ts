/** The writer of WordprocessingML: where the properties of a section stand, what is escaped, what is left out. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../../src/render/docx/xml/paragraph.ts'
import { nothingCollected, relate, relationsXml } from '../../src/render/docx/xml/relations.ts'
import { textRun } from '../../src/render/docx/xml/runs.ts'
import { type Section, sectionsXml } from '../../src/render/docx/xml/section.ts'
import { table, tableCell, tableRow } from '../../src/render/docx/xml/table.ts'

const page = { width: 11906, height: 16838, turned: false, header: 851, footer: 1447 }
const edges = { top: 2098, right: 1474, bottom: 1984, left: 1587 }
const section = (...children: string[]): Section => ({
  page: { ...page, ...edges },
  starts: false,
  footers: {},
  children,
})
const sections = (...children: string[]): string =>
  sectionsXml([section(...children), section(paragraph({}))], () => 'rId1')
const small = table(
  {
    widths: [100.7],
    rule: { style: 'none', size: 0, color: 'auto' },
    margins: { top: 0, left: 0, bottom: 0, right: 0 },
  },
  [tableRow({}, [tableCell({ width: 100.7 }, paragraph({}))])],
)

describe('a section ends', () => {
  it.each([
    ['in an empty paragraph', paragraph({}), '<w:p><w:pPr><w:sectPr>'],
    [
      'behind the properties of its last paragraph',
      paragraph({ style: 'A' }, textRun('文')),
      '<w:p><w:pPr><w:pStyle w:val="A"/><w:sectPr>',
    ],
    ['in a paragraph without any', paragraph({}, textRun('文')), '<w:p><w:pPr><w:sectPr>'],
  ])('%s', (_, last, begin) => {
    const xml = sections(small, paragraph({ style: 'B' }), last)
    expect(xml).toContain(`<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr></w:p>${begin}`)
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2)
  })
  it('in a paragraph next to no height behind a table', () => {
    expect(sections(small)).toContain(
      '</w:tbl><w:p><w:pPr><w:spacing w:after="0" w:before="0" w:line="10" w:lineRule="exact"/><w:sectPr>',
    )
  })
})

describe('what is written', () => {
  it('has whole twips, and no attribute without a value', () => {
    expect(small).toContain('<w:gridCol w:w="100"/>')
    expect(paragraph({ indent: { left: 1.9 } })).toBe(
      '<w:p><w:pPr><w:ind w:left="1"/></w:pPr></w:p>',
    )
  })
  it('never leaves its place', () => {
    expect(textRun('<w:p>&"', { eastAsia: '"><x' })).toBe(
      '<w:r><w:rPr><w:rFonts w:eastAsia="&quot;&gt;&lt;x"/></w:rPr><w:t xml:space="preserve">&lt;w:p&gt;&amp;&quot;</w:t></w:r>',
    )
    const collected = nothingCollected()
    relate(collected, 'hyperlink', 'https://example.com/?a="1"&b', true)
    expect(relationsXml(collected.relations)).toContain(
      'Target="https://example.com/?a=&quot;1&quot;&amp;b" TargetMode="External"',
    )
  })
})
