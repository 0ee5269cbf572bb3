/** What it costs to end a line of a title at each place, and how far the rules must give way for it. */

import { isCompoundKind, roleOf, type WordRole } from './lexicon.ts'
import { findSpans, type Span } from './spans.ts'
import { textWidth } from './text-width.ts'
import { titleWords } from './words.ts'

/**
 * How far the rules give way, each step with all before it: `strict` not at all; `shape` equal widths or a waist; `lines` more than
 * four; `quotes` quoted or bracketed words that fit a line are cut; `kind` the last line is only 通知 or the like; `names` organs,
 * numbers and given terms that fit are cut between words; `words` are cut; `marks` stand where they may not, where a title is
 * nothing else. What is wider than a line is cut between words at no step at all.
 */
export const laxities = [
  'strict',
  'shape',
  'lines',
  'quotes',
  'kind',
  'names',
  'words',
  'marks',
] as const

export type Laxity = (typeof laxities)[number]

/** A place where a line may end. */
export interface Break {
  /** Index into the title of the first character after it. */
  readonly at: number
  /** The first laxity that allows it. */
  readonly from: Laxity
  /** How poor it is for the sense, on the scale of `step` in title-shape.ts; the best are below 0. */
  readonly cost: number
}

const closing = /^[，。、；：？！）〕】》〉”’…·～/%％‰–-]|^—(?!—)|^[ 　]/
const openingMark = /[“‘（〔【《〈/]$/

/** No line starts with these words, none ends with those (T5). */
const neverFirst = new Set(['以及', '及其', '并且', ...'的和与及并等'])
const neverLast = new Set([
  '关于',
  '以及',
  '及其',
  '对于',
  '根据',
  '按照',
  ...'在对和与及暨并向为把以从用让将',
])

const afterRole: Record<WordRole, number> = { adverb: 6, scope: 3, verb: 4.5, head: 0, kind: 0 }
const beforeRole: Record<WordRole, number> = {
  adverb: -1.5,
  scope: -0.5,
  verb: -1.5,
  head: 2,
  kind: 2,
}

/** Every place in `title` where a line may end if need be, in order. */
export function titleBreaks(
  title: string,
  widest: number,
  terms: readonly string[],
): readonly Break[] {
  const all = findSpans(title, terms)
  const fits = (span: Span): boolean => textWidth(title.slice(span.start, span.end)) <= widest
  const spans = all.filter(fits)
  const books = all.filter((span) => title[span.start] === '《' && !fits(span))
  return gaps(titleWords(title, terms)).map((gap) => ({
    at: gap.at,
    from: laxityAt(gap, title, spans, books),
    cost: costAt(gap, title, spans),
  }))
}

/** A place between two words, or between two characters of one word. */
interface Gap {
  readonly at: number
  /** What stands before it, a space left out: a word, or a character where a word is cut. */
  readonly before: string
  readonly after: string
  readonly inWord: boolean
}

function gaps(words: readonly string[]): readonly Gap[] {
  let at = 0
  let seen = ''
  return words
    .flatMap((word, index) => {
      const characters = [...word]
      if (word.trim() !== '') seen = word
      return characters.map((character, nth): Gap => {
        at += character.length
        const after = characters[nth + 1]
        return after === undefined
          ? { at, before: seen, after: words[index + 1] ?? '', inWord: false }
          : { at, before: character, after, inWord: true }
      })
    })
    .slice(0, -1)
}

function laxityAt(gap: Gap, title: string, spans: readonly Span[], books: readonly Span[]): Laxity {
  const { at, before, after, inWord } = gap
  if (
    closing.test(title.slice(at)) ||
    openingMark.test(before) ||
    neverFirst.has(after) ||
    neverLast.has(before)
  )
    return 'marks'
  if (inWord) return 'words'
  const cut = spans.filter((span) => span.start < at && at < span.end)
  if (cut.some((span) => span.type !== 'quote')) return 'names'
  const parted = books.some((span) => span.start < at && at < span.end) && !isJoint(gap, title)
  return cut.length > 0 || parted ? 'quotes' : 'strict'
}

/** Where a 《…》 that is wider than a line is parted best: beside what it quotes or brackets, and before 管理办法 and the like. */
const isJoint = ({ at, after }: Gap, title: string): boolean =>
  /[“‘（〔]/.test(title.charAt(at)) ||
  /[”’）〕]/.test(title.charAt(at - 1)) ||
  isCompoundKind(after)

/** From good ends of a clause over plain gaps between words (2) to words that want their neighbour. */
function costAt({ at, before, after, inWord }: Gap, title: string, spans: readonly Span[]): number {
  const rest = title.slice(at)
  const organEnds = spans.some((span) => span.type === 'organ' && span.end === at)
  if (inWord) return /^[A-Za-z0-9]{2}$/.test(before + after) ? 20 : 10
  if (/[，；：！？。 　]/.test(title.charAt(at - 1))) return -4
  if (rest.startsWith('——')) return -6
  if (after === '关于') return organEnds ? -5 : -2
  if (after === '暨') return -3
  if (/^(?:在|向|对|为)$/.test(after)) return -2
  if (organEnds) return -1
  if (before === '、') return 2.5
  if (before === '的') return 1
  if (/^[（〔]/.test(after)) return /^.[^）〕]{0,9}[）〕]/.test(rest) ? 6 : -2
  if (after === '《') return 0
  return 2 + oneReading(before, after) + besideWord(before, 'after') + besideWord(after, 'before')
}

/** 标准化|规范化 and “放管服”|改革 read as one. */
function oneReading(before: string, after: string): number {
  if (/化$/.test(before) && /化$/.test(after)) return 2
  return /[”》]$/.test(before) ? 1.5 : 0
}

const besideWord = (word: string, side: 'before' | 'after'): number => {
  const role = roleOf(word) ?? roleOf(word.slice(0, -1))
  if (role) return (side === 'after' ? afterRole : beforeRole)[role]
  if (word.endsWith('+')) return side === 'after' ? 3 : 0
  if (/^\d/.test(word)) return side === 'after' ? 1.5 : -1
  return /^\p{Script=Han}$/u.test(word) ? 2 : 0
}
