/** Tables as they were read: heads, rows and cells. */
import { area, card } from './card.ts'
import { enList, zhList } from './words.ts'

const skippedRows = {
  numbers: ['是栏次', 'numbers the columns'],
  repeated: ['是重复的表头', 'repeats the header'],
  group: ['是一组的名称', 'names a group'],
} as const

/** A cell that holds no value that could be printed, and how many more there are. */
type BadCell = { cell: string; fault: string; count: number }
/** How many more cells have the same fault. */
const others = (count: number): string => (count > 1 ? `，这样的共 ${count} 格` : '')

export const dataCellsArea = area('表里的行、列和格', 'data', {
  'data/duplicate-column': card<{
    column: string
    cells: readonly string[]
    names: readonly string[]
  }>({
    severity: 'info',
    zh: ({ column, cells, names }) => [
      `有几列都叫“${column}”（${zhList(cells)}）`,
      `用到时写全：${zhList(names)}；或者给其中一列改名。`,
    ],
    en: ({ column, cells, names }) => [
      `several columns are called "${column}" (${enList(cells)})`,
      `Name them ${enList(names)}, or rename one of them.`,
    ],
    fires: [
      {
        paper: '{{t.甲.名}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '⟦名,数,数⟧\n甲,3,4\n' },
        says: '有几列都叫“数”（t.csv!B1、t.csv!C1）',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/ragged-row': card<{ row: number; expected: number; actual: number; count: number }>({
    severity: 'error',
    zh: ({ row, expected, actual, count }) => [
      `第 ${row} 行有 ${actual} 格，表头是 ${expected} 格${count > 1 ? `；这样的行共 ${count} 行` : ''}`,
      '多半是少了或多了逗号；数字里有逗号时整格用双引号括起来。',
    ],
    en: ({ row, expected, actual, count }) => [
      `row ${row} has ${actual} cells, the header ${expected}; ${count} such row(s)`,
      'A comma is missing or too many; quote cells that hold commas.',
    ],
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n⟦乙,1,234⟧\n' },
        says: '第 3 行有 3 格，表头是 2 格',
        also: ['data/inferred'],
      },
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
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n⟦乙,四⟧\n丙,5\n丁,6\n' },
        says: '“数”列多数是数字，这几格不是：B3“四”；整列按文字读',
      },
    ],
  }),
  'data/not-a-number': card<{ column: string; cell: string; value: string; count: number }>({
    severity: 'error',
    zh: ({ column, cell, value, count }) => [
      `${cell} 格“${value}”不是数字，“${column}”列应当是数字${count > 1 ? `；这样的格共 ${count} 格` : ''}`,
      '改成数字，或者把这一列的“类型”写成“文字”。',
    ],
    en: ({ column, cell, value, count }) => [
      `cell ${cell} "${value}" is no number, but column "${column}" is numeric (${count} such cell(s))`,
      'Correct it, or declare the column as text.',
    ],
    fires: [
      {
        paper: '{{t.乙.数}}。',
        head: 'data: {t: {文件: t.csv, 列: {数: {类型: 数字}}}}\n',
        files: { 't.csv': '名,数\n⟦甲,三⟧\n乙,4\n' },
        says: 'B2 格“三”不是数字，“数”列应当是数字',
      },
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
    sample: { table: '指标', cells: ['账.xlsx#指标!C3 0.956'] },
  }),
  'data/unnamed-column': card<{ cell: string; name: string }>({
    severity: 'warning',
    zh: ({ cell, name }) => [`${cell} 这一列有数据，没有表头，叫作“${name}”`, '在文件里补上表头。'],
    en: ({ cell, name }) => [
      `the column of ${cell} has values and no heading; it is called "${name}"`,
      'Give it a heading.',
    ],
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '⟦名,数,⟧\n甲,3,5\n乙,4,6\n' },
        says: 'C1 这一列有数据，没有表头，叫作“C列”',
        also: ['data/inferred'],
      },
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
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n⟦注：数据由各站报送。,⟧\n' },
        says: 'A4 起是表下的说明，没有算作数据：注：数据由各站报送。',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/skipped-row': card<{ cell: string; text: string; why: keyof typeof skippedRows }>({
    severity: 'info',
    zh: ({ cell, text, why }) => [
      `${cell} 这一行${skippedRows[why][0]}，没有算作数据：${text}`,
      '',
    ],
    en: ({ cell, text, why }) => [
      `the row of ${cell} ${skippedRows[why][1]} and was not read as data: ${text}`,
      '',
    ],
    sample: { cell: 'A3', text: '甲 1 2', why: 'numbers' },
  }),
  'data/filled-down': card<{ column: string; cell: string; text: string; count: number }>({
    severity: 'info',
    zh: ({ column, cell, text, count }) => [
      `“${column}”列只在每组的第一行写了名称，${cell} 等 ${count} 个空格照上面一格读，${cell} 是“${text}”`,
      '每行都写上名称就不会读错；空着就是没有的，写“—”。',
    ],
    en: ({ column, cell, text, count }) => [
      `column "${column}" names a group in its first row alone; ${count} blank cell(s) are read as the one above, ${cell} as "${text}"`,
      'Write the name in every row; where there is none, write —.',
    ],
    fires: [
      {
        paper: '{{合计 t "数" 片="东片"}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '片,县,数\n东片,甲,10\n⟦,乙,20⟧\n西片,丙,5\n' },
        says: '“片”列只在每组的第一行写了名称，A3 等 1 个空格照上面一格读，A3 是“东片”',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/part-rows': card<{ count: number; rows: readonly string[] }>({
    severity: 'info',
    zh: ({ count, rows }) => [
      `${count} 行是上面一行的“其中”，不算进合计、个数和排名：${zhList(rows)}`,
      '不是“其中”就去掉前面的空格或缩进。',
    ],
    en: ({ count, rows }) => [
      `${count} row(s) are parts of the row above and not counted: ${enList(rows)}`,
      'Take the indent away from a row that is none.',
    ],
    sample: { count: 2, rows: ['其中：规上工业', '建筑业'] },
  }),
  'data/sum-rows': card<{ count: number; rows: readonly string[] }>({
    severity: 'info',
    zh: ({ count, rows }) => [
      `${count} 行是别的行加起来或者平均的，不算进合计、个数和排名：${zhList(rows)}`,
      '不是的，就换个不以“合计”“平均”结尾、不像分组标题的名字。',
    ],
    en: ({ count, rows }) => [
      `${count} row(s) are sums or means of others and not counted: ${enList(rows)}`,
      'Give a row that is none another name.',
    ],
    sample: { count: 2, rows: ['一、税收收入', '二、非税收入'] },
  }),
  'data/unnamed-total': card<{ row: string; count: number; columns: readonly string[] }>({
    severity: 'warning',
    zh: ({ row, count, columns }) => [
      `“${row}”一行正好是另外 ${count} 行的和（${zhList(columns)}），没有叫合计，也算作了一行`,
      '是合计就改名为“合计”“全市”，或者写 只要: 把它去掉；碰巧相等的不用改。',
    ],
    en: ({ row, count, columns }) => [
      `the row "${row}" is the sum of the other ${count} (${enList(columns)}), is not called a total, and counts as a row`,
      'Call a total 合计, or leave it out with 只要; leave it if they are equal by chance.',
    ],
    sample: { row: '清源市', count: 5, columns: ['服务点', '资金'] },
  }),
  'data/folded': card<{
    file: string
    sheet: string
    cell: string
    columns: readonly string[]
  }>({
    severity: 'info',
    zh: ({ cell, columns }) => [
      `表分成左右几栏，${cell} 起又是同样的表头（${zhList(columns)}），各栏的行接着读成一张表`,
      '是几张表，就用“区域”分开读。',
    ],
    en: ({ cell, columns }) => [
      `the table is folded: its headings stand again at ${cell} (${enList(columns)}), and its rows were read on from there`,
      'Read several tables by their ranges.',
    ],
    sample: { file: '名册.xlsx', sheet: '表', cell: 'D1', columns: ['序号', '姓名', '电话'] },
  }),
  'data/scaled-unit': card<{
    column: string
    unit: string
    format: string
    cell: string
    count: number
  }>({
    severity: 'error',
    zh: ({ column, unit, format, cell, count }) => [
      `“${column}”（${cell}等 ${count} 格）单位写着${unit}，数字格式“${format}”又把数缩小了来显示，分不清格子里的数是多大的`,
      `在“列”里写明格子里的数以什么计，如 {${column}: {单位: 元}}。`,
    ],
    en: ({ column, unit, format, cell, count }) => [
      `"${column}" (${cell}, ${count} cell(s)) is in ${unit}, and its format "${format}" scales what is shown`,
      `Declare the unit of what the cells hold: {${column}: {unit: 元}}.`,
    ],
    sample: { column: '资金', unit: '万元', format: '0!.0,', cell: '账.xlsx#指标!C3', count: 5 },
  }),
  'data/unread-format': card<{ format: string; cell: string; count: number }>({
    severity: 'warning',
    zh: ({ format, cell, count }) => [
      `数字格式“${format}”认不得（${cell}等 ${count} 格），照15位数字印`,
      '在表里换一种数字格式。',
    ],
    en: ({ format, cell, count }) => [
      `the number format "${format}" cannot be read (${cell}, ${count} cell(s)); 15 digits are printed`,
      'Choose another number format.',
    ],
    sample: { format: '[>', cell: '账.xlsx#指标!C3', count: 5 },
  }),
  'data/serial-date': card<{ column: string; cell: string; value: string; date: string }>({
    severity: 'warning',
    zh: ({ column, cell, value, date }) => [
      `“${column}”列是日期，${cell} 是一个数 ${value}，也许是 ${date}`,
      '在表里把这一格设成日期格式。',
    ],
    en: ({ column, cell, value, date }) => [
      `column "${column}" holds dates, ${cell} the number ${value}, perhaps ${date}`,
      'Give the cell a date format.',
    ],
    sample: { column: '开工', cell: '账.xlsx#项目!C3', value: '45292', date: '2024年1月1日' },
  }),
  'data/uncached': card<BadCell>({
    severity: 'warning',
    zh: ({ cell, count }) => [
      `${cell} 是公式，但文件里没有存它的结果${others(count)}；用到就是空缺`,
      '用 Excel 或 WPS 打开，重新计算后保存。',
    ],
    en: ({ cell, count }) => [
      `${cell} is a formula whose result is not in the file (${count} such cell(s)): a hole where it is used`,
      'Open it in Excel or WPS, recalculate and save.',
    ],
    sample: { cell: '账.xlsx#指标!C3', fault: '?', count: 1 },
  }),
  'data/error-cell': card<BadCell>({
    severity: 'warning',
    zh: ({ cell, fault, count }) => [
      `${cell} 是错误值 ${fault}${others(count)}；用到就是空缺`,
      '在表里改正。',
    ],
    en: ({ cell, fault, count }) => [
      `${cell} holds the error ${fault} (${count} such cell(s)): a hole where it is used`,
      'Correct it in the workbook.',
    ],
    sample: { cell: '账.xlsx#指标!C3', fault: '#DIV/0!', count: 1 },
  }),
  'data/mask-cell': card<BadCell>({
    severity: 'warning',
    zh: ({ cell, fault, count }) => [
      `${cell} 是“${fault}”，还没有填数${others(count)}；用到就是空缺`,
      '填上数；本来就没有数的写“—”。',
    ],
    en: ({ cell, fault, count }) => [
      `${cell} holds "${fault}", a figure left out (${count} such cell(s)): a hole where it is used`,
      'Fill it in, or write — where there is none.',
    ],
    sample: { cell: '账.xlsx#指标!C3', fault: '×', count: 2 },
  }),
  'data/empty': card<{ name: string }>({
    severity: 'warning',
    zh: ({ name }) => [`表“${name}”一行数据也没有`, '检查文件是不是空的，或者只有表头。'],
    en: ({ name }) => [
      `the table "${name}" has no rows`,
      'Check whether the file is empty or holds a header only.',
    ],
    fires: [
      {
        paper: '{{#each t}}{{名}}{{/each}}文。',
        head: 'data: {⟦t⟧: t.csv}\n',
        files: { 't.csv': '名,数\n' },
        says: '表“t”一行数据也没有',
      },
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
    fires: [
      {
        paper: '{{#each t}}{{数}}，{{/each}}共两行。',
        head: 'data: {⟦t⟧: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n甲,4\n' },
        says: '表“t”名称一列有空着或重复的名字：甲；这些行不能按名字取，逐行不受影响',
        also: ['data/inferred'],
      },
    ],
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
    fires: [
      {
        paper: '{{t.甲.数}}个。',
        head: 'data: {⟦t⟧: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '表“t”按内容认作数字的列：数',
      },
    ],
  }),
})
