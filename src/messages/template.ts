/** Messages about what stands between {{ and }}. */
import { type Catalogue, maybe, perhaps } from './catalogue.ts'

const zhProblems: Readonly<Record<string, string>> = {
  count: '个数不对',
  option: '没有这个选项',
  'not-a-number': '不是数字',
  'not-a-date': '不是日期',
  'base-zero': '基数是零，算不出来',
  'base-negative': '基数是负数，算不出有意义的百分数，可以改用“增减”',
  'no-column': '没有这一列',
  'no-table': '这一行不在哪张表里，或者是合计行',
  'column-needed': '没有写是哪一列',
  'not-a-row': '不是表里的一行',
  'not-a-list': '不是表或列表',
  'not-a-share': '不是百分数，百分点只能比百分数',
  empty: '表里一行也没有，或者没有符合条件的行',
  negative: '不能是负数',
  'too-few': '表里没有这么多行',
  range: '超出范围',
  unit: '单位只能以这些字开头',
  'unlike-units': '单位不一样，不能放在一起算',
  'unknown-unit': '这一格的数没有说明以什么计，换算不了',
  'share-sum': '百分数加起来超过了100%，没有意义，要平均数请用“平均”',
  choice: '这一项只能写',
  'yes-no': '这一项只能写“是”或“否”',
  pair: '这一项要写两个词，用“/”隔开，先升后降',
  month: '看不出是哪几个月，写成 6、上半年、1—6月 或 2026-06-30',
  year: '不知道是哪一年',
  decimals: '小数位数要是 0 到 10',
  sign: '正负变了，不能算增长率',
}
const enProblems: Readonly<Record<string, string>> = {
  count: 'wrong number of arguments',
  option: 'unknown option',
  'not-a-number': 'is no number',
  'not-a-date': 'is no date',
  'base-zero': 'the base is zero',
  'base-negative': 'the base is negative and gives no sensible percentage; use 增减 (difference)',
  'no-column': 'there is no such column',
  'no-table': 'the row stands in no table, or is a row of totals',
  'column-needed': 'no column is named',
  'not-a-row': 'is no row of a table',
  'not-a-list': 'is no table or list',
  'not-a-share': 'is no percentage',
  empty: 'the table has no row, or none that meets the condition',
  negative: 'must not be negative',
  'too-few': 'the table has fewer rows',
  range: 'out of range',
  unit: 'the unit must begin with one of',
  'unlike-units': 'the units differ and cannot be put together',
  'unknown-unit': 'nothing says in what unit this cell counts',
  'share-sum':
    'these percentages add up to more than 100% and have no sum; for a mean use "average"',
  choice: 'the option takes only',
  'yes-no': 'the option takes 是 or 否',
  pair: 'the option takes two words with "/" between them, up before down',
  month: 'no months can be read; write 6, 上半年, 1—6月 or 2026-06-30',
  year: 'the year is not known',
  decimals: 'decimals must be 0 to 10',
  sign: 'the sign changes: there is no rate of growth',
}
function word(problem: string, words: Readonly<Record<string, string>>): string {
  const at = problem.indexOf(':')
  const [code, detail] = at < 0 ? [problem, ''] : [problem.slice(0, at), problem.slice(at + 1)]
  return `${words[code] ?? code}${detail === '' ? '' : `（${detail}）`}`
}

/** `主要/完成` as what to paste under data; without table and column as an example. */
function declaredUnit(of: string, columns: string, unit: string): string {
  const [table = '', column = ''] = of.split('/')
  return `${table || '表名'}: {…, ${columns}: {${column || '列名'}: {${unit}: 元}}}`
}

export const templateMessages: Catalogue<'template'> = {
  'template/syntax': {
    zh: ({ reason }) => [
      `{{ }} 的写法有误，读到“${reason}”读不下去`,
      '检查这一行的 {{ 和 }} 是否成对；数字序号写成 {{表.[0]}}。',
    ],
    en: ({ reason }) => [
      `the expression cannot be read near "${reason}"`,
      'Check that {{ and }} pair up on this line; a number is written {{table.[0]}}.',
    ],
  },
  'template/unclosed-block': {
    zh: ({ block }) => [
      `“${block}”没有配对`,
      block.startsWith('/') ? '前面没有对应的 {{#…}}。' : `在后面加上 {{/${block}}}。`,
    ],
    en: ({ block }) => [
      `"${block}" has no partner`,
      block.startsWith('/') ? 'Nothing was opened before.' : `Add {{/${block}}} behind it.`,
    ],
  },
  'template/stray-braces': {
    zh: () => ['“{{”后面没有“}}”，按原文印出', '要用数据就补上“}}”；确实要印花括号就写成“\\{{”。'],
    en: () => [
      '"{{" has no "}}" and is printed as text',
      'Add "}}" for data, or write "\\{{" for braces.',
    ],
  },
  'template/quote-marks': {
    zh: ({ text }) => [`“${text}”里用了全角符号`, '{{ }} 里面的引号、括号、等号都要用半角。'],
    en: ({ text }) => [
      `"${text}" holds full-width marks`,
      'Use half-width quotes, brackets and equal signs inside {{ }}.',
    ],
  },
  'template/unknown-name': {
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
  },
  'template/unknown-helper': {
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
  },
  'template/ambiguous-name': {
    zh: ({ name }) => [
      `“${name}”既是稿件的字段又是这一行的列，不知道要哪一个`,
      `要这一行的就写 {{行.${name}}}。`,
    ],
    en: ({ name }) => [
      `"${name}" is both a field and a column of the row`,
      `Write {{行.${name}}} for the column.`,
    ],
  },
  'template/helper-arguments': {
    zh: ({ helper, usage, problem, nearest }) => [
      `“${helper}”用法不对：${word(problem, zhProblems)}`,
      problem.startsWith('unknown-unit')
        ? `在 data 里写明：${declaredUnit(nearest, '列', '单位')}。`
        : perhaps(nearest, `写法：${usage}；各项见 docs/helpers.md。`),
    ],
    en: ({ helper, usage, problem, nearest }) => [
      `"${helper}" is used wrongly: ${word(problem, enProblems)}`,
      problem.startsWith('unknown-unit')
        ? `Declare it under data: ${declaredUnit(nearest, 'columns', 'unit')}.`
        : maybe(nearest, `Usage: ${usage}; see docs/helpers.md.`),
    ],
  },
  'template/not-printable': {
    zh: ({ name, what }) => [
      `“${name}”是${{ table: '整张表', row: '一整行', list: '一个列表' }[what]}，不能直接印`,
      '写到具体的格，例如 {{指标.服务点.本期}}，或者用 {{#each …}}。',
    ],
    en: ({ name, what }) => [
      `"${name}" is a whole ${what} and cannot be printed`,
      'Name one cell, or use {{#each …}}.',
    ],
  },
  'template/not-a-list': {
    zh: ({ name }) => [`“${name}”不是表或列表，不能逐条`, '{{#each …}} 后面写数据表的名字。'],
    en: ({ name }) => [`"${name}" is no table or list`, 'Name a table behind {{#each …}}.'],
  },
  'template/unsupported': {
    zh: ({ what }) => [
      `这里不支持“${what}”`,
      '片段只写 {{> 名字 键="值"}}；不支持内嵌定义和循环引用。',
    ],
    en: ({ what }) => [
      `"${what}" is not supported`,
      'Partials are written {{> name key="value"}}; no inline definitions, no cycles.',
    ],
  },
  'template/unknown-partial': {
    zh: ({ name, nearest }) => [
      `没有“${name}”这个片段`,
      perhaps(nearest, '片段放在 templates/partials/ 里，后缀 .hbs。'),
    ],
    en: ({ name, nearest }) => [
      `there is no partial "${name}"`,
      maybe(nearest, 'Partials stand in templates/partials/ and end in .hbs.'),
    ],
  },
  'template/unknown-part': {
    zh: ({ name, known }) => [`文种里没有“${name}”这一部分`, `kind.yml 里有：${known}`],
    en: ({ name, known }) => [`the kind has no part "${name}"`, `kind.yml names: ${known}`],
  },
  'template/too-much': {
    zh: ({ limit }) => [`循环或输出超过上限 ${limit}，已停止`, '检查是不是循环套了循环。'],
    en: ({ limit }) => [
      `loops or output pass the limit of ${limit}`,
      'Look for loops inside loops.',
    ],
  },
  'template/added': {
    zh: ({ count, text }) => [
      count === 1 ? `模板替你加了一句：${text}` : `模板替你加了 ${count} 段，第一段：${text}`,
      '',
    ],
    en: ({ count, text }) => [
      count === 1
        ? `the template added a sentence: ${text}`
        : `the template added ${count} paragraphs, the first: ${text}`,
      '',
    ],
  },
  'template/dropped': {
    zh: ({ part, text }) => [`按要求没有印${part}“${text}”`, ''],
    en: ({ part, text }) => [`as asked, the ${part} "${text}" is not printed`, ''],
  },
  'template/body-not-printed': {
    zh: ({ file, count }) => [
      `从这里起有 ${count} 段正文，模板没有地方印，这一份没有生成`,
      `改 ${file}：{{body}}、{{part …}} 要单独成行，不能写在标题、表格、署名这类块里，也不能写在这次没有走到的 {{#if}} 里。`,
    ],
    en: ({ file, count }) => [
      `${count} paragraph(s) from here on have no place in the template; this paper was not made`,
      `In ${file}, {{body}} and {{part …}} need a line of their own, not inside a heading, a table or a block of lines, nor in an {{#if}} that was not taken.`,
    ],
  },
}
