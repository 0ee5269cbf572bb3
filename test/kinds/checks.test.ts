/** What tells each kind from others, as its kind.yml says it: the starter with one thing changed, and what is said of it then. */
import { describe, expect, it } from 'vitest'
import { wordDiagnostic } from '../../src/messages/index.ts'
import { starters } from '../support/page-papers.ts'
import { buildPaper, makePaper } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

/** A pattern in the starter and what stands in its place; the message, the rule that says it. */
type Case = readonly [kind: string, from: RegExp, to: string, message: string, rule?: string]
const must = 'kind/must'
const cases: readonly Case[] = [
  ['formal-report', /^签发人.*\n/m, '', '上行文的版头没有签发人', must],
  ['formal-report', /^附注.*\n/m, '', '上行文的附注没有联系人和电话'],
  ['formal-report', /逐一核查。/, '逐一核查。请予批准。', '报告里夹带了请示事项：', must],
  ['formal-report', /情况的报告/, '情况', '标题的末尾没有“报告”：'],
  ['request', /^主送.*$/m, '主送: 市人民政府，市财政局', '请示只写一个主送机关：', must],
  ['request', /^签发人.*\n/m, '', '上行文的版头没有签发人', must],
  ['request', /^附注.*$/m, '附注: 此件公开发布', '上行文的附注没有联系人和电话：'],
  ['request', /^妥否.*\n/m, '', '请示的最后没有“妥否，请批示”这类话'],
  ['request', /的请示\n/, '的请示报告\n', '标题的末尾没有“请示”：'],
  ['reply', /^来文字号.*\n/m, '', '批复没有引来文的标题和发文字号', must],
  [
    'reply',
    /^---\n一、/m,
    '---\n你县《关于新建山区便民服务中心的请示》（云政〔2026〕1号）收悉。\n一、',
    '开头引的发文字号和“来文字号”一项不一样，应当是：云政〔2026〕18号',
    must,
  ],
  ['opinion', /方向: 下行/, '方向: 上行', '上行文的版头没有签发人', must],
  ['opinion', /方向: 下行/, '方向: 上行', '上行的意见只写一个主送机关：', must],
  ['opinion', /方向: 下行/, '方向: 上行', '上行文的附注没有联系人和电话：'],
  ['decision', /的决定\n/, '\n', '标题的末尾没有“决定”：'],
  ['circular', /的通报\n/, '\n', '标题的末尾没有“通报”：'],
  ['announcement', /^因办公/m, '各有关单位：\n因办公', '公告面向社会，不写主送机关：'],
  ['public-notice', /的通告\n/, '的公告\n', '标题的末尾没有“通告”：'],
  ['motion', /^主送.*$/m, '主送: 市财政局', '议案的主送不是人民代表大会或者它的常务委员会：'],
  ['motion', /^现提请.*\n/m, '', '议案的最后没有“请予审议”这类话'],
  ['resolution', /^通过.*$/m, '通过: 县人大', '题注没有说哪次会议通过：'],
  ['resolution', /的决议\n/, '\n', '标题的末尾没有“决议”：'],
  ['communique', /^单位.*\n/m, '', '公报没有说是哪次会议通过的，也没有发布的单位'],
  ['summary', /存在的问题/, '其他情况', '总结没有写问题和不足的一节'],
  ['scheme', /组织保障/, '其他', '方案没有写分工和保障的一节'],
  ['plan', /2026年农村/, '农村', '标题没有说是哪段时间的计划：'],
  ['research-report', /对策建议/, '附记', '调研报告没有写建议的一节'],
  ['duty-report', /我/g, '镇长', '述职报告没有用第一人称'],
  ['host-script', /^现在开会。\n/m, '', '主持词没有宣布会议开始'],
  ['host-script', /^散会。\n/m, '', '主持词的最后没有宣布散会'],
  ['address', /^称呼.*\n/m, '', '致辞没有称呼'],
  ['address', /^最后，.*\n/m, '', '致辞的最后没有祝愿或者致谢'],
  ['pledge', /^我们一定.*\n/m, '', '表态发言的最后没有表态'],
  ['agenda', /^\d\. .*\n/gm, '', '议程一项安排也没有', must],
  ['agenda', /^1\. /m, '9:30　报到\n9:00　开会\n1. ', '议程的时间倒回去了：9:00，9:30'],
  ['meeting-guide', /^联系人.*\n/m, '', '须知没有写有事找谁'],
  ['bulletin', /^文种: 简报([\s\S]*)^报: .*\n/m, '文种: 专报$1', '专报没有写报给谁'],
  ['chronicle', /^(1月.*\n)(2月.*\n)/m, '$2$1', '大事记的日期倒回去了：1月6日，2月18日'],
]

const textOf = (kind: string): string =>
  Buffer.from(starters.find((one) => one.kind === kind)?.files['稿.md'] ?? '').toString('utf8')

describe('what a kind is', () => {
  const named = cases.map((one) => ({ of: one[0], without: String(one[1]), one }))
  it.each(named)('$of without $without', async ({ one: [kind, from, to, message, rule] }) => {
    const text = textOf(kind)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const { diagnostics } = await makePaper(changed)
    const said = diagnostics.filter((one) => one.rule === (rule ?? 'kind/should'))
    const words = said.map((one) => wordDiagnostic(one, 'zh')[0])
    // a colon at the end: what it is said of follows
    expect(
      words.map((one) => (message.endsWith('：') ? one.slice(0, message.length) : one)),
    ).toContain(message)
    for (const one of said) expect(wordDiagnostic(one, 'en')[0]).toMatch(/[a-z]{2}/)
  })
  it('every new kind has something that tells it', () => {
    const told = new Set(cases.map(([kind]) => kind))
    const older = ['notice', 'letter', 'order', 'minutes', 'speech', 'exchange']
    const volumes = ['half-year-report', 'compilation']
    expect(starters.map(({ kind }) => kind).filter((kind) => !told.has(kind))).toEqual(
      [...older, ...volumes].sort(),
    )
  })
})

describe('what is read out', () => {
  const kinds = ['speech', 'exchange', 'host-script', 'address', 'pledge']
  /** Type size of the text, points. */
  async function sizeOf(kind: string, head: string): Promise<string> {
    const text = textOf(kind)
      .replace(/^大字: 否\n/m, '')
      .replace(/^标题:/m, `${head}标题:`)
    const { outputs } = await buildPaper(text, { formats: ['html'] })
    const html = Buffer.from(outputs[0]?.bytes ?? []).toString('utf8')
    return /\.body\{font:([\d.]+)pt/.exec(html)?.[1] ?? ''
  }
  it.each(kinds)(
    '%s is in large type on request; a theme that is named goes before',
    async (kind) => {
      expect(await sizeOf(kind, '')).toBe('16')
      expect(await sizeOf(kind, '大字: 是\n')).toBe('22')
      expect(await sizeOf(kind, '大字: 是\n版式: gbt9704\n')).toBe('16')
    },
  )
})

describe('what a field is called', () => {
  it('is what offices call it, too', async () => {
    const text = textOf('request')
      .replace(/^标题:/m, '题目:')
      .replace(/^主送:/m, '主送单位:')
      .replace(/^日期:/m, '成文时间:')
      .replace(/^发文字号:/m, '文号:')
      .replace(/^抄送:/m, '抄送机关:')
    const { diagnostics, documents } = await makePaper(text)
    expect(diagnostics).toEqual([])
    const same = (await makePaper(textOf('request'))).documents
    expect(showBlocks(documents[0]?.blocks ?? [])).toBe(showBlocks(same[0]?.blocks ?? []))
  })
  it('is the field of a kind that has one of its own, before what others are called', async () => {
    const { documents } = await makePaper(textOf('agenda'))
    expect(documents[0]?.meta.date).toBe('')
    const speech = textOf('speech').replace(/^日期:/m, '时间:')
    expect((await makePaper(speech)).documents[0]?.meta.date).toBe('2026-07-15')
  })
  it('twice is said', async () => {
    const { found } = await makePaper(textOf('request').replace(/^主送:/m, '主送单位: 甲局\n主送:'))
    expect(found.map((one) => one.split(' ')[0])).toEqual(['front-matter/duplicate-field'])
  })
})
