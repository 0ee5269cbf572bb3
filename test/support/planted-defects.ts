/** Defects of many kinds, each planted at a random place of a paper: what the text becomes, what must be said, and what --fix makes of it. */

export interface Planted {
  readonly text: string
  /** Where the defect stands. */
  readonly from: number
  readonly to: number
  /** What --fix must give; null where it must leave the text as it is. */
  readonly mended: string | null
}
export interface DefectKind {
  readonly name: string
  /** The rules of which one must find it. */
  readonly rules: readonly string[]
  /** Null for a paper that has no place for it. */
  readonly plant: (text: string, below: (n: number) => number) => Planted | null
}

/** A paragraph that is prose alone: no head, table, fence, list, expression or markup. */
const prose = /^[\p{Script=Han}“][^\n|{}<>`*#$[\]~\\]{30,}[。]$/gmu
/** The stretches of a text behind its head in which a defect may stand. */
function paragraphs(text: string): { start: number; words: string }[] {
  const body = text.indexOf('\n---\n', 3) + 5
  return [...text.matchAll(prose)]
    .filter(
      ({ index, 0: words }) =>
        index >= body && !/^(?:[一二三四五六七八九十]{1,3}、|：)/.test(words),
    )
    .map(({ index, 0: words }) => ({ start: index, words }))
}

/** Changes a random match; `defect` is what it becomes, `mended` what --fix makes of that. */
function at(
  pattern: RegExp,
  change: (match: RegExpExecArray) => { defect: string; mended: string | null },
): DefectKind['plant'] {
  return (text, below) => {
    const places = paragraphs(text).flatMap(({ start, words }) =>
      [...words.matchAll(pattern)].map((match) => ({ start: start + match.index, match })),
    )
    const place = places[below(Math.max(1, places.length))]
    if (!place) return null
    const { defect, mended } = change(place.match)
    const { start } = place
    const end = start + place.match[0].length
    const put = (words: string): string => text.slice(0, start) + words + text.slice(end)
    return {
      text: put(defect),
      from: start,
      to: start + defect.length,
      mended: mended === null ? null : put(mended),
    }
  }
}
/** Sets words in front of a sentence inside a paragraph. */
const insert = (defect: string, mended: string | null): DefectKind['plant'] =>
  at(/(?<=\p{Script=Han}。)(?=\p{Script=Han})(?![一二三四五六七八九十]{1,3}[是要])/gu, () => ({
    defect,
    mended,
  }))
/** Sets lines of their own behind a paragraph. */
const lines = (defect: string, mended: string | null): DefectKind['plant'] =>
  at(/(?<=。)$/g, () => ({
    defect: `\n\n${defect}`,
    mended: mended === null ? null : `\n\n${mended}`,
  }))
const replace = (
  pattern: RegExp,
  defect: (words: string) => string,
  mended = true,
): DefectKind['plant'] =>
  at(pattern, ([words]) => ({ defect: defect(words), mended: mended ? words : null }))

/** Headings of the first level on lines of their own, behind the head of the paper. */
const heading = /^([二三四])、([^\n。{<]{4,30})$/gm
/** Changes a heading other than the first; the papers refer to none of their parts. */
const onHeading =
  (change: (number: string, words: string) => string, isMended: boolean): DefectKind['plant'] =>
  (text, below) => {
    const body = text.indexOf('\n---\n', 3) + 5
    const heads = [...text.matchAll(heading)].filter(({ index }) => index > body)
    const head = heads[below(Math.max(1, heads.length))]
    if (!head) return null
    const [whole, number = '', words = ''] = head
    const [from, to] = [head.index, head.index + whole.length]
    const defect = change(number, words)
    const planted = text.slice(0, from) + defect + text.slice(to)
    return { text: planted, from, to: from + defect.length, mended: isMended ? text : null }
  }
const before = (number: string): string => '一二三四五'['一二三四五'.indexOf(number) - 1] ?? ''

const comma = /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu
const quoted = /“[^“”‘’]{2,12}”/g

export const defectKinds: readonly DefectKind[] = [
  { name: '半角逗号', rules: ['mark/half-width'], plant: replace(comma, () => ',') },
  {
    name: '半角分号、冒号',
    rules: ['mark/half-width'],
    plant: replace(/(?<=\p{Script=Han})[；：](?=\p{Script=Han})/gu, (mark) =>
      mark === '；' ? ';' : ':',
    ),
  },
  {
    name: '半角括号',
    rules: ['mark/half-width'],
    plant: insert('各乡镇(街道)都要落实。', '各乡镇（街道）都要落实。'),
  },
  {
    name: '直引号',
    rules: ['mark/straight-quote'],
    plant: replace(quoted, (words) => `"${words.slice(1, -1)}"`),
  },
  {
    name: '引号反了',
    rules: ['mark/quote-direction'],
    plant: replace(quoted, (words) => `”${words.slice(1, -1)}“`),
  },
  {
    name: '引号套引号',
    rules: ['mark/nested-quote'],
    plant: insert(
      '群众说：“这是‘小事’。”'.replace('‘', '“').replace('’', '”'),
      '群众说：“这是‘小事’。”',
    ),
  },
  {
    name: '缺半个引号',
    rules: ['mark/unpaired'],
    plant: replace(quoted, (words) => words.slice(0, -1), false),
  },
  {
    name: '缺半个书名号',
    rules: ['mark/unpaired'],
    plant: insert('要落实《便民服务办法的要求。', null),
  },
  {
    name: '书名号套书名号',
    rules: ['mark/nested-title'],
    plant: insert('转发《关于印发《办法》的通知》。', '转发《关于印发〈办法〉的通知》。'),
  },
  {
    name: '省略号',
    rules: ['mark/ellipsis'],
    plant: insert('座椅、雨伞、药箱...样样都有。', '座椅、雨伞、药箱……样样都有。'),
  },
  {
    name: '破折号',
    rules: ['mark/dash'],
    plant: insert('办好一件事--让群众少跑腿。', '办好一件事——让群众少跑腿。'),
  },
  { name: '标点重了', rules: ['mark/doubled'], plant: replace(comma, () => '，，') },
  { name: '标点旁的空格', rules: ['mark/space'], plant: replace(comma, () => ' ，') },
  {
    name: '顿号加“以及”',
    rules: ['mark/comma-before-and'],
    plant: insert('座椅、雨伞、以及药箱都已备齐。', '座椅、雨伞以及药箱都已备齐。'),
  },
  {
    name: '全角数字',
    rules: ['mark/full-width'],
    plant: insert('共建成３６个站点。', '共建成36个站点。'),
  },
  {
    name: '数字起止',
    rules: ['number/range'],
    plant: insert('1-6月增长15%-20%。', '1—6月增长15%～20%。'),
  },
  {
    name: '序号后的标点',
    rules: ['numbering/mark'],
    plant: lines('1、摸清底数。\n2、建好台账。', '1.摸清底数。\n2.建好台账。'),
  },
  {
    name: '现成的序号',
    rules: ['numbering/symbol'],
    plant: lines('⑴摸清底数。', '（1）摸清底数。'),
  },
  {
    name: '书刊的序号',
    rules: ['numbering/scheme'],
    plant: lines('1.1 摸清底数。\n1.2 建好台账。', null),
  },
  {
    name: '字重了',
    rules: ['word/doubled'],
    plant: replace(/(?<=\p{Script=Han}{2})的(?=\p{Script=Han}{2})(?![确士的])/gu, () => '的的'),
  },
  {
    name: '词重了',
    rules: ['word/doubled'],
    plant: insert('对站点进行进行核查。', '对站点进行核查。'),
  },
  { name: '没有这一天', rules: ['date/impossible'], plant: insert('请于6月31日前报送。', null) },
  {
    name: '星期对不上',
    rules: ['date/weekday'],
    plant: insert('2026年7月15日（星期四）召开了现场会。', null),
  },
  {
    name: '年份混用数字',
    rules: ['date/mixed-digits'],
    plant: insert('二0二六年起实行。', '二〇二六年起实行。'),
  },
  {
    name: '网站的字',
    rules: ['leftover/site'],
    plant: insert('（某某文秘网http://www.example.com省略1275字）', null),
  },
  {
    name: '空着的数',
    rules: ['leftover/placeholder'],
    plant: insert('共建成undefined个站点。', null),
  },
  { name: '遮住的名', rules: ['blank/left'], plant: insert('××县走在前面。', null) },
  { name: '丢了数字', rules: ['blank/unit'], plant: insert('办件量同比增长%。', null) },
  {
    name: '看不见的字',
    rules: ['leftover/invisible'],
    plant: replace(comma, (mark) => `${mark}\u200b`),
  },
  {
    name: '文号的括号',
    rules: ['mark/document-number'],
    plant: insert('按照市政发[2026]5号文件办理。', '按照市政发〔2026〕5号文件办理。'),
  },
  {
    name: '数目不符',
    rules: ['count/points'],
    plant: lines('主要做了三项工作：一是摸清底数；二是建好台账。', null),
  },
  {
    name: '几个到位',
    rules: ['count/repeated'],
    plant: insert('做到三个到位：认识到位、措施到位。', null),
  },
  {
    name: '加起来不对',
    rules: ['text/sum'],
    plant: insert('培训干部120名，其中男70名、女40名。', null),
  },
  {
    name: '标题重号',
    rules: ['numbering/sequence'],
    plant: onHeading((number, words) => `${before(number)}、${words}`, true),
  },
  {
    name: '标题跳号',
    rules: ['numbering/sequence'],
    plant: onHeading((_number, words) => `七、${words}`, false),
  },
  {
    name: '标题末的标点',
    rules: ['heading/end-mark'],
    plant: onHeading((number, words) => `${number}、${words}，`, true),
  },
  {
    name: '段内序词跳号',
    rules: ['series/broken'],
    plant: lines('一是摸清底数。\n三是建好台账。', null),
  },
  {
    name: '段内序词重号',
    rules: ['series/broken'],
    plant: lines(
      '一要摸底；二要建账；二要公开；四要回访。',
      '一要摸底；二要建账；三要公开；四要回访。',
    ),
  },
  {
    name: '逗号后断行',
    rules: ['markdown/broken-line'],
    plant: replace(
      /(?<=^[^。]{16,40}，)(?=\p{Script=Han}{6})(?![一二三四五六七八九十首其再最第])/gu,
      () => '\n',
    ),
  },
]
