/** What stands between {{ and }}: its form, its names, its helpers. */
import { area, card, type None } from './card.ts'
import { declaredUnit, enProblem, zhProblem } from './helper-problems.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

export const templateArea = area('取数和算数', 'fill', {
  'template/syntax': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [
      `{{ }} 的写法有误，读到“${reason}”读不下去`,
      '检查这一行的 {{ 和 }} 是否成对；数字序号写成 {{表.[0]}}。',
    ],
    en: ({ reason }) => [
      `the expression cannot be read near "${reason}"`,
      'Check that {{ and }} pair up on this line; a number is written {{table.[0]}}.',
    ],
    fires: [
      {
        paper: '⟦共{{t.甲.数 "}}个。⟧',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '{{ }} 的写法有误，读到“共{{t.甲.数 "}}个。”读不下去',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/condition': card<{ text: string }>({
    severity: 'error',
    zh: ({ text }) => [
      `条件“${text}”读不懂`,
      '比较用词写，放在前面，例如 大于 服务点 15、等于 县区 "青禾区"；几个条件之间写“且”“或”。',
    ],
    en: ({ text }) => [
      `the condition "${text}" cannot be read`,
      'Comparisons are words in front, such as gt sites 15 or eq county "A"; "且" and "或" join them.',
    ],
    fires: [
      {
        paper: '```table\n数据: t\n只要: ⟦数 > 3⟧\n```\n文。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '条件“数 > 3”读不懂',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/unclosed-block': card<{ block: string }>({
    severity: 'error',
    zh: ({ block }) => [
      `“${block}”没有配对`,
      block.startsWith('/') ? '前面没有对应的 {{#…}}。' : `在后面加上 {{/${block}}}。`,
    ],
    en: ({ block }) => [
      `"${block}" has no partner`,
      block.startsWith('/') ? 'Nothing was opened before.' : `Add {{/${block}}} behind it.`,
    ],
    fires: [
      {
        paper: '⟦{{#if t}}⟧有。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“if”没有配对',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/block-end': card<{ end: string; block: string; opened: string }>({
    severity: 'error',
    zh: ({ end, block, opened }) => [
      `“{{/${end}}}”和前面的“${opened}”配不上`,
      `改成 {{/${block}}}。`,
    ],
    en: ({ end, block, opened }) => [
      `"{{/${end}}}" does not end "${opened}" before it`,
      `Write {{/${block}}}.`,
    ],
    fires: [
      {
        paper: '{{#each t}}{{数}}个，⟦{{/eech}}⟧共两处。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“{{/eech}}”和前面的“{{#each t}}”配不上',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/stray-braces': card<None>({
    severity: 'error',
    zh: () => ['“{{”后面没有“}}”', '要用数据就补上“}}”；确实要印花括号就写成“\\{{”。'],
    en: () => ['"{{" has no "}}"', 'Add "}}" for data, or write "\\{{" for braces.'],
    fires: [
      {
        paper: '共⟦{{⟧数个。',
        says: '“{{”后面没有“}}”',
      },
    ],
  }),
  'template/single-braces': card<{ text: string; inside: string }>({
    severity: 'error',
    zh: ({ text, inside }) => [
      `“${text}”不是两层花括号，不会取数，要按原文印出`,
      `取数写成 {{${inside}}}；确实要印花括号就写成“\\{”。`,
    ],
    en: ({ text, inside }) => [
      `"${text}" has no double braces: it is no figure and would be printed as it stands`,
      `Write {{${inside}}} for data, or "\\{" for braces.`,
    ],
    fires: [
      {
        paper: '共⟦{t.甲.数}⟧个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“{t.甲.数}”不是两层花括号，不会取数，要按原文印出',
        also: ['data/inferred'],
      },
    ],
    quiet: [{ paper: '填写{姓名}、\\{t\\}。' }],
  }),
  'template/quote-marks': card<{ text: string }>({
    severity: 'error',
    zh: ({ text }) => [
      `“${text}”里用了全角符号`,
      '{{ }} 里面的引号、括号、等号、点都要用半角，例如 {{表.行.列}}。',
    ],
    en: ({ text }) => [
      `"${text}" holds full-width marks`,
      'Use half-width quotes, brackets, equal signs and stops inside {{ }}, as in {{table.row.column}}.',
    ],
    fires: [
      {
        paper: '共⟦{{合计 t “数”}}⟧个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“{{合计 t “数”}}”里用了全角符号',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/unknown-name': card<{ name: string; nearest: string; table: string; key: string }>({
    severity: 'error',
    zh: ({ name, nearest, table, key }) =>
      table === ''
        ? [`没有叫“${name}”的数据或字段`, perhaps(nearest, '在 data 里加上它，或者改正名字。')]
        : [
            `表“${table}”的“${key}”一列里没有“${name}”`,
            perhaps(nearest, `行是按“${key}”一列找的；要按别的列找，在 data 里写 键: 列名。`),
          ],
    en: ({ name, nearest, table, key }) =>
      table === ''
        ? [
            `there is no data or field "${name}"`,
            maybe(nearest, 'Add it under data, or correct the name.'),
          ]
        : [
            `column "${key}" of table "${table}" has no "${name}"`,
            maybe(nearest, `Rows are found by "${key}"; name another column with key: column.`),
          ],
    fires: [
      {
        paper: '共{{⟦总数⟧}}个。',
        says: '没有叫“总数”的数据或字段',
      },
      {
        paper: '共{{⟦t.丙.数⟧}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '表“t”的“名”一列里没有“丙”',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/unknown-column': card<{
    of: string
    sort: 'row' | 'record'
    name: string
    nearest: string
    known: readonly string[]
  }>({
    severity: 'error',
    zh: ({ of, sort, name, nearest, known }) => [
      `${sort === 'row' ? '表' : ''}“${of}”没有“${name}”这一${sort === 'row' ? '列' : '项'}`,
      perhaps(nearest, `有：${zhList(known)}。`),
    ],
    en: ({ of, sort, name, nearest, known }) => [
      sort === 'row' ? `table "${of}" has no column "${name}"` : `"${of}" has no "${name}"`,
      maybe(nearest, `It has ${enList(known)}.`),
    ],
    fires: [
      {
        paper: '共{{⟦t.甲.总数⟧}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '表“t”没有“总数”这一列',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/unknown-helper': card<{ name: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, nearest }) => [
      `没有“${name}”这种写法`,
      perhaps(
        nearest,
        '常用的有 同比、完成、增减、合计、占比、排名、数、列举；全部写法见 docs/helpers.md。',
      ),
    ],
    en: ({ name, nearest }) => [
      `there is no helper "${name}"`,
      maybe(
        nearest,
        'Known: growth, completion, difference, sum, share, rank, number, list …; all of them are in docs/helpers.md.',
      ),
    ],
    fires: [
      {
        paper: '{{⟦同笔⟧ t.甲}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '没有“同笔”这种写法',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/ambiguous-name': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [
      `“${name}”既是稿件的字段又是这一行的列，不知道要哪一个`,
      `要这一行的就写 {{行.${name}}}。`,
    ],
    en: ({ name }) => [
      `"${name}" is both a field and a column of the row`,
      `Write {{行.${name}}} for the column.`,
    ],
    sample: { name: '单位' },
  }),
  'template/helper-arguments': card<{
    helper: string
    usage: string
    problem: string
    nearest: string
  }>({
    severity: 'error',
    zh: ({ helper, usage, problem, nearest }) => [
      `“${helper}”用法不对：${zhProblem(problem)}`,
      problem.startsWith('unknown-unit')
        ? `在 data 里写明：${declaredUnit(nearest, '列', '单位')}。`
        : perhaps(nearest, `写法：${usage}；各项见 docs/helpers.md。`),
    ],
    en: ({ helper, usage, problem, nearest }) => [
      `"${helper}" is used wrongly: ${enProblem(problem)}`,
      problem.startsWith('unknown-unit')
        ? `Declare it under data: ${declaredUnit(nearest, 'columns', 'unit')}.`
        : maybe(nearest, `Usage: ${usage}; see docs/helpers.md.`),
    ],
    fires: [
      {
        paper: '共{{合计 t ⟦数⟧}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“合计”用法不对：列名要加引号（"数"）',
        also: ['data/inferred'],
      },
      {
        paper: '共{{合计 t ⟦"量"⟧}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“合计”用法不对：没有这一列（量）',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/other-unit': card<{ unit: string; typed: string }>({
    severity: 'error',
    zh: ({ unit, typed }) => [
      `数据以“${unit}”计，后面写的是“${typed}”，印出来的数是错的`,
      `换算就用 {{数 … 单位="${typed}"}}，后面不再写单位；不换算就把“${typed}”改成“${unit}”。`,
    ],
    en: ({ unit, typed }) => [
      `the data count in "${unit}", and "${typed}" is typed behind: the printed figure is wrong`,
      `Convert with {{number … unit="${typed}"}} and type no unit, or type "${unit}".`,
    ],
    fires: [
      {
        paper: '共⟦{{合计 t "款（万元）"}}⟧元。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,款（万元）\n甲,3\n乙,4\n' },
        says: '数据以“万元”计，后面写的是“元”，印出来的数是错的',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper: '共{{合计 t "款（万元）"}}万元，增加{{数 t.甲.款 单位="亿元"}}。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,款（万元）\n甲,3\n乙,4\n' },
        also: ['data/inferred'],
      },
    ],
  }),
  'template/no-percent': card<None>({
    severity: 'warning',
    zh: () => ['这个数是百分数，后面没有写“%”', '在“}}”后面写上“%”。'],
    en: () => ['this figure is a per cent, and no "%" is typed behind', 'Type "%" behind "}}".'],
    fires: [
      {
        paper: '完成率⟦{{t.甲.率}}⟧，超过预期。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,率（%）\n甲,80\n乙,90\n' },
        says: '这个数是百分数，后面没有写“%”',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper: '完成率{{t.甲.率}}%，超过预期。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,率（%）\n甲,80\n乙,90\n' },
        also: ['data/inferred'],
      },
    ],
  }),
  'template/not-printable': card<{ name: string; what: 'table' | 'row' | 'list' }>({
    severity: 'error',
    zh: ({ name, what }) => [
      `“${name}”是${{ table: '整张表', row: '一整行', list: '一个列表' }[what]}，不能直接印`,
      '写到具体的格，例如 {{指标.服务点.本期}}，或者用 {{#each …}}。',
    ],
    en: ({ name, what }) => [
      `"${name}" is a whole ${what} and cannot be printed`,
      'Name one cell, or use {{#each …}}.',
    ],
    fires: [
      {
        paper: '共⟦{{t}}⟧个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“t”是整张表，不能直接印',
        also: ['data/inferred'],
      },
    ],
  }),
  'template/not-a-list': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [`“${name}”不是表或列表，不能逐条`, '{{#each …}} 后面写数据表的名字。'],
    en: ({ name }) => [`"${name}" is no table or list`, 'Name a table behind {{#each …}}.'],
    fires: [
      {
        paper: '{{#each ⟦t.甲.数⟧}}个{{/each}}文。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“t.甲.数”不是表或列表，不能逐条',
        also: ['data/inferred'],
      },
    ],
  }),
})
