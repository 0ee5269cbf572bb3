/** Wordings that offices avoid or look at twice, by the lists of the house and of the workspace; none is ever replaced. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Wording, WordLists } from '../../lists/word-lists.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import { isQuoted } from '../quoted.ts'
import type { ProseRule } from '../rule.ts'
import { type WordIndex, wordIndex } from '../word-index.ts'

interface Said extends Readonly<Record<string, string>> {
  readonly term: string
  readonly advice: string
  /** Where it is from and since when; empty where the list does not say. */
  readonly source: string
  readonly date: string
}
const basis = { source: '实务', clause: '', force: '惯例' } as const
/** A term with marks of its own needs no others. */
const shown = (term: string): string => (/^[“《]/.test(term) ? term : `“${term}”`)
const said = (words: readonly string[], mark: string): string =>
  words.filter((word) => word !== '').join(mark)
function from(...words: readonly string[]): string {
  const source = said(words, '，')
  return source === '' ? '' : `（${source}）`
}
const named = (term: string): string => (/^[“《]/.test(term) ? term : `"${term}"`)
function enFrom(...words: readonly string[]): string {
  const source = said(words, ', ')
  return source === '' ? '' : ` (source: ${source})`
}
const office = {
  'wengao.yml': '词表: [用语.yml]\n',
  '用语.yml': '用语:\n  - { 词: 群众工作点, 办法: 写成“群众服务点”, 来源: 本单位 }\n',
}
const cards = {
  'wording/avoid': card<Said>({
    severity: 'warning',
    basis,
    zh: ({ term, advice, source, date }) => [
      `这个说法一般不用：${shown(term)}${from(source, date)}`,
      `${advice}。`,
    ],
    en: ({ term, advice, source, date }) => [
      `a wording that is avoided: ${named(term)}${enFrom(source, date)}`,
      `The list says: ${advice}.`,
    ],
    fires: [
      {
        paper: '推进⟦“一带一路”战略⟧。',
        says: '这个说法一般不用：“一带一路”战略（新华社慎用词，2016）',
      },
    ],
    quiet: [{ paper: '推进“一带一路”倡议，乡村长期规划。' }],
  }),
  'wording/note': card<Said>({
    severity: 'info',
    basis,
    zh: ({ term, advice, source, date }) => [
      `请看一看这个说法：${shown(term)}${from(source, date)}`,
      `${advice}。`,
    ],
    en: ({ term, advice, source, date }) => [
      `look at this wording again: ${named(term)}${enFrom(source, date)}`,
      `The list says: ${advice}.`,
    ],
    fires: [
      {
        paper: '办好⟦群众工作点⟧。',
        files: office,
        says: '请看一看这个说法：“群众工作点”（本单位）',
      },
    ],
    quiet: [{ paper: '办好群众服务点。', files: office }],
  }),
}
const diagnose = diagnosing(cards)

const indexes = new WeakMap<WordLists, WordIndex<Wording>>()
function indexOf(lists: WordLists): WordIndex<Wording> {
  const known = indexes.get(lists)
  if (known) return known
  const made = wordIndex(
    lists.wordings.map((value) => ({ word: value.term, except: value.except, value })),
  )
  indexes.set(lists, made)
  return made
}

export const wordings: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts, { lists }) => texts.flatMap((prose) => inText(prose, indexOf(lists))),
}

const inText = (prose: Prose, index: WordIndex<Wording>): Diagnostic[] =>
  index.find(prose.text).flatMap(({ value, from, to }) => {
    const { term, level, advice, source, date } = value
    // a term that has its own marks is meant with them
    if (!/[“《]/.test(term) && isQuoted(prose.text, from)) return []
    const data = { term, advice, source, date }
    const place = placeIn(prose, from, to)
    return [
      level === 'avoid'
        ? diagnose('wording/avoid', place, data)
        : diagnose('wording/note', place, data),
    ]
  })
