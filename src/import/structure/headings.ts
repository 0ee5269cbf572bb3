/** Which lines of a body are headings, and of which level: by their numbers, the chains these form, their look and their neighbours. */

import { annexLine } from '../../markdown/annex-line.ts'
import { type Candidate, chainsOf, judgeChain } from './chains.ts'
import type { Reading } from './decision.ts'
import type { Fact } from './facts.ts'
import { type Family, families } from './number-forms.ts'
import { headingReadings } from './readings.ts'
import { addUnnumbered } from './unnumbered.ts'

/** 第一条 above 第二条: the chapters of such a text are no parts that could be counted otherwise. */
export const hasArticles = (facts: readonly Fact[]): boolean => facts.filter(isArticle).length > 1

const isArticle = ({ text }: Fact): boolean =>
  /^第[一二三四五六七八九十百零〇\d]{1,5}条(?:[ \u3000]|$)/.test(text.trim())

/** Numbered lines of articles, （一）…；, which are items of theirs: from the first article to the next attachment. */
function itemsOfArticles(facts: readonly Fact[]): ReadonlySet<number> {
  const from = hasArticles(facts) ? facts.findIndex(isArticle) : facts.length
  const below = facts.slice(from)
  const end = below.findIndex(({ text }) => annexLine(text.trim()) !== null)
  const own = end < 0 ? below : below.slice(0, end)
  return new Set(own.flatMap((fact) => (isChapter(fact) ? [] : [fact.index])))
}

/** Whether the number of a line is a chapter's or a section's. */
export const isChapter = ({ form }: Fact): boolean =>
  form?.family === 'chapter' || form?.family === 'section'

/** Readings of the lines of a body that are not plain text for sure, the likeliest first; by the index of the line. */
export function headingsIn(facts: readonly Fact[]): Map<number, readonly Reading[]> {
  const listed = attachmentLines(facts)
  const items = itemsOfArticles(facts)
  const chains = chainsOf(facts.filter(({ index }) => !listed.has(index) && !items.has(index)))
  const numbered = chains.flatMap((chain) => judgeChain(chain))
  const accepted = numbered.filter(({ confidence, text }) => confidence >= text)
  const counted = hasArticles(facts) ? accepted.filter(({ fact }) => !isChapter(fact)) : accepted
  const level = levelsOf(counted)
  const readings = new Map<number, readonly Reading[]>()
  for (const { fact, confidence, text } of numbered) {
    const own = fact.form ? (level.get(fact.form.family) ?? standardLevel(fact.form.family)) : 1
    readings.set(fact.index, headingReadings(own, confidence, text))
  }
  addUnnumbered(facts, readings)
  return readings
}

/** The lines below 附件：1.…, which count on from it: no headings, however they look. */
function attachmentLines(facts: readonly Fact[]): ReadonlySet<number> {
  const listed = new Set<number>()
  let next: number | null = null
  for (const { index, text, form, of } of facts) {
    const note = /^附\s{0,4}件\s{0,4}[:：]\s{0,8}(\d{0,2})/.exec(text.trim())
    if (note) next = Number(note[1] ?? '') + 1
    else if (next !== null && of === 'text' && form?.n === next) {
      listed.add(index)
      next++
    } else next = null
  }
  return listed
}

const standard: Readonly<Record<Family, number>> = {
  chapter: 1,
  section: 2,
  han: 1,
  'han-bracket': 2,
  arabic: 3,
  'dotted-2': 2,
  'dotted-3': 3,
  'arabic-bracket': 4,
  paren: 4,
  circle: 5,
}
const standardLevel = (family: Family): number => standard[family]

/**
 * The level of each family. 一、（一）1.（1） are 1 to 4, as the standard has them; where the parts are chapters, or nothing is
 * numbered in Chinese, the families that there are follow each other.
 */
function levelsOf(headings: readonly Candidate[]): Map<Family, number> {
  const used = new Set(headings.flatMap(({ fact }) => (fact.form ? [fact.form.family] : [])))
  const inOrder = families.filter((family) => used.has(family))
  const isStandard =
    !used.has('chapter') && !used.has('section') && (used.has('han') || used.has('han-bracket'))
  return new Map(
    inOrder.map((family, index) => [family, isStandard ? standardLevel(family) : index + 1]),
  )
}
