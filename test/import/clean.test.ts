/** Cleaning of drafts: what each kind takes out, and that undoing every change gives the draft again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undone } from '../../src/import/clean/changes.ts'
import { clean } from '../../src/import/clean/clean.ts'
import { linesOf, textOf } from '../../src/import/clean/lines.ts'
import { textDraft } from '../../src/import/text/read-text.ts'

const cleaned = (text: string) => clean(linesOf(textDraft(text, 'a.txt')))
/** The text that is left, its empty lines left out, and what went by kind. */
const both = (text: string) => {
  const { lines, changes } = cleaned(text)
  return {
    text: lines.map(textOf).filter((line) => line !== ''),
    went: changes.filter(({ kind }) => kind !== 'space').map(({ kind, from }) => `${kind} ${from}`),
  }
}
const sentence = '全县上下要把便民服务抓在手上，一件一件办好，让群众满意。'

const cases: readonly [name: string, text: string, kept: string[], went: string[]][] = [
  [
    'inserts of sites',
    `累计反映线索，协\n……(某某文秘网http://www.example.com省略1275字,正式会员可完整阅读)……\n${sentence}`,
    ['累计反映线索，协', '【待填：原文此处缺1275字】', sentence],
    ['omitted ……(某某文秘网http://www.example.com省略1275字,正式会员可完整阅读)……'],
  ],
  [
    'parts that only members see',
    '深入推进。……（略去236字，会员登录后可见）……抓好落实。',
    ['深入推进。【待填：原文此处缺236字】抓好落实。'],
    ['omitted ……（略去236字，会员登录后可见）……'],
  ],
  [
    'full stops of Latin where a draft is typed so, and none of its numbers',
    '一.要求\n办好实事.2026年见效.\n增长2.5%.\n抓好落实.\n群众满意.',
    ['一.要求', '办好实事。2026年见效。', '增长2.5%。', '抓好落实。', '群众满意。'],
    ['latin-stop .', 'latin-stop .', 'latin-stop .', 'latin-stop .', 'latin-stop .'],
  ],
  ['marks of paid parts', '深入##paidbegin##推进。', ['深入推进。'], ['paid ##paidbegin##']],
  [
    'the end of a sample',
    `归口到各片区(站点)管( ……(未完,全文共300字,当前仅显示100字,余下从略。\n收藏《在会上的讲话》)`,
    ['归口到各片区(站点)管( 【待填：原文此处缺200字】'],
    ['omitted ……(未完,全文共300字,当前仅显示100字,余下从略。', 'site 收藏《在会上的讲话》)'],
  ],
  [
    'lines of sites and of pages',
    `某会上的讲话\n发布时间：2026-07-01 来源：某网 浏览次数：12\n${sentence}\n— 2 —\n第 3 页 共 9 页\n${sentence}\n上一篇：某文\n更多公文范文请访问www.example.com`,
    ['某会上的讲话', sentence, sentence],
    [
      'site 发布时间：2026-07-01 来源：某网 浏览次数：12',
      'furniture — 2 —',
      'furniture 第 3 页 共 9 页',
      'site 上一篇：某文',
      'site 更多公文范文请访问www.example.com',
    ],
  ],
  [
    'what a site prints above a text, a word on each line',
    `首页\n>\n要闻\n【字体：\n大\n小\n】\n发表时间：\n2026-07-01 09:00\n某县工作报告\n来源：某某日报\n${sentence}`,
    ['某县工作报告', sentence],
    [
      ...['首页', '>', '要闻', '【字体：', '大', '小', '】', '发表时间：', '2026-07-01 09:00'],
      '来源：某某日报',
    ].map((line) => `site ${line}`),
  ],
  [
    'no site where a text has a source alone',
    `某县工作报告\n来源：某某日报\n${sentence}`,
    ['某县工作报告', '来源：某某日报', sentence],
    [],
  ],
  [
    'a number whose head stands below, and a head that goes on in the next line',
    `一、\n选种要当面看\n${sentence}\n二、健全县乡村三级联动的工作机制，推动各项改造任务按照\n时限落地\n${sentence}`,
    [
      '一、选种要当面看',
      sentence,
      '二、健全县乡村三级联动的工作机制，推动各项改造任务按照时限落地',
      sentence,
    ],
    ['broken-line \n', 'broken-line \n'],
  ],
  [
    'no heads of one measure, nor paragraphs that begin alike behind one without its 。',
    `选种有人教，一看就明白\n${sentence.repeat(2)}\n卖粮有人问，一打就接通\n${sentence.repeat(2)}`,
    ['选种有人教，一看就明白', sentence.repeat(2), '卖粮有人问，一打就接通', sentence.repeat(2)],
    [],
  ],
  [
    'bare page numbers that count on, never a number alone',
    `${sentence}\n1\n${sentence}\n2\n${sentence}\n3\n${sentence}\n2026`,
    [sentence, sentence, sentence, sentence, '2026'],
    ['furniture 1', 'furniture 2', 'furniture 3'],
  ],
  [
    'letters that nobody sees, and styles',
    `全\u200b县\ue000上下。\np.MsoNormal{margin:0cm;font-size:16pt}\n办好&nbsp;事<br/>情。`,
    ['全县上下。', '办好事情。'],
    [
      'invisible \ue000',
      'invisible \u200b',
      'markup p.MsoNormal{margin:0cm;font-size:16pt}',
      'markup <br/>',
      'markup &nbsp;',
    ],
  ],
  [
    'noise against copying',
    '狠抓aK7xQ9落实，办好实事。',
    ['狠抓落实，办好实事。'],
    ['anti-copy aK7xQ9'],
  ],
  [
    'full-width digits',
    '共建成１２８６个，占９％。',
    ['共建成1286个，占9%。'],
    ['full-width ９％', 'full-width １２８６'],
  ],
  [
    'the title again',
    '某会上的发言\n某会上的发言\n文。',
    ['某会上的发言', '文。'],
    ['repeated-title 某会上的发言'],
  ],
  [
    'a contents page',
    '某方案\n目　录\n一、要求……………1\n二、任务……………3\n文。',
    ['某方案', '文。'],
    ['contents 一、要求……………1', 'contents 二、任务……………3', 'contents 目　录'],
  ],
  [
    'broken lines, never headings',
    `同志们：\n今天，我们在这里召开会议，主要任务是学习贯彻上级精神，\n总结成效，部署工作。\n一、提高政治站位，深刻认识推进便民服务工作的重大意义\n${sentence}`,
    [
      '同志们：',
      '今天，我们在这里召开会议，主要任务是学习贯彻上级精神，总结成效，部署工作。',
      '一、提高政治站位，深刻认识推进便民服务工作的重大意义',
      sentence,
    ],
    ['broken-line \n'],
  ],
  [
    'broken lines, never the labels and the ends below a text',
    `${sentence}\n会议时间：2026年7月20日上午9时，会期半天\n参加人员：各县区分管负责同志，市直有关部门主要负责同志\n联系人：张三，电话：0512-12345678\n附件：参会回执\n市人民政府办公室\n2026年7月8日`,
    [
      sentence,
      '会议时间：2026年7月20日上午9时，会期半天',
      '参加人员：各县区分管负责同志，市直有关部门主要负责同志',
      '联系人：张三，电话：0512-12345678',
      '附件：参会回执',
      '市人民政府办公室',
      '2026年7月8日',
    ],
    [],
  ],
  [
    'broken lines, never the lines of a 版记',
    `${sentence}\n抄送：市委办公室，市人大常委会办公室，市政协办公室\n市人民政府办公室　2026年7月9日印发`,
    [
      sentence,
      '抄送：市委办公室，市人大常委会办公室，市政协办公室',
      '市人民政府办公室　2026年7月9日印发',
    ],
    [],
  ],
  [
    'broken lines, never rows of a list, nor the attachment below it',
    `${sentence}\n东岸区\t张三\t区政府办公室主任\t13800000000\n西岸区　李四　区政府办公室副主任　13900000000\n附件2\n工作任务分解表\n${sentence}`,
    [
      sentence,
      '东岸区\t张三\t区政府办公室主任\t13800000000',
      '西岸区　李四　区政府办公室副主任　13900000000',
      '附件2',
      '工作任务分解表',
      sentence,
    ],
    [],
  ],
  [
    'a line that is broken behind a label with sentences, and several lines of one sentence',
    `${sentence}\n活动分三步走：先学习查摆。时间表贴在墙上，责任人写在\n后面，不搞一阵风。\n会议强调：要把便民服务抓在手上，推动各项任务\n落到实处，见到成效，\n让群众满意。`,
    [
      sentence,
      '活动分三步走：先学习查摆。时间表贴在墙上，责任人写在后面，不搞一阵风。',
      '会议强调：要把便民服务抓在手上，推动各项任务落到实处，见到成效，让群众满意。',
    ],
    ['broken-line \n', 'broken-line \n', 'broken-line \n'],
  ],
]

describe('clean', () => {
  it.each(cases)('takes out %s', (_name, text, kept, went) => {
    expect(both(text)).toEqual({ text: kept, went })
  })
  it('leaves clean texts as they are', () => {
    const texts = [
      '详见县政府网站https://www.example.gov.cn/a的公告，共1.5万户。',
      '附件：1.名单\n2026年7月1日',
      '联系电话：12345678',
      '来源：县统计局',
    ]
    for (const text of texts) expect(both(text)).toEqual({ text: text.split('\n'), went: [] })
  })
  it('joins paragraphs of Word only where a sentence certainly goes on', () => {
    const joinedIn = (format: 'docx' | 'txt', ...typed: readonly string[]) => {
      const draft = { ...textDraft([sentence, ...typed].join('\n'), 'a.txt'), format }
      return clean(linesOf(draft)).changes.filter(({ kind }) => kind === 'broken-line').length
    }
    const whole = ['各单位要把名单报送到市政府办公室，同时抄送市水利局', '逾期不报的，予以通报。']
    expect([joinedIn('txt', ...whole), joinedIn('docx', ...whole)]).toEqual([1, 0])
    const cut = ['各单位要把名单报送到市政府办公室，同时抄送市水利局和', '市农业农村局。']
    expect([joinedIn('txt', ...cut), joinedIn('docx', ...cut)]).toEqual([1, 1])
    const comma = ['主要任务是学习贯彻上级精神，总结成效，', '部署下半年的工作。']
    expect([joinedIn('txt', ...comma), joinedIn('docx', ...comma)]).toEqual([1, 1])
  })
  it('joins a text that was broken at a fixed width', () => {
    const text = Array.from({ length: 12 }, () => sentence).join('')
    const broken = ['会议通知', ...(text.match(/.{1,34}/g) ?? [])].join('\n')
    expect(both(broken).text).toEqual(['会议通知', text])
  })
  it('can be undone letter by letter', () => {
    const piece = fc.constantFrom(
      ...cases.flatMap(([, text]) => text.split('\n')),
      ...['\n', '\u200b', ' ', '　', '１', '，', '##end##', '《', '(', ')', '……', '12', '<b>'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('', '\n'), (pieces, glue) => {
        const lines = linesOf(textDraft(pieces.join(glue), 'a.txt'))
        expect(undone(clean(lines))).toEqual(lines.map(textOf))
      }),
      { numRuns: 300 },
    )
  })
})
