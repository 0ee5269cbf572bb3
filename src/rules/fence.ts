/** Blocks ```table and ```chart. */
import { area, card } from './card.ts'
import { type FenceProblem, fenceWords } from './fence-words.ts'
import { enList, zhList } from './words.ts'

export const fenceArea = area('数据表和图表的块', 'parse', {
  'fence/settings': card<{ block: string } & FenceProblem>({
    severity: 'error',
    zh: ({ block, ...problem }) => {
      const [message, hint] = fenceWords('zh', problem)
      return [`${block} 块：${message}；这张${block === 'chart' ? '图' : '表'}没有印`, hint]
    },
    en: ({ block, ...problem }) => {
      const [message, hint] = fenceWords('en', problem)
      return [`${block} block: ${message}; the ${block} is not printed`, hint]
    },
    fires: [
      {
        paper: '```table\n数据: ⟦各县⟧\n```\n文。',
        says: 'table 块：没有叫“各县”的表；这张表没有印',
      },
      {
        paper: '```table\n数据: t\n列: [名, {列: 款, 名称: 资金}]\n单位: ⟦元⟧\n```\n文。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,款（万元）\n甲,3\n乙,4\n' },
        says: 'table 块：单位写的是“元”，数据以别的单位计（资金、万元），印出来的数是错的；这张表没有印',
        also: ['data/inferred'],
      },
    ],
  }),
  'fence/unclosed': card<{ written: string; name: string }>({
    severity: 'error',
    zh: ({ written, name }) => [
      `“${written}”这一块没有收尾，这张${name === 'chart' ? '图' : '表'}没有印`,
      '在这一块的最后一项下面加一行“```”。',
    ],
    en: ({ written, name }) => [
      `"${written}" is never closed; the ${name} is not printed`,
      'Add a line "```" behind its last setting.',
    ],
    fires: [
      {
        paper: '⟦```table⟧\n表: 各县\n文。',
        says: '“```table”这一块没有收尾，这张表没有印',
      },
    ],
  }),
  'fence/unknown': card<{ mark: string; written: string; nearest: string }>({
    severity: 'error',
    zh: ({ mark, written, nearest }) => [
      `没有“${mark}${written}”这种块，没有印`,
      nearest === ''
        ? '表写“```table”，图写“```chart”，单独成行。'
        : `是不是“\`\`\`${nearest}”？这一行只写它。`,
    ],
    en: ({ mark, written, nearest }) => [
      `there is no block "${mark}${written}"; it is not printed`,
      nearest === ''
        ? 'Write "```table" or "```chart" on a line of its own.'
        : `Did you mean "\`\`\`${nearest}"? Nothing else stands on its line.`,
    ],
    fires: [
      {
        paper: '⟦```tabel⟧\n表: 各县\n```\n文。',
        says: '没有“```tabel”这种块，没有印',
      },
      {
        paper: '⟦~~~table⟧\n表: 各县\n~~~\n文。',
        says: '没有“~~~table”这种块，没有印',
      },
    ],
  }),
  'fence/as-text': card<{ written: string }>({
    severity: 'warning',
    zh: ({ written }) => [
      `“${written}”不是表也不是图，这一行和里面的各行按正文印出`,
      '删掉“```”各行；是表就写“```table”，是图就写“```chart”。',
    ],
    en: ({ written }) => [
      `"${written}" is no table and no chart: it and its lines are printed as text`,
      'Delete the fences, or write "```table" or "```chart".',
    ],
    fires: [
      {
        paper: '⟦```text⟧\n站点开门。\n```\n文。',
        says: '“```text”不是表也不是图，这一行和里面的各行按正文印出',
      },
    ],
  }),
  'fence/total-left-out': card<{ rows: readonly string[] }>({
    severity: 'info',
    zh: ({ rows }) => [`“${zhList(rows)}”是别的行加起来的，图里没有画`, ''],
    en: ({ rows }) => [`"${enList(rows)}" adds up others and is not drawn`, ''],
    fires: [
      {
        paper: '⟦```chart\n类型: 柱形\n数据: t\n```⟧\n文。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n合计,7\n' },
        says: '“合计”是别的行加起来的，图里没有画',
        also: ['data/inferred'],
      },
    ],
  }),
  'fence/total-again': card<{ rows: readonly string[] }>({
    severity: 'info',
    zh: ({ rows }) => [
      `数据里已经有“${zhList(rows)}”一行，表里只印了重新加的“合计”`,
      '要印数据里的那一行，就不写“合计: 是”。',
    ],
    en: ({ rows }) => [
      `the data have "${enList(rows)}" already; only the total added anew is printed`,
      'Drop "total" to print the row of the data.',
    ],
    fires: [
      {
        paper: '⟦```table\n数据: t\n合计: 是\n```⟧\n文。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n合计,7\n' },
        says: '数据里已经有“合计”一行，表里只印了重新加的“合计”',
        also: ['data/inferred'],
      },
    ],
  }),
  'fence/total-row': card<{ row: string }>({
    severity: 'info',
    zh: ({ row }) => [`图里把“${row}”也画成了一个类别`, `不画它就写“略去: ${row}”。`],
    en: ({ row }) => [
      `the chart draws "${row}" as a category`,
      `Write "without: ${row}" to leave it out.`,
    ],
    sample: { row: '合计' },
  }),
})
