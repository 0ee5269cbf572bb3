/** The lines of a paper: headings, lists, leads. */
import { area, card, type None } from './card.ts'
import { look } from './words.ts'

const levels = ['一、', '（一）', '1.', '（1）']

type TypedEnds = {
  /** Names in the 附件说明. */
  readonly names: number
  readonly signature: number
  readonly annotation: number
  readonly annexes: number
  readonly colophon: number
}
const zhPlaces = { signature: '落款', addressee: '主送', salutation: '称呼', byline: '标题下面' }
const enPlaces = {
  signature: 'signature',
  addressee: 'addressee',
  salutation: 'salutation',
  byline: 'head under the title',
}

const zhEnds = ({ names, signature, annotation, annexes, colophon }: TypedEnds): string[] => [
  ...(names > 0 ? [`附件说明（${names} 个）`] : []),
  ...(signature > 0 ? ['落款'] : []),
  ...(annotation > 0 ? ['附注'] : []),
  ...(annexes > 0 ? [`附件（${annexes} 个）`] : []),
  ...(colophon > 0 ? ['版记'] : []),
]
const enEnds = ({ names, signature, annotation, annexes, colophon }: TypedEnds): string[] => [
  ...(names > 0 ? [`the note of ${names} attachments`] : []),
  ...(signature > 0 ? ['unit and date'] : []),
  ...(annotation > 0 ? ['the annotation'] : []),
  ...(annexes > 0 ? [`${annexes} attachments`] : []),
  ...(colophon > 0 ? ['the colophon'] : []),
]

export const markdownArea = area('正文的段落和标题', 'parse', {
  'markdown/broken-line': card<{ tail: string; joint: string }>({
    severity: 'info',
    zh: ({ tail }) => [
      `疑似断行：这一行到“${tail}”没有标点就换行了`,
      '如果是一段话，就和下一行接起来。',
    ],
    en: ({ tail }) => [
      `perhaps a broken line: it ends in "${tail}" without a mark`,
      'Join it with the next line if they are one paragraph.',
    ],
    // the line end itself, where the sentence is certain to go on
    fix: ({ joint }) => (joint === '' ? null : { from: joint, to: '' }),
    fires: [
      {
        paper: '⟦各级各部门要高度重视便民服务工作，把实事办好把好事办⟧\n实，让群众少跑腿。',
        says: '疑似断行：这一行到“实事办好把好事办”没有标点就换行了',
      },
      {
        paper: '⟦各级各部门要高度重视便民服务工作，推行“一站\n⟧式”服务，让群众少跑腿。',
        also: ['mark/unpaired'],
        says: '疑似断行：这一行到“工作，推行“一站”没有标点就换行了',
      },
    ],
  }),
  'markdown/level-mismatch': card<{ typed: number; level: number; written: string }>({
    severity: 'info',
    zh: ({ typed, level, written }) => [
      `${'#'.repeat(typed)} 是第 ${typed} 级，但“${written}”是第 ${level} 级，按“${written}”算`,
      `要改级别就改序号；第 ${typed} 级的序号是“${levels[typed - 1] ?? ''}”。`,
    ],
    en: ({ typed, level, written }) => [
      `${'#'.repeat(typed)} is level ${typed}, but "${written}" is level ${level}; the number decides`,
      'Change the number to change the level.',
    ],
    fires: [
      {
        paper: '⟦# （一）甲⟧\n文。',
        says: '# 是第 1 级，但“（一）”是第 2 级，按“（一）”算',
      },
    ],
  }),
  'markdown/top-level': card<{ hashes: number }>({
    severity: 'info',
    zh: ({ hashes }) => [
      `最上面一级标题写的是 ${'#'.repeat(hashes)}，按一级标题排，下面各级跟着提`,
      '一级标题用 #，或者直接写“一、”。',
    ],
    en: ({ hashes }) => [
      `the highest headings are typed ${'#'.repeat(hashes)}; they are set as level 1, the others follow`,
      'Use # for level 1.',
    ],
    fires: [
      {
        paper: '⟦## 甲⟧\n文。\n## 丙\n文。',
        says: '最上面一级标题写的是 ##，按一级标题排，下面各级跟着提',
      },
    ],
    quiet: [{ paper: '# 甲\n## 乙\n文。' }, { paper: '## （一）甲\n文。\n## （二）乙\n文。' }],
  }),
  'markdown/heading-too-deep': card<{ hashes: number }>({
    severity: 'warning',
    zh: ({ hashes }) => [
      `公文的标题只有四级，${hashes} 个 # 的这一行按正文印出`,
      '用四级以内的标题：#、##、###、####。',
    ],
    en: ({ hashes }) => [
      `papers have four levels of headings; the line with ${hashes} # is printed as text`,
      'Use # to ####.',
    ],
    fires: [
      {
        paper: '# 甲\n⟦##### ⟧乙\n文。',
        says: '公文的标题只有四级，5 个 # 的这一行按正文印出',
      },
    ],
  }),
  'markdown/run-in-sections': card<{ count: number; first: string }>({
    severity: 'info',
    zh: ({ count, first }) => [
      `“一、……。……”这样接着正文的一级标题认出 ${count} 处，第一处是“${first}”`,
      '是普通的话就在行首加“\\”。',
    ],
    en: ({ count, first }) => [
      `${count} headings of level 1 with text on their line were found, the first is "${first}"`,
      'Put a \\ before a line that is plain text.',
    ],
    fires: [
      {
        paper: '⟦一、提高认识。要从政治上看。⟧\n二、抓好落实。要从实际出发。',
        says: '“一、……。……”这样接着正文的一级标题认出 2 处，第一处是“一、提高认识。”',
      },
    ],
    quiet: [{ paper: '一、二、三等奖各一名。今年继续设奖。' }],
  }),
  'markdown/number-as-text': card<{ count: number; first: string }>({
    severity: 'info',
    zh: ({ count, first }) => [
      `“${first}”${count > 1 ? `等 ${count} 行` : ''}前后没有接得上的一级标题，按正文印出`,
      '是标题就在行首加“# ”；是正文就在行首加“\\”，不再提醒。',
    ],
    en: ({ count, first }) => [
      `"${first}"${count > 1 ? ` and ${count - 1} more` : ''} has no heading of its series beside it and is printed as text`,
      'Put "# " before a heading, or \\ before plain text.',
    ],
    fires: [
      {
        paper: '⟦一、提高认识。要从政治上看。⟧\n文。',
        says: '“一、提高认识。”前后没有接得上的一级标题，按正文印出',
      },
    ],
    quiet: [{ paper: '一、商请派员指导。\n二、商请接入系统。' }],
  }),
  'markdown/typed-ends': card<TypedEnds>({
    severity: 'info',
    zh: (ends) => [
      `文末写的${zhEnds(ends).join('、')}认出来了，按公文的格式排，只印一次`,
      '是正文就在那一行的行首加“\\”。',
    ],
    en: (ends) => [
      `read at the end of the text, set as such and printed once: ${enEnds(ends).join(', ')}`,
      'Put a \\ before a line that is plain text.',
    ],
    fires: [
      {
        paper: '文。\n⟦附件：1.甲表\n2.乙表\n某局\n2026年7月1日\n附件1⟧\n甲表\n内容甲。',
        says: '文末写的附件说明（2 个）、落款、附件（1 个）认出来了，按公文的格式排，只印一次',
        also: ['attachment/differs'],
      },
    ],
    quiet: [{ paper: '文。\n2026年7月1日' }, { paper: '文。\n某局\n2026年7月1日' }],
  }),
  'markdown/doubled-line': card<{ text: string; in: string }>({
    severity: 'info',
    zh: ({ text, in: place }) => [
      `正文里又写了一遍“${text}”，${look(zhPlaces, place)}里已经有，只印一次`,
      '',
    ],
    en: ({ text, in: place }) => [
      `"${text}" stands in the text again; the ${look(enPlaces, place)} has it, it is printed once`,
      '',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n---\n请认真执行。\n⟦2026年7月8日⟧\n',
        says: '正文里又写了一遍“2026年7月8日”，落款里已经有，只印一次',
      },
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区、市直各部门\n单位: 市政府办公室\n日期: 2026-07-08\n---\n⟦各县区，市直各部门⟧\n请认真执行。\n',
        says: '正文里又写了一遍“各县区，市直各部门”，主送里已经有，只印一次',
      },
    ],
  }),
  'markdown/other-byline': card<{ typed: string; field: string }>({
    severity: 'warning',
    zh: ({ typed, field }) => [
      `正文前面又写了“${typed}”，和开头写的“${field}”不一样，两处都印`,
      '留一处：改开头写的，或者删掉正文里的这一行。',
    ],
    en: ({ typed, field }) => [
      `"${typed}" stands above the text and the front matter says "${field}"; both are printed`,
      'Keep one: change the front matter, or delete the line.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 讲话稿\n标题: 在会上的讲话\n日期: 2026-07-15\n讲话人: 王　明\n称呼: 同志们\n---\n⟦（2026年7月16日）⟧\n同志们：\n今天开会。\n',
        says: '正文前面又写了“（2026年7月16日）”，和开头写的“2026-07-15、王　明”不一样，两处都印',
        also: ['markdown/doubled-line'],
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 讲话稿\n标题: 在会上的讲话\n日期: 2026-07-15\n讲话人: 王　明\n称呼: 同志们\n---\n同志们：\n今天开会。\n',
      },
    ],
  }),
  'markdown/other-date': card<{ typed: string; field: string }>({
    severity: 'warning',
    zh: ({ typed, field }) => [
      `文末落款的日期是“${typed}”，开头写的是“${field}”，印文末的`,
      '两处只留一处，或者改成一样。',
    ],
    en: ({ typed, field }) => [
      `the date at the end is "${typed}", the front matter says "${field}"; the end is printed`,
      'Keep one of them, or make them equal.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n---\n请认真执行。\n⟦市政府办公室\n2026年7月9日⟧\n',
        says: '文末落款的日期是“2026年7月9日”，开头写的是“2026-07-08”，印文末的',
      },
    ],
  }),
  'markdown/attachment-line': card<{ text: string; as: 'name' | 'more' }>({
    severity: 'info',
    zh: ({ text, as }) => [
      as === 'name'
        ? `附件说明里的“${text}”没有序号，算作另一个附件`
        : `附件说明里的“${text}”接在上一行的名称后面`,
      '每个附件的名称写在一行，两个以上的前面写“1.”“2.”。',
    ],
    en: ({ text, as }) => [
      as === 'name'
        ? `"${text}" in the note of attachments has no number; it is counted as another one`
        : `"${text}" goes on with the name above it in the note of attachments`,
      'Write each name on one line, several of them with 1. 2.',
    ],
    fires: [
      {
        paper: '文。\n附件：甲表\n⟦乙表⟧\n某局\n2026年7月1日',
        says: '附件说明里的“乙表”没有序号，算作另一个附件',
        also: ['markdown/typed-ends', 'attachment/apart'],
      },
      {
        paper: '文。\n附件：甲实施方案及任务\n⟦分解表⟧\n某局\n2026年7月1日',
        says: '附件说明里的“分解表”接在上一行的名称后面',
        also: ['markdown/typed-ends', 'attachment/apart'],
      },
    ],
  }),
  'markdown/other-unit': card<{ typed: string; field: string }>({
    severity: 'warning',
    zh: ({ typed, field }) => [
      `文末落款的署名是“${typed}”，开头写的是“${field}”，印文末的`,
      '两处只留一处，或者改成一样；不是署名就在那一行的行首加“\\”。',
    ],
    en: ({ typed, field }) => [
      `the signature at the end is "${typed}", the front matter says "${field}"; the end is printed`,
      'Keep one of them, or make them equal; put a \\ before a line that is plain text.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市人民政府\n日期: 2026-07-08\n---\n请认真执行。\n⟦市政府办公室\n2026年7月8日⟧\n',
        says: '文末落款的署名是“市政府办公室”，开头写的是“市人民政府”，印文末的',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市人民政府\n日期: 2026-07-08\n---\n请认真执行。\n市人民政府（代章）\n2026年7月8日\n',
      },
    ],
  }),
  'markdown/behind-signature': card<{ text: string; count: number }>({
    severity: 'warning',
    zh: ({ text, count }) => [
      `“${text}”${count > 1 ? `等 ${count} 处` : ''}写在落款后面，印在落款前面`,
      '抄送写到开头的“抄送”里；附注加上括号；附件在前面加一行“附件”；是正文就移到落款前面。',
    ],
    en: ({ text, count }) => [
      `"${text}"${count > 1 ? ` and ${count - 1} more` : ''} stands below unit and date and is printed above them`,
      'Put copies into the front matter, an annotation in brackets, a line "附件" above an annex, and move text up.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n---\n请认真执行。\n市政府办公室\n2026年7月8日\n⟦请各单位及时报送情况。⟧\n',
        says: '“请各单位及时报送情况。”写在落款后面，印在落款前面',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n---\n请认真执行。\n市政府办公室\n2026年7月8日\n（此件公开发布）\n',
        also: ['markdown/typed-ends'],
      },
    ],
  }),
  'markdown/title-dropped': card<{ text: string }>({
    severity: 'info',
    zh: ({ text }) => [`正文里又写了一遍标题“${text}”，只印一次`, ''],
    en: ({ text }) => [`the title "${text}" stands in the text again and is printed once`, ''],
    fires: [
      {
        paper: '⟦# 在工作推进会上的讲话⟧\n\n文。',
        says: '正文里又写了一遍标题“在工作推进会上的讲话”，只印一次',
      },
    ],
  }),
  'markdown/leads-found': card<{ count: number; first: string }>({
    severity: 'info',
    zh: ({ count, first }) => [
      `没有标 ** 的主题句认出 ${count} 处，第一处是“${first}”`,
      '认得不对就自己用 **…** 标出主题句，或者在开头写“主题句: 否”。',
    ],
    en: ({ count, first }) => [
      `${count} unmarked leads were found, the first is "${first}"`,
      'If they are wrong, mark the leads with **…**, or write "leads: no".',
    ],
    sample: { count: 3, first: '把服务送到门口。' },
  }),
  'markdown/run-in-without-text': card<{ text: string }>({
    severity: 'error',
    zh: ({ text }) => [
      `“${text}”后面要接正文，但下面没有段落`,
      '把正文写在同一行或下一段；标题单独成行就去掉句末的“。”。',
    ],
    en: ({ text }) => [
      `"${text}" must be followed by text, but there is no paragraph`,
      'Write the text behind it, or drop the final 。',
    ],
    fires: [
      {
        paper: '服务点开门。\n⟦## 优化布局。⟧',
        says: '“优化布局。”后面要接正文，但下面没有段落',
      },
    ],
  }),
  'markdown/bullet-list': card<None>({
    severity: 'warning',
    zh: () => ['公文不用圆点列表，这一条按普通段落印出', '改成“一是…”或“1. …”。'],
    en: () => ['official papers have no bullets; printed as a paragraph', 'Use 一是… or 1. …'],
    fires: [
      {
        paper: '⟦- ⟧甲\n⟦- ⟧乙',
        says: '公文不用圆点列表，这一条按普通段落印出',
      },
    ],
  }),
  'markdown/list-number': card<{ written: string; printed: string }>({
    severity: 'warning',
    zh: ({ written, printed }) => [
      `列表里写的是“${written}”，印成“${printed}”`,
      '列表由程序编号；不想编号就去掉点后面的空格。',
    ],
    en: ({ written, printed }) => [
      `the list says "${written}", printed is "${printed}"`,
      'Lists are counted; drop the space behind the dot to keep the number.',
    ],
    fires: [
      {
        paper: '⟦1. 甲\n3. 乙⟧',
        says: '列表里写的是“3.”，印成“2.”',
      },
    ],
  }),
  'markdown/mask-strong': card<{ text: string }>({
    severity: 'warning',
    zh: ({ text }) => [`“${text}”读成了加粗，如果星号是隐去的名字，请核对`, '隐去的名字改用 ××。'],
    en: ({ text }) => [
      `"${text}" was read as bold; check it if the stars hide a name`,
      'Use ×× for hidden names.',
    ],
    fires: [
      {
        paper: '由⟦**某**⟧县试点。',
        says: '“**某**县”读成了加粗，如果星号是隐去的名字，请核对',
      },
    ],
  }),
})
