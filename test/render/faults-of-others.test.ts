/** Faults found in other tools for the same work, one test each: none of them is ours. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { all, type Docx, descendants, type Element, openDocx, parseXml } from '../support/docx.ts'
import { jpeg } from '../support/jpeg.ts'
import { buildPaper, type Files, makePaper } from '../support/paper.ts'

const cases = join(import.meta.dirname, '../cases/pages')
const report = readFileSync(join(cases, 'report-full-head/稿.md'), 'utf8')
const speech = (body: string, head = ''): string =>
  `---\n文种: 讲话稿\n标题: 讲话\n${head}---\n${body}\n`
const docxOf = async (text: string, files: Files = {}): Promise<Docx> => {
  const { outputs } = await buildPaper(text, { formats: ['docx'] }, files)
  return openDocx(outputs[0]?.bytes ?? new Uint8Array())
}
const part = (docx: Docx, name: string): Element => parseXml(docx.parts[name] ?? '')
const only = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string')
const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
const styleOf = (docx: Docx, id: string): Element => {
  const found = all(part(docx, 'word/styles.xml'), 'w:style').find(
    (one) => one.attributes['w:styleId'] === id,
  )
  if (!found) throw new Error(`no style ${id}`)
  return found
}
const value = (element: Element, name: string, attribute = 'w:val'): string | undefined =>
  all(element, name)[0]?.attributes[attribute]
/** Footers with a page field, by the pages they stand on. */
const footers = (docx: Docx): Record<string, Element> => {
  const relations = all(part(docx, 'word/_rels/document.xml.rels'), 'Relationship').map(
    (one) => one.attributes,
  )
  const references = all(docx.document, 'w:footerReference').map(({ attributes }) => {
    const target = relations.find((one) => one['Id'] === attributes['r:id'])?.['Target']
    return [attributes['w:type'] ?? '', part(docx, `word/${target}`)] as const
  })
  return Object.fromEntries(
    references.filter(([, footer]) => all(footer, 'w:instrText').length > 0),
  )
}

/** Order of the schema (CT_PPrBase), as far as we write it. */
const propertyOrder = [
  'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd',
  'w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd',
  'w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:jc w:textAlignment w:outlineLvl w:rPr w:sectPr',
]
  .join(' ')
  .split(' ')

describe('faults of other tools', () => {
  let docx: Docx
  beforeAll(async () => {
    docx = await docxOf(report)
  })

  it('7 mm read from the edge of the paper: the footer stands 7 mm under the type area, 35 mm above the edge', () => {
    for (const margins of all(docx.document, 'w:pgMar')) {
      const footer = (Number(margins.attributes['w:footer']) * 25.4) / 1440
      // half a line of 14 pt is below the middle of the dash
      expect(35 - footer - (7 * 25.4) / 72).toBeCloseTo(7, 1)
    }
  })
  it('空一字 on the inner side or left out: the footer keeps 14 pt at both sides and stands right on odd, left on even pages', () => {
    const { default: odd, even } = footers(docx)
    expect([odd && value(odd, 'w:jc'), even && value(even, 'w:jc')]).toEqual(['right', 'left'])
    const indent = all(styleOf(docx, 'Footer'), 'w:ind')[0]?.attributes
    expect(indent).toMatchObject({ 'w:left': '280', 'w:right': '280' })
    for (const footer of [odd, even]) expect(footer && all(footer, 'w:ind')).toEqual([])
  })
  it('one footer for all pages, or a bare number: odd and even differ, and settings say so', () => {
    expect(Object.keys(footers(docx)).sort()).toEqual(['default', 'even'])
    expect(all(part(docx, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
  })
  it('dashes without spaces, or a number in another face: “— 1 —”, all of it in the footer’s own face', () => {
    for (const footer of Object.values(footers(docx))) {
      expect(all(footer, 'w:t').map(textOf)).toEqual(['— ', ' —'])
      const faces = all(footer, 'w:rFonts').flatMap((one) => Object.values(one.attributes))
      expect(faces.filter((face) => !/宋体|eastAsia/.test(face))).toEqual([])
      expect(all(footer, 'w:sz')).toEqual([])
    }
    expect(value(styleOf(docx, 'Footer'), 'w:rFonts', 'w:ascii')).toBe('宋体')
    expect(value(styleOf(docx, 'Footer'), 'w:sz')).toBe('28')
  })
  it('marks cleaned without asking: 1,234, 9:30, addresses and codes stay as typed', async () => {
    const typed =
      '共1,234件，9:30开门，见https://a.example/x,y(z)，按ISO 9001:2015执行，write to a.b@c.example.'
    const { paragraphs } = await docxOf(speech(typed))
    expect(paragraphs.map((one) => one.text)).toContain(typed)
  })
  it('front matter cut at colons by hand: lists, quotes and values with colons are kept', async () => {
    const { documents } = await makePaper(
      '---\n文种: 讲话稿\n标题: [甲, "乙: 丙"]\n讲话人: "主任: 王明"\n---\n正文。',
    )
    expect(documents[0]?.blocks[0]).toMatchObject({
      type: 'title',
      lines: [[{ value: '甲' }], [{ value: '乙: 丙' }]],
    })
    expect(documents[0]?.meta.author).toBe('主任: 王明')
  })
  it('front matter printed or dropped: it is neither text nor lost', async () => {
    const { paragraphs } = await docxOf(speech('正文。', '讲话人: 王明\n'))
    const text = paragraphs.map((one) => one.text).join('\n')
    expect(text).toContain('王明')
    expect(text).not.toContain('文种')
  })
  it('links turned into plain text: they stay links', async () => {
    const linked = await docxOf(speech('见[说明](https://a.example/b)。'))
    expect(
      all(linked.document, 'w:hyperlink').map((one) => all(one, 'w:t').map(textOf).join('')),
    ).toEqual(['说明'])
    expect(linked.parts['word/_rels/document.xml.rels']).toContain('https://a.example/b')
  })
  it('every picture declared PNG: a JPEG is named and declared as one', async () => {
    const pictured = await docxOf(speech('![图](图.jpg "题")'), { '图.jpg': jpeg })
    const media = Object.keys(pictured.parts).filter((name) => name.startsWith('word/media/'))
    expect(media.map((name) => name.replace(/.*\./, ''))).toEqual(['jpg'])
    const declared = all(part(pictured, '[Content_Types].xml'), 'Default').map(
      (one) => one.attributes,
    )
    expect(declared).toContainEqual({ Extension: 'jpg', ContentType: 'image/jpeg' })
  })
  it('抄送 and 印发 in 三号: they are 14 pt, one character in at both sides', () => {
    const style = styleOf(docx, 'WgColophon')
    expect(value(style, 'w:sz')).toBe('28')
    expect(all(style, 'w:ind')[0]?.attributes).toMatchObject({
      'w:right': expect.stringMatching(/^2[78]\d$/),
    })
    expect(
      docx.paragraphs.filter((one) => /^抄送|印发$/.test(one.text)).map((one) => one.style),
    ).toEqual(['WgColophon', 'WgColophon'])
  })
  it('headings without styles: 一、 to 第四层 are Word’s own headings with outline levels', async () => {
    const { document, parts, paragraphs } = await docxOf(
      speech('# 一、甲\n## （一）乙\n### 1.丙\n#### （1）丁\n正文。'),
    )
    const styles = paragraphs.map((one) => one.style).filter((style) => style.startsWith('Heading'))
    expect(styles).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4'])
    for (const [level, style] of styles.entries())
      expect(value(styleOf({ document, parts, paragraphs }, style), 'w:outlineLvl')).toBe(
        String(level),
      )
  })
  it('superscripts cleared and every run black: note numbers are raised, the mark is red', async () => {
    const noted = await docxOf(speech('正文。[^1]\n[^1]: 注文。'))
    expect(all(noted.document, 'w:vertAlign').map((one) => one.attributes['w:val'])).toEqual([
      'superscript',
    ])
    expect(value(styleOf(docx, 'WgOrgan'), 'w:color')).toBe('FF0000')
    const mark = all(docx.document, 'w:p').find((one) => value(one, 'w:pStyle') === 'WgOrgan')
    expect(mark && all(mark, 'w:color')).toEqual([])
  })
  it('paragraph properties out of the schema’s order', async () => {
    for (const one of [docx, await docxOf(readFileSync(join(cases, 'joint-report/稿.md'), 'utf8'))])
      for (const name of Object.keys(one.parts).filter((path) =>
        /^word\/(?:document|styles|footer\d+)\.xml$/.test(path),
      ))
        for (const properties of all(part(one, name), 'w:pPr')) {
          const places = only(properties)
            .filter((child) => child.name.startsWith('w:'))
            .map((child) => propertyOrder.indexOf(child.name))
          expect(places).not.toContain(-1)
          expect(places).toEqual([...places].sort((a, b) => a - b))
        }
  })
  it('no letter spacing, 28 characters left to chance: the body is scaled to 15.65 pt and its pitch exact', () => {
    const style = styleOf(docx, 'WgBody')
    expect(value(style, 'w:w')).toBe('98')
    expect(all(style, 'w:spacing')[0]?.attributes).toMatchObject({
      'w:line': '579',
      'w:lineRule': 'exact',
    })
    // 28 such characters fill the type area without passing it
    expect(28 * Math.floor((320 * 98) / 100)).toBeLessThanOrEqual(11906 - 1587 - 1474)
  })
  it('page breaks in two ways, which leave an empty page: only pageBreakBefore, never behind a section’s start', () => {
    expect(all(docx.document, 'w:br').filter((one) => one.attributes['w:type'] === 'page')).toEqual(
      [],
    )
    const body = only(docx.document).find((one) => one.name === 'w:body')
    const paragraphs = body ? only(body) : []
    const starts = paragraphs.filter(
      (_, index) => index === 0 || all(paragraphs[index - 1] as Element, 'w:sectPr').length > 0,
    )
    expect(starts.flatMap((one) => all(one, 'w:pageBreakBefore'))).toEqual([])
  })
  it('theme fonts, which another machine sets in another face', () => {
    for (const name of Object.keys(docx.parts).filter((path) => /^word\/\w+\.xml$/.test(path)))
      for (const one of descendants(part(docx, name)))
        expect(
          Object.keys(one.attributes).filter(
            (key) => /Theme$/.test(key) && one.name === 'w:rFonts',
          ),
        ).toEqual([])
  })
  it('quotation marks, dashes and dots in the Latin face: their runs say that they are Chinese, and their style names the Chinese face for that', async () => {
    const marked = await docxOf(speech('他说：“好——很好……”'))
    const run = all(marked.document, 'w:r').find((one) => textOf(one).includes('“'))
    const faces = run ? all(run, 'w:rFonts')[0]?.attributes : {}
    expect(faces).toEqual({ 'w:hint': 'eastAsia' })
    expect(value(styleOf(marked, 'WgBody'), 'w:rFonts', 'w:eastAsia')).toBe('仿宋_GB2312')
  })
  it('“此页无正文” or blank paragraphs to push the signature: neither is written', async () => {
    for (const lines of [18, 19, 20]) {
      const text = readFileSync(join(cases, `signature-at-foot-${lines}/稿.md`), 'utf8')
      const { paragraphs } = await docxOf(text)
      expect(
        paragraphs.filter((one) => one.text === '' || one.text.includes('此页无正文')),
      ).toEqual([])
    }
  })
  it('a red head drawn by guess: a paper without 发文机关 has none', async () => {
    const plain = await docxOf(report.replace(/^发文机关: .*\n/m, ''))
    expect(
      plain.paragraphs.filter((one) => ['WgOrgan', 'WgLetterhead', 'WgSecret'].includes(one.style)),
    ).toEqual([])
    expect(plain.parts['word/document.xml']).not.toContain('FF0000')
  })
})
