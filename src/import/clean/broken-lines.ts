/** Lines that were broken by accident, and texts that were broken at a fixed width. */

import { isBroken, isCut } from '../../markdown/broken-lines.ts'
import { typedNumber } from '../../markdown/typed-number.ts'
import { largest } from '../../text/extremes.ts'
import { commaNumber, countFromOne } from '../structure/number-forms.ts'
import { type Line, textOf } from './lines.ts'
import { beginsItself, endsItself, isEndLine } from './standing-lines.ts'

/** Pairs of lines that are one: the index of each, in order. */
export function brokenLines(lines: readonly Line[], head: number): [number, number][] {
  const texts = lines.map((line) => (line.of === 'text' ? textOf(line).trim() : ''))
  const width = fixedWidth(texts)
  const heads = parallelHeads(texts)
  const ends = sharedEnds(texts)
  const openers = texts.flatMap((each) => opener(each) ?? [])
  const pairs: [number, number][] = []
  let start = -1
  let text = ''
  for (let index = 0; index + 1 < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]]
    if (!line || !next) continue
    if (start < 0) text = texts[index] ?? ''
    const below = texts[index + 1] ?? ''
    const inText = index >= head || [...text].length >= 40
    const joins =
      (runsOn(line, text) &&
        runsOn(next, below) &&
        !isHeadOver(line, next) &&
        !heads.has(index) &&
        !heads.has(index + 1) &&
        !opensLikeOthers(below, openers) &&
        ((inText && goesOn(text, texts, index, next)) || isFull(texts, index, width))) ||
      (below !== '' &&
        !isEndLine(texts, index + 1) &&
        (isCutHead(line, next, texts, index, ends) || (heads.has(index) && /[，,]$/.test(text))))
    if (joins) {
      if (start < 0) start = index
      pairs.push([start, index + 1])
      text += below
    } else start = -1
  }
  return pairs
}

/**
 * Whether a line was broken by accident. No mark at its end alone says little: where a paragraph of Word ends, the sentence itself
 * must go on.
 * @param text with the lines that it took up before
 */
function goesOn(text: string, texts: readonly string[], index: number, next: Line): boolean {
  const [own, below] = [texts[index] ?? '', texts[index + 1] ?? '']
  if (/[，,]$/.test(own)) return isBroken(text, below) && !beginsItself(texts, index + 1)
  if (endsItself(texts, index) || beginsItself(texts, index + 1)) return false
  return isBroken(own, below) && (!next.isParagraph || isCut(own, below))
}

/** A number whose head stands in the next line, and a numbered head that is a line long and ends in the middle of a list or a clause. */
function isCutHead(
  line: Line,
  next: Line,
  texts: readonly string[],
  index: number,
  ends: ReadonlyMap<string, number>,
): boolean {
  const [text, below, after] = [texts[index] ?? '', texts[index + 1] ?? '', texts[index + 2] ?? '']
  if (line.of !== 'text' || next.of !== 'text' || line.number !== null || next.number !== null)
    return false
  const isPlain = typedNumber(below) === null && !startsPoint.test(below)
  if (onlyNumber.test(text)) return isPlain && [...below].length <= longestHead
  const number = typedNumber(text)
  if (number === null || !isPlain || text.includes('。')) return false
  if (/[、，,]$/.test(text)) return true
  if (endsAsFellows(text, below, ends)) return true
  // a second line of a few letters, with the text of the part below it
  const [size, rest] = [[...text].length, [...below].length]
  return (
    size >= 26 &&
    rest <= 14 &&
    rest < size / 2 &&
    !/[。！？：；:;!?]$/.test(text) &&
    !/[。：:]/.test(below) &&
    (typedNumber(after) !== null || [...after].length > 20)
  )
}
/** （三）在遵规守纪前提下 | 勇于担责方面: the other heads of its form end in 方面, and so does the second line alone. */
const endsAsFellows = (text: string, below: string, ends: ReadonlyMap<string, number>): boolean => {
  const end = below.slice(-2)
  return [...below].length <= 20 && !text.endsWith(end) && (ends.get(end) ?? 0) > 1
}

/** The last two letters that all but one of the short numbered lines of a form have alike, with how many have them. */
function sharedEnds(texts: readonly string[]): ReadonlyMap<string, number> {
  const byLevel = new Map<number, Map<string, number>>()
  for (const text of texts) {
    const level = [...text].length <= 40 ? typedNumber(text)?.level : undefined
    if (level === undefined) continue
    const counts = byLevel.get(level) ?? new Map<string, number>()
    byLevel.set(level, counts.set(text.slice(-2), (counts.get(text.slice(-2)) ?? 0) + 1))
  }
  return new Map(
    [...byLevel.values()].flatMap((counts) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
      return [...counts].filter(
        ([end, count]) => count >= all - 1 && /^\p{Script=Han}{2}$/u.test(end),
      )
    }),
  )
}

const longestHead = 46
const onlyNumber = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])$/
const startsPoint =
  /^(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，,]|首先|其次)/

/** 一，认识要再提高 二，靶子要再找准: where they count on from the first. */
function commaHeads(texts: readonly string[]): number[] {
  const found = texts.flatMap((text, index) => {
    const form = [...text].length <= 45 && !text.includes('。') ? commaNumber(text) : null
    return form ? [{ index, n: form.n }] : []
  })
  return countFromOne(found.map(({ n }) => n)) ? found.map(({ index }) => index) : []
}

/** 第四个问题，要守住什么 */
const countedHead =
  /^第[一二三四五六七八九十]{1,2}[个点件项步方][\p{Script=Han}]{0,4}[，,：:][^。；]{2,30}$/u

/**
 * Short lines with ， inside and no mark at the end that have others of the very same measure, each above a paragraph: heads
 * that nobody numbered, however much they look like half a sentence.
 */
function parallelHeads(texts: readonly string[]): ReadonlySet<number> {
  const byMeasure = new Map<string, number[]>()
  for (const [index, text] of texts.entries()) {
    const size = [...text].length
    const isHead = size >= 6 && size <= 32 && !/[。！？：；，、:;,.!?]$/.test(text)
    const below = texts.slice(index + 1, index + 3).find((line) => line !== '') ?? ''
    if (!isHead || typedNumber(text) !== null || [...below].length <= size) continue
    const measure = text
      .split(/[，, \u3000]+/)
      .map((part) => [...part].length)
      .join()
    const indexes = byMeasure.get(measure)
    if (indexes) indexes.push(index)
    else byMeasure.set(measure, [index])
  }
  const groups = [...byMeasure].filter(
    ([measure, indexes]) =>
      measure.includes(',') &&
      indexes.length > 1 &&
      indexes.every((index, at) => at === 0 || index - (indexes[at - 1] ?? 0) > 1),
  )
  const counted = texts.flatMap((text, index) => (countedHead.test(text) ? [index] : []))
  return new Set([...groups.flatMap(([, indexes]) => indexes), ...counted, ...commaHeads(texts)])
}

/** Letters of the short sentence that a long line begins with; null without one. */
function opener(text: string): number | null {
  const first = /^[^。，,；：\d]{4,16}(?=。)/.exec(text)?.[0]
  return first !== undefined && [...text].length >= 40 ? [...first].length : null
}

/** A paragraph of a series, each of which begins with a lead: the one above lacks its last 。. */
function opensLikeOthers(below: string, openers: readonly number[]): boolean {
  const own = opener(below)
  return own !== null && openers.filter((size) => Math.abs(size - own) <= 1).length >= 4
}

/** All of a line is bold, and the next one does not begin so: the look changes where the line ends. */
function isHeadOver(line: Line, next: Line): boolean {
  const isBold = (runs: Line['runs']): boolean =>
    runs.every(({ text, bold }) => bold === true || text.trim() === '')
  return (
    isBold(line.runs) && !isBold(next.runs.filter(({ text }) => text.trim() !== '').slice(0, 1))
  )
}

/** A line of running text, as far as its look and its number say. */
const runsOn = ({ of, look, number }: Line, text: string): boolean =>
  of === 'text' &&
  text !== '' &&
  number === null &&
  look.outlineLevel === undefined &&
  look.align !== 'center' &&
  look.align !== 'right' &&
  (typedNumber(text) === null || text.includes('。'))

/** Width in letters at which a text is broken everywhere; 0 for one that is not. */
function fixedWidth(texts: readonly string[]): number {
  const sizes = texts.filter((text) => text !== '').map((text) => [...text].length)
  const most = largest(sizes, 0)
  if (sizes.length < 8 || most < 20 || most > 60) return 0
  const full = texts.filter(
    (text) => [...text].length >= most - 3 && !/[。！？：；”）]$/.test(text),
  )
  return full.length >= sizes.length * 0.3 ? most : 0
}

function isFull(texts: readonly string[], index: number, width: number): boolean {
  const [text, below] = [texts[index] ?? '', texts[index + 1] ?? '']
  const isWhole = /[。！？：]$/.test(text) || typedNumber(below) !== null
  return width > 0 && [...text].length >= width - 3 && !isWhole && !isEndLine(texts, index + 1)
}
