/** How a draft is laid out against a theme: pages, faces, sizes, lines, indents; each finding quotes the first paragraph that it is about. */
import { area, card, type Fields } from './card.ts'

const roles = {
  title: ['标题', 'the title'],
  subtitle: ['副标题', 'the subtitle'],
  byline: ['标题下的署名行', 'the byline'],
  salutation: ['称呼', 'the salutation'],
  addressee: ['主送机关', 'the addressee'],
  heading1: ['一级标题', 'headings of level 1'],
  heading2: ['二级标题', 'headings of level 2'],
  heading3: ['三级标题', 'headings of level 3'],
  heading4: ['四级标题', 'headings of level 4'],
  body: ['正文', 'the text'],
} as const
/** What a paragraph is, as far as its layout is looked at. */
export type LayoutRole = keyof typeof roles

const edges = {
  top: ['上', 'top'],
  bottom: ['下', 'bottom'],
  left: ['左', 'left'],
  right: ['右', 'right'],
} as const
const alignments = {
  left: ['左对齐', 'left'],
  right: ['右对齐', 'right'],
  center: ['居中', 'centred'],
  justify: ['两端对齐', 'justified'],
} as const

/** Paragraphs alike in what is found of them: how many, and the first. */
export interface Alike extends Fields {
  readonly file: string
  readonly role: LayoutRole
  readonly count: number
  readonly line: number
  readonly quote: string
}
const zhAlike = ({ role, count, line, quote }: Alike): string =>
  count > 1
    ? `${roles[role][0]} ${count} 段（第 ${line} 段“${quote}”等）`
    : `${roles[role][0]}（第 ${line} 段“${quote}”）`
const enAlike = ({ role, count, line, quote }: Alike): string =>
  `${roles[role][1]}, ${count} paragraph(s) from ${line} ("${quote}")`
const alike: Alike = {
  file: '讲话.docx',
  role: 'body',
  count: 12,
  line: 4,
  quote: '今年以来，全市上下',
}

export const draftLayoutArea = area('稿件的版式', 'read', {
  'layout/page-size': card<{ file: string; width: number; height: number; wanted: string }>({
    severity: 'warning',
    zh: ({ file, width, height, wanted }) => [
      `${file} 的纸张是 ${width}×${height} 毫米，应当是 ${wanted} 毫米`,
      '在“布局—纸张大小”里改。',
    ],
    en: ({ file, width, height, wanted }) => [
      `the paper of ${file} is ${width}×${height} mm, not ${wanted} mm`,
      'Change the paper size.',
    ],
    sample: { file: '讲话.docx', width: 216, height: 279, wanted: '210×297' },
  }),
  'layout/margin': card<{
    file: string
    edge: keyof typeof edges
    found: number
    wanted: number
  }>({
    severity: 'warning',
    zh: ({ file, edge, found, wanted }) => [
      `${file} 的${edges[edge][0]}边距是 ${found} 毫米，应当是 ${wanted} 毫米`,
      '在“布局—页边距”里改。',
    ],
    en: ({ file, edge, found, wanted }) => [
      `the ${edges[edge][1]} margin of ${file} is ${found} mm, not ${wanted} mm`,
      'Change the margins.',
    ],
    sample: { file: '讲话.docx', edge: 'top', found: 25.4, wanted: 37 },
  }),
  'layout/no-page-number': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [`${file} 没有页码`, '在“插入—页码”里加。'],
    en: ({ file }) => [`${file} has no page numbers`, 'Insert them.'],
    sample: { file: '讲话.docx' },
  }),
  'layout/face': card<Alike & { found: string; wanted: string }>({
    severity: 'warning',
    zh: (data) => [`${zhAlike(data)}的字体是${data.found}，应当是${data.wanted}`, ''],
    en: (data) => [`${enAlike(data)}: the face is ${data.found}, not ${data.wanted}`, ''],
    sample: { ...alike, found: '宋体', wanted: '仿宋_GB2312' },
  }),
  'layout/size': card<Alike & { found: string; wanted: string }>({
    severity: 'warning',
    zh: (data) => [`${zhAlike(data)}的字号是${data.found}，应当是${data.wanted}`, ''],
    en: (data) => [`${enAlike(data)}: the size is ${data.found}, not ${data.wanted}`, ''],
    sample: { ...alike, found: '四号', wanted: '三号' },
  }),
  'layout/pitch': card<Alike & { found: number; wanted: number }>({
    severity: 'warning',
    zh: (data) => [
      data.found === 0
        ? `${zhAlike(data)}的行距不是固定值，应当是 ${data.wanted} 磅`
        : `${zhAlike(data)}的行距是固定值 ${data.found} 磅，应当是 ${data.wanted} 磅`,
      '在“段落—行距—固定值”里改。',
    ],
    en: (data) => [
      data.found === 0
        ? `${enAlike(data)}: the line pitch is not exact; it should be ${data.wanted} pt`
        : `${enAlike(data)}: the line pitch is ${data.found} pt, not ${data.wanted} pt`,
      'Set an exact line spacing.',
    ],
    sample: { ...alike, found: 24, wanted: 28.95 },
  }),
  'layout/indent': card<Alike & { found: number; wanted: number }>({
    severity: 'warning',
    zh: (data) => [
      `${zhAlike(data)}首行缩进 ${data.found} 字，应当是 ${data.wanted} 字`,
      '在“段落—首行缩进”里改，不要用空格。',
    ],
    en: (data) => [
      `${enAlike(data)}: the first line is indented by ${data.found} characters, not ${data.wanted}`,
      'Set the indent of the first line; use no spaces.',
    ],
    sample: { ...alike, found: 0, wanted: 2 },
  }),
  'layout/align': card<Alike & { found: keyof typeof alignments; wanted: keyof typeof alignments }>(
    {
      severity: 'warning',
      zh: (data) => [
        `${zhAlike(data)}是${alignments[data.found][0]}，应当${alignments[data.wanted][0]}`,
        '',
      ],
      en: (data) => [
        `${enAlike(data)}: ${alignments[data.found][1]}, not ${alignments[data.wanted][1]}`,
        '',
      ],
      sample: { ...alike, role: 'title', count: 1, line: 1, found: 'left', wanted: 'center' },
    },
  ),
  'layout/no-heading-style': card<Alike>({
    severity: 'info',
    zh: (data) => [
      `${zhAlike(data)}没有用标题样式`,
      '用“标题 1”至“标题 4”，Word 的导航和目录才看得到。',
    ],
    en: (data) => [
      `${enAlike(data)}: no heading style`,
      'Use Heading 1 to Heading 4, or the outline and the contents of Word miss them.',
    ],
    sample: { ...alike, role: 'heading1', count: 3 },
  }),
})
