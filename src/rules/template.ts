/** What stands between {{ and }}. */
import { area, card, type None } from './card.ts'
import { enProblems, problemWords, zhProblems } from './helper-problems.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

export const templateArea = area('取数和模板', 'fill', {
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
  }),
  'template/stray-braces': card<None>({
    severity: 'warning',
    zh: () => ['“{{”后面没有“}}”，按原文印出', '要用数据就补上“}}”；确实要印花括号就写成“\\{{”。'],
    en: () => [
      '"{{" has no "}}" and is printed as text',
      'Add "}}" for data, or write "\\{{" for braces.',
    ],
  }),
  'template/quote-marks': card<{ text: string }>({
    severity: 'error',
    zh: ({ text }) => [`“${text}”里用了全角符号`, '{{ }} 里面的引号、括号、等号都要用半角。'],
    en: ({ text }) => [
      `"${text}" holds full-width marks`,
      'Use half-width quotes, brackets and equal signs inside {{ }}.',
    ],
  }),
  'template/unknown-name': card<{ name: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, nearest }) => [
      `没有叫“${name}”的数据或字段`,
      perhaps(nearest, '在 data 里加上它，或者改正名字。'),
    ],
    en: ({ name, nearest }) => [
      `there is no data or field "${name}"`,
      maybe(nearest, 'Add it under data, or correct the name.'),
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
  }),
  'template/helper-arguments': card<{
    helper: string
    usage: string
    problem: string
    nearest: string
  }>({
    severity: 'error',
    zh: ({ helper, usage, problem, nearest }) => [
      `“${helper}”用法不对：${problemWords(problem, zhProblems)}`,
      perhaps(nearest, `写法：${usage}；各项见 docs/helpers.md。`),
    ],
    en: ({ helper, usage, problem, nearest }) => [
      `"${helper}" is used wrongly: ${problemWords(problem, enProblems)}`,
      maybe(nearest, `Usage: ${usage}; see docs/helpers.md.`),
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
  }),
  'template/not-a-list': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [`“${name}”不是表或列表，不能逐条`, '{{#each …}} 后面写数据表的名字。'],
    en: ({ name }) => [`"${name}" is no table or list`, 'Name a table behind {{#each …}}.'],
  }),
  'template/unsupported': card<{ what: string }>({
    severity: 'error',
    zh: ({ what }) => [
      `这里不支持“${what}”`,
      '片段只写 {{> 名字 键="值"}}；不支持内嵌定义和循环引用。',
    ],
    en: ({ what }) => [
      `"${what}" is not supported`,
      'Partials are written {{> name key="value"}}; no inline definitions, no cycles.',
    ],
  }),
  'template/unknown-partial': card<{ name: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, nearest }) => [
      `没有“${name}”这个片段`,
      perhaps(nearest, '片段放在 templates/partials/ 里，后缀 .hbs。'),
    ],
    en: ({ name, nearest }) => [
      `there is no partial "${name}"`,
      maybe(nearest, 'Partials stand in templates/partials/ and end in .hbs.'),
    ],
  }),
  'template/unknown-part': card<{ name: string; known: readonly string[] }>({
    severity: 'error',
    zh: ({ name, known }) => [`文种里没有“${name}”这一部分`, `kind.yml 里有：${zhList(known)}`],
    en: ({ name, known }) => [`the kind has no part "${name}"`, `kind.yml names: ${enList(known)}`],
  }),
  'template/too-much': card<{ limit: number }>({
    severity: 'error',
    zh: ({ limit }) => [`循环或输出超过上限 ${limit}，已停止`, '检查是不是循环套了循环。'],
    en: ({ limit }) => [
      `loops or output pass the limit of ${limit}`,
      'Look for loops inside loops.',
    ],
  }),
  'template/added': card<{ count: number; text: string }>({
    severity: 'info',
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
  }),
  'template/dropped': card<{ part: string; text: string }>({
    severity: 'info',
    zh: ({ part, text }) => [`按要求没有印${part}“${text}”`, ''],
    en: ({ part, text }) => [`as asked, the ${part} "${text}" is not printed`, ''],
  }),
  'template/body-not-printed': card<{ file: string; count: number }>({
    severity: 'error',
    zh: ({ file, count }) => [
      `从这里起有 ${count} 段正文，模板没有地方印，这一份没有生成`,
      `改 ${file}：{{body}}、{{part …}} 要单独成行，不能写在标题、表格、署名这类块里，也不能写在这次没有走到的 {{#if}} 里。`,
    ],
    en: ({ file, count }) => [
      `${count} paragraph(s) from here on have no place in the template; this paper was not made`,
      `In ${file}, {{body}} and {{part …}} need a line of their own, not inside a heading, a table or a block of lines, nor in an {{#if}} that was not taken.`,
    ],
  }),
})
