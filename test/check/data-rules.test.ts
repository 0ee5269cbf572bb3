/** Checks of figures against each other and against the data. */
import { describe, expect, it } from 'vitest'
import { checkPapers } from '../../src/check/check.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { makePaper, memoryIo, speech } from '../support/paper.ts'

async function found(
  body: string,
  head = '',
  files: Record<string, string> = {},
): Promise<readonly string[]> {
  const made = await makePaper(speech(body, head), files)
  return made.found.filter((one) => !/^(?:data\/inferred|part\/missing|data\/unused)/.test(one))
}

describe('growth in a table', () => {
  const table = (rows: string): string =>
    `| 指标 | 本期 | 上年同期 | 增幅 |\n|---|---|---|---|\n${rows}\n`
  it.each([
    ['| 服务点 | 1286 | 1145 | 12.3% |', []],
    ['| 服务点 | 1,286 | 1,145 | 12.3 |', []],
    ['| 服务点 | 1286 | 1145 | 13.2% |', ['table/growth 稿.md:7:23']],
    ['| 信访 | 39 | 48 | -18.8% |', []],
    ['| 满意度 | 95.6% | 93.2% | 2.4 |', []],
    ['| 满意度 | 95.6% | 93.2% | 2.6% |', []],
    ['| 满意度 | 95.6% | 93.2% | 3.1 |', ['table/growth 稿.md:7:25']],
    ['| 流动车 | 4 | 0 | — |', []],
  ])('%s', async (row, expected) => expect(await found(table(row))).toEqual(expected))
})

describe('growth in a sentence', () => {
  it.each([
    ['成本由14.5元降到11.8元，降幅为18.6%。', []],
    ['成本由14.5元降到11.8元，下降16.8%。', ['text/growth']],
    ['总数由79个增加到96个，增长21.5%。', []],
    ['总数由79个增加到96个，同比增长25.1%，成绩明显。', ['text/growth']],
    ['满意度由93.2%提高到95.6%，提高2.4个百分点。', []],
    ['满意度由93.2%提高到95.6%，提高2.4%。', ['text/points']],
    ['由3天缩短到1天，群众少跑2趟。', []],
  ])('%s', async (text, expected) =>
    expect((await found(text)).map((one) => one.split(' ')[0])).toEqual(expected),
  )
})

describe('figures of the text against the data', () => {
  const files = {
    't.csv':
      '指标,单位,本期,上年同期\n服务点,个,1286,1145\n建设资金,万元,6240,5480\n满意度,%,95.6%,93.2%\n',
  }
  const head = 'data: {t: t.csv}\n'
  it.each([
    ['全市服务点达到1286个，上年服务点1145个。', []],
    ['全市服务点达到1268个。', ['data/unlike']],
    ['全市服务点{{t.服务点.本期}}个，服务点建设3处。', []],
    ['建设资金共6240万元，即建设资金0.624亿元。', []],
    ['建设资金6204万元。', ['data/unlike']],
    ['满意度为95.9%，满意度比上年提高2.4个百分点。', ['data/unlike']],
  ])('%s', async (text, expected) =>
    expect((await found(text, head, files)).map((one) => one.split(' ')[0])).toEqual(expected),
  )
})

describe('the total of a data table', () => {
  const head = 'data: {t: t.csv}\n'
  it.each([
    ['甲,1.2,95%\n乙,3.4,96%\n合计,4.6,95.5%', []],
    ['甲,1.2,95%\n乙,3.4,96%\n合计,4.7,95.5%', ['data/total t.csv:4:1']],
    ['甲,1.2,95%\n乙,3.4,96%\n其中：丙,1,90%\n合计,9,95.5%', []],
    ['甲,0.1,95%\n乙,0.2,96%\n合计,0.3,95.5%', []],
  ])('%s', async (rows, expected) =>
    expect(await found('{{t.甲.数}}。', head, { 't.csv': `名,数,满意度\n${rows}\n` })).toEqual(
      expected,
    ),
  )
})

describe('periods', () => {
  it('of the data and of the paper differ', async () => {
    const head = '期间: 2026年上半年\ndata: {t: {file: t.csv, columns: {本期: 2025年上半年}}}\n'
    expect(await found('{{t.甲.本期}}个。', head, { 't.csv': '名,2025年上半年\n甲,3\n' })).toEqual([
      'data/period 稿.md:5:8',
    ])
  })
  it('of one paper end on one day', async () => {
    expect(await found('截至6月底，有3个。\n截至6月末，有5个。')).toEqual([])
    expect(await found('截至6月底，有3个。\n截至5月31日，有5个。')).toEqual([
      'text/closing-dates 稿.md:6:1',
    ])
  })
})

/** The text of a paper is another rule's. */
const noText = { period: '', text: { file: '', body: '', start: 0, headLines: 0 } }

describe('tables of a run', () => {
  it('that give one county two values are said, whatever shape they have', async () => {
    const files = {
      '市.csv': '县区,服务点,上年服务点\n云岭县,156,133\n',
      '县.csv': '指标,单位,本期,上年同期\n服务点,个,165,133\n',
    }
    const read = async (text: string) => {
      const { value } = await readPaper('稿.md', new TextEncoder().encode(text), memoryIo(files))
      if (!value) throw new Error('no paper')
      return {
        unit: String(value.fields.values['unit'] ?? ''),
        data: value.data,
        places: {},
        ...noText,
      }
    }
    const city = await read('---\n文种: 讲话稿\n标题: 讲话\ndata: {各县: 市.csv}\n---\n文。\n')
    const county = await read(
      '---\n文种: 讲话稿\n标题: 讲话\n单位: 云岭县人民政府\ndata: {指标: 县.csv}\n---\n文。\n',
    )
    expect(checkPapers([city, county]).map((one) => one.data)).toEqual([
      {
        subject: '云岭县',
        indicator: '服务点',
        first: '156',
        firstCell: '市.csv!B2',
        second: '165',
        secondCell: '县.csv!C2',
      },
    ])
    expect(checkPapers([city, city])).toEqual([])
    expect(checkPapers([city, county, county])).toHaveLength(1)
  })
  it('of other periods, or summed over other rows, contradict nothing', async () => {
    const files = {
      '市.csv': '县区,片区,服务点\n云岭县,山区,156\n清源县,山区,80\n',
      '上年.csv': '县区,服务点\n云岭县,133\n',
      '细.csv': '县区,服务点\n云岭县,156.40\n',
      '一月.csv': '县区,月份,服务点\n云岭县,1月,140\n',
      '二月.csv': '县区,月份,服务点\n云岭县,2月,142\n',
    }
    const head = [
      '各县: 市.csv',
      '上年: 上年.csv',
      '细: 细.csv',
      '目标数: 上年.csv',
      '一: 一月.csv',
      '二: 二月.csv',
      '片区: {表: 各县, 按: 片区}',
      '少: {表: 各县, 只要: 大于 服务点 100}',
      '少片区: {表: 少, 按: 片区}',
    ]
    const text = `---\n文种: 讲话稿\n标题: 讲话\ndata:\n${head.map((line) => `  ${line}\n`).join('')}---\n文。\n`
    const { value } = await readPaper('稿.md', new TextEncoder().encode(text), memoryIo(files))
    const said = checkPapers([{ unit: '', data: value?.data ?? {}, places: {}, ...noText }])
    expect(said).toEqual([])
  })
})
