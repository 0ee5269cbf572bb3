/** Messages about data, `each` and output names. */
import { placeNames } from '../origin.ts'
import { type Catalogue, maybe, perhaps } from './catalogue.ts'

const workbookFaults = {
  password: ['设了密码，或者是旧的 .xls 格式', 'it has a password, or is an old .xls'],
  damaged: ['文件不完整或者已损坏', 'it is incomplete or damaged'],
  'too-large': ['展开后太大', 'it is too large when unpacked'],
} as const

/** Workbooks that have to be saved in another format first. */
const oldWorkbook = /\.(?:xls|et|xlsb|ods)$/i

const skippedRows = {
  numbers: ['是栏次', 'numbers the columns'],
  repeated: ['是重复的表头', 'repeats the header'],
  group: ['是一组的名称', 'names a group'],
} as const

/** How many more cells have the same fault. */
const others = (count: number): string => (count > 1 ? `，这样的共 ${count} 格` : '')

export const dataMessages: Catalogue<'data'> = {
  'data/unknown-format': {
    zh: ({ path }) =>
      oldWorkbook.test(path)
        ? [`“${path}”是旧格式的表格，读不了`, '在 Excel 或 WPS 里打开，另存为 .xlsx。']
        : [`不认识“${path}”这种数据文件`, '用 .xlsx、.csv、.tsv、.yaml 或 .json。'],
    en: ({ path }) =>
      oldWorkbook.test(path)
        ? [`"${path}" is a workbook of an old format`, 'Open it and save it as .xlsx.']
        : [`"${path}" is no data file that can be read`, 'Use .xlsx, .csv, .tsv, .yaml or .json.'],
  },
  'data/syntax': {
    zh: ({ reason }) => [`数据文件读不下去：${reason}`, '检查这一行的引号、逗号和缩进。'],
    en: ({ reason }) => [
      `the data cannot be read: ${reason}`,
      'Check quotes, commas and indentation of this line.',
    ],
  },
  'data/missing-column': {
    zh: ({ table, column, nearest, known }) => [
      `${table} 没有“${column}”这一列`,
      perhaps(nearest, `表里有：${known}`),
    ],
    en: ({ table, column, nearest, known }) => [
      `${table} has no column "${column}"`,
      maybe(nearest, `It has: ${known}`),
    ],
  },
  'data/duplicate-column': {
    zh: ({ column, cells, names }) => [
      `有几列都叫“${column}”（${placeNames(cells)}）`,
      `用到时写全：${names}；或者给其中一列改名。`,
    ],
    en: ({ column, cells, names }) => [
      `several columns are called "${column}" (${placeNames(cells)})`,
      `Name them ${names}, or rename one of them.`,
    ],
  },
  'data/ragged-row': {
    zh: ({ row, expected, actual, count }) => [
      `第 ${row} 行有 ${actual} 格，表头是 ${expected} 格${count > 1 ? `；这样的行共 ${count} 行` : ''}`,
      '多半是少了或多了逗号；数字里有逗号时整格用双引号括起来。',
    ],
    en: ({ row, expected, actual, count }) => [
      `row ${row} has ${actual} cells, the header ${expected}; ${count} such row(s)`,
      'A comma is missing or too many; quote cells that hold commas.',
    ],
  },
  'data/mixed-column': {
    zh: ({ column, cells }) => [
      `“${column}”列多数是数字，这几格不是：${cells}；整列按文字读`,
      '改成数字，没有的数就空着；确实是文字就在“列”里写 类型: 文字。',
    ],
    en: ({ column, cells }) => [
      `column "${column}" holds numbers but for ${cells}; all of it is read as text`,
      'Correct them, leave the cell empty, or declare the column as text.',
    ],
  },
  'data/unknown-table': {
    zh: ({ name, table, nearest }) => [
      `“${name}”要用的表“${table}”没有`,
      perhaps(nearest, '在 data 里写上这张表。'),
    ],
    en: ({ name, table, nearest }) => [
      `"${name}" needs table "${table}", which is not there`,
      maybe(nearest, 'Declare it under data.'),
    ],
  },
  'data/table-cycle': {
    zh: ({ name }) => [`“${name}”绕了一圈又用到自己`, '去掉其中一个“表”或“并入”。'],
    en: ({ name }) => [`"${name}" is made of itself`, 'Take one of the references out.'],
  },
  'data/shape': {
    zh: ({ name, setting, value, known }) => [
      `“${name}”的“${setting}”写的“${value}”用不上`,
      known === '' ? '检查这一项的写法。' : `可以写：${known}`,
    ],
    en: ({ name, setting, value, known }) => [
      `"${value}" in "${setting}" of "${name}" cannot be used`,
      known === '' ? 'Check how it is written.' : `Known: ${known}`,
    ],
  },
  'data/join-unmatched': {
    zh: ({ name, table, keys }) => [
      `并入“${name}”时，“${table}”里没有（或者不止一行）：${keys}`,
      '核对两张表的名称；这些格子按空缺处理。',
    ],
    en: ({ name, table, keys }) => [
      `"${table}" has no row, or several, for: ${keys} (joined to "${name}")`,
      'Compare the names; the cells are holes.',
    ],
  },
  'data/not-a-number': {
    zh: ({ column, cell, value, count }) => [
      `${cell} 格“${value}”不是数字，“${column}”列应当是数字${count > 1 ? `；这样的格共 ${count} 格` : ''}`,
      '改成数字，或者把这一列的 type 写成“文字”。',
    ],
    en: ({ column, cell, value, count }) => [
      `cell ${cell} "${value}" is no number, but column "${column}" is numeric (${count} such cell(s))`,
      'Correct it, or declare the column as text.',
    ],
  },
  'data/workbook': {
    zh: ({ file, fault }) => [
      `${file} 打不开：${workbookFaults[fault][0]}`,
      fault === 'password'
        ? '在 Excel 或 WPS 里去掉密码，另存为 .xlsx。'
        : '用 Excel 或 WPS 打开检查，另存一份。',
    ],
    en: ({ file, fault }) => [
      `${file} cannot be opened: ${workbookFaults[fault][1]}`,
      'Open it in Excel or WPS and save it again as .xlsx without a password.',
    ],
  },
  'data/unlike': {
    zh: ({ name, said, known, cells }) => [
      `文中“${name}”写的是 ${said}，数据里是 ${known}（${placeNames(cells)}）`,
      '改数，或者写成 {{…}} 由数据来填。',
    ],
    en: ({ name, said, known, cells }) => [
      `the text gives ${said} for "${name}", the data ${known} (${placeNames(cells)})`,
      'Correct it, or bind it to the data.',
    ],
  },
  'data/period': {
    zh: ({ table, column, period, wanted }) => [
      `“${table}”的“${column}”是 ${period} 的数，稿件说的是“${wanted}”`,
      '核对是不是拿错了一期的数据。',
    ],
    en: ({ table, column, period, wanted }) => [
      `"${column}" of "${table}" is of ${period}, the paper speaks of "${wanted}"`,
      'Check that the data are of the right period.',
    ],
  },
  'data/total': {
    zh: ({ column, cells, total, sum }) => [
      `数据里“${column}”的合计（${placeNames(cells)}）是 ${total}，各行加起来是 ${sum}`,
      '在数据里改对：改合计，或者找出错的那一行。',
    ],
    en: ({ column, cells, total, sum }) => [
      `the total of "${column}" in the data (${placeNames(cells)}) is ${total}, its rows add up to ${sum}`,
      'Correct the data.',
    ],
  },
  'data/two-values': {
    zh: ({ subject, indicator, first, second }) => [
      `${subject}的“${indicator}”有两个数：${first}，${second}`,
      '核对哪一个对，改掉另一个。',
    ],
    en: ({ subject, indicator, first, second }) => [
      `"${indicator}" of ${subject} has two values: ${first}, ${second}`,
      'Find out which is right.',
    ],
  },
  'data/missing-by-owner': {
    zh: ({ owner, count, cells }) => [
      `${owner}要补 ${count} 格：${placeNames(cells)}`,
      `把这一条转给${owner}。`,
    ],
    en: ({ owner, count, cells }) => [
      `${owner} has to supply ${count} cell(s): ${placeNames(cells)}`,
      `Send this to ${owner}.`,
    ],
  },
  'data/passed-over': {
    zh: ({ name, cells }) => [
      `“${name}”没有算进写明没有数的格子：${placeNames(cells)}`,
      '这几格本来就没有数的，不用改；漏填的补上。',
    ],
    en: ({ name, cells }) => [
      `"${name}" leaves out cells that say they have no figure: ${placeNames(cells)}`,
      'Leave them if they have none; fill in what was forgotten.',
    ],
  },
  'data/missing-value': {
    zh: ({ name, cells, owner }) => [
      `“${name}”没有值${cells.length === 0 ? '' : `（${placeNames(cells)}）`}，文中印成【缺：…】`,
      `${owner === '' ? '补上数据' : `请${owner}补上数据`}；不一定有的，用 {{#if …}} 避开，数据表的块里写“空: —”。`,
    ],
    en: ({ name, cells, owner }) => [
      `"${name}" has no value${cells.length === 0 ? '' : ` (${placeNames(cells)})`}; 【缺：…】 is printed in its place`,
      `${owner === '' ? 'Supply it' : `To be supplied by ${owner}`}; guard what may be absent with {{#if …}}, in a table block with "empty: —".`,
    ],
  },
  'data/missing-sheet': {
    zh: ({ file, sheet, nearest, known }) => [
      `${file} 里没有“${sheet}”这张表`,
      perhaps(nearest, `里面有：${known}`),
    ],
    en: ({ file, sheet, nearest, known }) => [
      `${file} has no sheet "${sheet}"`,
      maybe(nearest, `It has: ${known}`),
    ],
  },
  'data/sheet-chosen': {
    zh: ({ file, sheet, known }) => [
      `${file} 有几张表（${known}），读的是“${sheet}”`,
      `要读别的，写成 ${file}#表名。`,
    ],
    en: ({ file, sheet, known }) => [
      `${file} has several sheets (${known}); "${sheet}" was read`,
      `Name another as ${file}#sheet.`,
    ],
  },
  'data/small-share': {
    zh: ({ table, cells }) => [
      `表“${table}”里单位是%的数小于1：${cells}`,
      '95.6% 写成 95.6 或者设成百分比格式，不要写 0.956；确实不到1%的不用改。',
    ],
    en: ({ table, cells }) => [
      `values below 1 in per cent in "${table}": ${cells}`,
      'Write 95.6 or give the cell a percent format, not 0.956; leave what is below 1% indeed.',
    ],
  },
  'data/unit-line': {
    zh: ({ unit, columns }) => [
      `表上面写着“单位：${unit}”，用于：${columns}`,
      `哪一列不是，就在“列”里写明，如 {人数: {单位: 人}}，或者写进表头“人数（人）”。`,
    ],
    en: ({ unit, columns }) => [
      `"单位：${unit}" above the table was taken for: ${columns}`,
      'Declare the unit of a column that has another one, or write it into its heading.',
    ],
  },
  'data/unit-lines': {
    zh: ({ unit }) => [
      `表上面写着“单位：${unit}”，是几种单位，分不清哪一列用哪一种，没有用上`,
      '写进表头，如“资金（万元）”，或者在“列”里写 {资金: {单位: 万元}}。',
    ],
    en: ({ unit }) => [
      `"单位：${unit}" above the table names several units and was not used`,
      'Write them into the headings, or declare them: {资金: {unit: 万元}}.',
    ],
  },
  'data/scaled-unit': {
    zh: ({ column, unit, format, cell, count }) => [
      `“${column}”（${cell}等 ${count} 格）单位写着${unit}，数字格式“${format}”又把数缩小了来显示，分不清格子里的数是多大的`,
      `在“列”里写明格子里的数以什么计，如 {${column}: {单位: 元}}。`,
    ],
    en: ({ column, unit, format, cell, count }) => [
      `"${column}" (${cell}, ${count} cell(s)) is in ${unit}, and its format "${format}" scales what is shown`,
      `Declare the unit of what the cells hold: {${column}: {unit: 元}}.`,
    ],
  },
  'data/unread-format': {
    zh: ({ format, cell, count }) => [
      `数字格式“${format}”认不得（${cell}等 ${count} 格），照15位数字印`,
      '在表里换一种数字格式。',
    ],
    en: ({ format, cell, count }) => [
      `the number format "${format}" cannot be read (${cell}, ${count} cell(s)); 15 digits are printed`,
      'Choose another number format.',
    ],
  },
  'data/serial-date': {
    zh: ({ column, cell, value, date }) => [
      `“${column}”列是日期，${cell} 是一个数 ${value}，也许是 ${date}`,
      '在表里把这一格设成日期格式。',
    ],
    en: ({ column, cell, value, date }) => [
      `column "${column}" holds dates, ${cell} the number ${value}, perhaps ${date}`,
      'Give the cell a date format.',
    ],
  },
  'data/part-rows': {
    zh: ({ count, rows }) => [
      `${count} 行是上面一行的“其中”，不算进合计、个数和排名：${rows}`,
      '不是“其中”就去掉前面的空格或缩进。',
    ],
    en: ({ count, rows }) => [
      `${count} row(s) are parts of the row above and not counted: ${rows}`,
      'Take the indent away from a row that is none.',
    ],
  },
  'data/other-table': {
    zh: ({ file, sheet, cell, text, number, read }) => [
      `${sheet === '' ? file : `${file}#${sheet}`} 里还有一张表（${cell} 起：${text}），这里读的是第 ${read} 张`,
      `要读它，写成 ${file}#${sheet}!${number}。`,
    ],
    en: ({ file, sheet, cell, text, number, read }) => [
      `${sheet === '' ? file : `${file}#${sheet}`} has another table (from ${cell}: ${text}); table ${read} was read`,
      `Name it as ${file}#${sheet}!${number}.`,
    ],
  },
  'data/missing-table': {
    zh: ({ file, sheet, table, known }) => [
      `${sheet === '' ? file : `${file}#${sheet}`} 里没有第 ${table} 张表，一共 ${known} 张`,
      '改 ! 后面的数。',
    ],
    en: ({ file, sheet, table, known }) => [
      `${sheet === '' ? file : `${file}#${sheet}`} has no table ${table}, only ${known}`,
      'Correct the number behind the !.',
    ],
  },
  'data/unnamed-column': {
    zh: ({ cell, name }) => [`${cell} 这一列有数据，没有表头，叫作“${name}”`, '在文件里补上表头。'],
    en: ({ cell, name }) => [
      `the column of ${cell} has values and no heading; it is called "${name}"`,
      'Give it a heading.',
    ],
  },
  'data/note-row': {
    zh: ({ cell, text }) => [
      `${cell} 起是表下的说明，没有算作数据：${text}`,
      '是数据就不要以“注：”“填报”这类话开头。',
    ],
    en: ({ cell, text }) => [
      `${cell} is a note under the table and was not read as data: ${text}`,
      '',
    ],
  },
  'data/skipped-row': {
    zh: ({ cell, text, why }) => [
      `${cell} 这一行${skippedRows[why][0]}，没有算作数据：${text}`,
      '',
    ],
    en: ({ cell, text, why }) => [
      `the row of ${cell} ${skippedRows[why][1]} and was not read as data: ${text}`,
      '',
    ],
  },
  'data/hidden-rows': {
    zh: ({ file, sheet, rows, dropped }) => [
      `${file}#${sheet} 有 ${rows} 行是隐藏的，${dropped ? '没有读' : '照样读了'}`,
      dropped ? '' : '不要隐藏的行，就在设置里写“隐藏行: 略去”。',
    ],
    en: ({ file, sheet, rows, dropped }) => [
      `${rows} hidden row(s) of ${file}#${sheet} were ${dropped ? 'left out' : 'read too'}`,
      dropped ? '' : 'Write hidden: drop to leave them out.',
    ],
  },
  'data/uncached': {
    zh: ({ cell, count }) => [
      `${cell} 是公式，但文件里没有存它的结果${others(count)}；用到就是空缺`,
      '用 Excel 或 WPS 打开，重新计算后保存。',
    ],
    en: ({ cell, count }) => [
      `${cell} is a formula whose result is not in the file (${count} such cell(s)): a hole where it is used`,
      'Open it in Excel or WPS, recalculate and save.',
    ],
  },
  'data/error-cell': {
    zh: ({ cell, fault, count }) => [
      `${cell} 是错误值 ${fault}${others(count)}；用到就是空缺`,
      '在表里改正。',
    ],
    en: ({ cell, fault, count }) => [
      `${cell} holds the error ${fault} (${count} such cell(s)): a hole where it is used`,
      'Correct it in the workbook.',
    ],
  },
  'data/mask-cell': {
    zh: ({ cell, fault, count }) => [
      `${cell} 是“${fault}”，还没有填数${others(count)}；用到就是空缺`,
      '填上数；本来就没有数的写“—”。',
    ],
    en: ({ cell, fault, count }) => [
      `${cell} holds "${fault}", a figure left out (${count} such cell(s)): a hole where it is used`,
      'Fill it in, or write — where there is none.',
    ],
  },
  'data/unknown-setting': {
    zh: ({ name, setting, nearest }) => [
      `“${name}”的设置里没有“${setting}”`,
      perhaps(
        nearest,
        '可以写 文件、列、工作表、区域、表头、隐藏行、键；“列”里每列可以写 取自、类型、单位、小数、责任单位、期间。',
      ),
    ],
    en: ({ name, setting, nearest }) => [
      `the data "${name}" takes no "${setting}"`,
      maybe(nearest, 'Known: file, columns; for a column from, type, unit, decimals, owner.'),
    ],
  },
  'data/unused': {
    zh: ({ name }) => [`数据“${name}”没有用上`, '检查名字是不是写错了；不需要就删掉。'],
    en: ({ name }) => [`the data "${name}" is not used`, 'Check its name, or delete it.'],
  },
  'data/empty': {
    zh: ({ name }) => [`表“${name}”一行数据也没有`, '检查文件是不是空的，或者只有表头。'],
    en: ({ name }) => [
      `the table "${name}" has no rows`,
      'Check whether the file is empty or holds a header only.',
    ],
  },
  'data/duplicate-key': {
    zh: ({ table, keys }) => [
      `表“${table}”名称一列有空着或重复的名字：${keys}；这些行不能按名字取，逐行不受影响`,
      '要按名字取，就让第一列各不相同，或者写明“键: 列名”。',
    ],
    en: ({ table, keys }) => [
      `the first column of "${table}" has blank or repeated names: ${keys}; these rows cannot be named`,
      'Make the first column unique to name rows.',
    ],
  },
  'data/too-large': {
    zh: ({ rows, limit }) => [`表有 ${rows} 行，超过 ${limit} 行`, '先筛选再用。'],
    en: ({ rows, limit }) => [`the table has ${rows} rows, more than ${limit}`, 'Filter it first.'],
  },
  'data/inferred': {
    zh: ({ table, columns }) => [
      `表“${table}”按内容认作数字的列：${columns}`,
      '要固定下来，就在“列”里写 类型: 数字。',
    ],
    en: ({ table, columns }) => [
      `columns of "${table}" read as numbers by their content: ${columns}`,
      'Declare them with type: number to settle it.',
    ],
  },
  'data/name-taken': {
    zh: ({ name }) => [`数据不能叫“${name}”，这是文种的一项`, '换个名字。'],
    en: ({ name }) => [
      `data cannot be called "${name}": that is a field of the kind`,
      'Choose another name.',
    ],
  },
}

export const eachMessages: Catalogue<'each'> = {
  'each/left-out': {
    zh: ({ name, rows }) => [
      `“${name}”里这些行是别的行加起来的，没有出稿：${rows}`,
      '也要出，就在“只出”里或者 --only 后面写上名字。',
    ],
    en: ({ name, rows }) => [
      `rows of "${name}" that add up others get no paper: ${rows}`,
      'Name them in "where" or behind --only to get one.',
    ],
  },
  'each/empty': {
    zh: ({ name }) => [
      `“逐份”的表“${name}”没有要出的行，什么也没有生成`,
      '检查这份数据，或者“只出”的条件。',
    ],
    en: ({ name }) => [
      `the table "${name}" of "each" has no rows to make: nothing was made`,
      'Check the data, or the condition.',
    ],
  },
  'each/unknown-row': {
    zh: ({ name, nearest }) => [
      `“逐份”的表里没有“${name}”这一行`,
      perhaps(nearest, '--only 后面写第一列里的名字。'),
    ],
    en: ({ name, nearest }) => [
      `there is no row "${name}"`,
      maybe(nearest, 'Name a row by its first column.'),
    ],
  },
  'each/none': {
    zh: ({ names }) => [
      `--only ${names} 没有用上：稿件里没有写“逐份”`,
      '去掉 --only，或者在稿件开头写“逐份: 表名”。',
    ],
    en: ({ names }) => [
      `--only ${names} chooses nothing: no paper has "each"`,
      'Drop --only, or write "each: table" in the paper.',
    ],
  },
  'each/not-a-table': {
    zh: ({ name, known }) => [
      `“逐份”要写一个数据表的名字，“${name}”不是`,
      known ? `现有数据：${known}` : '先在 data 里写上这个表。',
    ],
    en: ({ name, known }) => [
      `"each" wants the name of a table, "${name}" is none`,
      known ? `Known data: ${known}` : 'Name the table under data first.',
    ],
  },
}

const zhNames = {
  empty: '是空的',
  outside: '跑到输出文件夹外面去了',
  character: '有文件名不能用的字符（<>:"|?*\\，或以点、空格结尾）',
  reserved: '是 Windows 的保留名',
  long: '太长',
}
const enNames = {
  empty: 'is empty',
  outside: 'leads out of the output folder',
  character: 'holds characters that file names cannot have',
  reserved: 'is reserved on Windows',
  long: 'is too long',
}

export const outputMessages: Catalogue<'output'> = {
  'output/illegal-name': {
    zh: ({ name, reason }) => [
      `输出文件名“${name}”${zhNames[reason]}，这份稿件一份也没有写`,
      '改“输出”这一项或者数据里的名字。',
    ],
    en: ({ name, reason }) => [
      `the output name "${name}" ${enNames[reason]}; nothing of this paper was written`,
      'Change "output" or the data it uses.',
    ],
  },
  'output/duplicate': {
    zh: ({ name, other }) => [
      `有两份要写成同一个“${name}”（另一份来自 ${other}），这份稿件一份也没有写`,
      '在“输出”里用能区分的字段。',
    ],
    en: ({ name, other }) => [
      `two papers would both be written to "${name}" (the other comes from ${other}); nothing of this paper was written`,
      'Use a field in "output" that tells them apart.',
    ],
  },
  'output/is-input': {
    zh: ({ name }) => [
      `“${name}”是这次用到的稿件或数据，不能盖掉，没有写`,
      '用 -o 换一个输出文件夹。',
    ],
    en: ({ name }) => [
      `"${name}" is a paper or data of this run and was not overwritten`,
      'Name another output folder with -o.',
    ],
  },
  'output/unwritable': {
    zh: ({ name, reason }) => [
      `写不了“${name}”：${reason}`,
      '检查文件是不是正开着，文件夹有没有权限。',
    ],
    en: ({ name, reason }) => [
      `cannot write "${name}": ${reason}`,
      'Is the file open elsewhere? May you write there?',
    ],
  },
}
