/** Files of data: which cannot be read, and what was read of a workbook. */
import { area, card, type Words } from './card.ts'
import { enSyntax, zhSyntax } from './syntax-words.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

const zhParts = {
  rows: '一张表的行数',
  columns: '一张表的列数',
  cells: '一张表的格数',
  merged: '合并单元格的个数',
  covered: '合并单元格盖住的格数',
  values: '值的个数',
}
const enParts = {
  rows: 'rows in a table',
  columns: 'columns in a table',
  cells: 'cells in a table',
  merged: 'merged cells',
  covered: 'cells under merged ones',
  values: 'values',
}
const workbookFaults = {
  password: ['设了密码，或者是旧的 .xls 格式', 'it has a password, or is an old .xls'],
  damaged: ['文件不完整或者已损坏', 'it is incomplete or damaged'],
  'too-large': ['展开后太大', 'it is too large when unpacked'],
} as const

/** What Excel keeps beside a workbook that is open. */
const isLock = (file: string): boolean => /(?:^|\/)~\$/.test(file)
const zhLock = (file: string): Words => [
  `${file} 打不开：它是 Excel 打开表格时留下的锁文件，不是表格`,
  '写没有“~$”的那个文件名。',
]
const enLock = (file: string): Words => [
  `${file} cannot be opened: it is a lock file that Excel keeps beside an open workbook`,
  'Name the file without "~$".',
]

/** What a file is by its bytes. */
type FileFormat =
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'xml-workbook'
  | 'password'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'text'
  | 'html'
  | 'docx'
  | 'doc'
  | 'pptx'
  | 'ppt'
  | 'odt'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'empty'

/** A format in both languages. */
const formatWords: Readonly<Record<FileFormat, readonly [zh: string, en: string]>> = {
  xlsx: ['XLSX 表格', 'an XLSX workbook'],
  xls: ['旧的 XLS 表格（Excel 97—2003）', 'an old XLS workbook (Excel 97–2003)'],
  xlsb: ['二进制的 XLSB 表格', 'a binary XLSB workbook'],
  ods: ['ODS 表格', 'an ODS workbook'],
  'xml-workbook': ['XML 表格（Excel 2003）', 'an XML workbook (Excel 2003)'],
  password: ['设了密码的文件', 'a file with a password'],
  csv: ['逗号分隔的文本（CSV）', 'text with commas (CSV)'],
  tsv: ['制表符分隔的文本（TSV）', 'text with tabs (TSV)'],
  json: ['JSON', 'JSON'],
  text: ['普通文本', 'plain text'],
  html: ['网页（HTML）', 'a web page (HTML)'],
  docx: ['Word 文档', 'a Word document'],
  doc: ['旧的 Word 文档', 'an old Word document'],
  pptx: ['幻灯片', 'slides'],
  ppt: ['旧的幻灯片', 'old slides'],
  odt: ['OpenDocument 文档', 'an OpenDocument text'],
  pdf: ['PDF', 'a PDF'],
  picture: ['图片', 'a picture'],
  archive: ['压缩包', 'an archive'],
  empty: ['空的', 'empty'],
}
/** Formats that are read under an ending of their own. */
const readable: readonly FileFormat[] = ['xlsx', 'csv', 'tsv', 'json']
/** Formats that Excel and WPS open. */
const savable: readonly FileFormat[] = ['xls', 'xlsb', 'ods', 'xml-workbook', 'html', 'text']

function otherFormatHint(file: string, format: FileFormat): readonly [zh: string, en: string] {
  const renamed = file.replace(/\.\w+$/, `.${format}`)
  if (readable.includes(format))
    return [
      `把文件改名为 ${renamed}，稿件里也这样写；或者用 Excel、WPS 打开，另存为 .xlsx。`,
      `Rename it ${renamed}, in the paper too; or open it in Excel or WPS and save it as .xlsx.`,
    ]
  if (format === 'password')
    return ['在 Excel 或 WPS 里去掉密码，另存为 .xlsx。', 'Save it as .xlsx without a password.']
  return savable.includes(format)
    ? [
        '在 Excel 或 WPS 里打开（说格式不符时选“是”），另存为 .xlsx；只改名字不行。',
        'Open it in Excel or WPS (answer yes about its format) and save it as .xlsx; renaming does not do.',
      ]
    : [
        '看看是不是拿错了文件；表格另存为 .xlsx 或 .csv。',
        'Is it the right file? Save the table as .xlsx or .csv.',
      ]
}

interface OtherFormat {
  readonly file: string
  readonly format: FileFormat
}
const zhOtherFormat = ({ file, format }: OtherFormat): Words => [
  format === 'empty'
    ? `${file} 是空的，里面什么也没有`
    : `${file} 的后缀是 ${endingOf(file)}，内容却是${formatWords[format][0]}，没有读`,
  otherFormatHint(file, format)[0],
]
const enOtherFormat = ({ file, format }: OtherFormat): Words => [
  format === 'empty'
    ? `${file} is empty`
    : `${file} is named ${endingOf(file)} and is ${formatWords[format][1]}; it was not read`,
  otherFormatHint(file, format)[1],
]

const endingOf = (file: string): string => /\.\w+$/.exec(file)?.[0] ?? ''

/** Workbooks that have to be saved in another format first. */
const oldWorkbook = /\.(?:xls|et|xlsb|ods)$/i

/** 台账.xlsx#指标, or the file alone. */
const sheetWords = (file: string, sheet: string): string =>
  sheet === '' ? file : `${file}#${sheet}`

export const dataFilesArea = area('数据文件', 'data', {
  'data/unknown-format': card<{ path: string }>({
    severity: 'error',
    zh: ({ path }) =>
      oldWorkbook.test(path)
        ? [`“${path}”是旧格式的表格，读不了`, '在 Excel 或 WPS 里打开，另存为 .xlsx。']
        : [`不认识“${path}”这种数据文件`, '用 .xlsx、.csv、.tsv、.yaml 或 .json。'],
    en: ({ path }) =>
      oldWorkbook.test(path)
        ? [`"${path}" is a workbook of an old format`, 'Open it and save it as .xlsx.']
        : [`"${path}" is no data file that can be read`, 'Use .xlsx, .csv, .tsv, .yaml or .json.'],
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {⟦t⟧: t.doc}\n',
        files: { 't.doc': '名,数\n甲,3\n乙,4\n' },
        says: '不认识“t.doc”这种数据文件',
      },
    ],
  }),
  'data/syntax': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [`数据文件读不下去：${zhSyntax(reason)}`, '检查这一行的引号、逗号和缩进。'],
    en: ({ reason }) => [
      `the data cannot be read: ${enSyntax(reason)}`,
      'Check quotes, commas and indentation of this line.',
    ],
    fires: [
      {
        paper: '{{t.甲}}。',
        head: 'data: {t: t.json}\n',
        files: { 't.json': '{"甲": [1' },
        says: '数据文件读不下去：缩进不对，或者 { 没有配上 }',
      },
    ],
  }),
  'data/workbook': card<{ file: string; fault: 'password' | 'damaged' | 'too-large' }>({
    severity: 'error',
    zh: ({ file, fault }) =>
      isLock(file)
        ? zhLock(file)
        : [
            `${file} 打不开：${workbookFaults[fault][0]}`,
            fault === 'password'
              ? '在 Excel 或 WPS 里去掉密码，另存为 .xlsx。'
              : '用 Excel 或 WPS 打开检查，另存一份。',
          ],
    en: ({ file, fault }) =>
      isLock(file)
        ? enLock(file)
        : [
            `${file} cannot be opened: ${workbookFaults[fault][1]}`,
            'Open it in Excel or WPS and save it again as .xlsx without a password.',
          ],
    sample: { file: '账.xlsx', fault: 'password' },
  }),
  'data/other-format': card<{ file: string; format: FileFormat }>({
    severity: 'error',
    zh: (data) => (isLock(data.file) ? zhLock(data.file) : zhOtherFormat(data)),
    en: (data) => (isLock(data.file) ? enLock(data.file) : enOtherFormat(data)),
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {⟦t⟧: t.xlsx}\n',
        files: { 't.xlsx': '名,数\n甲,3\n乙,4\n' },
        says: 't.xlsx 的后缀是 .xlsx，内容却是逗号分隔的文本（CSV），没有读',
      },
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {⟦t⟧: t.xls}\n',
        files: { 't.xls': '<html><body><table><tr><td>名</td></tr></table></body></html>' },
        says: 't.xls 的后缀是 .xls，内容却是网页（HTML），没有读',
      },
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
    sample: { file: '账.xlsx', sheet: '指表', nearest: '指标', known: ['指标', '各县区'] },
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
    sample: { file: '账.xlsx', sheet: '指标', known: ['指标', '各县区'] },
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
    sample: { file: '账.xlsx', sheet: '指标', rows: 2, dropped: 0 },
  }),
  'data/hidden-columns': card<{ file: string; sheet: string; columns: readonly string[] }>({
    severity: 'info',
    zh: ({ file, sheet, columns }) => [
      `${file}#${sheet} 有 ${columns.length} 列是隐藏的，照样读了：${zhList(columns)}`,
      '数据表不写“列”就每列都印；不该印的，在“列”里写明要印哪几列。',
    ],
    en: ({ file, sheet, columns }) => [
      `${columns.length} hidden column(s) of ${file}#${sheet} were read too: ${enList(columns)}`,
      'A table prints all columns unless it names those that it wants.',
    ],
    sample: { file: '名册.xlsx', sheet: '表', columns: ['身份证号'] },
  }),
  'data/other-table': card<{
    file: string
    sheet: string
    cell: string
    text: string
    number: number
    read: number
  }>({
    severity: 'info',
    zh: ({ file, sheet, cell, text, number, read }) => [
      `${sheetWords(file, sheet)} 里还有一张表（${cell} 起：${text}），这里读的是第 ${read} 张`,
      `要读它，写成 ${file}#${sheet}!${number}。`,
    ],
    en: ({ file, sheet, cell, text, number, read }) => [
      `${sheetWords(file, sheet)} has another table (from ${cell}: ${text}); table ${read} was read`,
      `Name it as ${file}#${sheet}!${number}.`,
    ],
    sample: { file: '账.xlsx', sheet: '指标', cell: 'A9', text: '附表二', number: 2, read: 1 },
  }),
  'data/missing-table': card<{ file: string; sheet: string; table: number; known: number }>({
    severity: 'error',
    zh: ({ file, sheet, table, known }) => [
      `${sheetWords(file, sheet)} 里没有第 ${table} 张表，一共 ${known} 张`,
      '改 ! 后面的数。',
    ],
    en: ({ file, sheet, table, known }) => [
      `${sheetWords(file, sheet)} has no table ${table}, only ${known}`,
      'Correct the number behind the !.',
    ],
    sample: { file: '账.xlsx', sheet: '指标', table: 3, known: 2 },
  }),
  'data/unit-line': card<{ unit: string; columns: readonly string[] }>({
    severity: 'info',
    zh: ({ unit, columns }) => [
      `表上面写着“单位：${unit}”，用于：${zhList(columns)}`,
      '哪一列不是，就在“列”里写明，如 {人数: {单位: 人}}，或者写进表头“人数（人）”。',
    ],
    en: ({ unit, columns }) => [
      `"单位：${unit}" above the table was taken for: ${enList(columns)}`,
      'Declare the unit of a column that has another one, or write it into its heading.',
    ],
    sample: { unit: '万元', columns: ['完成', '计划'] },
  }),
  'data/unit-lines': card<{ unit: string }>({
    severity: 'info',
    zh: ({ unit }) => [
      `表上面写着“单位：${unit}”，是几种单位，分不清哪一列用哪一种，没有用上`,
      '写进表头，如“资金（万元）”，或者在“列”里写 {资金: {单位: 万元}}。',
    ],
    en: ({ unit }) => [
      `"单位：${unit}" above the table names several units and was not used`,
      'Write them into the headings, or declare them: {资金: {unit: 万元}}.',
    ],
    sample: { unit: '万元、人' },
  }),
  'data/too-large': card<{ what: keyof typeof zhParts; limit: number }>({
    severity: 'error',
    zh: ({ what, limit }) => [
      `数据太大：${zhParts[what]}超过 ${limit}`,
      '先筛选，或者拆成几份，只留要用的行和列。',
    ],
    en: ({ what, limit }) => [
      `the data are too large: more than ${limit} ${enParts[what]}`,
      'Filter or split them first: keep the rows and columns that are used.',
    ],
    sample: { what: 'rows', limit: 200_000 },
  }),
})
