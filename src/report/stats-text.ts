/** Papers in figures as a person at a terminal reads them. */
import type { Lang } from '../messages/index.ts'
import type { Origin } from '../origin.ts'
import { type Counts, type Minutes, paces } from '../stats/count-words.ts'
import { longFrom } from '../stats/long-sentences.ts'
import type { HeadGroup, PaperStats } from '../stats/paper-stats.ts'
import { visible } from '../text/visible.ts'
import { columns } from './columns.ts'
import { type StatsWords, statsWords } from './stats-words.ts'

/** Where something stands, as the reader would look for it: 稿.md:12; empty where that is not known. */
export type Place = (origin: Origin | null) => string

/** So many long sentences are listed. */
const listed = 10
/** Letters of a sentence that are shown. */
const shown = 30

/** @param all list every long sentence */
export function statsText(
  papers: readonly PaperStats[],
  lang: Lang,
  place: Place,
  all: boolean,
): string {
  const words = statsWords(lang)
  const single = papers.flatMap((paper) => [paper, ...paper.pieces])
  const own = single.map((paper) => paperText(paper, words, place, all))
  return [...own, ...(single.length > 1 ? [overview(papers, words)] : [])].join('\n')
}

function paperText(paper: PaperStats, words: StatsWords, place: Place, all: boolean): string {
  const { title, body, minutes } = paper
  const head = columns([
    [words.all, ...countCells(paper.all, words)],
    [words.body, ...countCells(body, words)],
    [words.speech, minutesWords(minutes, words)],
  ])
  const isVolume = paper.pieces.length > 0
  const groups = [
    ...paper.headings.map((group) => groupText(group, words.headings, words, place)),
    ...paper.leads.map((group) => groupText(group, words.leads, words, place)),
  ]
  const parts = isVolume
    ? []
    : [sectionsText(paper, words, place), longText(paper, words, place, all)]
  return [`${visible(title)}\n${head}`, ...parts, ...groups, seriesText(paper, words, place)]
    .filter((text) => text !== '')
    .join('\n')
}

const countCells = ({ words, letters }: Counts, { words: asWord, letters: bare }: StatsWords) => [
  `${words} ${asWord}`,
  `${letters} ${bare}`,
]
const minutesWords = ({ usual, least, most }: Minutes, words: StatsWords): string =>
  usual < 1
    ? words.short
    : words.minutes(rounded(usual), rounded(least), rounded(most), String(paces.usual))

/** Whole minutes of a speech; halves are a false precision there. */
const rounded = (minutes: number): string => String(Math.max(1, Math.round(minutes)))

function sectionsText({ sections }: PaperStats, words: StatsWords, place: Place): string {
  if (sections.length < 2) return ''
  return columns([
    words.sections,
    ...sections.map(({ of, title, counts, share, origin }) => [
      of === 'section' ? visible(title) : words[of],
      String(counts.words),
      `${Math.round(share * 100)}%`,
      (counts.words / paces.usual).toFixed(1),
      place(origin),
    ]),
  ])
}

function longText({ long }: PaperStats, words: StatsWords, place: Place, all: boolean): string {
  if (long.length === 0) return ''
  const most = all ? long.length : listed
  const rows = long
    .slice(0, most)
    .map(({ text, letters, origin }) => ['', String(letters), place(origin), cut(text)])
  const rest = long.length > most ? `  ${words.more(long.length - most)}\n` : ''
  return `${words.long(long.length, longFrom)}\n${columns(rows)}${rest}`
}

const cut = (text: string): string => {
  const letters = [...visible(text)]
  return letters.length > shown ? `${letters.slice(0, shown).join('')}…` : letters.join('')
}

function groupText(
  { level, under, shapes, origins, likeness, frame }: HeadGroup,
  names: readonly string[],
  words: StatsWords,
  place: Place,
): string {
  const above = under === '' ? '' : words.under(cut(under))
  const alike = words.likeness[likeness] + (frame === '' ? '' : words.frame(visible(frame)))
  const rows = shapes.map(({ text, length, parts, isUsual }, index) => [
    isUsual ? '' : '≠',
    words.parts(length, parts.join('，')),
    place(origins[index] ?? null),
    visible(text),
  ])
  return `${names[level - 1] ?? ''}${above}${words.colon}${alike}\n${columns(rows)}`
}

function seriesText({ series }: PaperStats, words: StatsWords, place: Place): string {
  if (series.length === 0) return ''
  const rows = series.map(({ under, markers, origin }) => [
    '',
    visible(`${markers[0] ?? ''}…${markers.at(-1) ?? ''}`),
    words.points(markers.length),
    place(origin),
    cut(under),
  ])
  return `${words.series}\n${columns(rows)}`
}

/** All papers, those of volumes among them, and what they come to. */
function overview(papers: readonly PaperStats[], words: StatsWords): string {
  const row = (name: string, { body, minutes }: Pick<PaperStats, 'body' | 'minutes'>) => [
    visible(name),
    String(body.words),
    String(body.letters),
    minutes.usual.toFixed(1),
  ]
  const rows = papers.flatMap((paper) => [
    row(paper.title, paper),
    ...paper.pieces.map((piece) => row(`　${piece.title}`, piece)),
  ])
  const sum = (of: (paper: PaperStats) => number): number =>
    papers.reduce((total, paper) => total + of(paper), 0)
  const total = {
    body: { words: sum(({ body }) => body.words), letters: sum(({ body }) => body.letters) },
    minutes: { usual: sum(({ minutes }) => minutes.usual), least: 0, most: 0 },
  }
  return columns([words.papers, ...rows, ...(papers.length > 1 ? [row(words.sum, total)] : [])])
}
