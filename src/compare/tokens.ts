/** Texts cut into what is changed as a whole: a number, a Latin word, any other character; and where paragraphs end. */
import type { BaseParagraph, Piece } from './base.ts'
import type { EditedParagraph } from './edited.ts'
import { isSpace, plainText } from './letters.ts'

export interface BaseToken {
  readonly text: string
  /** Null for the end of a paragraph. */
  readonly piece: Piece | null
  /** Offsets in the piece. */
  readonly from: number
  readonly to: number
  /** Of which paragraph of the group, and where in its text it begins. */
  readonly paragraph: number
  readonly at: number
}
export interface EditedToken {
  readonly text: string
  /** Of which paragraph of the group. */
  readonly paragraph: number
  /** Offsets in it. */
  readonly from: number
  readonly to: number
}
/** The token between two paragraphs. */
export const paragraphEnd = '\u2029'

const pattern = /\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\u3000]+|[\s\S]/gu

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** White space counts between Latin words alone; elsewhere it is layout. */
function wordsOf(text: string, cuts: readonly number[]): Word[] {
  const words: Word[] = []
  let start = 0
  for (const cut of [...cuts, text.length]) {
    for (const match of text.slice(start, cut).matchAll(pattern)) {
      const from = start + match.index
      const to = from + match[0].length
      const between = isLatin(text[from - 1]) && isLatin(text[to])
      const space = isSpace(match[0][0] ?? '')
      const plain = space && between ? ' ' : plainText(match[0])
      if (plain !== '' && (!space || between)) words.push({ text: plain, from, to })
    }
    start = cut
  }
  return words
}
const isLatin = (letter = ''): boolean => /[A-Za-z]/.test(letter)

export function baseTokens(paragraphs: readonly BaseParagraph[]): BaseToken[] {
  return paragraphs.flatMap(({ pieces }, paragraph) => {
    const end: BaseToken[] =
      paragraph === 0 ? [] : [{ text: paragraphEnd, piece: null, from: 0, to: 0, paragraph, at: 0 }]
    const starts: number[] = []
    let length = 0
    for (const piece of pieces) {
      starts.push(length)
      length += piece.text.length
    }
    const words = wordsOf(pieces.map(({ text }) => text).join(''), starts.slice(1))
    let at = 0
    const tokens = words.map(({ text, from, to }): BaseToken => {
      while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= from) at++
      const start = starts[at] ?? 0
      const piece = pieces[at] ?? null
      return { text, piece, from: from - start, to: to - start, paragraph, at: from }
    })
    return [...end, ...tokens]
  })
}

export function editedTokens(paragraphs: readonly EditedParagraph[]): EditedToken[] {
  return paragraphs.flatMap(({ text }, paragraph) => {
    const end: EditedToken[] =
      paragraph === 0 ? [] : [{ text: paragraphEnd, paragraph, from: 0, to: 0 }]
    return [...end, ...wordsOf(text, []).map((word) => ({ ...word, paragraph }))]
  })
}
