/** Files of data: workbooks, CSV, YAML and JSON as they were read. */
import { area, card } from './card.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

const workbookFaults = {
  password: ['设了密码，或者是旧的 .xls 格式', 'it has a password, or is an old .xls'],
  damaged: ['文件不完整或者已损坏', 'it is incomplete or damaged'],
  'too-large': ['展开后太大', 'it is too large when unpacked'],
} as const

export const dataFilesArea = area('数据文件', 'data', {
  'data/unknown-format': card<{ path: string }>({
    severity: 'error',
    zh: ({ path }) => [`不认识“${path}”这种数据文件`, '用 .xlsx、.csv、.tsv、.yaml 或 .json。'],
    en: ({ path }) => [
      `"${path}" is no data file that can be read`,
      'Use .xlsx, .csv, .tsv, .yaml or .json.',
    ],
  }),
  'data/syntax': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [`数据文件读不下去：${reason}`, '检查这一行的引号、逗号和缩进。'],
    en: ({ reason }) => [
      `the data cannot be read: ${reason}`,
      'Check quotes, commas and indentation of this line.',
    ],
  }),
  'data/duplicate-column': card<{ column: string }>({
    severity: 'error',
    zh: ({ column }) => [`有两列都叫“${column}”`, '给其中一列改名。'],
    en: ({ column }) => [`two columns are called "${column}"`, 'Rename one of them.'],
  }),
  'data/ragged-row': card<{ row: number; expected: number; actual: number }>({
    severity: 'error',
    zh: ({ row, expected, actual }) => [
      `第 ${row} 行有 ${actual} 格，表头是 ${expected} 格`,
      '多半是少了或多了逗号；数字里有逗号时整格用双引号括起来。',
    ],
    en: ({ row, expected, actual }) => [
      `row ${row} has ${actual} cells, the header ${expected}`,
      'A comma is missing or too many; quote cells that hold commas.',
    ],
  }),
  'data/mixed-column': card<{ column: string; cells: readonly string[] }>({
    severity: 'warning',
    zh: ({ column, cells }) => [
      `“${column}”列多数是数字，这几格不是：${zhList(cells)}；整列按文字读`,
      '改成数字，没有的数就空着；确实是文字就在“列”里写 类型: 文字。',
    ],
    en: ({ column, cells }) => [
      `column "${column}" holds numbers but for ${enList(cells)}; all of it is read as text`,
      'Correct them, leave the cell empty, or declare the column as text.',
    ],
  }),
  'data/not-a-number': card<{ column: string; cell: string; value: string }>({
    severity: 'error',
    zh: ({ column, cell, value }) => [
      `${cell} 格“${value}”不是数字，“${column}”列应当是数字`,
      '改成数字，或者把这一列的 type 写成“文字”。',
    ],
    en: ({ column, cell, value }) => [
      `cell ${cell} "${value}" is no number, but column "${column}" is numeric`,
      'Correct it, or declare the column as text.',
    ],
  }),
  'data/workbook': card<{ file: string; fault: 'password' | 'damaged' | 'too-large' }>({
    severity: 'error',
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
  }),
  'data/missing-sheet': card<{
    file: string
    sheet: string
    nearest: string
    known: readonly string[]
  }>({
    severity: 'error',
    zh: ({ file, sheet, nearest, known }) => [
      `${file} 里没有“${sheet}”这张表`,
      perhaps(nearest, `里面有：${zhList(known)}`),
    ],
    en: ({ file, sheet, nearest, known }) => [
      `${file} has no sheet "${sheet}"`,
      maybe(nearest, `It has: ${enList(known)}`),
    ],
  }),
  'data/sheet-chosen': card<{ file: string; sheet: string; known: readonly string[] }>({
    severity: 'info',
    zh: ({ file, sheet, known }) => [
      `${file} 有几张表（${zhList(known)}），读的是“${sheet}”`,
      `要读别的，写成 ${file}#表名。`,
    ],
    en: ({ file, sheet, known }) => [
      `${file} has several sheets (${enList(known)}); "${sheet}" was read`,
      `Name another as ${file}#sheet.`,
    ],
  }),
  'data/hidden-rows': card<{ file: string; sheet: string; rows: number; dropped: number }>({
    severity: 'info',
    zh: ({ file, sheet, rows, dropped }) => [
      `${file}#${sheet} 有 ${rows} 行是隐藏的，${dropped ? '没有读' : '照样读了'}`,
      dropped ? '' : '不要隐藏的行，就在设置里写“隐藏行: 略去”。',
    ],
    en: ({ file, sheet, rows, dropped }) => [
      `${rows} hidden row(s) of ${file}#${sheet} were ${dropped ? 'left out' : 'read too'}`,
      dropped ? '' : 'Write hidden: drop to leave them out.',
    ],
  }),
  'data/small-share': card<{ table: string; cells: readonly string[] }>({
    severity: 'warning',
    zh: ({ table, cells }) => [
      `表“${table}”里单位是%的数小于1：${zhList(cells, '；')}`,
      '95.6% 写成 95.6 或者设成百分比格式，不要写 0.956；确实不到1%的不用改。',
    ],
    en: ({ table, cells }) => [
      `values below 1 in per cent in "${table}": ${enList(cells)}`,
      'Write 95.6 or give the cell a percent format, not 0.956; leave what is below 1% indeed.',
    ],
  }),
  'data/unit-line': card<{ unit: string }>({
    severity: 'info',
    zh: ({ unit }) => [
      `表上面写着“单位：${unit}”，不知道是哪几列的，没有用上`,
      `要换算、带单位，就写进表头，如“资金（${unit}）”。`,
    ],
    en: ({ unit }) => [
      `"单位：${unit}" above the table was not used: it does not say of which columns`,
      `Write it into the heading: 资金（${unit}）.`,
    ],
  }),
  'data/unnamed-column': card<{ cell: string; name: string }>({
    severity: 'warning',
    zh: ({ cell, name }) => [`${cell} 这一列有数据，没有表头，叫作“${name}”`, '在文件里补上表头。'],
    en: ({ cell, name }) => [
      `the column of ${cell} has values and no heading; it is called "${name}"`,
      'Give it a heading.',
    ],
  }),
  'data/note-row': card<{ cell: string; text: string }>({
    severity: 'info',
    zh: ({ cell, text }) => [
      `${cell} 起是表下的说明，没有算作数据：${text}`,
      '是数据就不要以“注：”“填报”这类话开头。',
    ],
    en: ({ cell, text }) => [
      `${cell} is a note under the table and was not read as data: ${text}`,
      '',
    ],
  }),
  'data/uncached': card<{ cell: string; fault: string }>({
    severity: 'error',
    zh: ({ cell }) => [
      `${cell} 是公式，但文件里没有存它的结果`,
      '用 Excel 或 WPS 打开，重新计算后保存。',
    ],
    en: ({ cell }) => [
      `${cell} is a formula whose result is not in the file`,
      'Open it in Excel or WPS, recalculate and save.',
    ],
  }),
  'data/error-cell': card<{ cell: string; fault: string }>({
    severity: 'error',
    zh: ({ cell, fault }) => [`${cell} 是错误值 ${fault}`, '在表里改正。'],
    en: ({ cell, fault }) => [`${cell} holds the error ${fault}`, 'Correct it in the workbook.'],
  }),
  'data/empty': card<{ name: string }>({
    severity: 'warning',
    zh: ({ name }) => [`表“${name}”一行数据也没有`, '检查文件是不是空的，或者只有表头。'],
    en: ({ name }) => [
      `the table "${name}" has no rows`,
      'Check whether the file is empty or holds a header only.',
    ],
  }),
  'data/duplicate-key': card<{ table: string; keys: readonly string[] }>({
    severity: 'info',
    zh: ({ table, keys }) => [
      `表“${table}”名称一列有空着或重复的名字：${zhList(keys)}；这些行不能按名字取，逐行不受影响`,
      '要按名字取，就让第一列各不相同，或者写明“键: 列名”。',
    ],
    en: ({ table, keys }) => [
      `the first column of "${table}" has blank or repeated names: ${enList(keys)}; these rows cannot be named`,
      'Make the first column unique to name rows.',
    ],
  }),
  'data/too-large': card<{ rows: number; limit: number }>({
    severity: 'error',
    zh: ({ rows, limit }) => [`表有 ${rows} 行，超过 ${limit} 行`, '先筛选再用。'],
    en: ({ rows, limit }) => [`the table has ${rows} rows, more than ${limit}`, 'Filter it first.'],
  }),
  'data/inferred': card<{ table: string; columns: readonly string[] }>({
    severity: 'info',
    zh: ({ table, columns }) => [
      `表“${table}”按内容认作数字的列：${zhList(columns)}`,
      '要固定下来，就在“列”里写 类型: 数字。',
    ],
    en: ({ table, columns }) => [
      `columns of "${table}" read as numbers by their content: ${enList(columns)}`,
      'Declare them with type: number to settle it.',
    ],
  }),
})
