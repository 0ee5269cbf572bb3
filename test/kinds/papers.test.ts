/** Kinds as their users see them: forms by fields, what templates add, what they leave to the author. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { makePaper } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

const paper = (kind: string, head: string, body: string): string =>
  `---\n文种: ${kind}\n标题: 半年工作\n${head}---\n${body}`
async function shown(
  text: string,
  files = {},
): Promise<{ blocks: string; found: readonly string[] }> {
  const made = await makePaper(text, files)
  return { blocks: showBlocks(made.documents[0]?.blocks ?? []), found: made.found }
}
const done = '一、工作完成情况\n都完成了。'

describe('every kind', () => {
  const { kinds, partials } = openHouse('/no/such/folder')
  const withPartials = (text: string): string =>
    text.replace(/\{\{> (\S+)\}\}/g, (_, name: string) => withPartials(partials[name]?.text ?? ''))
  it('is sound', () => expect(kinds.diagnostics).toEqual([]))
  it.each(kinds.value.map((kind) => [kind.id, kind] as const))(
    '%s uses each of its own fields',
    (_id, kind) => {
      const text = withPartials(kind.template)
      // these are read by the machinery, not by templates
      const known = [
        'kind',
        'data',
        'each',
        'where',
        'output',
        'theme',
        'template',
        'masked',
        'period',
        'keep',
        'leads',
        'original',
        'pieces',
        'dividers',
        'unit',
        'author',
        'date',
        'subtitle',
      ]
      const asked = Object.values(kind.checks).flatMap(({ when = {} }) => Object.keys(when))
      const unused = Object.keys(kind.fields).filter(
        (name) =>
          !known.includes(name) &&
          !asked.includes(name) &&
          kind.fields[name]?.theme === undefined &&
          !new RegExp(`[ {]${name}[ }]`).test(text),
      )
      expect(unused).toEqual([])
    },
  )
})

describe('half-year report', () => {
  it('is a 汇报 with a salutation: unit and date under the title, no signature', async () => {
    const { blocks, found } = await shown(
      paper('半年工作汇报', '称呼: 各位领导\n单位: 县政府\n日期: 2026-07-10\n', done),
    )
    expect(blocks).toBe(
      'title\n  半年工作\nbyline\n  县政府\n  （2026年7月10日）\nsalutation 各位领导：\nh1 typed=一、 一、工作完成情况\np 都完成了。',
    )
    expect(found).toEqual([])
  })
  it('is a 报告 with an addressee: signature and date, attachments behind them', async () => {
    const head =
      '主送: 市人民政府\n单位: 县政府\n日期: 2026-07-10\n结束语: 是\n附件: [表甲, 表乙]\n'
    const { blocks } = await shown(
      paper('半年工作报告', head, `${done}\n::: attachment {number="1"}\n内容。\n:::`),
    )
    expect(blocks).toBe(
      [
        'title\n  半年工作',
        'addressee 市人民政府：',
        'h1 typed=一、 一、工作完成情况',
        'p 都完成了。',
        'p 特此报告。',
        'attachment-note\n  表甲\n  表乙',
        'signature\n  县政府\n  2026年7月10日',
        'attachment number=1\n  p 内容。',
      ].join('\n'),
    )
  })
  it('reads addressee, signature and date that were typed', async () => {
    const body = `市人民政府、市政务服务管理局：\n现将情况报告如下。\n${done}\n特此报告。\n青石县人民政府\n2026年7月10日`
    const { blocks, found } = await shown(paper('半年工作报告', '结束语: 是\n', body))
    expect(blocks).toContain('addressee 市人民政府、市政务服务管理局：')
    expect(blocks).toContain('p 特此报告。\nsignature\n  青石县人民政府\n  2026年7月10日')
    expect(found).toEqual([])
  })
  it('is a 总结 with neither', async () => {
    const { blocks } = await shown(paper('半年工作总结', '', done))
    expect(blocks).toBe('title\n  半年工作\nh1 typed=一、 一、工作完成情况\np 都完成了。')
  })
  it('cannot be both', async () => {
    const { found } = await shown(paper('工作报告', '称呼: 各位\n主送: 市政府\n', done))
    expect(found).toEqual(['front-matter/exclusive 稿.md:5:1'])
  })
  it('writes the parts that the body lacks from the data, between the author’s own', async () => {
    const head = 'data: {指标: 指标.csv, 问题: [人手不足。, 路途远。], 打算: [补人。, 修路。]}\n'
    const files = { '指标.csv': '指标,单位,本期,上年同期,目标\n站点,个,12,10,20\n食堂,处,5,5,\n' }
    const { blocks, found } = await shown(
      paper('工作总结', head, '开头。\n一、存在的不足\n路况差。\n二、其他\n没有。'),
      files,
    )
    expect(blocks).toBe(
      [
        'title\n  半年工作',
        'p 开头。',
        'h1 一、上半年工作完成情况',
        'p 上半年，主要指标完成情况如下（增减均与上年同期相比）：站点{figure 12个 指标.csv!C2}，{figure 增长20.0% 指标.csv!C2 指标.csv!D2}，完成全年目标的{figure 60.0% 指标.csv!C2 指标.csv!E2}；食堂{figure 5处 指标.csv!C3}，{figure 与上年同期持平 指标.csv!C3 指标.csv!D3}。',
        'table left,left,right,right,right',
        '  caption 主要指标完成情况',
        '  指标 | 单位 | 本期 | 上年同期 | 目标',
        '  站点 | 个 | {figure 12 指标.csv!C2} | {figure 10 指标.csv!D2} | {figure 20 指标.csv!E2}',
        '  食堂 | 处 | {figure 5 指标.csv!C3} | {figure 5 指标.csv!D3} | —',
        'h1 typed=一、 二、存在的不足',
        'p 路况差。',
        'h1 三、下半年工作打算',
        'p {ordinal 是1 一是}补人。',
        'p {ordinal 是2 二是}修路。',
        'h1 typed=二、 四、其他',
        'p 没有。',
      ].join('\n'),
    )
    expect(found).toContain('template/added 稿.md:1:1')
    expect(found.filter((one) => one.startsWith('numbering'))).toEqual([])
  })
  it('wants the achievements, and the columns that its template asks for', async () => {
    expect((await shown(paper('工作总结', '', '一、其他\n文。'))).found).toEqual([
      'part/missing 稿.md:1:1',
    ])
    const files = { '指标.csv': '指标,单位,今期,上年同期\n站点,个,12,10\n' }
    expect((await shown(paper('工作总结', 'data: {指标: 指标.csv}\n', ''), files)).found).toContain(
      'data/missing-column 稿.md:4:8',
    )
  })
  it('leaves data of another shape to the paper that uses them', async () => {
    const head = 'data: {指标: 指标.csv, 问题: 问题.csv}\n'
    const files = { '指标.csv': '指标,数\n站点,12\n', '问题.csv': '问题,件数\n路远,3\n' }
    const body = '一、工作完成情况\n站点{{指标.站点.数}}个，路远{{问题.路远.件数}}件。'
    const made = await shown(paper('工作总结', head, body), files)
    expect(made.blocks).toContain('p 站点{figure 12 指标.csv!B2}个，路远{figure 3 问题.csv!B2}件。')
    expect(made.blocks).not.toContain('存在的问题')
    expect(made.found.filter((one) => !one.startsWith('data/inferred'))).toEqual([
      'data/not-taken 稿.md:4:8',
      'data/not-taken 稿.md:4:20',
    ])
  })
  it('says that a table is no list of texts, and that nothing uses it', async () => {
    const files = { '问题.csv': '问题,件数\n路远,3\n' }
    const { found } = await shown(
      paper('工作总结', 'data: {问题: 问题.csv}\n', '一、工作完成情况\n文。'),
      files,
    )
    expect(found).toEqual(
      expect.arrayContaining(['data/not-taken 稿.md:4:8', 'data/unused 稿.md:4:8']),
    )
  })
})

describe('exchange material', () => {
  const parallel = [
    '问需求选点位，让老人少走路。',
    '算成本定价格，让老人少花钱。',
    '听意见改菜单，让老人吃得好。',
  ]
  const long =
    '这件事看上去不大，做起来却要一步一步来，先问清楚再动手，做完了再回头看。办法是大家想出来的。'
  it('finds leads that nobody marked, and says so', async () => {
    const { blocks, found } = await shown(
      paper('交流材料', '', `开头的一段话。\n${parallel.map((one) => one + long).join('\n')}`),
    )
    expect(blocks.match(/p \{lead1 /g)).toHaveLength(3)
    const ofLeads = found.filter((one) => one.startsWith('markdown/'))
    expect(ofLeads).toEqual(['markdown/leads-found 稿.md:6:1'])
  })
  it('guesses nothing where one lead is marked, or when told not to', async () => {
    const body = parallel.map((one) => one + long).join('\n')
    expect((await shown(paper('交流材料', '主题句: 否\n', body))).blocks).not.toContain('lead')
    expect(
      (await shown(paper('交流材料', '', `**定规矩。**${long}\n${body}`))).blocks.match(/\{lead/g),
    ).toHaveLength(1)
  })
  it('takes no short sentence for a lead that has no parallel beside it', async () => {
    const body = `老人要吃饭。${long}\n${long}\n群众有期盼，这是第一条。${long}\n话要说回来。${long}`
    expect((await shown(paper('交流材料', '', body))).blocks).not.toContain('lead')
  })
  it('adds a transition and a closing when asked, and only where they are missing', async () => {
    const head = '单位: 甲县\n过渡语: 是\n结束语: 是\n'
    const added = await shown(paper('交流发言', head, `开头。\n一、甲\n${long}`))
    expect(added.blocks).toContain('p 下面，我代表甲县作交流发言。')
    expect(added.blocks).toMatch(/p 以上发言，不妥之处，敬请批评指正。$/)
    expect(added.found).toEqual(['template/added 稿.md:1:1'])
    const own = await shown(
      paper('交流发言', head, `开头。下面，作个汇报。\n一、甲\n${long}\n不妥之处，请批评指正。`),
    )
    expect(own.blocks.match(/批评指正|汇报/g)).toHaveLength(2)
    expect(own.found).toEqual([])
  })
  it('drops a salutation only when told 无, and says so', async () => {
    const { blocks, found } = await shown(paper('交流材料', '称呼: 无\n', `各位领导：\n${long}`))
    expect(blocks).not.toContain('各位领导')
    expect(found).toEqual(['template/dropped 稿.md:6:1'])
  })
})
