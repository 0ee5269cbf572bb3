/** Papers as long as a book grow no faster than their text either, and tables than their rows. */
import { describe, it } from 'vitest'
import { expectGrowth } from './cost.ts'
import type { Sample } from './generators.ts'

const only = process.env['GROWTH']
const words =
  '今年以来全市各级坚持把便民服务作为改善民生的重要抓手统筹推进站点建设窗口改造和人员培训群众办事更加方便'
/** Words that are other ones for every number. */
const clause = (at: number, length: number): string => {
  const from = (at * 7) % (words.length - length)
  return words.slice(from, from + length)
}
const sentence = (at: number): string =>
  `${clause(at, 9)}，${clause(at + 3, 14)}；${clause(at + 5, 11)}。`

/** What is repeated until a paper is as long as is asked. */
const units: Readonly<Record<string, (at: number) => string>> = {
  paragraphs: (at) => `${sentence(at).repeat(4)}\n\n`,
  'short paragraphs': (at) => `${clause(at, 13)}。\n\n`,
  'one paragraph': sentence,
  'lines of one paragraph': (at) => `${sentence(at)}\n`,
  'points of one paragraph': (at) => `${at === 0 ? '一' : '二'}是${clause(at, 12)}。`,
  'points of many paragraphs': (at) => `一是${sentence(at)}二是${sentence(at + 1)}\n\n`,
  headings: (at) => `# ${clause(at, 9)}\n\n（一）${clause(at, 7)}。${sentence(at)}\n\n`,
  lists: (at) => `- ${sentence(at)}\n`,
  'figures and shares': (at) =>
    `${clause(at, 8)}${at * 37}个，同比增长${at % 30}.${at % 9}%，从${at}个增加到${at + 9}个。\n\n`,
  'figures of one paragraph': (at) => `${clause(at, 3)}${(at * 7919) % 1_000_000}万元、`,
  'small tables': (at) => `| 名称 | 数 |\n| --- | --- |\n| ${clause(at, 5)} | ${at} |\n\n`,
  notes: (at) => `${sentence(at)}[^${at}]\n\n[^${at}]: ${clause(at, 9)}。\n\n`,
  'marks of all sorts': (at) => `“${clause(at, 9)}”（${clause(at, 5)}）——《${clause(at, 7)}》…… `,
}
const head = '---\n文种: 讲话稿\n标题: 在工作推进会上的讲话\n'
function paper(unit: (at: number) => string, size: number): Sample {
  let text = ''
  for (let at = 0; text.length < size; at++) text += unit(at)
  return { text: `${head}---\n\n${text}\n` }
}

const columns = Array.from({ length: 33 }, (_, column) => column)
function table(rows: number): Sample {
  const lines = Array.from(
    { length: rows },
    (_, row) => `单位${row},${columns.map((column) => (row * 31 + column * 17) % 9973).join(',')}`,
  )
  const csv = `名称,${columns.map((column) => `数${column}`).join(',')}\n${lines.join('\n')}\n`
  const text = `${head}data: {x: x.csv}\n---\n\n\`\`\`table\n数据: x\n\`\`\`\n`
  return { text, files: { 'x.csv': csv } }
}

/** By name: a sample of some size, and that size. */
const samples: readonly (readonly [string, (size: number) => Sample, number])[] = [
  ...Object.entries(units).map(
    ([name, unit]) => [name, (size: number) => paper(unit, size), 60_000] as const,
  ),
  ['a wide table', table, 300],
]

describe('long papers', () => {
  it.each(samples.filter(([name]) => !only || name.includes(only)))('%s', (name, make, size) =>
    expectGrowth(name, make(size), make(4 * size)),
  )
})
