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
