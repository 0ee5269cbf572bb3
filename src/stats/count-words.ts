/** 字数 in two ways: as word processors count them, marks included, and the letters alone. */

export interface Counts {
  /** 字数 of Word and WPS: a Chinese letter or mark is one, and so is a run of other letters and digits between blanks. */
  readonly words: number
  /** The same without marks. */
  readonly letters: number
}
export const noWords: Counts = { words: 0, letters: 0 }

/** Letters and marks that stand in a square each. */
const square =
  /[\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
/** Marks of both scripts: Chinese ones unless they stand inside a Latin word. */
const shared = /[“”‘’…—·]/
const blank = /\s/
const letter = /[\p{L}\p{N}]/u

export function countWords(text: string): Counts {
  let words = 0
  let letters = 0
  /** A run of other letters is open, and whether it has a letter yet. */
  let isOpen = false
  let hasLetter = false
  const characters = [...text]
  for (const [index, character] of characters.entries()) {
    if (blank.test(character)) {
      isOpen = false
      continue
    }
    if (square.test(character) || (shared.test(character) && !isInWord(characters, index))) {
      isOpen = false
      words++
      if (letter.test(character)) letters++
      continue
    }
    if (!isOpen) {
      isOpen = true
      hasLetter = false
      words++
    }
    if (!hasLetter && letter.test(character)) {
      hasLetter = true
      letters++
    }
  }
  return { words, letters }
}

const latin = /[A-Za-z\d]/
const isInWord = (characters: readonly string[], index: number): boolean =>
  latin.test(characters[index - 1] ?? '') && latin.test(characters[index + 1] ?? '')

export const sumCounts = (all: readonly Counts[]): Counts => ({
  words: all.reduce((sum, { words }) => sum + words, 0),
  letters: all.reduce((sum, { letters }) => sum + letters, 0),
})

/** Minutes that a speech takes. */
export interface Minutes {
  readonly usual: number
  /** At a quick and at a slow pace. */
  readonly least: number
  readonly most: number
}
/** 字 a minute, marks included: quick, usual and slow. */
export const paces = { quick: 220, usual: 200, slow: 180 } as const

export const minutesOf = ({ words }: Counts): Minutes => ({
  usual: words / paces.usual,
  least: words / paces.quick,
  most: words / paces.slow,
})
