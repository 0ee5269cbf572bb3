/** What is wrong in a block ```table or ```chart, by its code. */

import type { Lang, Words } from './card.ts'
import { enSyntax, zhSyntax } from './syntax-words.ts'
import { enList, zhList } from './words.ts'

export type FenceProblem = {
  readonly problem: string
  readonly value: string
  readonly known: readonly string[]
}

/** `known` is what could stand there, or what it is measured by. */
type Problem = (value: string, known: string) => Words

const chinese: Readonly<Record<string, Problem>> = {
  syntax: (value) => [
    `这一处读不懂：${zhSyntax(value)}`,
    '一行写一项，写成“表: 各县区”，冒号后面空一格。',
  ],
  setting: (value, known) => [`没有“${value}”这一项`, `可以写：${known}。`],
  twice: (value) => [`“${value}”写了两次`, '留一个。'],
  'one-value': () => ['这里只能写一个词或一个数', '去掉方括号、花括号。'],
  choice: (value, known) => [`不认得“${value}”`, `可以写：${known}。`],
  range: (value, known) => [
    `“${value}”不在 ${known} 之间`,
    '改成这个范围里的数；“高”以行计，“宽”是占版心的几分之几，可以写 80%。',
  ],
  table: (value, known) => [
    `没有叫“${value}”的表`,
    known === '' ? '先在开头的 data 里写明。' : `现有的表：${known}。`,
  ],
  column: (value, known) => [`表里没有“${value}”这一列`, `现有的列：${known}。`],
  row: (value, known) => [`“略去”里的“${value}”不在类别里`, `现有的类别：${known}。`],
  'no-columns': () => ['“列”是空的', '写上要印的列，或者删掉这一项，印全部的列。'],
  size: (value, known) => [
    value === 'columns' ? `表超过 ${known} 列，Word 打不开这样的表` : `表超过 ${known} 格，太大了`,
    '用“列”“只要”“前”只印要看的列和行，或者拆成几张表。',
  ],
  'total-twice': () => [
    '数据里有合计、小计或者其中的行，不能再分组',
    '用“只要”把那些行去掉，或者不写“分组”。',
  ],
  'no-sum': (value) => [
    `“${value}”加不出合计：有空格子、不是数，或者单位、百分比不能相加`,
    '从“合计”里去掉这一列。',
  ],
  data: () => ['没有说画什么', '写“表: 表名”，或者把“类别”和“系列”的数都写上。'],
  values: () => ['没有数据表时，每个系列都要有“值”', '写成“- {名称: 服务点, 值: [212, 198]}”。'],
  lengths: (value, known) => [
    `有 ${value} 个数，类别有 ${known} 个`,
    '一个类别一个数；缺的写成空的引号。',
  ],
  name: () => ['这个系列没有名称', '加上“名称”。'],
  'not-a-number': (value) => [
    `不是数，用不上：${value}`,
    '在数据里改成数；本来没有数的就让格子空着。',
  ],
  precision: (value) => [
    `${value} 位数太多，Word 的图存不下，会画成别的数`,
    '换一个单位，如万、亿，或者用表格。',
  ],
  'long-name': (value, known) => [
    `类别“${value}”太长，最多 ${known} 个字`,
    '在数据里换成简称，或者用表格。',
  ],
  'odd-name': (value) => [`类别和系列不能叫“${value}”`, '换一个名字。'],
  empty: () => ['没有可以画的数', '检查数据。'],
  categories: (value, known) => [
    `有 ${value} 个类别，最多画 ${known} 个`,
    '分成几张图，或者用表格。',
  ],
  series: (value, known) => [
    `有 ${value} 个系列，最多画 ${known} 个`,
    '在“系列”里写明要画哪几列。',
  ],
  pie: () => ['饼图只能画一个系列', '在“系列”里只写一列，或者改用柱形。'],
  mixed: (value) => [`“${value}”不能和别的画在一起`, '柱形和折线可以组合，条形、饼图不行。'],
  negative: (value) => [`有负数 ${value}，饼图和堆积的图画不出来`, '改用柱形。'],
  axis: (value) => [
    `“${value}”不能用右边的轴`,
    '右轴只用于不堆积的柱形和折线，而且至少有一个系列用左轴。',
  ],
  units: (value, known) => [
    `一个系列里单位不同（${value}：${known}），画在一起会看错`,
    '分开画，或者先换算成一样的单位。',
  ],
  'other-unit': (value, known) => [
    `单位写的是“${value}”，数据以别的单位计（${known}），印出来的数是错的`,
    '改成数据的单位；要换算就用“写”一列一列写，例如 写: 数 资金 单位="亿元"。',
  ],
  scale: (_, known) => [
    `单位不同的系列用了同一根轴（${known}）`,
    '给其中一个写“轴: 右”，或者分成两张图。',
  ],
}
const english: Readonly<Record<string, Problem>> = {
  syntax: (value) => [
    `this cannot be read: ${enSyntax(value)}`,
    'Write one setting a line, such as "table: name", a blank behind the colon.',
  ],
  setting: (value, known) => [`there is no setting "${value}"`, `Known: ${known}.`],
  twice: (value) => [`"${value}" is there twice`, 'Keep one.'],
  'one-value': () => ['one word or number is wanted here', 'Drop the brackets.'],
  choice: (value, known) => [`"${value}" is not known`, `Known: ${known}.`],
  range: (value, known) => [
    `"${value}" is not within ${known}`,
    'Height counts lines, width is a share of the type area such as 80%.',
  ],
  table: (value, known) => [
    `there is no table "${value}"`,
    known === '' ? 'Declare it under data.' : `Tables: ${known}.`,
  ],
  column: (value, known) => [`the table has no column "${value}"`, `Columns: ${known}.`],
  row: (value, known) => [`"${value}" in "without" is no category`, `Categories: ${known}.`],
  'no-columns': () => [
    '"columns" is empty',
    'Name the columns, or drop the setting for all of them.',
  ],
  size: (value, known) => [
    value === 'columns'
      ? `the table has more than ${known} columns; Word opens no such table`
      : `the table has more than ${known} cells`,
    'Print only what is to be seen, with "columns", "where" and "first", or split it.',
  ],
  'total-twice': () => [
    'rows that add up others or are parts of them cannot be put into groups',
    'Leave them out with "where", or drop "group".',
  ],
  'no-sum': (value) => [
    `"${value}" has no sum: holes, words, per cent or different units`,
    'Take it out of "total".',
  ],
  data: () => [
    'nothing says what to draw',
    'Write "table: name", or categories and series with their values.',
  ],
  values: () => [
    'without a table every series needs its values',
    'Write "- {name: …, values: [212, 198]}".',
  ],
  lengths: (value, known) => [
    `${value} values for ${known} categories`,
    'One value for each category; "" for a hole.',
  ],
  name: () => ['this series has no name', 'Add "name".'],
  'not-a-number': (value) => [
    `not a number: ${value}`,
    'Correct the data; leave the cell empty where there is none.',
  ],
  precision: (value) => [
    `${value} has more digits than a chart can hold`,
    'Use a larger unit, or a table.',
  ],
  'long-name': (value, known) => [
    `category "${value}" is longer than ${known} characters`,
    'Use a short name, or a table.',
  ],
  'odd-name': (value) => [`"${value}" cannot be a name here`, 'Choose another.'],
  empty: () => ['there is nothing to draw', 'Check the data.'],
  categories: (value, known) => [
    `${value} categories; at most ${known} are drawn`,
    'Use several charts, or a table.',
  ],
  series: (value, known) => [
    `${value} series; at most ${known} are drawn`,
    'Name the columns to draw under "series".',
  ],
  pie: () => ['a pie has one series', 'Name one column, or use columns.'],
  mixed: (value) => [
    `"${value}" cannot be drawn with the others`,
    'Columns and lines go together; bars and pies do not.',
  ],
  negative: (value) => [`${value} is negative: a pie or a stack cannot show it`, 'Use columns.'],
  axis: (value) => [
    `"${value}" cannot use the right axis`,
    'Only unstacked columns and lines can, and one series must use the left one.',
  ],
  units: (value, known) => [
    `one series has several units (${value}: ${known})`,
    'Draw them apart, or convert them.',
  ],
  'other-unit': (value, known) => [
    `the unit is given as "${value}", and the data count in another (${known}): the figures would be wrong`,
    'Give the unit of the data; to convert, write the column with "write: number x unit=…".',
  ],
  scale: (_, known) => [
    `series with different units share an axis (${known})`,
    'Write "axis: right" for one of them, or make two charts.',
  ],
}
/** Those of a language; all where it has none. */
function ownNames(lang: Lang, names: readonly string[]): readonly string[] {
  const own = names.filter((name) => /\p{Script=Han}/u.test(name) === (lang === 'zh'))
  return own.length === 0 ? names : own
}

/** The message and hint of a problem; one without words is shown as it is. */
export function fenceWords(lang: Lang, { problem, value, known }: FenceProblem): Words {
  const words = lang === 'zh' ? chinese : english
  // what is written in the file may have names of both languages
  const names = problem === 'choice' || problem === 'setting' ? ownNames(lang, known) : known
  const list = lang === 'zh' ? zhList(names) : enList(names)
  return words[problem]?.(value, list) ?? [problem, value]
}
