/** Each check on what it must find and on what it must leave alone. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'

const found = async (body: string, head = '') =>
  (await makePaper(speech(body, head))).found.filter((one) =>
    /^(?:numbering|series|count|blank|part|outline)\//.test(one),
  )
const sections = (n: number) =>
  Array.from(
    { length: n },
    (_, index) => `${'一二三四五六'[index]}、第${index + 1}节\n正文。`,
  ).join('\n')

describe('numbering', () => {
  it.each([
    ['一、甲\n二、乙\n三、丙', []],
    ['一、甲\n二、乙\n二、丙', ['numbering/sequence 稿.md:7:1']],
    ['一、甲\n三、乙', ['numbering/sequence 稿.md:6:1']],
    ['二、甲', ['numbering/sequence 稿.md:5:1']],
    ['一、甲\n（一）a\n（二）b\n二、乙\n（三）c', ['numbering/sequence 稿.md:9:1']],
    ['一、甲\n（一）a\n二、乙\n（一）c', []],
    ['# 甲\n# 乙', []],
  ])('%j', async (body, expected) => expect(await found(body)).toEqual(expected))
})

describe('series', () => {
  it.each([
    ['一是甲。\n二是乙。\n三是丙。', []],
    ['一是甲。\n三是丙。', ['series/broken 稿.md:6:1']],
    ['一是甲；二是乙；二是丙；四是丁。', ['series/broken 稿.md:5:9']],
    ['一、甲\n一是a。\n二是b。\n二、乙\n一是c。\n二是d。', []],
    ['首先，甲。其次，乙。最后，丙。', []],
    ['首先，甲。再次，乙。', ['series/broken 稿.md:5:6']],
    ['一是甲。其中：一是a；二是b。\n二是乙。', []],
    ['具体来说：一是甲；二是乙。\n三是丙。', []],
    ['三农工作、一流服务、第一季度。', []],
    ['1.甲。\n2. “乙”。\n3.丙。', []],
  ])('%j', async (body, expected) => expect(await found(body)).toEqual(expected))
})

describe('announced counts', () => {
  it.each([
    [`下面，我讲三点意见。\n${sections(3)}`, []],
    [`下面，我讲四点意见。\n${sections(3)}`, ['count/announced 稿.md:5:1']],
    [`下面，我讲几点意见。\n${sections(3)}`, []],
    [`刚才，李书记讲了四点意见，我完全赞成。下面，我讲两点意见。\n${sections(2)}`, []],
    [
      `刚才，李书记讲了两点意见，我完全赞成。下面，我讲三点意见。\n${sections(2)}`,
      ['count/announced 稿.md:5:1'],
    ],
    [`市委书记在会上提出五条要求，请大家抓好落实。\n下面，我讲三点意见。\n${sections(3)}`, []],
    [
      `市委书记在会上提出三条要求。\n下面，我讲四点意见。\n${sections(3)}`,
      ['count/announced 稿.md:6:1'],
    ],
    [`从组织、制度、作风等五个方面，全面加强。\n${sections(3)}`, []],
    [`我代表县委讲四点意见。\n${sections(3)}`, ['count/announced 稿.md:5:1']],
    ['下面，我讲两点意见。\n一是甲。\n二是乙。\n最后，我再提三点要求。', []],
    ['下面，我讲三点意见。\n一是甲。\n二是乙。', ['count/announced 稿.md:5:1']],
    [`张县长还说了四点意见。\n${sections(3)}`, []],
    [`下面，我讲{{条数}}点意见。\n${sections(3)}`, []],
    [`一、甲\n重点抓好以下三项工作。\n（一）a\n文\n（二）b\n文`, ['count/announced 稿.md:6:1']],
    ['一、甲\n（一）突出“五个精准”。一是a；二是b；三是c。', ['count/announced 稿.md:6:1']],
    ['一、甲\n（一）抓好“三支队伍”。一是a；二是b；三是c。', []],
    ['一、甲\n（一）围绕“一条主线”。一是a；二是b；三是c。', []],
  ])('%j', async (body, expected) => expect(await found(body)).toEqual(expected))
})

describe('blanks', () => {
  it.each([
    ['服务点×个。', ['blank/left 稿.md:5:4']],
    ['××县，【待填：数】。', ['blank/left 稿.md:5:1', 'blank/left 稿.md:5:5']],
    ['增长%。', ['blank/unit 稿.md:5:3']],
    ['1+6+X，7×24小时，数据要素×，X光，增长12%。', []],
    [
      '建成场景个,物业个;发放慰问金万元;成立服务队支，志愿者名，仅次，新社会组织家,按照“x+xx+N”推进。',
      [5, 9, 16, 24, 29, 32, 39]
        .map((column) => `blank/unit 稿.md:5:${column}`)
        .concat('blank/left 稿.md:5:44'),
    ],
    [
      '千家万户，收入过万元，数万人，上千万元；大家，今天，多次，企业家，报名，收支，“1+x+N”，2x+xx+1。',
      [],
    ],
    ['善行天下，爱传万家。情系万家。亩均收益超万元。', []],
    ['全县服务家庭已达万户，办得好。', ['blank/unit 稿.md:5:9']],
    ['发放慰问金万元，投资为万元。', ['blank/unit 稿.md:5:6', 'blank/unit 稿.md:5:12']],
    ['二○○七年十一月二十二日，二○○○年。', []],
    ['○○县与○○镇。', ['blank/left 稿.md:5:1', 'blank/left 稿.md:5:5']],
    ['*县与新就业_群体。', ['blank/left 稿.md:5:1', 'blank/left 稿.md:5:7']],
  ])('%j', async (body, expected) => expect(await found(body)).toEqual(expected))
  it('leaves masks alone where they are meant', async () => {
    expect(await found('××县与×镇。', '脱密: 是\n')).toEqual([])
    expect(await found('××县与×镇。', '保留: [×镇]\n')).toEqual(['blank/left 稿.md:6:1'])
  })
  it('still finds declared blanks in a masked paper', async () =>
    expect(await found('【待填】', '脱密: 是\n')).toEqual(['blank/left 稿.md:6:1']))
  it('takes a value from data for a number', async () =>
    expect(await found('增长{{n}}%。', 'data: {n: 12}\n')).toEqual([]))
})

describe('wengao-ignore', () => {
  it('silences one rule or its family, for its line and the next', async () => {
    expect(await found('<!-- wengao-ignore blank/left -->\n\n××县。\n××镇。')).toEqual([
      'blank/left 稿.md:8:1',
    ])
    expect(await found('××县。<!-- wengao-ignore blank -->')).toEqual([])
    expect(await found('<!-- wengao-ignore numbering -->\n××县。')).toEqual([
      'blank/left 稿.md:6:1',
    ])
  })
})

describe('parts and sheets', () => {
  it('misses a body', async () => expect(await found('')).toEqual(['part/missing 稿.md:1:1']))
  it('compares a typed outline sheet with the headings', async () => {
    expect(await found('提纲：\n一、甲\n二、乙\n……\n同志们：\n一、甲\n文。\n二、丙\n文。')).toEqual(
      ['outline/sheet-differs 稿.md:7:1', 'outline/sheet-lacks 稿.md:12:1'],
    )
  })
})

describe('the mark at the end of a title', () => {
  const title = async (words: string) =>
    (
      await makePaper(`---\n文种: 讲话稿\n标题: ${JSON.stringify(words)}\n---\n文。\n`)
    ).found.filter((one) => one.startsWith('text/title'))
  it.each(['在推进会上的讲话。', '在推进会上的讲话，', '关于工作情况的报告；'])(
    '%s',
    async (words) => expect(await title(words)).toEqual(['text/title-mark 稿.md:3:6']),
  )
  it.each([
    '在推进会上的讲话',
    '学习《便民服务办法（试行）》',
    '办好身边的“小事”',
    '路在脚下！',
    '坚定信心，办好小事',
  ])('%s', async (words) => expect(await title(words)).toEqual([]))
})
