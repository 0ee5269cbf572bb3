/** Which lines of a body are headings, and of which level: by their numbers, the chains these form, their look and their neighbours. */

import { annexLine } from '../../markdown/annex-line.ts'
import { dateAt, isBracketed } from '../../markdown/structure/lines.ts'
import { smallest } from '../../text/extremes.ts'
import type { Reading } from './decision.ts'
import { type Fact, shortLine } from './facts.ts'
import { type Family, families, numberForm } from './number-forms.ts'

/** A line that may be a heading, with how sure that is. */
interface Candidate {
  readonly fact: Fact
  readonly confidence: number
  /** How sure it is that the line is text. */
  readonly text: number
}
interface Member {
  readonly fact: Fact
  readonly next: Fact | undefined
}

/** Readings of the lines of a body that are not plain text for sure, the likeliest first; by the index of the line. */
export function headingsIn(facts: readonly Fact[]): Map<number, readonly Reading[]> {
  const listed = attachmentLines(facts)
  const chains = chainsOf(facts.filter(({ index }) => !listed.has(index)))
  const numbered = chains.flatMap((chain) => judgeChain(chain))
  const accepted = numbered.filter(({ confidence, text }) => confidence >= text)
  const level = levelsOf(accepted)
  const readings = new Map<number, readonly Reading[]>()
  for (const { fact, confidence, text } of numbered) {
    const own = fact.form ? (level.get(fact.form.family) ?? standardLevel(fact.form.family)) : 1
    readings.set(fact.index, ordered(own, confidence, text))
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

function ordered(level: number, confidence: number, text: number): Reading[] {
  const heading: Reading[] =
    level > 4 ? [] : [{ role: `heading${level}` as Reading['role'], confidence }]
  const all: Reading[] = [...heading, { role: 'text', confidence: text }]
  return all.sort((a, b) => b.confidence - a.confidence)
}

const rank = (family: Family): number => families.indexOf(family)

/** Members that count on from each other; one of an outer family ends the chains inside it. */
function chainsOf(facts: readonly Fact[]): Member[][] {
  const chains: Member[][] = []
  const open = new Map<Family, Member[]>()
  for (const [at, fact] of facts.entries()) {
    if (fact.form === null || fact.of !== 'text') continue
    const { family, n } = fact.form
    const member = { fact, next: facts[at + 1] }
    const chain = open.get(family)
    const before = chain?.at(-1)?.fact.form?.n ?? 0
    if (chain && n > before && n <= before + 2) chain.push(member)
    else {
      const fresh = [member]
      chains.push(fresh)
      open.set(family, fresh)
    }
    for (const other of [...open.keys()]) if (rank(other) > rank(family)) open.delete(other)
  }
  return chains
}

function judgeChain(chain: readonly Member[]): Candidate[] {
  const judge = judges[chain[0]?.fact.form?.family ?? 'circle']
  return chain.map((member) => {
    const { fact } = member
    const [confidence, text] = fact.outline > 0 ? [0.95, 0.05] : judge(member, chain)
    // a chain that does not begin with its first number has lost something
    const broken = (chain[0]?.fact.form?.n ?? 1) > 1 || chain.length === 1
    const lowered = broken ? confidence - 0.1 : confidence
    return { fact, confidence: Math.max(0, lowered), text }
  })
}

type Judge = (member: Member, chain: readonly Member[]) => readonly [heading: number, text: number]

const shares = (chain: readonly Member[], holds: (member: Member) => boolean): number =>
  chain.filter(holds).length / chain.length

/** Text of its own stands below the line. */
const hasBelow = ({ fact, next }: Member): boolean =>
  next !== undefined &&
  (next.of !== 'text' ||
    next.form === null ||
    rank(next.form.family) > rank(fact.form?.family ?? 'circle'))

const headSize = ({ text, form }: Fact): number => {
  const rest = text.slice(form?.written.length ?? 0)
  const end = rest.search(/[。：:]/)
  return [...(end < 0 ? rest : rest.slice(0, end))].length
}

/** 第一章, 第一节: a line of its own. */
const part: Judge = ({ fact }) =>
  fact.shape === 'alone' && fact.size <= 40 ? [0.95, 0.05] : [0.2, 0.8]

/** 一、 */
const han: Judge = ({ fact }, chain) => {
  if (fact.boldHead > 0 || fact.bold) return [0.9, 0.1]
  if (fact.shape === 'alone') return fact.size <= 60 ? [0.95, 0.05] : [0.6, 0.4]
  const heads = chain.some((one) => one.fact.shape === 'alone' || one.fact.shape === 'run-in')
  if (fact.shape === 'run-in') {
    if (chain.length === 1) return [0.4, 0.6]
    return headSize(fact) <= 40 ? [0.85, 0.15] : [0.5, 0.5]
  }
  if (fact.shape === 'open') return fact.size <= 20 ? [0.6, 0.4] : [0.2, 0.8]
  return fact.shape === 'sentence' && heads && fact.size <= 40 ? [0.7, 0.3] : [0.2, 0.8]
}

/** （一） */
const hanBracket: Judge = (member, chain) => {
  const { fact } = member
  if (fact.boldHead > 0 || fact.bold) return [0.92, 0.08]
  if (fact.shape === 'alone') {
    if (fact.size > 60) return [0.5, 0.5]
    // a list of names: nothing stands below any of them
    return shares(chain, hasBelow) === 0 && chain.length > 1 ? [0.62, 0.38] : [0.95, 0.05]
  }
  if (fact.shape === 'run-in') return headSize(fact) <= 45 ? [0.9, 0.1] : [0.5, 0.5]
  if (fact.shape === 'open') return fact.size <= 20 && hasBelow(member) ? [0.65, 0.35] : [0.3, 0.7]
  if (fact.shape === 'sentence' && fact.size <= 40) {
    if (shares(chain, hasBelow) >= 0.5) return [0.8, 0.2]
    return shares(chain, (one) => one.fact.shape === 'run-in') >= 0.5 ? [0.76, 0.24] : [0.4, 0.6]
  }
  return [0.15, 0.85]
}

/** A short head of words before its text, on the line or below: （3）抓队伍。 may stand alone among others that run on. */
const runsIn = (member: Member): boolean => {
  const { fact } = member
  const isHead = fact.shape === 'run-in' || (fact.shape === 'sentence' && hasBelow(member))
  return isHead && headSize(fact) <= 25 && !/\d/.test(headOf(fact))
}

/** 1. （1） 1） ①: most of them are items of text. */
const item: Judge = (member, chain) => {
  const { fact } = member
  if (fact.boldHead > 0 || (fact.bold && fact.size <= 40)) return [0.85, 0.15]
  if (chain.length < 2)
    return fact.shape === 'alone' && hasBelow(member) && fact.size <= 25 ? [0.55, 0.45] : [0.2, 0.8]
  if (fact.shape === 'alone') {
    if (fact.size > 40) return [0.3, 0.7]
    return shares(chain, hasBelow) >= 0.5 ? [0.88, 0.12] : [0.2, 0.8]
  }
  const running = shares(chain, runsIn)
  const isHead = runsIn(member) || (fact.shape === 'run-in' && headSize(fact) <= 25)
  if (isHead && running >= 0.7) return [0.76, 0.24]
  if (fact.shape === 'sentence' && fact.size <= 25 && shares(chain, hasBelow) >= 0.7)
    return [0.7, 0.3]
  return [0.15, 0.85]
}
/** ①: of all the likeliest to be an item. */
const circle: Judge = (member, chain) => {
  const [heading, text] = item(member, chain)
  return [heading - 0.15, text + 0.15]
}

function headOf({ text, form }: Fact): string {
  const rest = text.slice(form?.written.length ?? 0)
  return rest.slice(0, Math.max(0, rest.indexOf('。')))
}

const judges: Readonly<Record<Family, Judge>> = {
  chapter: part,
  section: part,
  han,
  'han-bracket': hanBracket,
  arabic: item,
  'dotted-2': item,
  'dotted-3': item,
  'arabic-bracket': item,
  paren: item,
  circle,
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

/** Lines without a number: by style, bold, or short between long ones. */
function addUnnumbered(facts: readonly Fact[], readings: Map<number, readonly Reading[]>): void {
  const free = facts.flatMap((fact, at) =>
    fact.of === 'text' && fact.form === null && !isAnnexTitle(facts, at)
      ? [{ fact, next: facts[at + 1], at }]
      : [],
  )
  const ends = endsFrom(facts)
  const styled = free.filter(({ fact }) => fact.outline > 0 && hasWords(fact))
  const least = smallest(
    facts.flatMap(({ outline }) => (outline > 0 ? [outline] : [])),
    Number.POSITIVE_INFINITY,
  )
  for (const { fact } of styled) {
    const level = Math.min(4, fact.outline - least + 1)
    readings.set(fact.index, ordered(level, 0.92, 0.08))
  }
  const candidates = free.filter(
    ({ fact, next, at }) => fact.outline === 0 && at < ends && isHeadingLike(fact) && isBody(next),
  )
  const bold = candidates.filter(({ fact }) => fact.bold)
  const plain = candidates.filter(({ fact }) => !fact.bold)
  for (const { fact } of bold)
    readings.set(fact.index, ordered(levelBelow(fact, facts, readings), 0.82, 0.18))
  if (bold.length > 0 || styled.length > 0) return
  for (const { fact } of plain) {
    const confidence = plain.length > 1 ? 0.76 : 0.55
    readings.set(fact.index, ordered(levelBelow(fact, facts, readings), confidence, 0.4))
  }
}

/** The line below 附件1 is the title of the attachment, and what stands in brackets below that. */
function isAnnexTitle(facts: readonly Fact[], at: number): boolean {
  const [text, above] = [facts[at], facts[at - 1]].map((fact) => fact?.text.trim() ?? '')
  if (annexLine(above ?? '')?.name === '') return true
  return isBracketed(text ?? '') && annexLine(facts[at - 2]?.text.trim() ?? '')?.name === ''
}

/** Index behind which only the ends of a paper stand: the date of the 落款, the first attachment. */
function endsFrom(facts: readonly Fact[]): number {
  const at = facts.findIndex(
    ({ text }, index) =>
      index > 0 && (annexLine(text.trim()) !== null || dateAt(text.trim()) !== null),
  )
  return at < 0 ? facts.length : at
}

const isHeadingLike = ({ text, size, shape }: Fact): boolean =>
  shape === 'alone' &&
  size >= 2 &&
  size <= shortLine &&
  annexLine(text) === null &&
  !/^[（(【[〔“"]|^[表图][\d：:]|^(?:单位|联系)|[：:…—]/.test(text) &&
  /\p{Script=Han}/u.test(text)

/** More than a number. */
const hasWords = ({ text }: Fact): boolean =>
  text.trim() !== '' && numberForm(`${text.trim()}题`)?.written !== text.trim()

/** Running text, or a number below a heading. */
const isBody = (next: Fact | undefined): boolean =>
  next !== undefined && (next.of !== 'text' || next.form !== null || next.size >= 30)

/** One below the numbered heading above, where there are numbered ones of level 1; else 1. */
function levelBelow(
  fact: Fact,
  facts: readonly Fact[],
  readings: ReadonlyMap<number, readonly Reading[]>,
): number {
  const above = facts
    .filter(({ index, form }) => index < fact.index && form !== null)
    .flatMap(({ index }) => {
      const role = readings.get(index)?.[0]?.role ?? 'text'
      return role.startsWith('heading') ? [Number(role.slice(7))] : []
    })
  return Math.min(4, (above.at(-1) ?? 0) + 1)
}
