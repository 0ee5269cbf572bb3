/** The outline of a paper: what the navigation pane of a word processor lists, and the bookmarks of its PDF. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { all, type Docx, type Element, openDocx, parseXml } from '../support/docx.ts'
import type { Files } from '../support/paper.ts'
import { closePrinter, printPaper } from '../support/print.ts'

interface Outlined {
  readonly title: string
  readonly items: readonly Outlined[]
}
interface Place {
  readonly level: number
  readonly title: string
}

const placesIn = (items: readonly Outlined[], level = 1): Place[] =>
  items.flatMap(({ title, items: below }) => [
    { level, title: title.replace(/\s/g, '') },
    ...placesIn(below, level + 1),
  ])

async function bookmarksOf(pdf: Uint8Array): Promise<Place[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const outline: readonly Outlined[] = (await (await task.promise).getOutline()) ?? []
  await task.destroy()
  return placesIn(outline)
}

/** Paragraphs by their level: that of their own, or that of their style. */
function paneOf({ parts, document }: Docx): Place[] {
  const levels = new Map(
    all(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').flatMap((style) => {
      const [level] = all(style, 'w:outlineLvl')
      return level ? [[style.attributes['w:styleId'], level.attributes['w:val']] as const] : []
    }),
  )
  return all(document, 'w:p').flatMap((paragraph): Place[] => {
    const own = all(paragraph, 'w:outlineLvl')[0]?.attributes['w:val']
    const level = own ?? levels.get(all(paragraph, 'w:pStyle')[0]?.attributes['w:val'])
    const title = all(paragraph, 'w:t').flatMap(({ children }) => children)
    return level === undefined ? [] : [{ level: Number(level) + 1, title: title.join('') }]
  })
}

const tree = (places: readonly Place[]): string[] =>
  places.map(({ level, title }) => '  '.repeat(level - 1) + title)

const paper = `---
文种: 工作报告
标题: 关于全市便民服务体系建设情况和下一步工作安排的报告
单位: 云岭县人民政府
日期: 2026-07-10
附件: [便民服务主要指标表, 站点名单]
---
一、完成情况
（一）站点建设
正文。
（二）接排标题。正文。
二、下一步工作
正文。
::: attachment {title="便民服务主要指标表"}
::: title
便民服务主要指标表
:::
正文。
:::
::: attachment {title="站点名单"}
一段没有题目的附件。
:::
`
const piece = (title: string): string =>
  `---\n文种: 交流材料\n标题: ${title}\n单位: 柳树镇\n---\n一、选址\n正文。\n二、体会\n正文。\n`
const files: Files = {
  '稿/1.md': piece('把服务点建到家门口'),
  '稿/2.md': piece('用好“一张清单”管住各站点的用电、燃气和食品安全并把隐患消除在开门以前'),
}
const volume = `---\n文种: 汇编\n标题: 经验材料汇编\n隔页: 是\n稿件: [{分组: 大会发言, 文件: 稿/1.md}, {分组: 书面交流, 文件: 稿/2.md}]\n---\n编者按的话。\n`

afterAll(closePrinter)

describe('a report with annexes', () => {
  let printed: Awaited<ReturnType<typeof printPaper>>
  beforeAll(async () => {
    printed = await printPaper(paper)
  })

  it('lists title, headings, annexes in the pane, a title of several lines whole', () => {
    expect(tree(paneOf(openDocx(printed.docx)))).toEqual([
      '关于全市便民服务体系建设情况和下一步工作安排的报告',
      '一、完成情况',
      '  （一）站点建设',
      '二、下一步工作',
      '便民服务主要指标表',
      '附件2',
    ])
  })

  it('lists the run-in heads too in the bookmarks of the PDF', async () => {
    expect(tree(await bookmarksOf(printed.pdf))).toEqual([
      '关于全市便民服务体系建设情况和下一步工作安排的报告',
      '一、完成情况',
      '  （一）站点建设',
      '  （二）接排标题。',
      '二、下一步工作',
      '便民服务主要指标表',
      '附件2',
    ])
  })

  it('has a bookmark at every one of them and at no other paragraph', () => {
    const { document } = openDocx(printed.docx)
    // those by which an edited copy finds its way back are hidden, and around everything
    const isShown = (mark: Element): boolean => !mark.attributes['w:name']?.startsWith('_wg')
    const marked = all(document, 'w:p').filter((one) => all(one, 'w:bookmarkStart').some(isShown))
    expect(marked).toHaveLength(7)
  })
})

describe('a volume with groups', () => {
  const expected = [
    '编者按',
    '大会发言',
    '  把服务点建到家门口',
    '    一、选址',
    '    二、体会',
    '书面交流',
    '  用好“一张清单”管住各站点的用电、燃气和食品安全并把隐患消除在开门以前',
    '    一、选址',
    '    二、体会',
  ]
  it('has groups, papers, headings one below the other, in both', async () => {
    const { docx, pdf } = await printPaper(volume, files)
    expect(tree(paneOf(openDocx(docx)))).toEqual(expected)
    expect(tree(await bookmarksOf(pdf))).toEqual(expected)
    const styles = openDocx(docx).parts['word/styles.xml'] ?? ''
    // Word knows headings by their names, and takes their levels from these
    expect(styles).toMatch(/w:styleId="Heading1"><w:name w:val="heading 3"\/>/)
  })
})
