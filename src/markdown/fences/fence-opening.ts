/** How the fences of blocks open and end: the names that say table or chart, slips in them, and where a block without its end ends. */
import { nearestName } from '../../chinese/nearest-name.ts'
import {
  chartSettings,
  seriesSettings,
  tableColumnSettings,
  tableSettings,
} from '../../tables/setting-groups.ts'
import { wordsOf } from '../../tables/setting-names.ts'

export type FenceName = 'table' | 'chart'
export interface Opening {
  /** The marks of the fence: backticks, ~, or the · that a Chinese keyboard gives for a backtick. */
  readonly mark: string
  /** What stands behind the marks. */
  readonly written: string
  /** The block, where marks and name are right. */
  readonly name: FenceName | null
  /** The block that was meant most likely, where they are not. */
  readonly nearest: FenceName | ''
}

/** Every word for a block, in small letters. */
const names: Readonly<Record<string, FenceName>> = {
  table: 'table',
  表格: 'table',
  数据表: 'table',
  表: 'table',
  chart: 'chart',
  图表: 'chart',
  统计图: 'chart',
  图: 'chart',
}
const nameOf = (word: string): FenceName | null =>
  Object.hasOwn(names, word) ? (names[word] ?? null) : null

const openForm = /^(`{3,}|~{3,}|·{3,})[ \t\u3000]*(|[^`~·\s][^`~·]*)$/
const closeForms: Readonly<Record<string, RegExp>> = {
  '`': /^`{3,}$/,
  '~': /^~{3,}$/,
  '·': /^·{3,}$/,
}

/** What a line opens; null for one that is no fence. */
export function openingOf(line: string): Opening | null {
  const [, mark = '', written = ''] = openForm.exec(line) ?? []
  if (mark === '') return null
  const first = /^[\p{L}_-]+/u.exec(written)?.[0].toLowerCase() ?? ''
  const meant = nameOf(first)
  const name = mark.startsWith('`') && first === written.toLowerCase() ? meant : null
  return { mark, written, name, nearest: meant ?? nearName(first) }
}

function nearName(word: string): FenceName | '' {
  const near = nearestName(word, Object.keys(names))
  return near === '' ? '' : (nameOf(near) ?? '')
}

export const closes = (line: string, { mark }: Opening): boolean =>
  closeForms[mark[0] ?? '']?.test(line) ?? false

/** Every word for a setting of either block. */
const settings = new Set<string>(
  [tableSettings, tableColumnSettings, chartSettings, seriesSettings].flat().flatMap(wordsOf),
)
/** `表: 站点`, `列：[乡镇]`: a setting of either block at the start of a line. */
export function startsSetting(line: string): boolean {
  const word = /^([\p{L}_-]{1,20})[ \t\u3000]*[:：]/u.exec(line)?.[1] ?? ''
  return settings.has(word.toLowerCase())
}

/** What can stand in a block below its first setting: another one, misspelt ones too, and items of a list. */
export const goesOn = (line: string, indent: number): boolean =>
  line !== '' &&
  (startsSetting(line) ||
    /^[-#\]}]/.test(line) ||
    /^[\p{L}_-]{1,8}[ \t]*:(?:[ \t]|$)/u.test(line) ||
    (indent > 0 && indent < textIndent))
/** Columns that a paragraph goes in, typed with two full-width spaces. */
const textIndent = 4
