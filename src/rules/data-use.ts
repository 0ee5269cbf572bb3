/** The data that a paper declares: tables, columns, settings, empty cells that it prints. */
import { area, card } from './card.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

type MissingValue = {
  /** What the author called it. */
  name: string
  cells: readonly string[]
  owners: readonly string[]
}

export const dataUseArea = area('数据的用法', 'data', {
  'data/missing-column': card<{
    table: string
    column: string
    nearest: string
    known: readonly string[]
  }>({
    severity: 'error',
    zh: ({ table, column, nearest, known }) => [
      `${table} 没有“${column}”这一列`,
      perhaps(nearest, `表里有：${zhList(known)}`),
    ],
    en: ({ table, column, nearest, known }) => [
      `${table} has no column "${column}"`,
      maybe(nearest, `It has: ${enList(known)}`),
    ],
    fires: [
      {
        paper: '{{t.甲.数}}。',
        head: 'data: {⟦t⟧: {文件: t.csv, 列: {数: 总量}}}\n',
        files: { 't.csv': '名,面积\n甲,3\n' },
        says: 't.csv 没有“总量”这一列',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/column-twice': card<{ table: string; column: string; names: readonly string[] }>({
    severity: 'error',
    zh: ({ table, column, names }) => [
      `${table} 的“${column}”用了两次：${zhList(names)}`,
      '一列只有一个名字，另一个改成别的列。',
    ],
    en: ({ table, column, names }) => [
      `column "${column}" of ${table} is used twice: ${enList(names)}`,
      'A column has one name; give the other one a column of its own.',
    ],
    fires: [
      {
        paper: '{{t.甲.本期}}。',
        head: 'data: {⟦t⟧: {文件: t.csv, 列: {本期: 今年, 上年同期: 今年}}}\n',
        files: { 't.csv': '指标,今年,去年\n甲,3,2\n' },
        says: 't.csv 的“今年”用了两次：本期、上年同期',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/unknown-table': card<{ name: string; table: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, table, nearest }) => [
      `“${name}”要用的表“${table}”没有`,
      perhaps(nearest, '在 data 里写上这张表。'),
    ],
    en: ({ name, table, nearest }) => [
      `"${name}" needs table "${table}", which is not there`,
      maybe(nearest, 'Declare it under data.'),
    ],
    fires: [
      {
        paper: '{{t.甲.数}}个。',
        head: 'data: {t: {文件: t.csv, 并入: ⟦{表: 去年}⟧}}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“t”要用的表“去年”没有',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/table-cycle': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [`“${name}”绕了一圈又用到自己`, '去掉其中一个“表”或“并入”。'],
    en: ({ name }) => [`"${name}" is made of itself`, 'Take one of the references out.'],
    fires: [
      {
        paper: '{{u.甲.数}}个。',
        head: 'data: {u: {表: ⟦v⟧}, v: {表: ⟦u⟧}}\n',
        says: '“v”绕了一圈又用到自己',
        also: ['data/unknown-table'],
      },
    ],
  }),
  'data/shape': card<{ name: string; setting: string; value: string; known: readonly string[] }>({
    severity: 'error',
    zh: ({ name, setting, value, known }) => [
      `“${name}”的“${setting}”写的“${value}”用不上`,
      known.length === 0 ? '检查这一项的写法。' : `可以写：${zhList(known)}`,
    ],
    en: ({ name, setting, value, known }) => [
      `"${value}" in "${setting}" of "${name}" cannot be used`,
      known.length === 0 ? 'Check how it is written.' : `Known: ${enList(known)}`,
    ],
    fires: [
      {
        paper: '{{u.甲.数}}个，{{t.甲.数}}。',
        head: 'data: {t: t.csv, u: {表: t, 排序: ⟦量⟧}}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“u”的“排序”写的“量”用不上',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/join-unmatched': card<{ name: string; table: string; keys: readonly string[] }>({
    severity: 'warning',
    zh: ({ name, table, keys }) => [
      `并入“${name}”时，“${table}”里没有（或者不止一行）：${zhList(keys)}`,
      '核对两张表的名称；这些格子按空缺处理。',
    ],
    en: ({ name, table, keys }) => [
      `"${table}" has no row, or several, for: ${enList(keys)} (joined to "${name}")`,
      'Compare the names; the cells are holes.',
    ],
    fires: [
      {
        paper: '{{#each u}}{{数}}个。{{/each}}',
        head: 'data: {t: t.csv, o: o.csv, u: {表: t, 并入: ⟦{表: o}⟧}}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n', 'o.csv': '名,额\n甲,1\n' },
        says: '并入“u”时，“o”里没有（或者不止一行）：乙',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/missing-value': card<MissingValue>({
    severity: 'error',
    zh: ({ name, cells, owners }) => [
      `“${name}”没有值${cells.length === 0 ? '' : `（${zhList(cells)}）`}，文中印成【缺：…】`,
      `${owners.length === 0 ? '补上数据' : `请${zhList(owners)}补上数据`}；不一定有的，用 {{#if …}} 避开，数据表的块里写“空: —”。`,
    ],
    en: ({ name, cells, owners }) => [
      `"${name}" has no value${cells.length === 0 ? '' : ` (${enList(cells)})`}; 【缺：…】 is printed in its place`,
      `${owners.length === 0 ? 'Supply it' : `To be supplied by ${enList(owners)}`}; guard what may be absent with {{#if …}}, in a table block with "empty: —".`,
    ],
    fires: [
      {
        paper: '⟦{{t.乙.数}}⟧个。',
        head: 'data: {t: {文件: t.csv, 列: {数: {类型: 数字, 责任单位: 县民政局}}}}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,\n' },
        says: '“t.乙.数”没有值（t.csv!B3），文中印成【缺：…】',
        also: ['data/missing-by-owner'],
      },
    ],
  }),
  'data/cell-lines': card<{ name: string; cells: readonly string[]; shown: string }>({
    severity: 'warning',
    zh: ({ name, cells, shown }) => [
      `“${name}”的格子里有几行（${zhList(cells)}），句子里连成“${shown}”`,
      '是一项，就在表里去掉格内的换行；是几项，就在表里写上顿号、分号。',
    ],
    en: ({ name, cells, shown }) => [
      `the cell of "${name}" holds several lines (${enList(cells)}); the sentence joins them: "${shown}"`,
      'Take the line breaks out of the cell, or write the marks there that part its items.',
    ],
    fires: [
      {
        paper: '联系人：⟦{{t.甲.人}}⟧。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,人\n甲,"王明\n李强"\n' },
        says: '“t.甲.人”的格子里有几行（t.csv!B2），句子里连成“王明、李强”',
      },
    ],
  }),
  'data/passed-over': card<{ name: string; cells: readonly string[] }>({
    severity: 'warning',
    zh: ({ name, cells }) => [
      `“${name}”没有算进写明没有数的格子：${zhList(cells)}`,
      '这几格本来就没有数的，不用改；漏填的补上。',
    ],
    en: ({ name, cells }) => [
      `"${name}" leaves out cells that say they have no figure: ${enList(cells)}`,
      'Leave them if they have none; fill in what was forgotten.',
    ],
    fires: [
      {
        paper: '共⟦{{合计 t "数"}}⟧个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,—\n丙,4\n' },
        says: '“合计”没有算进写明没有数的格子：t.csv!B3',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/shared-figure': card<{ name: string; cells: readonly string[] }>({
    severity: 'warning',
    zh: ({ name, cells }) => [
      `“${name}”里有几行共一个数的合并单元格，${zhList(cells)} 没有自己的数，数只算在合并的第一行名下`,
      '每行各有数的，在文件里拆开填上；本来就是几行共有的，不要按行比。',
    ],
    en: ({ name, cells }) => [
      `"${name}" takes a merged figure for the first of its rows alone; ${enList(cells)} have none of their own`,
      'Give each row its own figure, or do not compare these rows.',
    ],
    sample: { name: '最高', cells: ['t.xlsx#表!C3'] },
  }),
  'data/unknown-setting': card<{ name: string; setting: string; nearest: string }>({
    severity: 'error',
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
    fires: [
      {
        paper: '{{t.甲.数}}个。',
        head: 'data: {t: {文件: t.csv, 表投: ⟦1⟧}}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“t”的设置里没有“表投”',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/unused': card<{ name: string }>({
    severity: 'warning',
    zh: ({ name }) => [`数据“${name}”没有用上`, '检查名字是不是写错了；不需要就删掉。'],
    en: ({ name }) => [`the data "${name}" is not used`, 'Check its name, or delete it.'],
    fires: [
      {
        paper: '文。',
        head: 'data: {⟦各县⟧: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '数据“各县”没有用上',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/not-taken': card<{ name: string; kind: string; lacks: readonly string[] }>({
    severity: 'info',
    zh: ({ name, kind, lacks }) => [
      `${kind}的模板用叫“${name}”的数据；这份不是它要的样子（${zhList(lacks)}），模板没有用它`,
      '要给模板用，就写成那样；只是自己用，不用改。',
    ],
    en: ({ name, kind, lacks }) => [
      `the template of ${kind} takes data called "${name}"; these are not what it wants (${enList(lacks)}) and were not taken`,
      'Write them so for the template, or leave it if the data are for the text only.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 工作汇报\n标题: 汇报\ndata: {⟦指标⟧: t.csv}\n---\n一、工作完成情况\n建成{{指标.站点.数}}个。\n',
        files: { 't.csv': '指标,数\n站点,3\n食堂,4\n' },
        says: '半年工作报告的模板用叫“指标”的数据；这份不是它要的样子（单位、本期、上年同期），模板没有用它',
        also: ['data/inferred'],
      },
    ],
  }),
  'data/name-taken': card<{ name: string }>({
    severity: 'info',
    zh: ({ name }) => [
      `数据“${name}”和文种的一项同名：正文里的 {{${name}}} 是数据，文种的那一项照样印`,
      '正文里要用文种的那一项，就给数据换个名字。',
    ],
    en: ({ name }) => [
      `data and a field of the kind are both called "${name}": {{${name}}} in the text means the data`,
      'Rename the data to use the field in the text.',
    ],
    fires: [
      {
        paper: '{{标题.甲.数}}文。',
        head: 'data: {⟦标题⟧: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '数据“标题”和文种的一项同名：正文里的 {{标题}} 是数据，文种的那一项照样印',
        also: ['data/inferred'],
      },
    ],
  }),
})
