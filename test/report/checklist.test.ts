/** The checklist: every finding once, under its section, with its sentence; a file that runs nothing and fetches nothing. */
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { readersOutline } from '../../src/model/outline.ts'
import { checklist } from '../../src/report/checklist.ts'
import { checklistHtml } from '../../src/report/checklist-html.ts'
import { locate } from '../../src/report/located.ts'
import { makePaper, speech } from '../support/paper.ts'

const nowhere: Diagnostic = {
  rule: 'pages/uncertain',
  severity: 'info',
  origin: null,
  data: { characters: '☆' },
}
const inData: Diagnostic = {
  rule: 'data/unused',
  severity: 'warning',
  origin: { file: 't.csv', start: 0, end: 1 },
  data: { name: '表' },
}

async function listOf(body: string, more: readonly Diagnostic[] = []) {
  const text = speech(body)
  const { diagnostics, documents } = await makePaper(text)
  const findings = [...diagnostics, ...more]
  const texts = new Map([['稿.md', text]])
  const located = locate(findings, texts, 'zh', (file) => file)
  const [document] = documents
  if (!document) throw new Error('no document')
  const paper = { file: '稿.md', title: document.meta.title, outline: readersOutline(document) }
  return { findings, groups: checklist(findings, located, [paper], texts) }
}
const body =
  '开场,甲。\n\n# 抓住重点\n前句。提高站位,抓好落实。后句。\n\n# 别的\n都好。\n\n# 末尾\n丙,丁。\n'

describe('the list', () => {
  it('has findings under the headings above them, and no empty sections', async () => {
    const { groups } = await listOf(body)
    expect(groups.map(({ title, file }) => [title, file])).toEqual([
      ['在工作推进会上的讲话', '稿.md'],
    ])
    expect(
      groups[0]?.sections.map(({ title, items }) => [title, items.map((item) => item.quote)]),
    ).toEqual([
      ['', [{ before: '开场', marked: ',', after: '甲。' }]],
      ['一、抓住重点', [{ before: '提高站位', marked: ',', after: '抓好落实。' }]],
      ['三、末尾', [{ before: '丙', marked: ',', after: '丁。' }]],
    ])
  })
  it('drops nothing: other files and what has no place come behind', async () => {
    const { groups, findings } = await listOf(body, [inData, nowhere])
    expect(groups.map(({ title, file }) => [title, file])).toEqual([
      ['在工作推进会上的讲话', '稿.md'],
      [null, 't.csv'],
      [null, ''],
    ])
    const items = groups.flatMap(({ sections }) => sections.flatMap((section) => section.items))
    expect(items).toHaveLength(findings.length)
  })
  it('cuts long sentences', async () => {
    const { groups } = await listOf(`${'长'.repeat(100)},${'短'.repeat(100)}。`)
    expect(groups[0]?.sections[0]?.items[0]?.quote).toEqual({
      before: `…${'长'.repeat(60)}`,
      marked: ',',
      after: `${'短'.repeat(60)}…`,
    })
  })
})

/** Names of elements and attributes of a file, each as often as it stands there. */
function partsOf(html: string): { elements: string[]; attributes: string[] } {
  const elements: string[] = []
  const attributes: string[] = []
  const visit = (node: object): void => {
    if ('name' in node) elements.push(String(node.name))
    if ('attribs' in node) attributes.push(...Object.keys(node.attribs as object))
    if ('children' in node) for (const child of node.children as object[]) visit(child)
  }
  visit(parseDocument(html))
  return { elements, attributes }
}

describe('the file', () => {
  const files = [{ file: '稿.md', sha256: 'ab'.repeat(32) }]
  it('has a box for each finding, its rule, what it rests on and what to do', async () => {
    const { groups, findings } = await listOf(body, [inData, nowhere])
    const html = checklistHtml(groups, files, 'zh')
    const { elements } = partsOf(html)
    const count = (name: string): number => elements.filter((one) => one === name).length
    expect([count('li'), count('input'), count('mark')]).toEqual([
      findings.length,
      findings.length,
      3,
    ])
    expect(html).toContain('第8行第8字')
    expect(html).toContain('依据：GB/T 15834-2011 5.1，国标，规定')
    expect(html).toContain('办法：改成全角的“，”。')
    expect(html).toContain(`SHA-256 ${'ab'.repeat(32)}`)
    expect(html).toContain('3 个错误，1 个警告，1 个提示')
  })
  it('is the same each time, runs nothing and fetches nothing', async () => {
    const { groups } = await listOf(body, [inData])
    const html = checklistHtml(groups, files, 'zh')
    expect(checklistHtml(groups, files, 'zh')).toBe(html)
    const { elements, attributes } = partsOf(html)
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form'])
      expect(elements).not.toContain(name)
    expect(attributes.filter((name) => /^on|src|href|style/.test(name))).toEqual([])
    expect(html).not.toMatch(/url\(|@import|https?:/)
  })
  it('takes no letter of a paper for its own', async () => {
    const { groups } = await listOf('# 标<b>题\n<i>x</i>&amp;,"甲"<script>alert(1)</script>。\n')
    const { elements } = partsOf(checklistHtml(groups, files, 'zh'))
    for (const name of ['b', 'i', 'script']) expect(elements).not.toContain(name)
    const named = [{ file: '<u>.md\u202e', sha256: '' }]
    const html = checklistHtml(groups, named, 'zh')
    expect(html).toContain('&lt;u&gt;.mdU+202E')
  })
  it('says so where nothing was found, in either language', () => {
    expect(checklistHtml([], files, 'zh')).toContain('没有查出问题。')
    expect(checklistHtml([], files, 'en')).toContain('Nothing was found.')
  })
})
