/** A printed text beside the lines of the paper that were filled to make it: the author's own words, and what `{{…}}` wrote between. */
import type { FilePlace, Piece } from './base.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}
interface Found extends Stretch {
  /** Where it begins in the printed text. */
  readonly at: number
}

const expression = /\{\{[^{}]*\}\}/g
/** Fewer letters that are not all of the words between two expressions may be a value's. */
const leastLetters = 2

/** @param lines whole lines of the file, with where they start in it */
export function filledText(text: string, file: string, lines: string, start: number): Piece[] {
  const tags = [...lines.matchAll(expression)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }))
  const words = between(tags, lines.length)
  const found = wordsIn(text, lines, words)
  const values = tags.filter(
    (tag) => !/^\{\{~?\s*(?:[#/^!>]|else|否则)/.test(lines.slice(tag.start)),
  )
  const pieces: Piece[] = []
  let done = 0
  for (const [index, word] of found.entries()) {
    const before = found[index - 1]
    for (const each of gap(text.slice(done, word.at), before, word)) pieces.push(each)
    const own = text.slice(word.at, word.at + word.end - word.start)
    pieces.push({ from: 'author', text: own, file, start: start + word.start })
    done = word.at + own.length
  }
  return [...pieces, ...gap(text.slice(done), found.at(-1), undefined)]

  function gap(shown: string, before: Stretch | undefined, next: Stretch | undefined): Piece[] {
    if (shown === '') return []
    const value =
      values.find(({ end }) => end === next?.start) ??
      values.find((tag) => tag.start === before?.end) ??
      (values.length === 1 ? values[0] : undefined)
    const place: FilePlace | null = value
      ? { file, start: start + value.start, end: start + value.end }
      : null
    return [place ? { from: 'made', text: shown, place } : { from: 'made', text: shown }]
  }
}

/** What stands between the expressions. */
function between(tags: readonly Stretch[], length: number): Stretch[] {
  const starts = [0, ...tags.map(({ end }) => end)]
  const ends = [...tags.map(({ start }) => start), length]
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? length }))
    .filter(({ start, end }) => end > start)
}

/** The longest stretch of the author's words at each place of the text. */
function wordsIn(text: string, lines: string, words: readonly Stretch[]): Found[] {
  const found: Found[] = []
  let at = 0
  while (at < text.length) {
    const longest = longestAt(text, at, lines, words)
    if (longest) found.push({ ...longest, at })
    at += longest ? longest.end - longest.start : 1
  }
  return found
}

function longestAt(
  text: string,
  at: number,
  lines: string,
  words: readonly Stretch[],
): Stretch | null {
  let longest: Stretch | null = null
  for (const word of words)
    for (let from = word.start; from < word.end; from++) {
      let to = from
      while (to < word.end && at + to - from < text.length && lines[to] === text[at + to - from])
        to++
      const isWhole = from === word.start && to === word.end
      const enough = to - from >= leastLetters || (isWhole && to > from)
      if (enough && to - from > (longest ? longest.end - longest.start : 0))
        longest = { start: from, end: to }
    }
  return longest
}
