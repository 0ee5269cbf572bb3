/** A title cut into words: given terms and the office's own before those of the segmenter. */
import { lexicon } from './lexicon.ts'
import { findPlaces } from './spans.ts'

/** Function words that stand alone and never join a neighbour. */
const apart = new Set([...'的在对和与及并暨以为把从向给被由于将按同或就经'])

/** Words of one character that lean on the one before: 会|上, 者, 化. */
const leaning = new Set([...'上中下内里后前时等们者性化率型式力度会'])

/** Words of one character that lean on the one after: 新|就业, 全|链条. */
const leading = new Set([...'新老大小副总非全各本零微智双多高强再好不'])

const escapeRegExp = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')

/** Made for the first title that takes two lines: the tables of ICU behind a segmenter take milliseconds. */
let tools: { readonly officeWords: RegExp; readonly segmenter: Intl.Segmenter } | undefined
const cutting = (): NonNullable<typeof tools> => {
  tools ??= {
    officeWords: new RegExp(`(${longestFirst(lexicon)})`, 'u'),
    segmenter: new Intl.Segmenter('zh', { granularity: 'word' }),
  }
  return tools
}

/** One word of a title. A listed word keeps its form; a loose one is a single character the segmenter left over. */
interface Word {
  readonly text: string
  readonly type: 'listed' | 'plain' | 'loose' | 'apart'
}

/** The words of `title`, in order; joined they are the title. */
export function titleWords(title: string, terms: readonly string[]): readonly string[] {
  const words = parts(title, terms).flatMap((part) =>
    // a term too wide for a line is cut like any text, but joins no neighbour
    part.found ? cut(part.text, title).map((word) => listed(word.text)) : cut(part.text, title),
  )
  return joinLoose(words).map((word) => word.text)
}

/** `text` in stretches, those found in the list and those between them. */
function parts(
  text: string,
  words: readonly string[],
): readonly { text: string; found: boolean }[] {
  const pattern = longestFirst(words)
  const pieces = pattern === '' ? [text] : text.split(new RegExp(`(${pattern})`, 'u'))
  return pieces
    .map((piece, index) => ({ text: piece, found: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

const listed = (text: string): Word => ({ text, type: 'listed' })

const cut = (text: string, title: string): Word[] =>
  parts(text, findPlaces(title)).flatMap((part) =>
    part.found
      ? [listed(part.text)]
      : part.text
          .split(cutting().officeWords)
          .flatMap((piece, index) =>
            index % 2 === 1
              ? [listed(piece)]
              : [...cutting().segmenter.segment(piece)].map((one) => read(one.segment)),
          )
          .filter((word) => word.text !== ''),
  )

function read(text: string): Word {
  if (apart.has(text)) return { text, type: 'apart' }
  return { text, type: /^\p{Script=Han}$/u.test(text) ? 'loose' : 'plain' }
}

/** Loose characters in a row are a word the segmenter does not know (优|化, 提|质|增|效); one alone goes to a neighbour. */
function joinLoose(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; ) {
    const run = looseRun(words, at)
    const word = words[at]
    const before = joined.at(-1)
    if (run.length === 0 && word) joined.push(word)
    else if (before && leansBack(run, before))
      joined.splice(-1, 1, { ...before, text: before.text + run.join('') })
    else for (const each of inPairs(run)) joined.push(each)
    at += Math.max(1, run.length)
  }
  return joined.reduce<Word[]>(joinLeading, [])
}

const looseRun = (words: readonly Word[], at: number): readonly string[] => {
  const end = words.findIndex((word, index) => index >= at && word.type !== 'loose')
  return words.slice(at, end === -1 ? undefined : end).map((word) => word.text)
}

const leansBack = (run: readonly string[], before: Word): boolean =>
  /\p{Script=Han}$|\d$/u.test(before.text) &&
  before.type !== 'apart' &&
  (run.every((one) => leaning.has(one)) || (run.length === 1 && !leading.has(run.join(''))))

/** Up to four characters are one word, as 提质增效; more are cut in twos, a last odd one with the two before. */
const inPairs = (run: readonly string[]): Word[] => {
  const text = run.join('')
  if (run.length === 1) return [{ text, type: 'loose' }]
  return (run.length <= 4 ? [text] : (text.match(/.{2}(?!.$)|.{3}/gu) ?? [])).map((one) => ({
    text: one,
    type: 'plain',
  }))
}

const joinLeading = (words: Word[], word: Word): Word[] => {
  const before = words.at(-1)
  return before?.type === 'loose' &&
    leading.has(before.text) &&
    word.type !== 'apart' &&
    /^\p{Script=Han}/u.test(word.text)
    ? [...words.slice(0, -1), { ...word, text: before.text + word.text }]
    : [...words, word]
}
