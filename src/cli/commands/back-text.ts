/** What came back of edited copies, as text: by class, each change with its place, its words and who made it. */
import { type Change, type ChangeClass, isPlaced } from '../../compare/change.ts'
import type { LookName } from '../../compare/looks.ts'
import type { CopyChange } from '../../compare/settle-copies.ts'
import type { Lang } from '../../messages/index.ts'
import { placeName } from '../../origin.ts'
import type { BroughtBack } from '../../run/bring-back.ts'
import { lineOf, lineStarts } from '../../text/lines.ts'
import { loopLine, sourceLines, standingLine, troubleLine, writtenLine } from './back-notes.ts'

const classes: readonly ChangeClass[] = ['text', 'data', 'template', 'made', 'layout']
const zhClasses: Readonly<Record<ChangeClass, string>> = {
  text: '文字',
  data: '数据',
  template: '模板',
  made: '自动生成的字',
  layout: '只改版面',
}
const enClasses: Readonly<Record<ChangeClass, string>> = {
  text: 'text',
  data: 'data',
  template: 'template',
  made: 'made by the program',
  layout: 'layout only',
}
const zhForms: Readonly<Record<Change['form'], string>> = {
  replaced: '改',
  inserted: '加',
  deleted: '删',
  'new-paragraph': '新的一段',
  'gone-paragraph': '删了一段',
  moved: '移了一段',
  split: '分段',
  joined: '并段',
  'new-row': '加了一行',
  'gone-row': '删了一行',
  look: '版面',
}
const enForms: Readonly<Record<Change['form'], string>> = {
  replaced: 'replaced',
  inserted: 'inserted',
  deleted: 'deleted',
  'new-paragraph': 'new paragraph',
  'gone-paragraph': 'paragraph removed',
  moved: 'paragraph moved',
  split: 'paragraph split',
  joined: 'paragraphs joined',
  'new-row': 'row added',
  'gone-row': 'row removed',
  look: 'look',
}
const zhLooks: Readonly<Record<LookName, string>> = {
  style: '样式',
  align: '对齐',
  indent: '缩进',
  'page-break': '段前分页',
  bold: '加粗',
  italic: '倾斜',
  underline: '下划线',
  strike: '删除线',
  color: '颜色',
  size: '字号',
  face: '字体',
  space: '空格和换行',
}
interface Shown extends Pick<BroughtBack, 'changes' | 'copies' | 'comments' | 'texts' | 'base'> {
  readonly lang: Lang
  readonly showFile: (file: string) => string
  /** Whether what can be written was written; null where it was not asked for. */
  readonly written: boolean | null
}

/** Everything that was changed, then comments, then how many found their place. */
export function backText(brought: Shown): string {
  const { changes, base, copies, lang } = brought
  const en = lang === 'en'
  const names = copies.map(({ file }) => file).join(en ? ', ' : '、')
  const of = base
    ? `${brought.showFile(base.paper)}${base.title === '' ? '' : `（${base.title}）`}`
    : '？'
  const lines = [`${of} ← ${names}`]
  for (const kind of classes) {
    const own = changes.filter((change) => change.class === kind)
    if (own.length === 0) continue
    lines.push('', `${(en ? enClasses : zhClasses)[kind]} ${own.length}`)
    for (const line of own.flatMap((change) => changeLines(change, brought))) lines.push(line)
  }
  for (const line of [...commentLines(brought), '', countLine(changes, lang), '']) lines.push(line)
  return lines.join('\n')
}

export function countLine(changes: readonly CopyChange[], lang: Lang): string {
  const placed = changes.filter(isPlaced).length
  const conflicts = changes.filter(({ against }) => against !== null).length
  return lang === 'en'
    ? `${placed} of ${changes.length} change(s) placed, ${conflicts} in conflict`
    : `改动 ${changes.length} 处，认出位置的 ${placed} 处，有冲突的 ${conflicts} 处`
}

function changeLines(change: CopyChange, brought: Shown): string[] {
  const { lang } = brought
  const en = lang === 'en'
  const forms = en ? enForms : zhForms
  const by = byWhom(change, brought)
  const place = placeOf(change, brought)
  const head = `  ${place}${place === '' ? '' : ' '}${forms[change.form]} ${wordsOf(change, lang)}${by}`
  return [head, ...details(change, brought).map((line) => `      ${line}`)]
}

function byWhom({ author, date, copies: of }: CopyChange, { copies, lang }: Shown): string {
  const who = [author ?? '', (date ?? '').slice(0, 10)].filter((part) => part !== '').join(' ')
  const which = copies.length > 1 ? of.map((copy) => copies[copy]?.file ?? '') : []
  const all = [...(who === '' ? [] : [who]), ...which]
  if (all.length === 0) return ''
  return lang === 'en' ? ` (${all.join(', ')})` : `（${all.join('，')}）`
}

/** Line and column in the paper; the paragraph of the copy where it has none. */
function placeOf({ edits, line, template }: CopyChange, { texts, showFile, lang }: Shown): string {
  const [edit] = edits
  const text = edit && texts.get(edit.file)
  if (edit && typeof text === 'string') {
    const starts = lineStarts(text)
    const at = lineOf(starts, edit.start)
    return `${showFile(edit.file)}:${at + 1}:${edit.start - (starts[at] ?? 0) + 1}`
  }
  if (template) return `${showFile(template.file)}${template.line > 0 ? `:${template.line}` : ''}`
  if (line === 0) return ''
  return lang === 'en' ? `copy, paragraph ${line}` : `改稿第 ${line} 段`
}

function wordsOf({ form, before, after }: CopyChange, lang: Lang): string {
  const en = lang === 'en'
  const quoted = (words: string): string => (en ? `"${cut(words)}"` : `“${cut(words)}”`)
  if (form === 'look') {
    const names = after.split(',') as LookName[]
    return `${quoted(before)}${en ? ': ' : '：'}${names.map((name) => (en ? name : zhLooks[name])).join(en ? ', ' : '、')}`
  }
  if (form === 'moved') return quoted(before)
  if (before === '') return quoted(after)
  return after === '' ? quoted(before) : `${quoted(before)} → ${quoted(after)}`
}
const longest = 80
const cut = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest)}…`

function details(change: CopyChange, brought: Shown): string[] {
  const { copies, lang, written } = brought
  const en = lang === 'en'
  const { data, sentence, against, trouble, after, loop } = change
  const lines = sentence === '' ? [] : [sentence]
  if (data) for (const line of dataLines(data, after, en)) lines.push(line)
  if (against?.by === 'copy') {
    const names = against.copies.map((copy) => copies[copy]?.file ?? '').join(en ? ', ' : '、')
    lines.push(
      en ? `conflict: ${names} has "${against.after}"` : `冲突：${names} 改成“${against.after}”`,
    )
  }
  if (against?.by === 'author')
    lines.push(
      en
        ? `conflict: the paper has "${against.now}" now`
        : `冲突：稿件这里已经改成“${against.now}”`,
    )
  for (const each of sourceLines(change, brought)) lines.push(each)
  if (loop) lines.push(loopLine(loop, change.form, lang))
  if (written !== null) lines.push(writtenLine(change, written, lang))
  else if (change.isStanding) lines.push(standingLine(lang))
  else if (trouble) lines.push(troubleLine(trouble, lang))
  return lines
}

/** What a figure is used in beside is long for a total: the first are shown, all of it is in the JSON. */
const mostOthers = 5
function otherLines(others: readonly string[], en: boolean): string[] {
  const lines = others
    .slice(0, mostOthers)
    .map((other) => (en ? `also rests on it: ${other}` : `也用到它：${other}`))
  if (others.length <= mostOthers) return lines
  const all = others.length
  return [...lines, en ? `… ${all} in all (--json names them)` : `等 ${all} 处（--json 全列）`]
}

/** Cells of a sum are many: the first are named. */
const mostCells = 6
function dataLines(data: NonNullable<Change['data']>, after: string, en: boolean): string[] {
  const { cells, formula, raw, typed, others } = data
  const names = cells
    .slice(0, mostCells)
    .map(placeName)
    .join(en ? ', ' : '、')
  const more = cells.length > mostCells ? '…' : ''
  const source = names === '' && typed ? typed.file : names + more
  const lines =
    formula === ''
      ? [
          en
            ? `from ${source}, which held ${raw}: put ${after} there, the data were left alone`
            : `来自 ${source}，出稿时是 ${raw}；数据没有动，要改就把这一格改成 ${after}`,
        ]
      : [
          en
            ? `computed (${formula}) from ${source}: look at these cells, the data were left alone`
            : `是算出来的（${formula}），用到 ${source}；数据没有动，要改就核对这些格`,
        ]
  for (const each of otherLines(others, en)) lines.push(each)
  return lines
}

function commentLines({ comments, copies, lang }: Shown): string[] {
  if (comments.length === 0) return []
  const en = lang === 'en'
  const lines = ['', `${en ? 'comments' : '批注'} ${comments.length}`]
  for (const { copy, comment } of comments) {
    const { author, date, about, text } = comment
    const which = copies.length > 1 ? ` ${copies[copy]?.file ?? ''}` : ''
    const words = cut(about.trim())
    const on = en ? ` on "${words}"` : `，批在“${words}”`
    lines.push(
      `  ${author} ${(date ?? '').slice(0, 10)}${which}${words === '' ? '' : on}${en ? ': ' : '：'}${text.trim()}`,
    )
  }
  return lines
}
