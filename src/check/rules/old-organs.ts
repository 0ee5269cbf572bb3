/** Organs that are no more, by the time that the paper speaks of: 银保监会 in a paper of 2026. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Organ, WordLists } from '../../lists/word-lists.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import { isQuoted } from '../quoted.ts'
import type { CheckFacts, ProseRule } from '../rule.ts'
import { type WordIndex, wordIndex } from '../word-index.ts'

const head = '日期: 2026-07-10\n'
const cards = {
  'organ/abolished': card<{ written: string; until: string; now: string }>({
    severity: 'warning',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ written, until, now }) => [
      `“${written}”从${until}起没有这个名称`,
      `${now === '' ? '' : `现在是${now}；`}说的是那以前的事，就写“原${written}”或者写明年份。`,
    ],
    en: ({ written, until, now }) => [
      `there is no "${written}" since ${until}`,
      `${now === '' ? '' : `It is "${now}" now. `}Write "原" before it, or the year, where it is spoken of as it was.`,
    ],
    fires: [
      {
        paper: '会同⟦银保监会⟧开展检查。',
        head,
        says: '“银保监会”从2023-05起没有这个名称',
      },
    ],
    quiet: [
      { paper: '会同金融监管总局开展检查，原银保监会的文件继续有效。', head },
      { paper: '2022年，银保监会印发通知。', head },
    ],
  }),
}
const diagnose = diagnosing(cards)

interface Named {
  readonly organ: Organ
  readonly written: string
}
const indexes = new WeakMap<WordLists, WordIndex<Named>>()
function indexOf(lists: WordLists): WordIndex<Named> {
  const known = indexes.get(lists)
  if (known) return known
  const entries = lists.organs
    .filter(({ until }) => until !== '')
    .flatMap((organ) =>
      [organ.name, ...organ.short].map((word) => ({
        word,
        except: [],
        value: { organ, written: word },
      })),
    )
  const made = wordIndex(entries)
  indexes.set(lists, made)
  return made
}

/** 文化部 is none in 校园文化部 or 文化部门, nor 原文化部. */
function isName(text: string, from: number, to: number): boolean {
  const [before = '', after = ''] = [
    text.slice(Math.max(0, from - 1), from),
    text.slice(to, to + 1),
  ]
  if (before === '原' || /[门分队位落署件委属]/.test(after)) return false
  return to - from > 3 || !/[园会司团社校院企厂店集班国]/.test(before)
}

export const oldOrgans: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, facts) => {
    const time = timeOf(facts)
    return texts.flatMap((prose) => inText(prose, indexOf(facts.lists), time))
  },
}

/** YYYY-MM of the paper; empty where it does not say. */
function timeOf({ fields: { values }, period }: CheckFacts): string {
  const [, year, month = '12'] =
    /(\d{4})\s*[年-]?\s*(\d{1,2})?/.exec(String(values['date'] ?? period)) ?? []
  return year === undefined ? '' : `${year}-${month.padStart(2, '0')}`
}

const inText = (prose: Prose, index: WordIndex<Named>, time: string): Diagnostic[] =>
  index.find(prose.words).flatMap(({ value: { organ, written }, from, to }) => {
    if (!isName(prose.words, from, to)) return []
    const { until, now } = organ
    if ((time !== '' && time < until) || isQuoted(prose.text, from)) return []
    if (isOfThen(prose.text, from, until)) return []
    return [diagnose('organ/abolished', placeIn(prose, from, to), { written, until, now })]
  })

/** Whether the sentence names an earlier year, or a document of one. */
function isOfThen(text: string, at: number, until: string): boolean {
  const start = text.lastIndexOf('。', at) + 1
  const end = text.indexOf('。', at)
  const sentence = text.slice(start, end < 0 ? text.length : end)
  const years = [...sentence.matchAll(/(?:19|20)\d{2}(?=年|〕)/g)]
  return years.some(([year]) => year <= until.slice(0, 4))
}
