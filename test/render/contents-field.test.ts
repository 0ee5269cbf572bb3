/** 目录 as a field: right as it is opened, and the same after an update, by the codes of ECMA-376 and in LibreOffice. */
import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { all, type Docx, openDocx, referenceFaults } from '../support/docx.ts'
import { libreOfficeOrReason, standardFontconfig } from '../support/libreoffice.ts'
import { buildPaper, type Files } from '../support/paper.ts'
import { updatedContents } from '../support/updated-contents.ts'
import { makeVolume } from '../support/volume.ts'

const prose = '先听群众怎么说，再定事情怎么办，办完以后还要回头看一看、问一问。'
const text = (times: number): string => prose.repeat(times)

const report = `---
文种: 半年工作报告
标题: 关于2026年上半年便民服务体系建设和“一站式”窗口运行情况的报告
主送: 市人民政府
单位: 云岭县人民政府
日期: 2026-07-10
目录: 是
附件: [便民服务主要指标表]
---
一、上半年工作完成情况
（一）统筹推进站点建设，服务网络逐步健全，流动服务车进村路线全部贯通
${text(30)}
（二）聚焦老年群体需求。${text(20)}
二、下半年工作安排
（一）消除空白。${text(30)}
::: attachment {title="便民服务主要指标表"}
::: title
便民服务主要指标表
:::
${text(4)}
:::
`
const levels = `---
文种: 讲话稿
标题: 断行断页
---
::: toc {form="contents" levels="3"}
:::
# 一、甲
## （一）乙
### 1.丙
${text(30)}
### 2.丁
${text(40)}
# 二、戊
${text(2)}
`
const piece = (title: string, unit: string, body: string): string =>
  `---\n文种: 交流材料\n标题: ${title}\n单位: ${unit}\n---\n${body}\n`
const papers: Files = {
  '稿/1.md': piece('把服务点建到家门口', '柳树镇人民政府', `一、选址\n${text(60)}`),
  '稿/2.md': piece(
    '用好“一张清单”管住各站点的用电、燃气和食品安全并把隐患消除在开门以前的做法和体会',
    '石桥镇人民政府',
    `一、清单\n（一）来历。${text(40)}\n二、体会\n${text(10)}`,
  ),
  '稿/3.md': piece('让班车捎上包裹', '青山乡人民政府', text(5)),
}
const volumeHead = '---\n文种: 汇编\n标题: 经验材料汇编\n目录: 是\n'
const grouped = `${volumeHead}隔页: 是\n稿件: [{分组: 大会发言, 文件: [稿/1.md, 稿/2.md]}, {分组: 书面交流, 文件: 稿/3.md}]\n---\n`
const renamed = `${volumeHead}稿件: [{文件: 稿/1.md, 目录题名: 服务点}, 稿/2.md, 稿/3.md]\n---\n`
const long = makeVolume(30, (index) => 6 + ((index * 5) % 17))

const cases: readonly (readonly [name: string, text: string, files: Files, code: string])[] = [
  ['a paper with run-in heads', report, {}, 'TOC \\o "1-2" \\f C \\h \\z'],
  ['a paper with three levels', levels, {}, 'TOC \\o "1-3" \\h \\z'],
  ['a volume', renamed, papers, 'TOC \\f C \\h \\z'],
  ['a volume with groups', grouped, papers, 'TOC \\f C \\n "1-1" \\h \\z'],
  ['a long volume', long.text, long.files, 'TOC \\f C \\h \\z'],
]

const docxOf = async (paper: string, files: Files): Promise<Uint8Array> => {
  const { outputs } = await buildPaper(paper, {}, files)
  return outputs[0]?.bytes ?? new Uint8Array()
}
const codesOf = ({ document }: Docx): string[] =>
  all(document, 'w:instrText').map(({ children }) => children.join(''))

describe.each(cases)('%s', (_name, paper, files, code) => {
  let docx: Docx
  beforeAll(async () => {
    docx = openDocx(await docxOf(paper, files))
  })

  it('has the code of one field, and nothing that asks when the file is opened', () => {
    expect(codesOf(docx).filter((one) => one.startsWith('TOC'))).toEqual([code])
    expect(docx.parts['word/settings.xml']).not.toContain('updateFields')
    expect(docx.parts['word/document.xml']).not.toContain('w:dirty')
    expect(referenceFaults(docx)).toEqual([])
  })

  it('shows numbers that are fields to bookmarks in the text', () => {
    const names = all(docx.document, 'w:bookmarkStart').map((one) => one.attributes['w:name'])
    const numbers = codesOf(docx).filter((one) => one.startsWith('PAGEREF'))
    expect(numbers.length).toBeGreaterThan(2)
    for (const number of numbers)
      expect(names).toContain(/^PAGEREF (_Toc\d{9}) \\h$/.exec(number)?.[1])
  })
})

it('marks what no style gives: run-in heads, papers with their author, groups', async () => {
  const marks = async (paper: string, files: Files): Promise<string[]> =>
    codesOf(openDocx(await docxOf(paper, files))).filter((one) => one.startsWith('TC'))
  expect(await marks(report, {})).toEqual([
    'TC "（二）聚焦老年群体需求" \\f C \\l 2',
    'TC "（一）消除空白" \\f C \\l 2',
  ])
  expect((await marks(renamed, papers))[0]).toBe('TC "服务点（柳树镇人民政府）" \\f C \\l 1')
  expect((await marks(grouped, papers)).slice(0, 2)).toEqual([
    'TC "大会发言" \\f C \\l 1',
    'TC "把服务点建到家门口（柳树镇人民政府）" \\f C \\l 2',
  ])
})

it('marks every heading when the styles would find one that the contents do not name so', async () => {
  const noted = report.replace('二、下半年工作安排', '二、下半年工作安排[^1]')
  const docx = openDocx(await docxOf(`${noted}[^1]: 注文。\n`, {}))
  expect(codesOf(docx)[0]).toBe('TOC \\f C \\h \\z')
  expect(codesOf(docx)).toContain('TC "二、下半年工作安排" \\f C \\l 1')
})

const missing = libreOfficeOrReason('contents after an update')
describe.skipIf(missing !== '')('after an update in LibreOffice', () => {
  it('the entries and numbers are those that were set', async () => {
    const theme = openHouse('/no/such/folder').theme('gbt9704').value
    if (!theme) throw new Error('no theme')
    const docx = await Promise.all(cases.map(([, paper, files]) => docxOf(paper, files)))
    const contents = updatedContents(docx, theme, standardFontconfig())
    for (const [index, { opened, updated }] of contents.entries()) {
      expect(opened.length, cases[index]?.[0]).toBeGreaterThan(2)
      // it reads no \n: the names of groups get the numbers of their dividers
      const groups = new Set(opened.filter((entry) => !entry.includes('\t')))
      expect(
        updated.map((entry) => {
          const words = entry.replace(/\t\d+$/, '')
          return groups.has(words) ? words : entry
        }),
        cases[index]?.[0],
      ).toEqual(opened)
    }
    expect(contents.map(({ opened }) => opened.length)).toEqual([5, 5, 3, 5, 30])
  })
})
