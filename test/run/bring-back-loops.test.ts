/** Words of a loop brought back: written where every row has them, listed where some do; what is said below each change. */
import { expect, it } from 'vitest'
import { backText } from '../../src/cli/commands/back-text.ts'
import { applyBack } from '../../src/run/apply-back.ts'
import { type BroughtBack, bringBack } from '../../src/run/bring-back.ts'
import { editDocx } from '../support/copies.ts'
import { type CopyEdit, editText } from '../support/copy-edits.ts'
import { built, workspace } from '../support/kept-workspace.ts'

const paper = `---
文种: 讲话稿
标题: 在会议上的讲话
日期: 2026-07-15
数据: {投资: 投资.csv}
---
同志们：

今天讲{{条数}}点意见，共投资{{投资.合计.本年}}万元。

# 抓好投资

{{#each 投资}}{{#if (gt 本年 0)}}{{乡镇}}比上年同期{{同比 this}}。{{/if}}{{/each}}

# 抓好落实

{{#each 投资}}{{乡镇}}完成{{本年}}万元。{{/each}}
`
const files = {
  '稿.md': paper,
  '投资.csv': '乡镇,本年,上年\n城关镇,120,100\n双桥镇,90,100\n石门镇,110,100\n合计,320,300\n',
}
const towns = ['城关镇', '双桥镇', '石门镇']
const toOther = (name: string): CopyEdit => ({ retype: [`${name}比`, `${name}较`] })

async function back(edits: readonly CopyEdit[]) {
  const { io } = workspace(files)
  const copy = editDocx(await built(io), (xml) => editText(xml, edits))
  const { value } = await bringBack([{ file: '改.docx', bytes: copy }], null, io)
  const [brought] = value
  if (!brought) throw new Error('not brought back')
  const shown = (each: BroughtBack, written: boolean | null): string =>
    backText({ ...each, lang: 'zh', showFile: (file) => file, written })
  const applied = await applyBack(brought, io)
  return {
    listed: shown(brought, null),
    after: shown({ ...brought, changes: applied.changes }, true),
    files: applied.files.map(({ bytes }) => new TextDecoder().decode(bytes)),
  }
}

it('writes what every row of a loop has alike, once', async () => {
  const { files: written, after } = await back([...towns, '合计'].map(toOther))
  expect(written).toEqual([paper.replace('比上年', '较上年')])
  expect(after).toContain('稿.md:13:36 改 “比” → “较”')
  expect(after).toContain('这一处在循环里，4 行改得都一样\n      已写')
})

it('lists what some rows of it have, with what a change there would do', async () => {
  const { files: written, listed, after } = await back([toOther('双桥镇')])
  expect(written).toEqual([])
  expect(listed).toContain('改稿件这一行，4 行都变；改稿里这样改的只有 1 行')
  expect(listed).not.toContain('自动生成')
  expect(after).toContain('没有写：循环里只有几行这样改')
})

it('says which expression the words of the program come from', async () => {
  const { listed, after } = await back([{ retype: ['讲两点', '讲几点'] }])
  expect(listed).toContain('来自第 9 行的 {{条数}}（稿.md:9），要改就改那里或者它的数据')
  expect(after).toContain('没有写：是程序生成的字')
})

it('names the first five places that rest on a changed figure, and how many there are', async () => {
  const many = Array.from(
    { length: 7 },
    (_, index) => `第${index + 1}项：{{投资.双桥镇.上年}}万元。`,
  )
  const { io } = workspace({ ...files, '稿.md': `${paper}\n${many.join('\n\n')}\n` })
  const edit: CopyEdit = { retype: ['第1项：100万', '第1项：101万'] }
  const copy = editDocx(await built(io), (xml) => editText(xml, [edit]))
  const [brought] = (await bringBack([{ file: '改.docx', bytes: copy }], null, io)).value
  if (!brought) throw new Error('not brought back')
  const others = brought.changes[0]?.data?.others ?? []
  const text = backText({ ...brought, lang: 'zh', showFile: (file) => file, written: null })
  expect(others.length).toBeGreaterThan(5)
  expect(text.match(/也用到它：/g)).toHaveLength(5)
  expect(text).toContain(`等 ${others.length} 处（--json 全列）`)
})

it('says of charts that they are not compared, as no fault', async () => {
  const chart =
    '```chart\n类别: [1月, 2月]\n系列: [{名称: 办件, 值: [12, 13]}]\n```\n图：两个月的办件'
  const { io } = workspace({ ...files, '稿.md': `${paper}\n${chart}\n` })
  const docx = await built(io)
  const { diagnostics } = await bringBack([{ file: '改.docx', bytes: docx }], null, io)
  expect(diagnostics).toMatchObject([
    { rule: 'back/charts-not-compared', severity: 'info', data: { file: '改.docx', count: 1 } },
  ])
})

it('says of a row taken out of a table that a loop prints that it goes out of the data', async () => {
  const table = paper.replace(
    '{{#each 投资}}{{乡镇}}完成{{本年}}万元。{{/each}}',
    '| 乡镇 | 本年 |\n| --- | --- |\n{{#each 投资}}\n| {{乡镇}}镇域 | {{本年}} |\n{{/each}}',
  )
  const { io } = workspace({ ...files, '稿.md': table })
  const copy = editDocx(await built(io), (xml) =>
    xml.replace(/<w:tr>(?:(?!<w:tr>)[\s\S])*?双桥镇[\s\S]*?<\/w:tr>/, ''),
  )
  const { value } = await bringBack([{ file: '改.docx', bytes: copy }], null, io)
  const [brought] = value
  const gone = brought?.changes.find(({ form }) => form === 'gone-row')
  expect(gone).toMatchObject({ trouble: null, loop: { rows: 4, changed: 1 } })
  const listed = brought
    ? backText({ ...brought, lang: 'zh', showFile: (file) => file, written: null })
    : ''
  expect(listed).toContain('稿件里一行印出 4 行：要删这一行，就到数据里删')
})
