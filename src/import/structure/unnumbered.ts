/** Headings without a number: by their style, bold, short between long ones, 第一个问题, …. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { annexLine } from '../../markdown/annex-line.ts'
import { dateAt, isBracketed } from '../../markdown/structure/lines.ts'
import { smallest } from '../../text/extremes.ts'
import type { Reading } from './decision.ts'
import { type Fact, shortLine } from './facts.ts'
import { bylineOf, namesSpeaker } from './head-lines.ts'
import { numberForm } from './number-forms.ts'
import { headsInSections, type PlainLine } from './plain-heads.ts'
import { headingReadings } from './readings.ts'

/** Lines without a number: by style, bold, or short between long ones. */
export function addUnnumbered(
  facts: readonly Fact[],
  readings: Map<number, readonly Reading[]>,
): void {
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
    readings.set(fact.index, headingReadings(level, 0.92, 0.08))
  }
  const parts = countedParts(free.map((one) => one.fact))
  const below = levelsBelow(facts, readings)
  const partLevel = sharedLevel(parts, below)
  for (const { index } of parts) readings.set(index, headingReadings(partLevel, 0.85, 0.15))
  const quoted = quotedHeads(free)
  const candidates = free.filter(
    ({ fact, next, at }) =>
      fact.outline === 0 &&
      at < ends &&
      !readings.has(fact.index) &&
      (isHeadingLike(fact) || quoted.has(fact.index)) &&
      (isBody(next) || isSentence(next) || (fact.bold && isPlainLine(next))),
  )
  const alone = candidates.some(({ fact }) => fact.bold && fact.shape === 'alone')
  // one that ends in 。 is a head where others are
  const bold = candidates.filter(({ fact }) => fact.bold && (alone || fact.shape === 'alone'))
  const plain = headsInSections(
    candidates.filter(({ fact }) => !fact.bold),
    facts,
    readings,
  )
  const boldLevel = sharedLevel(
    bold.map(({ fact }) => fact),
    below,
  )
  for (const { fact } of bold) readings.set(fact.index, headingReadings(boldLevel, 0.82, 0.18))
  if (bold.length > 0 || styled.length > 0) {
    for (const fact of ofOneMeasure(plain.map((one) => one.fact)))
      readings.set(fact.index, headingReadings(Math.min(4, boldLevel + 1), 0.7, 0.3))
    return
  }
  for (const { fact } of plain) {
    const [heading, text] = plainReading(plain)
    readings.set(fact.index, headingReadings(below.get(fact.index) ?? 1, heading, text))
  }
}

/** Two short lines with little below them may be anything. */
function plainReading(plain: readonly PlainLine[]): readonly [heading: number, text: number] {
  if (plain.length < 2) return [0.42, 0.58]
  const isParted = plain.length > 2 || plain.every(({ next }) => (next?.size ?? 0) >= 30)
  return isParted ? [0.76, 0.24] : [0.7, 0.3]
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

const isHeadingLike = ({ text, size, shape, bold }: Fact): boolean =>
  (shape === 'alone' || (bold && shape === 'sentence')) &&
  size >= 2 &&
  size <= shortLine &&
  annexLine(text) === null &&
  !/^[（(【[〔“"]|^第.{1,4}条|^[表图][\d：:]|^(?:单位|联系)|[…—]/.test(text) &&
  // 建得起：让食堂开到老人身边
  (bold ? !/^(?:时间|地点|主持|出席|列席|记录|附件|来源)[：:]/.test(text) : !/[：:]/.test(text)) &&
  /\p{Script=Han}/u.test(text) &&
  !isSpeaker(text)

/** 某省政协主席某某: who says what stands below. */
const isSpeaker = (text: string): boolean => {
  const said = bylineOf(text.trim())
  return namesSpeaker(text) || (said !== null && said.author !== '')
}

/** What somebody said as the head of a part: “住下来才能打成一片”; two at least, each above a long paragraph. */
function quotedHeads(
  free: readonly { readonly fact: Fact; readonly next: Fact | undefined }[],
): ReadonlySet<number> {
  const found = free.filter(
    ({ fact, next }) =>
      /^“[^“”]{4,28}”$|^“[^“”]{0,20}[“‘][^“”]{1,16}[”’][^“”]{0,10}”$/.test(fact.text.trim()) &&
      (next?.size ?? 0) >= 40,
  )
  return new Set(found.length > 1 ? found.map(({ fact }) => fact.index) : [])
}

/** More than a number. */
const hasWords = ({ text }: Fact): boolean =>
  text.trim() !== '' && numberForm(`${text.trim()}题`)?.written !== text.trim()

/** Running text, or a number below a heading. */
const isBody = (next: Fact | undefined): boolean =>
  next !== undefined && (next.of !== 'text' || next.form !== null || next.size >= 30)

/** Plain lines below bold heads that are three at least and of the very same length: 课堂搬到机器旁 老师请自老师傅 时间让给庄稼汉 */
function ofOneMeasure(facts: readonly Fact[]): readonly Fact[] {
  const counts = new Map<number, number>()
  for (const { size } of facts) counts.set(size, (counts.get(size) ?? 0) + 1)
  return facts.filter(({ size }) => size >= 4 && (counts.get(size) ?? 0) >= 3)
}

/** Below a bold line whatever is not bold belongs to its part. */
const isPlainLine = (next: Fact | undefined): boolean => next?.of === 'text' && !next.bold

/** A short sentence is text, too. */
const isSentence = (next: Fact | undefined): boolean =>
  next?.of === 'text' && !next.bold && (next.shape === 'sentence' || next.shape === 'run-in')

/** 第一个问题，为什么要整？ 第二个问题，…: lines of their own that count the same thing. */
function countedParts(facts: readonly Fact[]): Fact[] {
  const found = facts.flatMap((fact) => {
    const [, n = '', thing = ''] = counted.exec(fact.text.trim()) ?? []
    const isLine = fact.of === 'text' && fact.shape !== 'run-in' && fact.shape !== 'clause'
    return thing !== '' && isLine && fact.size <= 45
      ? [{ fact, n: fromChineseNumeral(n) ?? 0, thing }]
      : []
  })
  const byThing = new Map<string, number[]>()
  for (const { n, thing } of found) {
    const numbers = byThing.get(thing)
    if (numbers) numbers.push(n)
    else byThing.set(thing, [n])
  }
  const counting = new Set(
    [...byThing].flatMap(([thing, numbers]) =>
      numbers.length > 1 && numbers.every((n, at) => n === 1 || n > (numbers[at - 1] ?? 0))
        ? [thing]
        : [],
    ),
  )
  return found.filter(({ thing }) => counting.has(thing)).map(({ fact }) => fact)
}
const counted =
  /^第([一二三四五六七八九十]{1,2})([个点件项步方][\p{Script=Han}]{0,4}|是)[，,：:、 \u3000]/u

/** Headings of one look are of one level: the highest that any of them has below what stands above it. */
const sharedLevel = (fellows: readonly Fact[], below: ReadonlyMap<number, number>): number =>
  smallest(
    fellows.map(({ index }) => below.get(index) ?? 1),
    4,
  )

/** For each line, by its index, one below the numbered heading above it; 1 where there is none. */
function levelsBelow(
  facts: readonly Fact[],
  readings: ReadonlyMap<number, readonly Reading[]>,
): ReadonlyMap<number, number> {
  let above = 0
  return new Map(
    facts.map(({ index, form }) => {
      const level = Math.min(4, above + 1)
      const role = form === null ? 'text' : (readings.get(index)?.[0]?.role ?? 'text')
      if (role.startsWith('heading')) above = Number(role.slice(7))
      return [index, level]
    }),
  )
}
