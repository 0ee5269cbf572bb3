/** What a run makes of rows and files: no paper for a total, no chart bar for one, lists of papers out of workbooks. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

const csv = '县区,数\n甲县,30\n乙县,20\n合计,50\n'
const each = (more = ''): string =>
  `---\n文种: 讲话稿\n标题: "{{县区}}的讲话"\n逐份: T\n${more}输出: "{{县区}}讲话"\ndata: {T: t.csv}\n---\n{{县区}}有{{数}}个。`

describe('papers of rows', () => {
  it('are none of totals, which is said once', async () => {
    const made = await makePaper(each(), { 't.csv': csv })
    expect(made.outputs).toEqual(['甲县讲话', '乙县讲话'])
    expect(made.words.filter((one) => one.includes('没有出稿：合计'))).toHaveLength(1)
  })
  it('are of a total that is asked for by name', async () => {
    const made = await makePaper(each('只出: 等于 县区 "合计"\n'), { 't.csv': csv })
    expect(made.outputs).toEqual(['合计讲话'])
  })
})

describe('papers of rows whose total stands under the numbers', () => {
  const towns = (only = ''): string =>
    `---\n文种: 讲话稿\n标题: "{{乡镇}}的讲话"\n逐份: T\n${only}输出: "{{乡镇}}报告"\ndata: {T: t.csv}\n---\n{{乡镇}}有{{数}}个。`
  const rows = '1,甲镇,10\n2,乙镇,20\n3,丙镇,30\n'
  const papers = ['甲镇报告', '乙镇报告', '丙镇报告']
  it.each(['合计', '总计', '全县'])('are none of %s, which is said by its name', async (total) => {
    const made = await makePaper(towns(), { 't.csv': `序号,乡镇,数\n${rows}${total},,60\n` })
    expect(made.outputs).toEqual(papers)
    expect(made.words.join()).toContain(`没有出稿：${total}`)
    expect(made.found.join()).not.toContain('missing-value')
  })
  it.each(['', '合计'])('may leave out by a condition on "%s"', async (name) => {
    const csv = `序号,乡镇,数\n合计,,60\n${rows}`
    const made = await makePaper(towns(`只出: 不等于 乡镇 "${name}"\n`), { 't.csv': csv })
    expect(made.outputs).toEqual(papers)
    expect(made.found.join()).not.toContain('missing-value')
  })
  it('are of the total that is asked for', async () => {
    const csv = `序号,乡镇,数\n${rows}合计,,60\n`
    const made = await makePaper(towns('只出: 等于 乡镇 "合计"\n'), { 't.csv': csv })
    expect(made.outputs).toEqual(['合计报告'])
  })
  it('are of all rows but the one that has no name for its file', async () => {
    const csv = `序号,乡镇,数\n${rows}4,,5\n`
    const made = await makePaper(towns(), { 't.csv': csv })
    expect(made.outputs).toEqual(papers)
    expect(made.found.join()).toContain('data/missing-value')
  })
})

describe('a chart', () => {
  it('draws no bar for a total', async () => {
    const body = '```chart\n数据: T\n系列: [数]\n```\n'
    const made = await makePaper(speech(body, 'data: {T: t.csv}\n'), { 't.csv': csv })
    const chart = made.documents[0]?.blocks.find((block) => block.type === 'chart')
    expect(chart?.type === 'chart' && chart.categories).toEqual(['甲县', '乙县'])
    expect(made.found.map((one) => one.split(' ')[0])).toContain('fence/total-left-out')
  })
})

describe('a volume', () => {
  const volume = (list: string): string =>
    `---\n文种: 交流材料汇编\n标题: 汇编\n稿件: [{分组: 交流, 名单: ${list}}]\n---\n`
  const paper = (unit: string): string =>
    `---\n文种: 交流发言\n标题: ${unit}的做法\n单位: ${unit}\n---\n一、做法\n我们抓落实。`
  const papers = { '甲.md': paper('甲县'), '乙.md': paper('乙县') }
  it('takes its list out of a workbook, counting columns and remarks left out', async () => {
    const rows = [
      ['交流材料名单', null, null, null],
      ['序号', '文件', '目录题名', '备注'],
      [1, '甲.md', '甲县做法', '已收'],
      [2, '乙.md', '乙县做法', ''],
    ]
    const made = await makePaper(volume('名单.xlsx'), {
      ...papers,
      '名单.xlsx': workbook({ name: '名单', rows }),
    })
    const pieces = made.documents[0]?.blocks.filter(
      (block) => block.type === 'piece' || block.type === 'group',
    )
    expect(JSON.stringify(pieces)).toContain('甲县做法')
    expect(made.found.filter((one) => /unknown-field|other-kind/.test(one))).toEqual([])
  })
  it('is no empty book when its list cannot be read', async () => {
    const made = await makePaper(volume('名单.xls'), { ...papers, '名单.xls': new Uint8Array(8) })
    expect(made.documents).toEqual([])
    expect(made.words.join()).toContain('另存为 .xlsx')
  })
})
