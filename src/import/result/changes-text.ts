/** The file beside the papers of a draft: everything that was taken out or changed, letter by letter. */
import type { Draft } from '../draft.ts'
import type { TextChange } from '../import-draft.ts'

/** What the kinds of changes are called. */
export const changeNames: Readonly<Record<TextChange['kind'], readonly [zh: string, en: string]>> =
  {
    struck: ['划掉的字', 'struck out'],
    raised: ['上标下标', 'raised and lowered letters'],
    site: ['网站的字', 'of sites'],
    omitted: ['省略的地方', 'parts left out'],
    paid: ['付费标记', 'marks of paid parts'],
    furniture: ['页眉页码', 'page furniture'],
    contents: ['目录', 'contents'],
    'anti-copy': ['防复制的字', 'noise against copying'],
    markup: ['网页代码', 'mark-up'],
    invisible: ['看不见的字符', 'invisible characters'],
    space: ['行首行末的空格', 'white space at edges'],
    'full-width': ['全角数字字母', 'full-width digits'],
    'latin-stop': ['当句号用的英文句点', 'full stops of Latin'],
    'broken-line': ['断行', 'broken lines'],
    'repeated-title': ['重复的标题', 'title repeated'],
    numbering: ['编号', 'numbers'],
    head: ['写到开头几项里的', 'moved to the head'],
    caption: ['题注编号', 'numbers of captions'],
    'heading-end': ['标题末的句号', 'marks that end headings'],
    bullet: ['项目符号', 'bullets'],
    collection: ['汇编的题和篇号', 'titles of collections'],
    ends: ['附件和落款的标记', 'labels of the ends'],
    note: ['没有引用的注', 'notes that nothing calls'],
    mended: ['标点等的改正', 'marks and the like, mended'],
  }

const leftNames: Readonly<
  Record<Draft['left'][number]['reason'], readonly [zh: string, en: string]>
> = {
  header: ['页眉', 'header'],
  footer: ['页脚', 'footer'],
  'page-number': ['页码', 'page number'],
  deleted: ['修订中删去的字', 'deleted in a revision'],
  hidden: ['隐藏的字', 'hidden'],
  reading: ['注音', 'reading'],
  script: ['网页程序', 'script of a web page'],
  style: ['网页样式', 'style of a web page'],
  markup: ['标记', 'mark-up'],
  watermark: ['水印', 'watermark'],
}

/** The words around the changes. */
interface ChangeWords {
  readonly column: 0 | 1
  readonly head: (file: string) => string
  readonly line: (line: number) => string
  readonly draft: string
  readonly quoted: (text: string) => string
  readonly comment: (author: string) => string
  readonly colon: string
}
const changeWords: Readonly<Record<'zh' | 'en', ChangeWords>> = {
  zh: {
    column: 0,
    head: (file) =>
      `导入 ${file} 时拿掉和改动的字。一行一处：原文第几行，是什么，“原来的”→“现在的”。`,
    line: (line) => `第${line}行`,
    draft: '稿件',
    quoted: (text) => `“${text}”`,
    comment: (author) => `批注（${author}）`,
    colon: '：',
  },
  en: {
    column: 1,
    head: (file) =>
      `What was taken out and changed when ${file} was imported, a line each: line of the draft, what it is, "as it was"→"as it is".`,
    line: (line) => `line ${line}`,
    draft: 'draft',
    quoted: (text) => `"${text}"`,
    comment: (author) => `comment (${author})`,
    colon: ': ',
  },
}

/** On one line, with marks in the places of line ends and tabs. */
export const shown = (text: string): string => text.replace(/\n/g, '⏎').replace(/\t/g, '⇥')

/** How many of each kind; empty for none. */
export function changeCounts(changes: readonly TextChange[], lang: 'zh' | 'en'): string {
  const counts = new Map<string, number>()
  for (const { kind } of changes) {
    const name = changeNames[kind][lang === 'en' ? 1 : 0]
    if (kind !== 'space') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const parts = [...counts].map(([name, count]) =>
    lang === 'en' ? `${name} (${count})` : `${name} ${count} 处`,
  )
  return parts.join(lang === 'en' ? ', ' : '，')
}

/** What the name of the file ends with, behind that of the draft. */
export const changesEnding = '.改动.txt'

/** Whether a text is such a list, by its first line. */
export function isChangesText(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split('\n', 1)
  return Object.values(changeWords).some(({ head }) => {
    const [before = '', behind = ''] = head('\0').split('\0')
    return first.startsWith(before) && first.trimEnd().endsWith(behind)
  })
}

/** Empty when nothing was changed that prints. */
export function changesText(
  draft: Draft,
  changes: readonly TextChange[],
  lang: 'zh' | 'en',
): string {
  const { column, head, line: lineName, draft: whole, quoted, comment, colon } = changeWords[lang]
  const row = (line: number, name: string, what: string): string =>
    `${line > 0 ? lineName(line) : whole}\t${name}\t${what}`
  const own = changes.filter(({ kind }) => kind !== 'space')
  const lines = [
    ...own.map(({ kind, line, from, to }) =>
      row(line, changeNames[kind][column], `${quoted(shown(from))}→${quoted(shown(to))}`),
    ),
    ...draft.left.map(({ line, reason, text }) =>
      row(line, leftNames[reason][column], quoted(shown(text))),
    ),
    ...draft.comments.map(({ line, author, about, text }) =>
      row(line, comment(author), `${quoted(shown(about))}${colon}${shown(text)}`),
    ),
  ]
  if (lines.length === 0) return ''
  return [head(draft.file), ...lines, ''].join('\n')
}
