/** The quotation marks of a text and which way each of them should turn: by what encloses what, never by turns alone. */

export interface QuoteMark {
  readonly at: number
  readonly written: string
  /** The mark that should stand there; null where only the author can tell. */
  readonly right: string | null
}

const chinese = /[\p{Script=Han}，。、；：？！“”‘’（）《》【】…—]/u
const anyQuote = /["“”]/g
const singleQuote = /['‘’]/g

/** Straight marks of English and code are left out. */
export function readQuotes(text: string): QuoteMark[] {
  if (!/["'“”‘’]/.test(text)) return []
  const alternating = byTurns(text)
  const isUnsure = alternating.some(({ right }) => right === null)
  return isUnsure ? (nested(text, alternating) ?? alternating) : alternating
}

function byTurns(text: string): QuoteMark[] {
  const doubles = turned(text, placesOf(text, anyQuote), '“', '”')
  const singles = turned(text, placesOf(text, singleQuote), '‘', '’')
  return [...doubles, ...inside(singles, doubles)].sort((a, b) => a.at - b.at)
}

function placesOf(text: string, pattern: RegExp): number[] {
  const places = [...text.matchAll(pattern)]
    .map(({ index }) => index)
    .filter((at) => !isApostrophe(text, at))
  if (places.length % 2 === 0) return places
  const withoutInches = places.filter((at) => !isInch(text, at))
  return withoutInches.length % 2 === 0 ? withoutInches : places
}

/** It's. */
const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text[at] ?? '') &&
  /[A-Za-z\d]/.test(text[at - 1] ?? '') &&
  !chinese.test(text[at + 1] ?? '')
/** 24". */
const isInch = (text: string, at: number): boolean =>
  text[at] === '"' && /\d/.test(text[at - 1] ?? '')

/** Marks of one kind, opening and closing by turns as long as none is nested in its like. */
function turned(text: string, places: readonly number[], open: string, close: string): QuoteMark[] {
  if (isNested(text, places, open, close)) return asWritten(text, places)
  const isSure = places.length % 2 === 0
  const marks = places.map((at, index) => {
    const right = index % 2 === 0 ? open : close
    return { at, written: text[at] ?? '', right: isSure ? right : null }
  })
  const pairs = marks.filter((_, index) => index % 2 === 0)
  const english = new Set(
    pairs.flatMap((first, index) => {
      const last = marks[index * 2 + 1]
      return isEnglish(text, first, last) ? [first.at, last?.at ?? first.at] : []
    }),
  )
  const ours = marks.filter(({ at }) => !english.has(at))
  return ours.every(({ at, right }) => isLikely(text, at, right, open))
    ? ours
    : ours.map((mark) => ({ ...mark, right: null }))
}

/** A pair that has nothing Chinese in it nor beside it. */
const isEnglish = (text: string, first: QuoteMark, last: QuoteMark | undefined): boolean =>
  isPlain(first) &&
  (last === undefined || isPlain(last)) &&
  !chinese.test(text.slice(Math.max(0, first.at - 1), (last?.at ?? first.at) + 2))
const isPlain = ({ written }: QuoteMark): boolean => written === '"' || written === "'"

/** An opening mark stands before something, a closing one behind something. */
function isLikely(text: string, at: number, right: string | null, open: string): boolean {
  if (right === null) return true
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  return right === open ? !/^$|[，。、；：？！）》\s]/.test(after) : !/^$|[（《\s]/.test(before)
}

/** More marks than this are not tried. */
const mostNested = 8

/** Straight double marks, some inside others: 他说："要做到"三个必到"。" where one way of pairing them alone is possible. */
function nested(text: string, marks: readonly QuoteMark[]): QuoteMark[] | null {
  if (marks.length > mostNested || marks.some(({ written }) => written !== '"')) return null
  const sides = marks.map(({ at }) => sideOf(text, at))
  const ways = waysOf(sides, marks, text)
  const [way] = ways
  if (!way || ways.length > 1) return null
  return marks.map((mark, index) => ({ ...mark, right: way[index] ?? null }))
}

/** What the letters beside a mark tell of it; null where it may open as well as close. */
function sideOf(text: string, at: number): 'open' | 'close' | null {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (/^$|[，。、；：？！）》\s]/.test(after)) return 'close'
  return /^$|[：，。、；（《\s]/.test(before) ? 'open' : null
}

/** Every way to open and close all of them, at most one inside another. */
function waysOf(
  sides: readonly ('open' | 'close' | null)[],
  marks: readonly QuoteMark[],
  text: string,
): string[][] {
  const ways: string[][] = []
  const go = (index: number, depth: number, way: string[]): void => {
    if (index === sides.length) {
      if (depth === 0) ways.push(way)
      return
    }
    const side = sides[index]
    const touches = text.slice((marks[index - 1]?.at ?? -2) + 1, marks[index]?.at) === ''
    if (side !== 'close' && depth < 2) go(index + 1, depth + 1, [...way, depth === 0 ? '“' : '‘'])
    const isEmpty = touches && /[“‘]/.test(way.at(-1) ?? '')
    if (side !== 'open' && depth > 0 && !isEmpty)
      go(index + 1, depth - 1, [...way, depth === 1 ? '”' : '’'])
  }
  go(0, 0, [])
  return ways
}

/** Turned marks that enclose each other rightly as they stand, with no straight one among them. */
function isNested(text: string, places: readonly number[], open: string, close: string): boolean {
  let depth = 0
  for (const at of places) {
    if (text[at] === open) depth++
    else if (text[at] === close) depth--
    else return false
    if (depth < 0) return false
  }
  return depth === 0
}

const asWritten = (text: string, places: readonly number[]): QuoteMark[] =>
  places.map((at) => ({ at, written: text[at] ?? '', right: text[at] ?? '' }))

/** Straight single marks that no double ones enclose stand for double ones. */
function inside(singles: readonly QuoteMark[], doubles: readonly QuoteMark[]): QuoteMark[] {
  let seen = 0
  return singles.map((mark) => {
    while ((doubles[seen]?.at ?? Number.POSITIVE_INFINITY) < mark.at) seen++
    if (mark.written !== "'" || mark.right === null || seen % 2 === 1) return mark
    return { ...mark, right: mark.right === '‘' ? '“' : '”' }
  })
}
