/** docs/helpers.md out of the helpers themselves. */
import type { Helper } from './helper.ts'
import { helperGroups } from './helpers/index.ts'
import { sample } from './helpers/sample.ts'

const head = `# 数据的写法

正文和模板里用 \`{{ }}\` 取数、算数。本文由 \`npm run docs\` 从程序里写出来，每个例子都由测试照样跑过。

- 每种写法有中文名和英文名，选项也是，任选一种；引号、括号、等号都用半角。
- “行”是表里的一行：\`指标.服务点\`，逐条（\`{{#each 各县区}}\`）里面的 \`this\`，逐份里的 \`行\`。“表”是数据的名字，“列”是列名，写在引号里。
- 一个写法可以套进另一个，里面的用圆括号：\`{{数 (合计 各县区 "建设资金") 单位="亿元"}}\`。
- 数字按十进制精确计算，四舍五入；不写小数位数时怎么留，各节有说明。
- 用到空格（没有填的格）就印【缺：…】并报错，不会当作0；单位不同的数放在一起算也报错。
- 算出来的数都记着用了哪些格、怎样算的。

例子用这两份数据：
`

/** The whole manual as Markdown. */
export function helperManual(): string {
  const tables = Object.entries(sample).map(
    ([name, csv]) => `\`data/${name}.csv\`（数据名“${name}”）：\n\n${table(csv)}\n`,
  )
  const sections = helperGroups.map(
    ({ title, helpers }) => `## ${title}\n\n${helpers.map(section).join('\n')}`,
  )
  return `${[head, ...tables, ...sections].join('\n')}`
}

function section(helper: Helper): string {
  const [english = '', ...chinese] = helper.names
  const options = (helper.options ?? []).map(
    ({ names: [zh, en], about }) => `| \`${zh}\` | \`${en}\` | ${about} |`,
  )
  return [
    `### ${chinese.join('、')}（${english}）`,
    '',
    helper.about,
    '',
    `写法：${helper.usage.split(' / ').map(code).join('，')}`,
    '',
    ...(options.length > 0 ? ['| 选项 | 英文名 | 作用 |', '|---|---|---|', ...options, ''] : []),
    '| 例子 | 印出来 |',
    '|---|---|',
    ...helper.examples.map(({ call, shows }) => `| ${code(call)} | ${shows} |`),
    '',
  ].join('\n')
}

const code = (text: string): string => `\`${text}\``

function table(csv: string): string {
  const [header = [], ...rows] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}
