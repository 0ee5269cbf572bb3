/** Papers of any length that a stranger might send: what one unit repeated, or many lines alike, cost. */
import type { Files } from '../../test/support/paper.ts'
import { workbook } from '../../test/support/xlsx.ts'

export interface Sample {
  readonly text: string
  readonly files?: Files
}
export interface Generator {
  readonly name: string
  readonly make: (size: number) => Sample
}

const fill = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const many = (size: number, line: (index: number) => string): string => {
  let text = ''
  for (let index = 0; text.length < size; index++) text += line(index)
  return text
}
const paper = (body: string, head = ''): string =>
  `---\n文种: 讲话稿\n标题: 在工作推进会上的讲话\n${head}---\n${body}\n`

/** Units of one line, and of one paragraph each. */
const units: readonly string[] = [
  ...[' ', '\t', '\u3000', '\u200b', '\u2028', 'é', '😀', '🇨', '𠀀', 'a̋', '县', 'a', 'a '],
  ...['{', '}', '{{', '}}', '{{{', '{a=b-', '{a=“', '{a="', '{-', '{{!', '{{!--', '{{#if ', '{{/'],
  ...['[', ']', '![', '![](', '](', '[a](', '[^1]', '[^', '[a][', '<', '<a', '<a ', '</', '<!--'],
  ...['<!--<', '-->', '<!', '<?', '&', '&#', '&amp;', '`', '``a', '*', '**', '*a', '**a', '_', '~'],
  ...[
    '\\',
    '"',
    '“',
    '”',
    '“1',
    "'",
    '（',
    '）',
    '（一',
    '（一）',
    '《',
    '》',
    '〔',
    '〔2026〕1号',
  ],
  ...['【', '【待填', '【待核【', '×', '××县', 'x', '_一', '○', '%', '县%', '余名', '达万', '个，'],
  ...['0', '0-', '1+', '1+A', '1×', '1,', '1,0', '0.0', '0.0.', '12%', '1:', '0月', '第0', '表0'],
  ...[
    '〇',
    '一',
    '一十',
    '一是',
    '一要',
    '一是 ',
    '第一，',
    '。一是',
    '首先，',
    '1.',
    '1．',
    '1、',
  ],
  ...['2026年', '1—', '1年1月', '由1', '从1增加到2，', '同比增长5%，', '由1个下降到', '讲', '讲几'],
  ...['讲三点意见', '从以下', '从以下三个方面', '“三个', '增长', '合计', '其中', '某某局', '在县'],
  ...[
    '——',
    '—',
    '…',
    '，',
    '。',
    '：',
    '；',
    '、',
    '!',
    '|',
    '|-',
    'a|',
    '**a ',
    '- ',
    '> ',
    '# ',
    '#',
    '+ ',
  ],
  ...[':::', '::: a ', '```', '~~~', '$', '$$', 'http://', 'http://a.', 'a@b', 'www.', '//', '^'],
]

/** One unit a line, as blocks. */
const blocks: readonly string[] = [
  ...['县', '# 标题', '## 标题', '### 标题', '- 项', '* 项', '1. 项', '1、项', '（1）项', '> 引'],
  ...['一、标题', '（一）标题', '一是做好工作。二是抓好落实。', '**提要。**正文', '::: box', ':::'],
  ...[
    '表：题',
    '图：题',
    '（单位：万元）',
    '[^1]: 注',
    '正文[^1]',
    '| a | b |',
    '|---|---|',
    '---',
  ],
  ...[
    '{{#each 表}}',
    '{{#if 表}}',
    '{{/if}}',
    '{{表}}',
    '{{合计 表 "数"}}',
    '{{>partial}}',
    '<!-- a',
  ],
  ...['××县', '附件：1.甲', '    代码', '```table', '增长5%，由1增加到2。', '讲三点意见。', 'a：'],
  ...[
    '![图](a.png)',
    '![](a.png){width=50%}',
    '[甲](乙)',
    '特此报告。',
    '2026年7月1日',
    '甲\\',
    '“甲',
  ],
]

/** What stands in the title. */
const titles: readonly string[] = [
  ...[
    '县',
    '在县',
    '某某局',
    '某某局、',
    '在某县某局某办公室',
    '0-1',
    '1,0',
    '一',
    '（',
    '《',
    '“',
  ],
  ...['——', ' ', '第一', '优化', 'a ', '同志', '关于'],
]

/** What stands in a field, and what a line of the head is. */
const heads: readonly [string, (size: number) => string][] = [
  ['a long field', (size) => `作者: ${fill('县', size)}\n`],
  ['many commas', (size) => `附件: ${fill('1.甲、', size)}\n`],
  ['colons', (size) => `作者: ${fill(': ', size)}\n`],
  ['full-width colons', (size) => many(size, (at) => `字段${at}：值\n`)],
  ['unknown fields', (size) => many(size, (at) => `字段${at}: 值\n`)],
  ['fields of one name', (size) => many(size, () => '作者: 值\n')],
  ['spaces before a colon', (size) => `作者${fill(' ', size)}:x\n`],
  ['spaces behind a colon', (size) => `作者:${fill('\t', size)}\u2028\n`],
  ['hashes', (size) => `作者: 甲${fill(' #', size)}\n`],
  ['quotes', (size) => `作者: "甲"${fill('"', size)}\n`],
  ['a list', (size) => `附件:\n${many(size, (at) => `  - 附件${at}\n`)}`],
  ['a flow list', (size) => `附件: [${fill('甲,', size)}甲]\n`],
  ['open brackets', (size) => `附件: ${fill('[', size)}\n`],
  ['deep mappings', (size) => `data: ${fill('{a: ', size)}\n`],
  ['anchors', (size) => `作者: ${fill('&a ', size)}\n`],
  ['aliases', (size) => `a: &a [甲]\nb: [${fill('*a,', size)}*a]\n`],
  ['a block scalar', (size) => `作者: |\n${many(size, () => '  甲\n')}`],
  ['tags', (size) => `作者: ${fill('!', size)}\n`],
]

const withData = (
  files: (size: number) => Files,
  body = '合计{{合计 表 "数"}}。',
  entry = '表.csv',
) => {
  const make = (size: number): Sample => ({
    text: paper(body, `data: {表: ${entry}}\n`),
    files: files(size),
  })
  return make
}
const csv = (line: (index: number) => string, head = '名称,数\n') =>
  withData((size) => ({ '表.csv': head + many(size, line) }))
const format = (unit: string) =>
  withData(
    (size) => {
      const code = fill(unit, size).replaceAll('"', '&quot;')
      const one = workbook({
        name: '表',
        rows: [
          ['名称', '数'],
          ['甲', 1],
        ],
      })
      return { '表.xlsx': restyled(one, code) }
    },
    undefined,
    '表.xlsx',
  )

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

function restyled(book: Uint8Array, code: string): Uint8Array {
  const parts = unzipSync(book)
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
  parts['xl/styles.xml'] = strToU8(styles.replace('0.0%', code))
  return zipSync(parts)
}

const data: readonly [string, (size: number) => Sample][] = [
  ['rows', csv((at) => `甲${at},${at}\n`)],
  ['rows of one name', csv((at) => `甲,${at}\n`)],
  ['empty cells', csv((at) => `甲${at},\n`)],
  ['words among numbers', csv((at) => `甲${at},${at % 2 ? '无' : at}\n`)],
  ['ragged rows', csv((at) => `甲${at},1,2\n`)],
  ['totals', csv((at) => `${at % 3 ? `甲${at}` : '合计'},${at}\n`)],
  ['parts of rows', csv((at) => `${at % 3 ? `其中：甲${at}` : `乙${at}`},${at}\n`)],
  ['quotes', csv(() => '"甲""乙",1\n')],
  ['an open quote', csv((at) => `${at === 3 ? '"' : ''}甲${at},1\n`)],
  ['long numbers', csv(() => `甲,${'9'.repeat(60)}\n`)],
  ['one long cell', (size) => csv(() => '甲,1\n', `名称,数\n${fill('县', size)},1\n`)(10)],
  ['one long number', (size) => csv(() => '甲,1\n', `名称,数\n乙,${fill('9', size)}\n`)(10)],
  ['columns', (size) => csv(() => '', `名称,数,${many(size, (at) => `列${at},`)}末\n甲,1\n`)(0)],
  ['empty lines', csv(() => '\n')],
  ['commas', csv(() => fill(',', 100).concat('\n'))],
  ['titles above', csv((at) => `甲${at},${at}\n`, `${'题,\n'.repeat(20)}名称,数\n`)],
  ['an h in a format', format('h')],
  ['[ in a format', format('[')],
  ['m in a format', format('-m')],
  ['quotes in a format', format('"')],
  [
    'rows of a workbook',
    withData(
      (size) => ({
        '表.xlsx': workbook({
          name: '表',
          rows: [['名称', '数'], ...Array.from({ length: size / 8 }, (_, at) => [`甲${at}`, at])],
        }),
      }),
      undefined,
      '表.xlsx',
    ),
  ],
  [
    'merged cells',
    withData(
      (size) => ({
        '表.xlsx': workbook({
          name: '表',
          rows: [['名称', '数'], ...Array.from({ length: size / 16 }, (_, at) => [`甲${at}`, at])],
          merged: Array.from({ length: size / 64 }, (_, at) => `A${at * 2 + 2}:A${at * 2 + 3}`),
        }),
      }),
      undefined,
      '表.xlsx',
    ),
  ],
  ['printed by each', (size) => csv((at) => `甲${at},${at}\n`)(size)],
]

const table =
  (settings: (size: number) => string, lines: (size: number) => number) =>
  (size: number): Sample => ({
    text: paper(`\`\`\`table\n数据: 表\n${settings(size)}\n\`\`\``, 'data: {表: 表.csv}\n'),
    files: {
      '表.csv': `名称,数,上年\n${Array.from({ length: lines(size) }, (_, at) => `甲${at},${at},${at + 1}\n`).join('')}`,
    },
  })
const ten = (): number => 10
const each = (size: number): number => size / 16
const expressions: readonly [string, (size: number) => Sample][] = [
  ['spaces in braces', table((size) => `列: [名称, {名称: 幅, 写: "{{${fill(' ', size)}x"}]`, ten)],
  [
    'spaces in closed braces',
    table(
      (size) => `列: [名称, {名称: 幅, 写: "{{${fill(' ', size)}数${fill(' ', size)}}}"}]`,
      ten,
    ),
  ],
  [
    '或 in a condition',
    table((size) => `条件: "大于 数 1${fill(' 或 大于 数 1', size / 8)}"`, ten),
  ],
  ['spaces in a condition', table((size) => `条件: "大于${fill(' ', size)}数 1"`, ten)],
  ['columns asked for', table((size) => `列: [${fill('数,', size)}数]`, ten)],
  ['rows shown', table(() => '', each)],
  ['rows computed', table(() => '列: [名称, {名称: 幅, 写: "同比 数 上年"}]', each)],
  ['rows chosen', table(() => '条件: 大于 数 5', each)],
  ['rows sorted', table(() => '排序: 数 从高到低', each)],
  ['a long order', table((size) => `排序: 数${fill(' ', size)}从高`, ten)],
  ['broken settings', table((size) => fill('[', size), ten)],
  ['many settings', table((size) => many(size, (at) => `项${at}: 1\n`), ten)],
  [
    'each row printed',
    (size) => ({
      text: paper('{{#each 表}}{{名称}}{{数}}个，{{/each}}', 'data: {表: 表.csv}\n'),
      files: { '表.csv': `名称,数\n${many(size, (at) => `甲${at},${at}\n`)}` },
    }),
  ],
  [
    'each row a paragraph',
    (size) => ({
      text: paper('{{#each 表}}\n{{名称}}{{数}}个。\n\n{{/each}}', 'data: {表: 表.csv}\n'),
      files: { '表.csv': `名称,数\n${many(size, (at) => `甲${at},${at}\n`)}` },
    }),
  ],
  ['names unknown', (size) => ({ text: paper(many(size, (at) => `{{没有${at}}}，`)) })],
  [
    'values printed',
    (size) => ({
      text: paper(
        many(size, () => '{{合计 表 "数"}}，'),
        'data: {表: 表.csv}\n',
      ),
      files: { '表.csv': '名称,数\n甲,1\n' },
    }),
  ],
  ['helpers nested', (size) => ({ text: paper(`{{${fill('合计 (', size)}}}`) })],
  [
    'blocks nested',
    (size) => ({ text: paper(`${fill('{{#if 表}}', size)}${fill('{{/if}}', size)}`) }),
  ],
  ['literals', (size) => ({ text: paper(`{{合计 ${fill('[', size)}”}}`) })],
  [
    'a wide table',
    (size) => ({ text: paper(`| ${fill('a | ', size)}\n|${fill('-|', size / 2)}\n| 1 |`) }),
  ],
  [
    'a long table',
    (size) => ({
      text: paper(`| 名称 | 数 |\n|---|---|\n${many(size, (at) => `| 甲${at} | ${at} |\n`)}`),
    }),
  ],
  ['a long list', (size) => ({ text: paper(many(size, (at) => `- 项目${at}\n`)) })],
  [
    'deep lists',
    (size) => ({ text: paper(many(size, (at) => `${' '.repeat((at % 40) * 2)}- 项\n`)) }),
  ],
  ['notes', (size) => ({ text: paper(many(size, (at) => `正文[^${at}]。\n\n[^${at}]: 注\n\n`)) })],
  ['references', (size) => ({ text: paper(many(size, (at) => `见[表${at}]。\n\n`)) })],
  ['one long comment', (size) => ({ text: paper(`<!-- ${fill('甲\n', size)} -->`) })],
  ['comments', (size) => ({ text: paper(fill('<!-- a -->甲', size)) })],
  [
    'ignored',
    (size) => ({ text: paper(many(size, () => '<!-- wengao-ignore blank -->××县\n\n')) }),
  ],
  ['faults on a line', (size) => ({ text: paper(fill('××县', size)) })],
  [
    'headings that skip',
    (size) => ({ text: paper(many(size, (at) => `${at % 2 ? '# 甲' : '### 乙'}\n\n正文。\n\n`)) }),
  ],
  [
    'numbered headings',
    (size) => ({ text: paper(many(size, () => '一、标题\n\n（三）标题\n\n正文。\n\n')) }),
  ],
]

const each2 = (
  kind: string,
  list: readonly string[],
  make: (unit: string, size: number) => Sample,
): Generator[] =>
  list.map((unit) => ({
    name: `${kind} ${JSON.stringify(unit)}`,
    make: (size) => make(unit, size),
  }))

export const generators: readonly Generator[] = [
  ...each2('line of', units, (unit, size) => ({ text: paper(`甲${fill(unit, size)}乙`) })),
  ...each2('blocks', blocks, (unit, size) => ({ text: paper(fill(`${unit}\n\n`, size)) })),
  ...each2('lines', blocks, (unit, size) => ({ text: paper(fill(`${unit}\n`, size)) })),
  ...each2('title', titles, (unit, size) => ({
    text: `---\n文种: 讲话稿\n标题: 甲${fill(unit, size)}乙\n---\n正文。\n`,
  })),
  ...heads.map(([name, head]) => ({
    name: `head: ${name}`,
    make: (size: number) => ({ text: paper('正文。', head(size)) }),
  })),
  ...data.map(([name, make]) => ({ name: `data: ${name}`, make })),
  ...expressions.map(([name, make]) => ({ name: `text: ${name}`, make })),
]
