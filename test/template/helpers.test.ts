/** Helpers: every example of the manual prints what it says; exact figures, hard cases, and what each refuses. */
import { beforeAll, describe, expect, it } from 'vitest'
import { cellsOf, formulaOf } from '../../src/model/values.ts'
import { placeName } from '../../src/origin.ts'
import { locate } from '../../src/report/located.ts'
import { helpers } from '../../src/template/helpers/index.ts'
import { sample } from '../../src/template/helpers/sample.ts'
import { templateWords } from '../../src/template/words.ts'
import { type Made, makePaper, speech } from '../support/paper.ts'

const sampleFiles = Object.fromEntries(
  Object.entries(sample).map(([name, csv]) => [`${name}.csv`, csv]),
)
const sampleHead = `data: {${Object.keys(sample)
  .map((name) => `${name}: ${name}.csv`)
  .join(', ')}}\n`
/** What each call prints, all of them filled in one paper. */
async function printed(
  calls: readonly string[],
  files: Readonly<Record<string, string>>,
  head: string,
): Promise<string[]> {
  const made = await makePaper(speech(calls.join('\n\n'), head), files)
  const errors = made.diagnostics.filter((one) => one.severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return (made.filled[0] ?? '').split('\n\n').map((text) => text.replace(/[⟦⟧]/g, ''))
}

describe('examples of the manual', () => {
  const examples = helpers.flatMap((helper) => helper.examples)
  let shown: string[] = []
  beforeAll(async () => {
    shown = await printed(
      examples.map((one) => one.call),
      sampleFiles,
      sampleHead,
    )
  })
  it.each(examples.map((one, index) => [one.call, one.shows, index] as const))(
    '%s → %s',
    (_call, shows, index) => expect(shown[index]).toBe(shows),
  )
})

describe('every helper', () => {
  const names = helpers.flatMap((one) => one.names)
  it('has names of its own, in both languages', () => {
    expect(new Set(names).size).toBe(names.length)
    const parts = { take: () => [], takeThrough: () => [], has: () => false, rest: () => [] }
    const words = Object.keys(templateWords(parts as never, {}, []).words)
    const blocks = ['if', 'unless', 'each', 'with', 'lacks', 'lookup', '若', '若非', '逐条', '取']
    expect(names.filter((name) => words.includes(name) || blocks.includes(name))).toEqual([])
    for (const helper of helpers) {
      expect(helper.names[0]).toMatch(/^[a-zA-Z]+$/)
      expect(helper.names[1]).toMatch(/^\p{Script=Han}+$/u)
    }
  })
  it('has examples, and options with a name in both languages and no name twice', () => {
    for (const helper of helpers) {
      expect(helper.examples.length, helper.names[1]).toBeGreaterThan(0)
      const options = (helper.options ?? []).flatMap((one) => [...one.names])
      expect(new Set(options).size, helper.names[1]).toBe(options.length)
    }
  })
})

const files = {
  'd.csv':
    '名,值,率,余额（元）\n甲,0.1,33.3%,123456789012345678\n乙,0.2,33.3%,1\n丙,12.30,33.4%,0.05\n合计,12.60,100.0%,123456789012345679.05\n',
  'one.csv': '名,值\n甲,5\n',
  'none.csv': '名,值\n',
  'tie.csv': '名,值,组\n甲,9,一\n乙,7,一\n丙,7,二\n丁,3,二\n',
  'zero.csv': '名,值\n甲,0\n乙,0\n',
  'hole.csv': '名,值,组\n甲,1,一\n乙,,一\n丙,,\n',
  'rates.csv': '名,率\n甲,95.6%\n乙,93.2%\n',
  'office.csv': '单位,完成数\n县教育局,12\n县民政局,15\n',
  'word.csv': '名,值\n甲,1\n乙,未报\n',
  'mixed.csv':
    '名,单位,本期,上年同期,率\n甲,个,1,2,95.6%\n乙,万元,3,-4,94\n丙,%,95.6,93.5,1\n丁,个,-3,6,1\n',
  'l.yml': '数: [0.1, 0.2]\n组: [{名: 甲, 值: 1}, {名: 乙, 值: 3}]\n空: []\n',
}
const head =
  'data: {d: d.csv, one: one.csv, none: none.csv, tie: tie.csv, zero: zero.csv, hole: hole.csv, mixed: mixed.csv, l: l.yml, word: word.csv, rates: rates.csv, office: office.csv}\n'

describe('hard cases', () => {
  const cases: readonly (readonly [call: string, shows: string])[] = [
    ['{{合计 d "值"}}', '12.60'],
    ['{{合计 l.数}}', '0.3'],
    ['{{合计 d "率"}}', '100.0%'],
    ['{{合计 d "余额"}}', '123456789012345679.05'],
    ['{{平均 d "率"}}', '33.3%'],
    ['{{sum one "值"}} {{average one "值"}} {{count one}}', '5 5.0 1'],
    ['{{数 1.005 小数=2}} {{数 -1.005 小数=2}} {{数 -0.004 小数=2}}', '1.01 -1.01 0.00'],
    ['{{数 d.丙.值}} {{数 d.丙.值 小数=1}}', '12.30 12.3'],
    [
      '{{数 123456789012345678}} {{数 123456789012345678 千分位="是"}}',
      '123456789012345678 123,456,789,012,345,678',
    ],
    ['{{数 d.甲.余额 单位="亿元" 小数=10}}', '1234567890.1234567800亿元'],
    ['{{数 d.甲.率}} {{数 d.甲.率 小数=0}}', '33.3% 33%'],
    ['{{百分比 1 3 小数=10}}', '33.3333333333%'],
    [
      '{{中文数字 123456789012345678}}',
      '十二亿三千四百五十六万七千八百九十亿一千二百三十四万五千六百七十八',
    ],
    [
      '{{中文数字 10010}} {{中文数字 100000000}} {{中文数字 1000000005}} {{中文数字 0}} {{中文数字 -2.50}}',
      '一万零一十 一亿 十亿零五 零 负二点五零',
    ],
    [
      '{{大写 0}} {{大写 0.05}} {{大写 1.005}} {{大写 1409.50}}',
      '零元整 伍分 壹元零壹分 壹仟肆佰零玖元伍角',
    ],
    [
      '{{大写 16409.02}} {{大写 6007.14}} {{大写 -10}}',
      '壹万陆仟肆佰零玖元零贰分 陆仟零柒元壹角肆分 负壹拾元整',
    ],
    ['{{大写 107000.53}}', '壹拾万柒仟元伍角叁分'],
    [
      '{{同比 "95.6%" "93.5%"}} {{排名 one.甲 "值" 只印数=是}} {{排名 one.甲 "值" 只印数="否"}}',
      '提高2.1个百分点 1 第1位',
    ],
    [
      '{{约数 0.0123}} {{约数 99.5 用词="近"}} {{约数 99.5 用词="约"}} {{约数 0}}',
      '0.012余 近100 约100 0',
    ],
    [
      '{{同比 mixed.甲}} {{同比 94 100 小数=0}} {{同比 100.01 100}}',
      '下降50.0% 下降6% 与上年同期基本持平',
    ],
    [
      '{{同比 100.01 100 持平="持平"}} {{同比 0 5}} {{同比 5 0 无基数="上年同期为零"}}',
      '基本持平 下降100.0% 上年同期为零',
    ],
    [
      '{{同比 mixed.丙}} {{growth mixed.丙 decimals=2 words="上升/回落"}}',
      '提高2.1个百分点 上升2.10个百分点',
    ],
    ['{{增减 mixed.丁}} {{增减 12.30 1.2}} {{增减 0.3 0.1}}', '减少9个 增加11.10 增加0.2'],
    [
      '{{进度 5 12 截至=5}} {{进度 5 12 截至="2026-06-10"}}',
      Array(2).fill('完成全年目标的41.7%，与序时进度持平').join(' '),
    ],
    ['{{进度 5 12 截至=12}}', '完成全年目标的41.7%，慢于序时进度58.3个百分点'],
    [
      '{{数 mixed.乙.本期 单位="亿元" 小数=4}} {{大写 mixed.乙.本期}} {{数 mixed.丙.本期 带单位=是}}',
      '0.0003亿元 叁万元整 95.6%',
    ],
    ['{{合计 office "完成数"}} {{最高 office "完成数"}}', '27 县民政局（15）'],
    ['{{同比 0 0}} {{同比 0 0 持平="持平"}}', '与上年同期持平 持平'],
    ['{{#each tie}}{{排名 this "值"}}{{/each}}', '第1位第2位第2位第4位'],
    ['{{排名 tie.乙 "值" 从低到高="是"}} {{排名 tie.丙 "值" 并列="是"}}', '第2位 并列第2位'],
    [
      '{{排名 one.甲 "值"}} {{占比 one.甲 "值"}} {{最高 one "值"}} {{前几 one "值" 1}}',
      '第1位 100.0% 甲（5） 甲',
    ],
    ['{{排名 d.丙 "值"}} {{最高 d "值"}} {{个数 d}}', '第1位 丙（12.30） 3'],
    ['{{前几 tie "值" 2}} {{后几 tie "值" 2}} {{最低 tie "值"}}', '甲、乙、丙 丁、乙、丙 丁（3）'],
    ['{{占比 zero "值"}}'.replace('zero', 'tie'), '甲34.6%、乙26.9%、丙26.9%、丁11.5%'],
    ['{{占比 tie "值" 配平="是"}}', '甲34.6%、乙26.9%、丙26.9%、丁11.6%'],
    ['{{占比 l.组.[1] "值"}} {{合计 l.组 "值"}}', '75.0% 4'],
    ['{{个数 none}} {{个数 l.空}} {{个数 tie 组="一"}} {{个数 tie 值=7}}', '0 0 2 2'],
    ['{{合计 tie "值" 组="一"}} {{列举 tie 组="二"}}', '16 丙、丁'],
    ['{{个数 tie 组="一" 列="值" 大于=7}} {{个数 tie 列="组" 不等于="一"}}', '1 2'],
    [
      '{{期间 "2026-01-10" 年="是"}} {{期间 "2026-07-10" 格式="截至"}} {{期间 2026 12}}',
      '2025年 截至7月10日 全年',
    ],
    [
      '{{期间 "2026年上半年" 格式="截至" 年="是"}} {{期间 2026 7 12}} {{期间 "截至5月底"}}',
      '截至2026年6月底 下半年 1—5月',
    ],
  ]
  let shown: string[] = []
  beforeAll(async () => {
    shown = await printed(
      cases.map(([call]) => call),
      files,
      head,
    )
  })
  it.each(cases.map((one, index) => [...one, index] as const))('%s → %s', (_call, shows, index) =>
    expect(shown[index]?.trim()).toBe(shows.trim()),
  )
  it('takes the months from the 期间 of the paper', async () => {
    const made = await makePaper(speech('{{进度 30 60}}', '期间: 2026年上半年\n'))
    expect(made.filled[0]).toBe('⟦完成全年目标的50.0%，与序时进度持平⟧')
  })
})

describe('where a figure comes from', () => {
  const figure = async (call: string) => {
    const made = await makePaper(speech(call, head), files)
    const block = made.documents[0]?.blocks.at(-1)
    return block?.type === 'paragraph' && block.children[0]?.type === 'figure-value'
      ? block.children[0]
      : null
  }
  it.each([
    [
      '{{合计 tie "值" 组="一"}}',
      ['tie.csv!B2', 'tie.csv!B3', 'tie.csv!C2', 'tie.csv!C3', 'tie.csv!C4', 'tie.csv!C5'],
      '值合计（组等于一）',
      '16',
    ],
    ['{{占比 one.甲 "值"}}', ['one.csv!B2'], '部分÷合计', '100'],
    [
      '{{数 (合计 d "余额") 单位="亿元"}}',
      ['d.csv!D2', 'd.csv!D3', 'd.csv!D4'],
      '余额合计；换成以亿元计，保留2位小数',
      '1234567890.1234567905',
    ],
    ['{{个数 one}}', ['one.csv!A2'], '个数', '1'],
    ['{{排名 one.甲 "值"}}', ['one.csv!B2'], '按值从高到低排名', '1'],
  ])('%s', async (call, cells, formula, raw) => {
    const shown = await figure(call)
    expect(shown && formulaOf(shown.provenance)).toBe(formula)
    expect(shown && cellsOf(shown.provenance).map(placeName).sort()).toEqual(cells)
    expect(shown?.raw).toBe(raw)
  })
})

describe('what is refused', () => {
  const refused = async (call: string): Promise<{ made: Made; said: string[] }> => {
    const made = await makePaper(speech(call, head), files)
    const errors = made.diagnostics.filter(
      (one) => one.severity === 'error' && /^(?:template|data)\//.test(one.rule),
    )
    const words = locate(errors, new Map(), 'zh', (file) => file)
    return { made, said: words.map((one) => `${one.message} ${one.hint}`) }
  }
  it.each([
    ['{{合计 none "值"}}', '表里一行也没有'],
    ['{{最高 none "值"}}', '表里一行也没有'],
    ['{{列举 none}}', '表里一行也没有'],
    ['{{合计 tie "值" 组="三"}}', '没有符合条件的行'],
    ['{{合计 word "值"}}', '不是数字（word.csv!B3 “未报”）'],
    ['{{合计 mixed "率"}}', '单位不一样，不能放在一起算'],
    ['{{合计 mixed "本期"}}', '单位不一样，不能放在一起算（个、万元、%）'],
    ['{{增减 mixed.甲.率 mixed.乙.率}}', '单位不一样'],
    ['{{合计 rates "率"}}', '百分数加起来超过了100%'],
    ['{{同比 5 0}}', '基数是零，算不出来（上年同期 0）'],
    ['{{同比 mixed.乙}}', '基数是负数'],
    ['{{同比 mixed.丁}}', '正负变了'],
    ['{{占比 zero "值"}}', '基数是零'],
    ['{{占比 mixed "上年同期"}}', '单位不一样'],
    ['{{排名 d.合计 "值"}}', '或者是合计行'],
    ['{{前几 tie "值" 5}}', '表里没有这么多行（4 < 5）'],
    ['{{前几 tie "值" 0}}', '超出范围'],
    ['{{合计 tie "数值"}}', '没有这一列（数值） 写法'],
    ['{{合计 mixed "本其"}}', '没有这一列（本其） 是不是“本期”？'],
    ['{{合计 tie}}', '没有写是哪一列'],
    ['{{合计 one.甲.值 "值"}}', '不是表或列表'],
    ['{{最高 d "值" 名称="各"}}', '没有这一列'],
    ['{{个数 mixed 本其=1}}', '没有这个选项（本其） 是不是“本期”？'],
    ['{{个数 tie 大于=1}}', '没有写是哪一列（大于）'],
    ['{{个数 tie 列="值"}}', '没有这个选项（列="值"）'],
    ['{{#each tie}}{{合计 ../mixed "本其"}}{{/each}}', '是不是“本期”？'],
    ['{{百分点 mixed.甲.本期 mixed.甲.上年同期}}', '不是百分数'],
    ['{{进度 5 12 截至="年中"}}', '看不出是哪几个月'],
    ['{{进度 5 12 截至=13}}', '看不出是哪几个月'],
    ['{{进度 5 12}}', '看不出是哪几个月'],
    ['{{期间 2026 7 3}}', '看不出是哪几个月'],
    ['{{期间 "上半年" 年="是"}}', '不知道是哪一年'],
    ['{{期间 "上半年" 格式="半年"}}', '这一项只能写（格式：名称 / 季度 / 月份 / 截至）'],
    ['{{数 5 千分位="要"}}', '只能写“是”或“否”'],
    ['{{同比 5 4 用词="上升"}}', '要写两个词'],
    ['{{同比 5 4 小数=1.5}}', '小数位数'],
    ['{{同比 5 4 小树=1}}', '没有这个选项（小树） 是不是“小数”？'],
    ['{{约数 -5}}', '不能是负数'],
    ['{{大写 mixed.甲.率}}', '单位不一样'],
    ['{{数 5 单位="吨"}}', '单位只能以这些字开头（万 / 亿 / 万亿）'],
    ['{{数 mixed.甲.率 单位="万"}}', '单位不一样'],
    ['{{数 (合计 word "值") 单位="万"}}', '“合计”用法不对'],
    ['{{完全没有 5}}', 'docs/helpers.md'],
  ])('%s: %s', async (call, expected) => {
    const { said } = await refused(call)
    expect(said[0]).toContain(expected)
    expect(new Set(said).size).toBe(1)
  })
  it('counts no row whose condition is blank', async () => {
    const { made, said } = await refused('{{个数 hole 组="一"}}')
    expect([made.filled[0], said]).toEqual(['⟦2⟧', []])
  })
  it('names every empty cell and prints the hole', async () => {
    const { made, said } = await refused('{{合计 hole "值"}}')
    expect(made.filled[0]).toBe('⟦【缺：hole.csv!B3、hole.csv!B4】⟧')
    expect(said).toHaveLength(1)
    expect((await refused('{{数 (合计 hole "值") 小数=1}}')).made.filled[0]).toBe(
      '⟦【缺：hole.csv!B3、hole.csv!B4】⟧',
    )
  })
})
