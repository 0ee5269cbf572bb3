/** Contradictions inside a paper: parts larger than their whole, one quantity with two values. */
import { describe, expect, it } from 'vitest'
import { checkRun } from '../../src/run/check-paper.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { makePaper, memoryIo, speech } from '../support/paper.ts'

const said = async (body: string): Promise<string[]> =>
  (await makePaper(speech(body))).found.flatMap((one) =>
    one.startsWith('text/') ? [one.split(' ')[0] ?? ''] : [],
  )

describe('a part', () => {
  it.each([
    ['投入资金1200万元，其中市级1500万元、县级300万元。', ['text/part']],
    ['共有干部36名（其中女干部40名）。', ['text/part']],
    ['投入资金1,200万元，其中市级900万元、县级300万元。', []],
    ['新建服务点36个，其中城区20个，比上年增加40个。', []],
    ['投入资金1200万元，其中市级1500元。', []],
    ['还差28个，其中清源县差10个，加快选址用电，确保全年达到184个。', []],
    ['培训36期，其中线上20期，参训1500人次。', []],
    ['投入120万元，其中市级70万元、县级60万元、乡级20万元。', ['text/parts']],
    ['共排查隐患328处，其中重大隐患12处，较大隐患56处，一般隐患280处。', ['text/parts']],
    ['共排查隐患328处，其中重大隐患12处，较大隐患56处，一般隐患260处。', []],
    ['投入120万元，其中市级70万元，已拨付60万元。', []],
    ['投入12.5亿元，其中市级6.3亿元、县级6.3亿元。', []],
    ['投入3.2亿元，其中中央1.1亿元、省级1.2亿元、市级1.0亿元。', []],
    ['排查隐患120处，其中一般隐患100处，整改90处。', []],
    ['走访群众120户，其中低保户70户、老年人家庭80户。', []],
  ])('%s', async (text, expected) => expect(await said(text)).toEqual(expected))
})

describe('parts that are all there is', () => {
  it.each([
    ['培训干部120名，其中男70名、女50名。', []],
    ['培训干部120名，其中男70名、女40名。', ['text/sum']],
    ['共有站点36个，分为城区站12个、乡镇站20个。', ['text/sum']],
    ['共有站点36个（其中城区12个，乡镇20个，其余4个）。', []],
    ['共有站点36个，其中城区12个，乡镇20个，其余6个。', ['text/sum']],
    ['共有站点36个，其中城区12个、乡镇20个。', []],
    ['共有站点36个，其中城区12个、乡镇20个，其余约3个。', []],
    ['共有站点36个，其中城区12个、党员20名，其余3个。', []],
    ['投入资金1.2亿元，分为市级0.7亿元、县级0.4亿元、社会0.2亿元。', []],
    ['投入资金1.2亿元，分为市级0.7亿元、县级0.9亿元。', ['text/sum']],
    ['投入资金1200万元，分为市级700万元、县级400万元。', ['text/sum']],
    ['培训干部120名，其中女40名、党员100名。', []],
    ['男性56人，女性48人，合计114人。', ['text/sum']],
    ['会议定于今日召开。市级资金70万元、县级资金60万元，合计120万元。', ['text/sum']],
    ['男性56人，女性48人，合计104人。', []],
    ['全县共有站点36个，城区12个，乡镇20个，合计32个。', []],
    ['有站点36个，其中城区12个，乡镇20个，合计32个。', []],
    ['城区约12个，乡镇20个，合计30个。', []],
  ])('%s', async (text, expected) => expect(await said(text)).toEqual(expected))
})

describe('a change', () => {
  it.each([
    ['投诉由320件减少到380件，减少18.8%。', ['text/growth']],
    ['收入由26.5亿元增长到28.6亿元，下降7.9%。', ['text/growth']],
    ['事故由56起减少到42起，上升25%。', ['text/growth']],
    ['群众满意度由93.2%提高到95.6%，下降2.4个百分点。', ['text/growth']],
    ['投诉由380件减少到320件，减少15.8%。', []],
    ['降幅由5.2%扩大到7.1%，扩大1.9个百分点。', []],
    ['办理时间由5天压缩到3天，降幅为40%。', []],
    ['办理时间由20天压缩至5天，提升75%。', []],
    ['全市综合排名由15位提升到8位，提升46.7%。', []],
  ])('%s', async (text, expected) => expect(await said(text)).toEqual(expected))
})

describe('one quantity', () => {
  it.each([
    [['全市建成便民服务点1286个。', '目前，全市建成便民服务点1268个。'], ['text/two-values']],
    [['全市建成便民服务点1286个。', '全市建成便民服务点1286个。'], []],
    [['全市建成便民服务点1286个。', '2025年全市建成便民服务点1268个。'], []],
    [['全市建成便民服务点1286个。', '全年要再建成便民服务点100个。'], []],
    [['办理群众诉求6240.35万件。', '办理群众诉求6240万件。'], []],
    [['青禾区建成便民服务点212个。', '东岸区建成便民服务点198个。'], []],
    [['群众满意度达到95.6%。', '群众满意度达到96.5%。'], ['text/two-values']],
    [
      ['五年来主要做了以下工作。', '实施改造项目1424个。', '实施改造项目304个。'],
      ['text/two-values'],
    ],
    [
      ['五年来主要做了以下工作。', '实施改造项目1424个。', '刚刚过去的一年，实施改造项目304个。'],
      [],
    ],
    [['Ⅰ—Ⅲ类水质断面比例为83.4%。', '劣Ⅴ类水质断面比例为0.6%。'], []],
    [['由海事管理机构处1万元以上5万元以下的罚款。', '由海事管理机构处5万元以上的罚款。'], []],
    [['事故是指船舶溢油500吨以上不足1000吨的。', '事故是指船舶溢油100吨以上的。'], []],
    [['2025年开局良好。', '实施改造项目304个。', '这五年，成绩显著。', '实施改造项目1424个。'], []],
  ])('%j', async (lines, expected) => expect(await said(lines.join('\n'))).toEqual(expected))
})

describe('one quantity in two papers of a run', () => {
  const head = (period: string, unit = '市民政局') =>
    `---\n文种: 讲话稿\n标题: 讲话\n单位: ${unit}\n期间: ${period}\ndata: {表: 表.csv}\n---\n`
  const found = async (first: string, second: string): Promise<string[]> => {
    const files = { '甲.md': first, '乙.md': second }
    const io = memoryIo({ ...files, '表.csv': '指标,本期\n服务点,1286\n助餐点,30\n' })
    const sources = await Promise.all(
      Object.entries(files).map(([file, text]) =>
        readPaper(file, new TextEncoder().encode(text), io),
      ),
    )
    const papers = sources.flatMap(({ value }) => value ?? [])
    return checkRun(papers).map(
      ({ rule, origin }) => `${rule} ${origin ? second.slice(origin.start, origin.end) : ''}`,
    )
  }
  const said = '一、完成情况\n全市建成便民服务点'
  const bound = '{{表.服务点.本期}}个。'
  it.each([
    ['said twice alike', '1286个。', '1286个。', '2026年上半年', []],
    ['said differently', '1286个。', '1268个。', '2026年上半年', ['text/two-papers 1268']],
    ['of another time', '1286个。', '1268个。', '2025年上半年', []],
    ['taken from data alike', bound, '1286个。', '2026年上半年', []],
    ['typed unlike the data', bound, '1268个。', '2026年上半年', ['text/unlike-bound 1268']],
    ['typed unlike the data of another time', bound, '1268个。', '2025年上半年', []],
    ['taken from data twice', bound, '{{表.[助餐点].本期}}个。', '2026年上半年', []],
    [
      'typed behind other figures of data',
      bound,
      `{{表.助餐点.本期}}个。${said.slice(-12)}1268个。`,
      '2026年上半年',
      ['text/unlike-bound 1268'],
    ],
    ['of no time', bound, '1268个。', '', ['text/perhaps-unlike-bound 1268']],
  ])('%s', async (_name, one, other, period, expected) =>
    expect(
      await found(`${head('2026年上半年')}${said}${one}\n`, `${head(period)}${said}${other}\n`),
    ).toEqual(expected),
  )
  it('of another office, or as a plan, is another', async () => {
    const one = `${head('2026年上半年')}${said}1286个。\n`
    expect(await found(one, `${head('2026年上半年', '市教育局')}${said}1268个。\n`)).toEqual([])
    const plan = `${head('2026年上半年')}一、下步打算\n全市建成便民服务点1500个。\n`
    expect(await found(one, plan)).toEqual([])
  })
})
