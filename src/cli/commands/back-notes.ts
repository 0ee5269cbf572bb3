/** What is said below a change: where the program's words follow from, what a loop makes of it, whether it was written and why not. */
import type { Change } from '../../compare/change.ts'
import type { CopyChange } from '../../compare/settle-copies.ts'
import type { Lang } from '../../messages/index.ts'
import { isApplicable } from '../../run/apply-back.ts'
import type { BroughtBack } from '../../run/bring-back.ts'
import { lineOf, lineStarts } from '../../text/lines.ts'

const zhTroubles: Readonly<Record<NonNullable<Change['trouble']>, string>> = {
  mixed: '文字和数据、模板改在一起，分不清哪些是哪边的',
  'not-letters': '在稿件里不是逐字写着的',
  'no-place': '在稿件里找不到放的地方',
  table: '表的行列变了，或者表是数据生成的',
  'no-base': '没有底稿',
  'unsure-base': '不能确定是这份稿件的改稿，用 --paper 写明了才写',
  'not-printed': '写进稿件以后印出来和改的不一样，没有写',
}
const enTroubles: Readonly<Record<NonNullable<Change['trouble']>, string>> = {
  mixed: 'text was changed together with data or template: whose words are whose is not certain',
  'not-letters': 'it does not stand in the paper letter by letter',
  'no-place': 'there is no place for it in the paper',
  table: 'the table has other rows or columns, or is made of data',
  'no-base': 'nothing is kept to tell it from',
  'unsure-base': 'it is not certain that the copy is of this paper: name it with --paper',
  'not-printed': 'written into the paper it would print otherwise: it was not written',
}

export const troubleLine = (trouble: keyof typeof zhTroubles, lang: Lang): string =>
  lang === 'en' ? `not placed: ${enTroubles[trouble]}` : `没有写回：${zhTroubles[trouble]}`

interface Shown extends Pick<BroughtBack, 'base'> {
  readonly lang: Lang
  readonly showFile: (file: string) => string
}

/** The expression or the heading that words of the program follow from, as the paper was when it was built. */
export function sourceLines({ source }: CopyChange, { base, lang, showFile }: Shown): string[] {
  const text = source && base?.files[source.file]?.text
  if (!source || typeof text !== 'string') return []
  const line = lineOf(lineStarts(text), source.start) + 1
  const words = text.slice(source.start, source.end)
  const at = `${showFile(source.file)}:${line}`
  if (words.startsWith('{{'))
    return [
      lang === 'en'
        ? `from ${words} in line ${line} (${at}): change it, or its data, there`
        : `来自第 ${line} 行的 ${words}（${at}），要改就改那里或者它的数据`,
    ]
  return [
    lang === 'en'
      ? `from the heading "${words}" in line ${line} (${at}): change it there`
      : `来自第 ${line} 行的标题“${words}”（${at}），要改就改那里`,
  ]
}

/** One line of the paper prints all rows of a loop. */
export function loopLine(
  { rows, changed }: NonNullable<Change['loop']>,
  form: Change['form'],
  lang: Lang,
): string {
  if (form === 'gone-row' && rows !== changed)
    return lang === 'en'
      ? `one line of the paper prints all ${rows} rows: take this one out of the data`
      : `稿件里一行印出 ${rows} 行：要删这一行，就到数据里删`
  if (rows === changed)
    return lang === 'en'
      ? `it stands in a loop, and all ${rows} row(s) were changed alike`
      : `这一处在循环里，${rows} 行改得都一样`
  return lang === 'en'
    ? `it stands in a loop: to change this line changes all ${rows} rows, of which ${changed} was/were changed so`
    : `这一处在循环里：改稿件这一行，${rows} 行都变；改稿里这样改的只有 ${changed} 行，要不要改自己定`
}

/** Of what the paper has already. */
export const standingLine = (lang: Lang): string =>
  lang === 'en' ? 'the paper has it already' : '已经写过'

/** Of `--apply`: whether a change was written, and why it was not. */
export function writtenLine(change: CopyChange, written: boolean, lang: Lang): string {
  const en = lang === 'en'
  if (change.isStanding) return standingLine(lang)
  if (isApplicable(change) && written) return en ? 'written' : '已写'
  if (change.trouble && change.class === 'text') return troubleLine(change.trouble, lang)
  const why = reasonOf(change)
  return en ? `not written: ${enReasons[why]}` : `没有写：${zhReasons[why]}`
}

type Reason = 'conflict' | 'loop' | 'file' | Exclude<Change['class'], 'text'>
function reasonOf({ class: kind, against, loop }: CopyChange): Reason {
  if (against) return 'conflict'
  if (kind !== 'text') return kind
  return loop && loop.rows !== loop.changed ? 'loop' : 'file'
}
const zhReasons: Readonly<Record<Reason, string>> = {
  conflict: '有冲突',
  loop: '循环里只有几行这样改',
  file: '稿件写不了，看提示',
  data: '数据不动',
  template: '是模板的字',
  made: '是程序生成的字',
  layout: '只改了版面',
}
const enReasons: Readonly<Record<Reason, string>> = {
  conflict: 'there is a conflict',
  loop: 'some rows of the loop alone were changed so',
  file: 'the paper could not be written, see the message',
  data: 'data are left alone',
  template: 'it is text of a template',
  made: 'the program makes it',
  layout: 'it is layout alone',
}
