/** ONE vocabulary of settings: what `data:` entries, ```table and ```chart fences call a thing, in either language. */
import { bareRecord } from '../model/values.ts'

/** The words of a setting: the one that documents show, its English name, and others that are understood. */
type SettingWords = readonly [shown: string, english: string, ...others: string[]]

const words = {
  // which rows, in which order: the same in data entries and fences
  table: ['表', 'table', '数据', 'data'],
  where: ['只要', 'where'],
  group: ['分组', 'group', '按'],
  sort: ['排序', 'sort'],
  first: ['前', 'first'],
  columns: ['列', 'columns'],
  // data entries
  file: ['文件', 'file'],
  sheet: ['工作表', 'sheet'],
  range: ['区域', 'range'],
  header: ['表头', 'header'],
  hidden: ['隐藏行', 'hidden'],
  join: ['并入', 'join'],
  key: ['键', 'key'],
  prefix: ['前缀', 'prefix'],
  // a column of a file
  from: ['取自', 'from'],
  type: ['类型', 'type'],
  decimals: ['小数', 'decimals'],
  owner: ['责任单位', 'owner'],
  period: ['期间', 'period'],
  // blocks
  caption: ['题', 'caption'],
  unit: ['单位', 'unit'],
  total: ['合计', 'total'],
  sideways: ['横排', 'sideways'],
  empty: ['空', 'empty'],
  categories: ['类别', 'categories'],
  series: ['系列', 'series'],
  without: ['略去', 'without'],
  labels: ['标数', 'labels'],
  width: ['宽', 'width'],
  height: ['高', 'height'],
  // a column or a series of a block
  column: ['列', 'column'],
  name: ['名称', 'name'],
  write: ['写', 'write'],
  align: ['对齐', 'align'],
  form: ['画成', 'form'],
  axis: ['轴', 'axis'],
  values: ['值', 'values'],
} as const satisfies Readonly<Record<string, SettingWords>>

export type SettingName = keyof typeof words
/** SettingWords of the settings that stand together in one map, each with its name in the code. */
export type SettingNames = Readonly<Record<string, SettingName>>

/** The settings that a map may have, by every word for them; the words to show come first. */
export function settingNames(...names: readonly SettingName[]): SettingNames {
  const shown = names.flatMap((name) =>
    words[name].slice(0, 2).map((word) => [word, name] as const),
  )
  const others = names.flatMap((name) => words[name].slice(2).map((word) => [word, name] as const))
  return bareRecord([...shown, ...others])
}

/** The words to show of settings: the usual one of each, then the English one. */
export const shownWords = (names: SettingNames): string[] =>
  [...new Set(Object.values(names))].flatMap((name) => words[name].slice(0, 2))

/** Every word for a setting, the one to show first. */
export const wordsOf = (name: SettingName): SettingWords => words[name]

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(words, name)
