/** Why a helper cannot work with what it was given, by its code. */

export const zhProblems: Readonly<Record<string, string>> = {
  count: '个数不对',
  brackets: '后面不写括号，用空格隔开，列名加引号',
  option: '没有这个选项',
  'not-a-number': '不是数字',
  'not-a-date': '不是日期',
  'base-zero': '基数是零，算不出来',
  'base-negative': '基数是负数，算不出有意义的百分数，可以改用“增减”',
  'no-column': '没有这一列',
  'no-table': '这一行不在哪张表里，或者是合计行',
  'column-needed': '没有写是哪一列',
  unquoted: '列名要加引号',
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
export const enProblems: Readonly<Record<string, string>> = {
  count: 'wrong number of arguments',
  brackets: 'it takes no brackets: put blanks between its arguments, and quotes around columns',
  option: 'unknown option',
  'not-a-number': 'is no number',
  'not-a-date': 'is no date',
  'base-zero': 'the base is zero',
  'base-negative': 'the base is negative and gives no sensible percentage; use 增减 (difference)',
  'no-column': 'there is no such column',
  'no-table': 'the row stands in no table, or is a row of totals',
  'column-needed': 'no column is named',
  unquoted: 'the name of a column wants quotation marks',
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
/** `code:detail` in words. */
export const zhProblem = (problem: string): string => problemWords(problem, zhProblems, '（）')
export const enProblem = (problem: string): string => problemWords(problem, enProblems, ' ()')

function problemWords(
  problem: string,
  words: Readonly<Record<string, string>>,
  brackets: string,
): string {
  const at = problem.indexOf(':')
  const [code, detail] = at < 0 ? [problem, ''] : [problem.slice(0, at), problem.slice(at + 1)]
  const [open, close] = [brackets.slice(0, -1), brackets.slice(-1)]
  return `${words[code] ?? code}${detail === '' ? '' : `${open}${detail}${close}`}`
}

/** `主要/完成` as what to paste under data; without table and column as an example. */
export function declaredUnit(of: string, columns: string, unit: string): string {
  const [table = '', column = ''] = of.split('/')
  return `${table || '表名'}: {…, ${columns}: {${column || '列名'}: {${unit}: 元}}}`
}
