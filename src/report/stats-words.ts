/** The words of `wengao stats` in both languages. */
import type { Lang } from '../messages/index.ts'
import type { Likeness } from '../stats/parallel.ts'

/** Two numbers, or one where they are equal. */
const between = (least: string, dash: string, most: string): string =>
  least === most ? least : `${least}${dash}${most}`

const zh = {
  all: '全文',
  body: '正文',
  words: '字（Word 的字数，标点也算）',
  letters: '字（不计标点）',
  speech: '讲',
  minutes: (usual: string, least: string, most: string, pace: string) =>
    `约 ${usual} 分钟（正文每分钟 ${pace} 字；快慢之间 ${between(least, '～', most)} 分钟）`,
  short: '不到 1 分钟',
  sections: ['部分', '字数', '占比', '分钟', '行'],
  opening: '（开头）',
  closing: '（结尾）',
  long: (count: number, from: number) => `长句：不计标点 ${from} 字以上的 ${count} 句`,
  more: (count: number) => `还有 ${count} 句，加 --all 全部列出`,
  headings: ['一级标题', '二级标题', '三级标题', '四级标题'],
  leads: ['段首主题句', '段内主题句'],
  under: (text: string) => `“${text}”下`,
  likeness: { alike: '齐', nearly: '大体齐', unlike: '不齐' } satisfies Record<Likeness, string>,
  colon: '：',
  frame: (frame: string) => `，都有“${frame}”`,
  parts: (length: number, parts: string) => `${length} 字（${parts}）`,
  series: '序列',
  points: (count: number) => `${count} 条`,
  papers: ['篇', '正文字数', '不计标点', '分钟'],
  sum: '合计',
}
export type StatsWords = typeof zh
const en: StatsWords = {
  all: 'all',
  body: 'body',
  words: 'as Word counts (marks included)',
  letters: 'without marks',
  speech: 'speech',
  minutes: (usual, least, most, pace) =>
    `about ${usual} min (body at ${pace} a minute; quick to slow ${between(least, '–', most)} min)`,
  short: 'under 1 min',
  sections: ['part', 'count', 'share', 'min', 'line'],
  opening: '(opening)',
  closing: '(closing)',
  long: (count, from) => `long sentences: ${count} of ${from} letters or more`,
  more: (count) => `${count} more; list them with --all`,
  headings: ['headings 1', 'headings 2', 'headings 3', 'headings 4'],
  leads: ['leads', 'leads inside paragraphs'],
  under: (text) => ` under "${text}"`,
  likeness: { alike: 'alike', nearly: 'nearly alike', unlike: 'unlike' },
  colon: ': ',
  frame: (frame) => `, all have "${frame}"`,
  parts: (length, parts) => `${length} (${parts})`,
  series: 'series',
  points: (count) => `${count} points`,
  papers: ['paper', 'body', 'without marks', 'min'],
  sum: 'sum',
}

export const statsWords = (lang: Lang): StatsWords => (lang === 'en' ? en : zh)
