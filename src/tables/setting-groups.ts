/** Which settings stand together in one map, each with what it is for and how it is written: what is read and what the manual says. */
import type { SettingName } from './setting-names.ts'

/** A setting in the words of the manual. */
export interface SettingCard {
  readonly about: string
  /** As it may be written, as YAML; it stands in the manual's example. */
  readonly example: string
}
type Cards<Name extends SettingName> = Readonly<Record<Name, SettingCard>>

const card = (about: string, example: string): SettingCard => ({ about, example })

/** What is read of a file. */
export const fileSettings = ['file', 'columns', 'sheet', 'range', 'header', 'hidden'] as const
/** What makes one table of others, in the order in which it is done. */
export const shapeSettings = ['table', 'join', 'where', 'group', 'sort', 'first', 'key'] as const
export type ShapeSetting = (typeof shapeSettings)[number]
/** What is said of a column of a file. */
export const columnSettings = ['from', 'type', 'unit', 'decimals', 'owner', 'period'] as const
/** What a table takes from another. */
export const joinSettings = ['table', 'key', 'columns', 'prefix'] as const
/** Of a ```table block, and of its columns. */
export const tableSettings = [
  ...(['table', 'columns', 'where', 'sort', 'first', 'group', 'total'] as const),
  ...(['caption', 'unit', 'sideways', 'empty'] as const),
] as const
export const tableColumnSettings = ['column', 'name', 'write', 'align'] as const
/** Of a ```chart block, and of its series. */
export const chartSettings = [
  ...(['table', 'type', 'categories', 'series', 'without'] as const),
  ...(['caption', 'labels', 'width', 'height'] as const),
] as const
export const seriesSettings = ['column', 'name', 'unit', 'form', 'axis', 'values'] as const

export const fileCards: Cards<(typeof fileSettings)[number]> = {
  file: card('数据文件，路径从工作文件夹算起；只有它时，直接写文件名', 'data/各县.xlsx'),
  columns: card('各列怎样读，见“列”', '{ 本期: 服务点 }'),
  sheet: card('工作簿的哪张表；不写是第一张', '各县'),
  range: card('表里的哪一块', 'A1:E5'),
  header: card('表头在第几行；不写就自己找', '1'),
  hidden: card('写“略去”就不读隐藏的行；不写照读', '略去'),
}
export const shapeCards: Cards<ShapeSetting> = {
  table: card('从哪份数据来', '各县'),
  join: card('从另一份数据并入列，见“并入”', '{ 表: 上年 }'),
  where: card('只要符合条件的行，写法同 {{#if (…)}} 的括号里', '大于 服务点 10'),
  group: card('按一列分组，一组一行：个数和小计', '片区'),
  sort: card('按一列排，从高到低或者从低到高', '服务点 从高到低'),
  first: card('只要前几行', '3'),
  key: card('行的名字在哪一列；不写就自己找', '县区'),
}
export const columnCards: Cards<(typeof columnSettings)[number]> = {
  from: card('文件里的表头；只有它时，直接写表头', '服务点'),
  type: card('数字、文字；不写就看格子', '数字'),
  unit: card('数的单位；不写就看表头和表上面', '个'),
  decimals: card('印几位小数；不写照格子', '0'),
  owner: card('空格由谁补，最后按单位汇总', '市民政局'),
  period: card('是哪个期间的数', '2026年上半年'),
}
export const joinCards: Cards<(typeof joinSettings)[number]> = {
  table: card('哪份数据；只有它时，直接写名字', '上年'),
  key: card('按哪一列对上；不写是行的名字', '县区'),
  columns: card('要哪几列，换成什么名字；不写是全部数字列', '{ 上年数: 服务点 }'),
  prefix: card('不写“列”时，加在列名前面的字；不写是“上年”', '上期'),
}
export const tableCards: Cards<(typeof tableSettings)[number]> = {
  table: card('哪份数据', '各县'),
  columns: card('印哪些列，见“表的列”；不写是全部', '[县区, 服务点]'),
  where: card('只要符合条件的行', '大于 服务点 10'),
  sort: card('按一列排', '服务点 从高到低'),
  first: card('只要前几行', '4'),
  group: card('按一列分组，每组前有小计', '片区'),
  total: card('写“是”加一行合计，也可以写要加的列', '是'),
  caption: card('表题', '各县站点'),
  unit: card('表上面的单位', '个'),
  sideways: card('写“是”印在单独的横排页上', '否'),
  empty: card('空格子印什么；不写就报错', '—'),
}
export const tableColumnCards: Cards<(typeof tableColumnSettings)[number]> = {
  column: card('数据的哪一列；只有它时，直接写列名', '服务点'),
  name: card('表头印什么；不写是列名', '站点数'),
  write: card('每一行要印的话，和 {{ }} 里一样；要写“名称”', '同比 服务点 去年服务点'),
  align: card('左、中、右；不写时数字靠右，文字靠左', '右'),
}
export const chartCards: Cards<(typeof chartSettings)[number]> = {
  table: card('哪份数据；没有就写“类别”和“系列”里的“值”', '各县'),
  type: card(
    '柱形、条形、折线、饼图、堆积柱形、堆积条形、百分比柱形、百分比条形、组合；不写是柱形',
    '组合',
  ),
  categories: card('类别是哪一列；没有数据时是各类别的名字', '县区'),
  series: card('画哪些列，见“图的系列”；不写是全部数字列', '[服务点]'),
  without: card('不画的行', '丙县'),
  caption: card('图题', '各县服务点'),
  labels: card('标不标数字：是、否，饼图还可以写百分比；不写时数少就标', '是'),
  width: card('占版心宽的多少，20%—100%', '80%'),
  height: card('几行高，4—20；不写是9', '9'),
}
export const seriesCards: Cards<(typeof seriesSettings)[number]> = {
  column: card('数据的哪一列；只有它时，直接写列名', '服务点'),
  name: card('图例印什么；不写是列名', '站点数'),
  unit: card('数的单位', '个'),
  form: card('组合图里：柱形、折线', '折线'),
  axis: card('数轴在左边、右边；不写是左', '右'),
  values: card('没有数据时，各类别的数', '[12, 15]'),
}
